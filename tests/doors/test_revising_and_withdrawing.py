"""Only its author can change or withdraw an observation, and the room sees the change at the next showing."""

import secrets

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Observation, Room, TrayObservation
from tests.door import Door, refused
from tests.given import Given
from tests.people import Person

NOT_THEIRS = "Only the person who wrote an observation can withdraw it."


def add(door: Door, who: Person, given: Given, words: str = "The school was not told") -> str:
    slip = secrets.token_urlsafe(16)
    outcome = door.send(who, f"/events/{given.event_id}/observations", slip=slip, kind="got_in_the_way", words=words)
    assert outcome.status == 200
    return slip


def path(given: Given, slip: str, deed: str) -> str:
    return f"/events/{given.event_id}/observations/{slip}/{deed}"


def shown_words() -> list[str]:
    with store.look() as rows:
        return sorted(rows.scalars(sa.select(Observation.words)))


def show(ruth: Person, given: Given) -> None:
    assert Door("fetch").send(ruth, f"/events/{given.event_id}/showings").status == 200


def test_only_its_author_can_withdraw_it(door: Door, priya: Person, tom: Person, given: Given) -> None:
    slip = add(door, priya, given)

    assert door.send(tom, path(given, slip, "withdrawal")) == refused(NOT_THEIRS)
    assert door.send(priya, path(given, slip, "withdrawal")).status == 200


def test_withdrawn_before_it_was_shown_it_never_is(
    door: Door, priya: Person, tom: Person, ruth: Person, given: Given
) -> None:
    slip = add(door, priya, given)
    add(door, tom, given, "Somebody else’s")

    door.send(priya, path(given, slip, "withdrawal"))
    show(ruth, given)

    assert shown_words() == ["Somebody else's"]


def test_withdrawn_after_it_was_shown_it_leaves_at_the_next_showing(
    door: Door, priya: Person, ruth: Person, given: Given
) -> None:
    slip = add(door, priya, given)
    show(ruth, given)

    door.send(priya, path(given, slip, "withdrawal"))
    before = shown_words()
    show(ruth, given)

    assert (before, shown_words()) == (["The school was not told"], [])
    with store.look() as rows:
        assert rows.get_one(Room, given.event_id).withdrawn == 1


def test_new_words_wait_for_the_next_showing(door: Door, priya: Person, ruth: Person, given: Given) -> None:
    slip = add(door, priya, given)
    show(ruth, given)

    door.send(priya, path(given, slip, "revision"), words="The school was told a week later")
    before = shown_words()
    show(ruth, given)

    assert (before, shown_words()) == (["The school was not told"], ["The school was told a week later"])


def test_nobody_else_can_revise_it(door: Door, priya: Person, tom: Person, given: Given) -> None:
    slip = add(door, priya, given)

    assert door.send(tom, path(given, slip, "revision"), words="Mine") == refused(
        "Only the person who wrote an observation can change it."
    )


def test_a_slip_that_is_none_says_the_same(door: Door, priya: Person, given: Given) -> None:
    assert door.send(priya, path(given, "none", "withdrawal")) == refused(NOT_THEIRS)
    assert door.send(priya, path(given, secrets.token_urlsafe(16), "withdrawal")) == refused(NOT_THEIRS)


def test_nothing_of_a_withdrawn_text_is_left_in_the_tray(door: Door, priya: Person, ruth: Person, given: Given) -> None:
    slip = add(door, priya, given)
    show(ruth, given)

    door.send(priya, path(given, slip, "withdrawal"))

    with store.look() as rows:
        assert [row.words for row in rows.scalars(sa.select(TrayObservation))] == [""]


def test_the_drawer_holds_ones_own_and_nobody_elses(priya: Person, tom: Person, given: Given) -> None:
    door = Door("form")
    hers, his = add(door, priya, given, "Hers alone"), add(door, tom, given, "His alone")

    outcome = door.send(priya, f"/events/{given.event_id}/observations/own", slips=f"{hers},{his}")

    assert "Hers alone" in outcome.text
    assert "His alone" not in outcome.text


def test_the_drawer_says_when_new_words_have_not_been_seen_yet(priya: Person, ruth: Person, given: Given) -> None:
    door = Door("form")
    slip = add(door, priya, given)
    show(ruth, given)
    door.send(priya, path(given, slip, "revision"), words="The school was told a week later")

    drawer = door.send(priya, f"/events/{given.event_id}/observations/own", slips=slip).text

    assert "The school was told a week later" in drawer
    assert "Your new words are saved. They take the place of the old ones at the next showing." in drawer
    assert "On the timeline." not in drawer
