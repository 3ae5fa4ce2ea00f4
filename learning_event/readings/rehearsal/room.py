"""The rehearsal room as it is drawn: the timeline with what has just been sent, its drawer, and one statement to say back."""

import secrets

from learning_event.anonymity.shown.event import ShownRoom, ShownSupportContact
from learning_event.anonymity.shown.narrative import ShownRest, ShownStatement
from learning_event.anonymity.shown.observation import OwnObservation, ShownCard
from learning_event.anonymity.shown.rehearsal import Rehearsed, ShownRehearsal
from learning_event.anonymity.shown.timeline import ShownDay, ShownTimeline
from learning_event.anonymity.shown.writing import ShownWriting
from learning_event.models import Observation
from learning_event.readings.rehearsal.case import case, gathered, invented, observation
from learning_event.readings.room.timeline import laid_out
from learning_event.readings.room.writing import about
from learning_event.rules.observation import WORDS, Kind
from learning_event.rules.ready_made import GROUND_RULES

BEFORE, AFTER = 1, 2


def rehearsal_event() -> ShownRehearsal:
    """The head of its pages."""
    start, end = case()["period"]
    return ShownRehearsal(
        id="rehearsal",
        child=case()["child"],
        purpose=case()["purpose"],
        state="open",
        held_on="",
        review_type="",
        partnership="",
        period_start=start,
        period_end=end,
        retention_date="",
        lines_of_enquiry=(),
        ground_rules=GROUND_RULES,
    )


def rehearsal_room() -> ShownRoom:
    """Quiet writing without a clock."""
    return ShownRoom(
        segment="A rehearsal",
        segment_id="",
        activity="writing",
        doing="Quiet writing, as long as you like",
        ends_in=None,
        spent=None,
        showing=BEFORE,
        rhythm="rounds",
        next_break="",
    )


def rehearsal_contact() -> ShownSupportContact:
    """Invented, and said to be."""
    contact = case()["support_contact"]
    return ShownSupportContact("", contact["name"], contact["role"], contact["reach"], "", "", "", "")


def rehearsal_timeline(sent: Rehearsed | None) -> ShownTimeline:
    """Before the showing without anything sent; after it with what was, among what the invented room wrote, shuffled."""
    if sent is None:
        return laid_out(gathered(invented(until=BEFORE), showing=BEFORE))
    new = [row for row in invented(until=AFTER) if row.showing == AFTER] + [_of(sent)]
    secrets.SystemRandom().shuffle(new)
    return laid_out(gathered([*invented(until=BEFORE), *new], showing=AFTER))


def next_cards() -> tuple[ShownCard, ...]:
    """What the invented room adds at the showing, each with its place."""
    room = gathered(invented(until=AFTER), showing=AFTER)
    return tuple(
        ShownCard(room.standing.of_observation(row), room.shown(row))
        for row in room.observations
        if row.showing == AFTER
    )


def rehearsal_writing(timeline: ShownTimeline) -> ShownWriting:
    """No agency: it would be named only where three share it."""
    return ShownWriting(about(timeline), "", "")


def in_the_drawer(sent: Rehearsed | None, *, state: str) -> tuple[OwnObservation, ...]:
    """The one that was sent, for whoever sent it."""
    if sent is None:
        return ()
    kind = WORDS[Kind(sent.kind)]
    return (
        OwnObservation(
            sent.slip,
            sent.kind,
            kind.tint,
            kind.label,
            sent.words,
            state,
            anchor=sent.anchor,
            anchor_ref=sent.anchor_ref,
        ),
    )


def rehearsal_statement() -> ShownStatement:
    """The one to be said back."""
    entries = {entry.entry.id: entry.entry for entry in _days() if entry.entry}
    said = case()["statement"]
    rests = tuple(
        ShownRest(
            "entry",
            entries[one].words,
            when=str(entries[one].when),
            agency=entries[one].agency,
            source=entries[one].source,
            anchor=f"entry:{one}",
        )
        for one in said["rests"]
    )
    return ShownStatement("kit", 1, 1, said["words"], "asked", rests)


def _days() -> tuple[ShownDay, ...]:
    return tuple(day for episode in rehearsal_timeline(None).episodes for day in episode.days)


def _of(sent: Rehearsed) -> Observation:
    return observation(
        id="yours",
        showing=AFTER,
        kind=sent.kind,
        words=sent.words,
        anchor=sent.anchor,
        anchor_ref=sent.anchor_ref,
        date=sent.date,
        certainty=sent.certainty,
    )
