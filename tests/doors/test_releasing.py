"""Held words come back: with what is offered put in where the names check found something, or as they are; nothing else is changed."""

import secrets

import pytest

from learning_event import announcements, store
from learning_event.models import Observation, Pseudonym, Room
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given
from tests.people import Person
from tests.said import FETCH, read

SAID = "Denise Okafor kept toast by the door, and rang 01632 960199 <twice>."
ALIASED = "the Class Teacher kept toast by the door, and rang [telephone left out] <twice>."
TOLD = "it contains what may be a name, or something else that leads to a person."


@pytest.fixture
def slip(priya: Person, ruth: Person, given: Given) -> str:
    """Words with a name of the table and a telephone number, which a showing has held."""
    with store.work() as work:
        work.rows.add(Pseudonym(event_id=given.event_id, real_name="Denise Okafor", alias="the Class Teacher"))
    slip = secrets.token_urlsafe(16)
    fields = {"slip": slip, "kind": "went_well", "words": SAID, "keep_names": "yes"}
    assert FETCH.send(priya, f"/events/{given.event_id}/observations", **fields) == DONE
    return slip


@pytest.fixture
def at(slip: str, ruth: Person, given: Given) -> str:
    assert FETCH.send(ruth, f"/events/{given.event_id}/showings") == DONE
    return row().id


def row() -> Observation:
    with store.look() as rows:
        return rows.query(Observation).one()


def room(given: Given) -> Room:
    with store.look() as rows:
        return rows.get_one(Room, given.event_id)


def release(door: Door, ruth: Person, given: Given, at: str, how: str = "release", **fields: str) -> Outcome:
    return door.send(ruth, f"/events/{given.event_id}/observations/{at}/{how}", **fields)


def drawer(who: Person, given: Given, slip: str) -> str:
    return Door("form").send(who, f"/events/{given.event_id}/observations/own", slips=slip).text


def test_the_showing_is_for_everybody_the_same_and_nobody_but_the_desk_sees_it(
    priya: Person, tom: Person, ruth: Person, given: Given, slip: str
) -> None:
    heard: list[object] = []
    for news in (announcements.Shown, announcements.TimelineChanged, announcements.RoomChanged):
        announcements.listen(news, heard.append)

    answer = FETCH.send(ruth, f"/events/{given.event_id}/showings")

    assert answer.facts == {"ok": True, "showing": 1}
    assert heard == [announcements.Shown(given.event_id, 1)]
    for who in (priya, tom, ruth):
        assert "kept toast" not in read(who, given, "timeline")
    desk, own = read(ruth, given, "desk"), drawer(priya, given, slip)
    assert f"<strong>Held:</strong> {TOLD}" in desk
    assert '<mark class="struck">Denise Okafor</mark>' in desk
    assert f"Held by the lead reviewer to look at first:</strong> {TOLD}" in own
    assert "write it again here with the role" in own
    assert (row().held_kind, room(given).held, room(given).released) == ("name", 1, 0)


def test_what_is_chosen_is_put_in_and_not_a_sign_more(
    door: Door, priya: Person, tom: Person, ruth: Person, given: Given, slip: str, at: str
) -> None:
    chosen = {"put_0": "the Class Teacher", "put_1": "[telephone left out]"}

    assert release(door, ruth, given, at, "release-with-aliases", **chosen) == DONE

    assert (row().words, row().held, room(given).released) == (ALIASED, "", 1)
    assert "the Class Teacher kept toast" in read(tom, given, "timeline")
    assert "changed nothing else" in drawer(priya, given, slip)


@pytest.mark.parametrize("choice", ["Miss O", "as it is", ""])
def test_nothing_is_put_in_that_was_not_offered(door: Door, ruth: Person, given: Given, at: str, choice: str) -> None:
    outcome = release(
        door, ruth, given, at, "release-with-aliases", **{"put_0": choice, "put_1": "[telephone left out]"}
    )

    assert outcome == refused(
        "Please look again at one thing",
        status=400,
        **{"put_0": "Please choose for each place what is to stand there."},
    )
    assert row().words == SAID


def test_as_it_is_with_a_sure_name_only_when_that_is_meant(door: Door, ruth: Person, given: Given, at: str) -> None:
    first = release(door, ruth, given, at)
    held = row().held

    assert first.status == 400
    assert "everybody will read “Denise Okafor”, “01632 960199”" in first.errors["meant"]
    assert held == TOLD
    assert door.way == "fetch" or "Show it with the name in it" in first.text
    assert release(door, ruth, given, at, meant="yes") == DONE
    assert (row().words, row().held, room(given).released) == (SAID, "", 0)


def test_undoing_holds_it_again_with_its_own_words(ruth: Person, given: Given, at: str) -> None:
    chosen = {"put_0": "somebody", "put_1": "[telephone left out]"}
    act = release(FETCH, ruth, given, at, "release-with-aliases", **chosen).facts["undo"]

    assert FETCH.send(ruth, f"/events/{given.event_id}/acts/{act}/undoing") == DONE

    assert (row().words, row().held, room(given).released, room(given).held) == (SAID, TOLD, 0, 1)


def test_its_author_writes_it_again_and_nothing_of_the_first_words_stays(
    priya: Person, ruth: Person, given: Given, slip: str, at: str
) -> None:
    FETCH.send(ruth, f"/events/{given.event_id}/observations/{at}/placing", episode=given.episodes[0])
    again = f"/events/{given.event_id}/observations/{slip}/revision"
    assert FETCH.send(priya, again, words="The teacher kept toast by the door.") == DONE
    FETCH.send(ruth, f"/events/{given.event_id}/showings")

    desk = read(ruth, given, "desk")

    assert row().held == TOLD
    assert "The teacher kept toast by the door." in desk
    assert '<mark class="struck">' not in desk
    assert release(FETCH, ruth, given, at) == DONE


def test_what_a_desk_saw_before_is_not_released(door: Door, ruth: Person, given: Given, at: str) -> None:
    stale = release(door, ruth, given, at, meant="yes", seen="0" * 16)

    assert stale.status == 409
    assert "This was changed meanwhile" in stale.message
    assert row().held == TOLD


@pytest.mark.parametrize("sort", ["risk", "trial", "person", "conduct", "support", "name", "other"])
def test_each_sort_of_reason_has_words_for_author_and_desk(
    door: Door, priya: Person, ruth: Person, given: Given, sort: str
) -> None:
    slip = secrets.token_urlsafe(16)
    FETCH.send(priya, f"/events/{given.event_id}/observations", slip=slip, kind="went_well", words="There was toast.")
    FETCH.send(ruth, f"/events/{given.event_id}/showings")
    path, own = (
        f"/events/{given.event_id}/observations/{row().id}/holding",
        "" if sort != "other" else "We think first.",
    )

    assert door.send(ruth, path, sort=sort, reason=own) == DONE

    assert "Do not ask who wrote it." in read(ruth, given, "desk")
    assert "support" in drawer(priya, given, slip) or sort == "name"
    assert row().held_kind == sort
