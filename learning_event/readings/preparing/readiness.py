"""Getting ready: what is there, what is missing, who supports whom, and the room code once the doors are open."""

from collections import Counter

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.codes import as_printed
from learning_event.anonymity.laying_out_readiness import what_is_prepared
from learning_event.anonymity.shown.preparing import ShownReadiness, ShownStep, ShownSupported
from learning_event.models import LearningEvent, Place
from learning_event.readings.preparing.gate_overrides import overrides_of
from learning_event.readings.preparing.names_standing import entries_with_names
from learning_event.readings.preparing.people import places_listed
from learning_event.readings.preparing.readiness_beside import DONE, GATE, NEEDED, SAID, WANTED, beside_the_review
from learning_event.readings.preparing.voices import voices_missing
from learning_event.rules.counting import counted
from learning_event.rules.plain_day import day_said
from learning_event.rules.readiness import Prepared, missing, missing_from_event, missing_support
from learning_event.rules.refusals import NotKnown


def readiness_of(event_id: str) -> ShownReadiness:
    """NotKnown when there is no such event."""
    with store.look(event_id) as rows:
        event = rows.get(LearningEvent, event_id)
        if event is None:
            raise NotKnown
        prepared = what_is_prepared(rows, event)
        overrides = overrides_of(rows, event_id)
        cards = (
            rows.scalar(sa.select(sa.func.count()).where(Place.event_id == event_id, Place.state == "laid_out")) or 0
        )
    lacks = missing(prepared)
    return ShownReadiness(
        steps=(
            *_steps(prepared, len({one.page for one in entries_with_names(event_id)})),
            *beside_the_review(event_id),
        ),
        missing=lacks,
        open=counted(len(lacks), "thing", "things").capitalize(),
        supported=_supported(event_id),
        room_code=as_printed(event.room_code) if event.room_code else "",
        cards=cards,
        voices=voices_missing(event_id),
        troubles=tuple(trouble.said for trouble in prepared.troubles),
        overrides=overrides,
    )


def _steps(prepared: Prepared, with_names: int) -> tuple[ShownStep, ...]:
    return (
        _support(prepared),
        _event(prepared),
        _records(prepared),
        _agenda(prepared),
        _kept(prepared),
        _own(prepared),
        _rules(prepared),
        _names(prepared, with_names),
    )


def _step(state: str, what: str, why: tuple[str, ...], page: str, do: str) -> ShownStep:
    return ShownStep(state, SAID[state], what, why, page, do)


def _support(prepared: Prepared) -> ShownStep:
    what, lacks = "Everybody has a support contact who said yes and can be reached", missing_support(prepared)
    if not lacks:
        contacts = counted(prepared.contacts, "support contact", "support contacts")
        why = f"{counted(prepared.places, 'place', 'places')}, {contacts}.".capitalize()
        return _step(DONE, what, (why,), "places", "Places")
    contacts_first = prepared.troubles or not prepared.contacts
    page, do = ("support-contacts", "Support contacts") if contacts_first else ("places", "Places")
    return _step(GATE, what, lacks, page, do)


def _event(prepared: Prepared) -> ShownStep:
    lacks = tuple(words for box, words in missing_from_event(prepared).items() if box != "retention_date")
    lines = counted(prepared.lines_of_enquiry, "line of enquiry", "lines of enquiry")
    what = "Purpose, period, day and lines of enquiry" if lacks else f"Purpose, period, day and {lines}"
    return _step(NEEDED if lacks else DONE, what, lacks, "event", "The event")


def _records(prepared: Prepared) -> ShownStep:
    if not prepared.entries:
        return _step(NEEDED, "The shared timeline", ("There is no timeline entry yet.",), "entries", "Records")
    episodes = f", in {counted(prepared.episodes, 'key episode', 'key episodes')}" if prepared.episodes else ""
    what = (
        f"{counted(prepared.entries, 'timeline entry', 'timeline entries')} from"
        f" {counted(prepared.agencies_with_entries, 'agency', 'agencies')}{episodes}"
    )
    why = () if prepared.episodes else ("There is no key episode yet; entries stand under the whole case.",)
    return _step(DONE, what[:1].upper() + what[1:], why, "entries", "Records")


def _agenda(prepared: Prepared) -> ShownStep:
    if not prepared.segments:
        return _step(
            NEEDED,
            "The agenda",
            ("The agenda has no part yet. A full day and a half day are ready to take.",),
            "agenda",
            "Agenda",
        )
    return _step(DONE, f"An agenda of {counted(prepared.segments, 'part', 'parts')}", (), "agenda", "Agenda")


def _kept(prepared: Prepared) -> ShownStep:
    if not prepared.retention_date:
        return _step(
            NEEDED,
            "How long things are kept",
            ("It is not said yet until when the observations are kept.",),
            "event#retention_date",
            "The event",
        )
    return _step(
        DONE,
        "How long things are kept",
        (f"Observations are kept until {day_said(prepared.retention_date)}.",),
        "event#retention_date",
        "The event",
    )


def _own(prepared: Prepared) -> ShownStep:
    if prepared.reviewer_is_supported and prepared.co_reviewers_without:
        without = counted(prepared.co_reviewers_without, "co-reviewer has", "co-reviewers have")
        why = f"{without} none yet. They choose at the top of their own pages.".capitalize()
        return _step(WANTED, "A support contact for everybody at the desk", (why,), "staff", "Who works on it")
    if prepared.reviewer_is_supported:
        return _step(DONE, "The lead reviewer has a support contact too", (), "support-contacts", "Support contacts")
    return _step(
        WANTED,
        "A support contact for the lead reviewer",
        ("Chairing such a day is hard work. Please choose somebody.",),
        "support-contacts/own",
        "Choose one",
    )


def _rules(prepared: Prepared) -> ShownStep:
    if prepared.ground_rules:
        return _step(
            DONE, counted(prepared.ground_rules, "ground rule", "ground rules").capitalize(), (), "event", "The event"
        )
    return _step(WANTED, "Ground rules", ("There are none yet.",), "event#ground_rules", "The event")


def _names(prepared: Prepared, with_names: int) -> ShownStep:
    if prepared.names and with_names:
        carry = "still carries a name" if with_names == 1 else "still carry names"
        why = f"{counted(with_names, 'timeline entry', 'timeline entries')} {carry} from the list."
        return _step(
            WANTED, "Names used in this review", (why[:1].upper() + why[1:],), "names#in-the-records", "Put names in"
        )
    if prepared.names:
        return _step(
            DONE, f"{counted(prepared.names, 'name', 'names')} used in this review".capitalize(), (), "names", "Names"
        )
    return _step(
        WANTED,
        "Names used in this review",
        ("Nobody is on the list yet. Staff are said by role and number.",),
        "names",
        "Names",
    )


def _supported(event_id: str) -> tuple[ShownSupported, ...]:
    places = [place for place in places_listed(event_id) if place.state != "closed"]
    agencies = dict.fromkeys(place.agency for place in places)
    used = Counter(place.agency for place in places if place.state == "claimed")
    return tuple(
        ShownSupported(
            agency,
            sum(place.agency == agency for place in places),
            used[agency],
            tuple(dict.fromkeys(place.contact for place in places if place.agency == agency)),
        )
        for agency in agencies
    )
