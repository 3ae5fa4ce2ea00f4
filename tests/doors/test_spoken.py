"""What was said aloud is typed at the desk: on the timeline at once, marked so, with no speaker; the desk may mend it or take it away."""

import sqlalchemy as sa

from learning_event import announcements, store
from learning_event.models import Observation
from learning_event.readings.narrative.narrative import narrative_of
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import add, read, shown

SAID = "We had no interpreter that week."


def say(door: Door, ruth: Person, given: Given, words: str = SAID, **more: str) -> str:
    """Gives its id."""
    fields = {"kind": "got_in_the_way", "words": words, "anchor": "case", **more}
    assert door.send(ruth, f"/events/{given.event_id}/spoken", **fields) == DONE
    with store.look() as rows:
        return next(row.id for row in rows.scalars(sa.select(Observation)) if row.words == words)


def row_of(at: str) -> Observation:
    with store.look() as rows:
        return rows.get_one(Observation, at)


def test_it_stands_there_at_once_marked_and_without_anybody(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    add(priya, given, "This one still waits")
    heard: list[announcements.TimelineChanged] = []
    announcements.listen(announcements.TimelineChanged, heard.append)

    row = row_of(say(door, ruth, given, anchor=f"entry:{given.entries[0]}", with_agency="yes", slip="D" * 22))

    timeline = read(priya, given, "timeline")
    assert (SAID in timeline, "Spoken in the room" in timeline, "This one still waits" in timeline) == (
        True,
        True,
        False,
    )
    assert (row.via, row.mark_hash, row.agency_label, row.anchor) == ("spoken", None, "", "entry")
    assert heard == [announcements.TimelineChanged(given.event_id, 0)]
    assert [
        one.spoken for day in narrative_of(given.event_id).timeline.episodes[0].days for one in day.observations
    ] == [True]


def test_it_is_on_the_wall_so_marked(door: Door, ruth: Person, given: Given) -> None:
    at = say(door, ruth, given)
    door.send(ruth, f"/events/{given.event_id}/discussed", thing=f"observation:{at}")

    assert "Spoken in the room" in read(ruth, given, "wall")


def test_what_is_wrong_is_said_and_what_was_typed_stays(ruth: Person, given: Given) -> None:
    form = Door("form")
    outcome = form.send(
        ruth, f"/events/{given.event_id}/spoken", spoken="yes", kind="dance", words=SAID, anchor="date", year="20"
    )

    assert (outcome.status, set(outcome.errors)) == (400, {"kind", "year"})
    assert SAID in outcome.text
    assert 'id="spoken" open' in outcome.text


def test_it_can_be_mended_and_taken_away_and_both_undone(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = say(door, ruth, given)

    assert door.send(ruth, f"/events/{given.event_id}/spoken/{at}/mending", words="There was none.") == DONE
    assert "There was none." in read(priya, given, "timeline")
    assert door.send(ruth, f"/events/{given.event_id}/spoken/{at}/withdrawal") == DONE
    assert "There was none." not in read(priya, given, "timeline")

    for _ in range(2):
        act = read(ruth, given, "desk").split("/acts/")[1].split("/")[0]
        assert door.send(ruth, f"/events/{given.event_id}/acts/{act}/undoing") == DONE
    assert SAID in read(priya, given, "timeline")


def test_words_of_a_practitioner_are_not_the_desks_to_mend(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    at, spoken = shown(ruth, given, priya, "Toast by the door"), say(door, ruth, given)

    for deed in ("mending", "withdrawal"):
        assert door.send(ruth, f"/events/{given.event_id}/spoken/{at}/{deed}", words="Other words") == refused(
            "Only its author can change the words of an observation. You may hold it, or ask its author in private."
        )
    assert door.send(
        ruth, f"/events/{given.event_id}/observations/{spoken}/asking", private_question="Who?"
    ) == refused(
        "This was spoken in the room and has no author who could be asked in private. Please ask aloud.", status=409
    )


def test_only_at_this_desk_and_about_this_event(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    other = a_learning_event(child="Wren")
    fields = {"kind": "happened", "words": SAID}

    assert door.send(priya, f"/events/{given.event_id}/spoken", **fields, anchor="case").status == 403
    assert door.send(ruth, f"/events/{given.event_id}/spoken", **fields, anchor=f"entry:{other.entries[0]}") == refused(
        "Please look again at one thing",
        status=400,
        anchor="What this was about is not on the timeline any more. Please choose again.",
    )
