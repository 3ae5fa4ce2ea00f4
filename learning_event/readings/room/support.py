"""What a support contact sees: who would like a word, for how many they are there, and the day's shape. Never an observation."""

from collections import Counter

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.at_hand import stand_in_of
from learning_event.anonymity.shown.support import ShownPart, ShownPeople, ShownSupporting, ShownSupportRequest
from learning_event.models import Agency, Place, Room, Segment, SupportBand, SupportRequest
from learning_event.models import SupportContact as Contact
from learning_event.people import SupportContact
from learning_event.readings.arriving.support import contacts_of, lead_of
from learning_event.rules.disclosure import band
from learning_event.rules.refusals import NotKnown
from learning_event.rules.support_request import READY, Answer, Stage, said_to_the_first, said_to_who_has_it

THERE = ("laid_out", "claimed", "waiting")


def supporting(who: SupportContact) -> ShownSupporting:
    """The page of the support contact who asks."""
    contact = next((one for one in contacts_of(who.event_id) if one.id == who.support_contact_id), None)
    if contact is None:
        raise NotKnown
    with store.look(who.event_id) as rows:
        shown = _requests(rows, who), _people(rows, who), _parts(rows, who.event_id)
    return ShownSupporting(contact, *shown, lead_of(who.event_id))


def requests_for(who: SupportContact) -> tuple[ShownSupportRequest, ...]:
    """Those that are still open."""
    with store.look(who.event_id) as rows:
        return _requests(rows, who)


def how_often_support_was_asked_for(event_id: str) -> str:
    """None, one to four, five or more: for the reviewers once the event is over, and never finer."""
    with store.look(event_id) as rows:
        return band(rows.scalar(sa.select(SupportBand.asked).where(SupportBand.event_id == event_id)) or 0)


def _requests(rows: Session, who: SupportContact) -> tuple[ShownSupportRequest, ...]:
    """Those that are with this contact, and those that went on from them. They lie by their random ids."""
    me = who.support_contact_id
    mine = sa.or_(SupportRequest.support_contact_id == me, SupportRequest.first_contact_id == me)
    found = rows.scalars(
        sa.select(SupportRequest).where(mine, SupportRequest.event_id == who.event_id).order_by(SupportRequest.id)
    ).all()
    if not found:
        return ()
    contacts = {row.id: row for row in rows.scalars(sa.select(Contact).where(Contact.event_id == who.event_id))}
    stand_in = stand_in_of(rows, contacts[me])
    shown = [_request(row, me, contacts, stand_in.name if stand_in else "") for row in found]
    return tuple(sorted(shown, key=lambda one: not one.waits))


def _request(row: SupportRequest, me: str, contacts: dict[str, Contact], stand_in: str) -> ShownSupportRequest:
    now, first, by = (
        contacts[one].name if one in contacts else ""
        for one in (row.support_contact_id, row.first_contact_id, row.answered_by_id)
    )
    stage, is_first = Stage(row.stage), row.first_contact_id == me
    note = said_to_the_first(stage, now=now) if is_first else said_to_who_has_it(stage, first=first)
    answer = (READY.get(Answer(row.answer)) or row.answer_words) if row.answer else ""
    by_me = row.answered_by_id == me
    may = (by_me or not answer) and not (is_first and stage is Stage.HANDED)
    return ShownSupportRequest(
        row.id,
        row.words,
        row.whereabouts,
        row.called,
        note,
        answer,
        by,
        by_me=by_me,
        may_answer=may,
        stand_in=stand_in if may and row.first_contact_id is None else "",
    )


def _people(rows: Session, who: SupportContact) -> tuple[ShownPeople, ...]:
    theirs = sa.select(Place.agency_id).where(
        Place.support_contact_id == who.support_contact_id, Place.state.in_(THERE)
    )
    places = Counter(rows.scalars(theirs))
    agencies = rows.scalars(sa.select(Agency).where(Agency.event_id == who.event_id).order_by(Agency.position))
    return tuple(ShownPeople(row.name, places[row.id]) for row in agencies if places[row.id])


def _parts(rows: Session, event_id: str) -> tuple[ShownPart, ...]:
    room = rows.get(Room, event_id)
    segments = rows.scalars(sa.select(Segment).where(Segment.event_id == event_id).order_by(Segment.position)).all()
    at = next((s.position for s in segments if room and s.id == room.segment_id), 0)
    return tuple(
        ShownPart(
            s.starts.replace(":", "."),
            s.title,
            "now" if s.position == at else "earlier" if s.position < at else "later",
        )
        for s in segments
    )
