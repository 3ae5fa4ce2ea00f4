"""Answering a correction from the room: amended beside the record's own words, both kept, or left with a reason; seen everywhere."""

import pytest

from learning_event import announcements, store
from learning_event.models import DeskAct, Observation, TimelineEntry
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given
from tests.people import Person
from tests.said import FETCH, drafted, read, shown

RECORD = "Repairs visit. Damp recorded in two rooms."
SAYS, AMENDED = "It was three rooms, and the bathroom.", "Repairs visit. Damp recorded in three rooms."
BESIDE = "Amended after a correction from the room"


@pytest.fixture
def at(priya: Person, ruth: Person, given: Given) -> str:
    """A correction of the second entry."""
    return shown(ruth, given, priya, SAYS, kind="correction", anchor=f"entry:{given.entries[1]}")


def answer(door: Door, who: Person, given: Given, at: str, answer: str, **more: str) -> Outcome:
    return door.send(who, f"/events/{given.event_id}/observations/{at}/answering", answer=answer, **more)


def undo(ruth: Person, given: Given) -> Outcome:
    with store.look(given.event_id) as rows:
        last = max(rows.query(DeskAct), key=lambda act: act.position)
    return FETCH.send(ruth, f"/events/{given.event_id}/acts/{last.id}/undoing")


def test_it_is_listed_until_it_is_answered(door: Door, ruth: Person, given: Given, at: str) -> None:
    before = read(ruth, given, "desk")
    assert answer(door, ruth, given, at, "both_kept") == DONE

    after = read(ruth, given, "desk")

    assert ("Corrections to answer" in before, "Corrections to answer" in after) == (True, False)
    assert "Accounts differ. Both are kept." in read(ruth, given, "timeline")


def test_amended_words_stand_beside_the_record_everywhere(
    door: Door, ruth: Person, priya: Person, given: Given, at: str
) -> None:
    drafted(ruth, given, "Damp was found.", f"entry:{given.entries[1]}")
    FETCH.send(ruth, f"/events/{given.event_id}/statements/asking")
    FETCH.send(ruth, f"/events/{given.event_id}/wall", episode=given.episodes[0])
    heard: list[object] = []
    announcements.listen(announcements.TimelineChanged, heard.append)

    assert answer(door, ruth, given, at, "amended", amended_words=AMENDED) == DONE

    for who, page in ((priya, "timeline"), (ruth, "wall"), (priya, "picture"), (ruth, "desk")):
        there = read(who, given, page)
        assert (RECORD in there, AMENDED in there, BESIDE in there) == (True, True, True), page
    for page in ("drafting", "narrative"):
        assert f"{BESIDE}: “{AMENDED}”" in read(ruth, given, page)
    assert heard == [announcements.TimelineChanged(given.event_id, 1)]
    with store.look() as rows:
        entry = rows.get_one(TimelineEntry, given.entries[1])
        assert (entry.words, entry.amended_words, entry.status) == (RECORD, AMENDED, "amended")


def test_left_says_why_to_everybody(door: Door, ruth: Person, priya: Person, given: Given, at: str) -> None:
    assert answer(door, ruth, given, at, "left", left_because="the report of that day names two.") == DONE

    assert "Left as recorded, because: the report of that day names two." in read(priya, given, "timeline")


def test_another_answer_takes_its_place_and_undoing_brings_back(ruth: Person, given: Given, at: str) -> None:
    answer(FETCH, ruth, given, at, "amended", amended_words=AMENDED)
    answer(FETCH, ruth, given, at, "left", left_because="no.")
    with store.look() as rows:
        entry = rows.get_one(TimelineEntry, given.entries[1])
        assert (entry.amended_words, entry.status) == ("", "as_recorded")

    assert undo(ruth, given) == DONE

    with store.look() as rows:
        entry, row = rows.get_one(TimelineEntry, given.entries[1]), rows.get_one(Observation, at)
        assert (entry.amended_words, entry.status, row.answered, row.answer_reason) == (
            AMENDED,
            "amended",
            "amended",
            "",
        )


def test_what_is_wrong_is_said_and_what_is_stale_is_refused(door: Door, ruth: Person, given: Given, at: str) -> None:
    again = "Please look again at one thing"
    no_words = answer(door, ruth, given, at, "amended", amended_words=" ")
    no_reason = answer(door, ruth, given, at, "left")
    seen = read(ruth, given, "desk").partition("answering")[2].partition('name="seen" value="')[2][:16]
    answer(door, ruth, given, at, "both_kept")

    stale = answer(door, ruth, given, at, "amended", amended_words=AMENDED, seen=seen)

    assert no_words == refused(again, status=400, amended_words="Please write what the record should say.")
    assert no_reason == refused(
        again, status=400, left_because="Please say why it is left as recorded. The room reads this."
    )
    assert answer(door, ruth, given, at, "perhaps").errors == {
        "answer": "Please choose what becomes of the correction."
    }
    assert stale.status == 409
    assert f"The correction says: “{SAYS}” Accounts differ. Both are kept." in stale.message


def test_only_reviewers_answer_and_only_corrections(
    door: Door, ruth: Person, priya: Person, given: Given, at: str
) -> None:
    other = shown(ruth, given, priya, "There was toast.")

    assert answer(door, priya, given, at, "both_kept").status == 403
    assert answer(door, ruth, given, other, "both_kept") == refused("This is not a correction of an entry.", status=409)
    assert answer(door, ruth, given, "0" * 24, "both_kept").status == 404
