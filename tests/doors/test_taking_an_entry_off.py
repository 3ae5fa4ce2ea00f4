"""An entry taken off the timeline at the desk: gone everywhere, brought back, and what the room wrote to it kept at its date."""

import secrets

from learning_event import store
from learning_event.models import DeskAct, Observation
from learning_event.readings.preparing.entry_export import entries_file
from learning_event.readings.room.timeline import timeline_of
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given
from tests.people import Person
from tests.said import FETCH, drafted, read, shown

RECORD = "Repairs visit. Damp recorded in two rooms."
TAKEN_OFF = "Saved. That entry has been taken off the timeline. Your words are kept at its date, and appear at the next showing."


def take(door: Door, ruth: Person, given: Given, how: str = "taking-off", **more: str) -> Outcome:
    return door.send(ruth, f"/events/{given.event_id}/entries/{given.entries[1]}/{how}", **more)


def test_it_is_nowhere_and_what_stood_on_it_stands_at_its_date(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    to = f"entry:{given.entries[1]}"
    shown(ruth, given, priya, "It was three rooms.", kind="correction", anchor=to)
    shown(ruth, given, priya, "The ladder was a loan.", anchor=to)
    FETCH.send(ruth, f"/events/{given.event_id}/wall", episode=given.episodes[0])
    drafted(ruth, given, "Damp was found.", to)

    assert take(door, ruth, given) == DONE

    for who, page in ((priya, "timeline"), (priya, "picture"), (ruth, "wall"), (ruth, "drafting"), (priya, "room")):
        assert RECORD not in read(who, given, page), page
    assert RECORD not in entries_file(given.event_id)
    (day,) = (day for day in timeline_of(given.event_id).episodes[0].days if day.entry is None)
    assert str(day.when) == "2 April"
    assert {one.words for one in day.observations} == {"It was three rooms.", "The ladder was a loan."}
    assert "It was three rooms." in read(ruth, given, "wall")
    assert "Corrections to answer" not in read(ruth, given, "desk")


def test_it_comes_back_with_all_that_stood_on_it(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    shown(ruth, given, priya, "It was three rooms.", kind="correction", anchor=f"entry:{given.entries[1]}")
    take(door, ruth, given)
    listed = read(ruth, given, "desk")

    assert take(door, ruth, given, "bringing-back") == DONE

    assert "Taken off the timeline" in listed
    (entry,) = (
        day.entry for day in timeline_of(given.event_id).episodes[0].days if day.entry and day.entry.corrections
    )
    assert (entry.words, entry.corrections[0].words) == (RECORD, "It was three rooms.")


def test_twice_is_once_and_undoing_brings_it_back(door: Door, ruth: Person, given: Given) -> None:
    assert take(door, ruth, given, "bringing-back") == refused("This entry is on the timeline already.", status=409)
    take(door, ruth, given)
    assert take(door, ruth, given) == refused("This entry has been taken off the timeline already.", status=409)
    with store.look(given.event_id) as rows:
        (act,) = rows.query(DeskAct)

    FETCH.send(ruth, f"/events/{given.event_id}/acts/{act.id}/undoing")

    assert RECORD in read(ruth, given, "timeline")


def test_a_stale_page_takes_nothing_off(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = shown(ruth, given, priya, "It was three rooms.", kind="correction", anchor=f"entry:{given.entries[1]}")
    answering = f"/events/{given.event_id}/observations/{at}/answering"
    FETCH.send(ruth, answering, answer="amended", amended_words="Damp in three rooms.")

    stale = take(door, ruth, given, seen="0" * 16)

    assert stale.status == 409
    assert "The entry says now: “Damp in three rooms.”" in stale.message
    assert RECORD in read(ruth, given, "timeline")


def test_a_correction_typed_meanwhile_is_saved_and_its_author_told(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    take(FETCH, ruth, given)

    outcome = door.send(
        priya,
        f"/events/{given.event_id}/observations",
        slip=secrets.token_urlsafe(16),
        kind="correction",
        words="It was three rooms.",
        about="timeline",
        anchor=f"entry:{given.entries[1]}",
    )

    assert outcome == DONE
    assert outcome.facts.get("told", TAKEN_OFF) == TAKEN_OFF
    assert door.way == "fetch" or TAKEN_OFF in read(priya, given, "room")
    FETCH.send(ruth, f"/events/{given.event_id}/showings")
    with store.look() as rows:
        assert [row.words for row in rows.query(Observation)] == ["It was three rooms."]
    assert "It was three rooms." in read(priya, given, "timeline")


def test_only_reviewers_take_off(door: Door, priya: Person, leah: Person, given: Given) -> None:
    assert {take(door, who, given).status for who in (priya, leah)} == {403}
