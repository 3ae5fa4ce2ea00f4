"""Limits agreed with a possible witness, and parts of the day that are closed to typing: refused kindly, on that seat alone."""

import secrets

import pytest

from learning_event import announcements, store
from learning_event.models import Segment, TrayObservation
from learning_event.rules.witness import ALL, YOURS, YOURS_TOO
from tests.conftest import Seated
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given
from tests.people import Person
from tests.said import FETCH, asked, read, turn_to

LIMITS = "You do not write about the night of 4 March.\nIf somebody speaks of it, you may step away."


def agree(door: Door, ruth: Person, given: Given, who: Person) -> None:
    path = f"/events/{given.event_id}/preparing/witnesses"
    assert door.send(ruth, path, place=who.place_id, limits=LIMITS) == DONE


def close(door: Door, ruth: Person, given: Given, to: str, part: int = 1) -> None:
    path = f"/events/{given.event_id}/preparing/witnesses/parts"
    assert door.send(ruth, path, **{f"closed_{given.segments[part]}": to}) == DONE


@pytest.fixture
def room(seated: Seated) -> list[Person]:
    """Four with a seat: Priya, with whom something is agreed, and three others."""
    return [seated(name, number) for number, name in enumerate(("Priya", "Tom", "Ines", "Joe"))]


def writes(door: Door, who: Person, given: Given, slip: str = "", words: str = "It was raining.") -> Outcome:
    fields = {"slip": slip or secrets.token_urlsafe(16), "kind": "happened", "words": words, "about": "case"}
    return door.send(who, f"/events/{given.event_id}/observations", **fields)


def waiting(given: Given) -> list[str]:
    with store.look(given.event_id) as rows:
        return [row.words for row in rows.query(TrayObservation)]


def test_what_was_agreed_stands_on_their_own_screen_and_stops_nothing(
    door: Door, ruth: Person, given: Given, room: list[Person]
) -> None:
    agree(door, ruth, given, room[0])

    assert "What was agreed with you" in read(room[0], given, "room")
    assert "You do not write about the night of 4 March." in read(room[0], given, "room/agreed")
    assert writes(door, room[0], given) == DONE
    assert not [who.name for who in room[1:] if "agreed with you" in read(who, given, "room")]


def test_in_a_closed_part_they_are_told_why_and_nobody_else_is(
    door: Door, ruth: Person, given: Given, room: list[Person]
) -> None:
    agree(door, ruth, given, room[0])
    close(door, ruth, given, "witnesses")

    assert YOURS in read(room[0], given, "room")
    assert writes(door, room[0], given) == refused(YOURS, status=409)
    assert [writes(door, who, given, words=f"From {n}") for n, who in enumerate(room[1:])] == [DONE] * 3
    assert sorted(waiting(given)) == ["From 0", "From 1", "From 2"]
    assert not [who.name for who in [*room[1:], ruth] if "closed to typing" in read(who, given, "room")]


def test_what_was_typed_is_not_lost(ruth: Person, given: Given, room: list[Person]) -> None:
    agree(FETCH, ruth, given, room[0])
    close(FETCH, ruth, given, "witnesses")

    assert "I had begun to say that" in writes(Door("form"), room[0], given, words="I had begun to say that").text


def test_their_earlier_words_can_be_taken_back_there_but_not_made_into_others(
    door: Door, ruth: Person, given: Given, room: list[Person]
) -> None:
    slip, at = secrets.token_urlsafe(16), f"/events/{given.event_id}/observations"
    agree(door, ruth, given, room[0])
    assert writes(door, room[0], given, slip) == DONE
    close(door, ruth, given, "witnesses")

    assert writes(door, room[0], given, slip) == DONE, "sent again after a lost answer, it is the same"
    assert writes(door, room[0], given, slip, words="Other words") == refused(YOURS, status=409)
    assert door.send(room[0], f"{at}/{slip}/revision", words="Other words") == refused(YOURS, status=409)
    assert waiting(given) == ["It was raining."]
    assert door.send(room[0], f"{at}/{slip}/withdrawal") == DONE
    assert waiting(given) == []


def test_statements_can_be_answered_unless_that_is_closed_too(
    door: Door, ruth: Person, given: Given, room: list[Person]
) -> None:
    at = asked(ruth, given, "The school was not told.")
    path, fields = f"/events/{given.event_id}/statements/{at}/answers", {"answer": "nearly", "words": "A week later."}
    agree(door, ruth, given, room[0])
    close(door, ruth, given, "witnesses")
    assert door.send(room[0], path, **fields) == DONE

    close(door, ruth, given, "answering")

    assert door.send(room[0], path, **fields) == refused(YOURS_TOO, status=409)
    assert YOURS_TOO in read(room[0], given, "narrative")
    assert (door.send(room[1], path, **fields), YOURS_TOO in read(room[1], given, "narrative")) == (DONE, False)


def test_a_word_to_the_reviewers_alone_and_support_stay_open(
    door: Door, ruth: Person, given: Given, room: list[Person]
) -> None:
    agree(door, ruth, given, room[0])
    close(door, ruth, given, "answering")

    assert door.send(room[0], f"/events/{given.event_id}/private-words", words="A child is at risk now.") == DONE
    assert door.send(room[0], f"/events/{given.event_id}/support-requests", words="Please come.") == DONE


def test_while_too_few_others_are_there_the_part_is_closed_to_everybody(
    door: Door, ruth: Person, given: Given, seated: Seated
) -> None:
    priya, tom, ines = (seated(name, number) for number, name in enumerate(("Priya", "Tom", "Ines")))
    agree(door, ruth, given, priya)
    close(door, ruth, given, "witnesses")

    assert writes(door, priya, given) == refused(YOURS, status=409)
    assert [writes(door, who, given) for who in (tom, ines)] == [refused(ALL, status=409)] * 2
    joe = seated("Joe", 3)
    assert [writes(door, who, given) for who in (tom, ines, joe)] == [DONE] * 3


def test_a_part_can_be_closed_to_everybody_and_another_is_open_again(
    door: Door, ruth: Person, given: Given, room: list[Person]
) -> None:
    close(door, ruth, given, "everybody")
    assert [writes(door, who, given) for who in room] == [refused(ALL, status=409)] * 4

    assert door.send(ruth, f"/events/{given.event_id}/segments/{given.segments[0]}/now") == DONE
    turn_to(given, "writing")

    assert [writes(door, who, given) for who in room] == [DONE] * 4


def test_the_news_of_it_are_the_same_for_all(ruth: Person, given: Given, room: list[Person]) -> None:
    heard: list[object] = []
    announcements.listen(announcements.RoomChanged, heard.append)

    agree(FETCH, ruth, given, room[0])
    close(FETCH, ruth, given, "witnesses")

    assert heard == [announcements.RoomChanged(given.event_id)] * 2


def test_it_can_be_taken_off_again(door: Door, ruth: Person, given: Given, room: list[Person]) -> None:
    path = f"/events/{given.event_id}/preparing/witnesses"
    agree(door, ruth, given, room[0])
    close(door, ruth, given, "witnesses")
    assert "You do not write about" in read(ruth, given, "preparing/witnesses")

    assert door.send(ruth, f"{path}/{room[0].place_id}/withdrawal") == DONE

    assert writes(door, room[0], given) == DONE
    assert "You do not write about" not in read(ruth, given, "preparing/witnesses") + read(room[0], given, "room")


def test_what_is_wrong_is_said(door: Door, ruth: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/preparing/witnesses"

    assert door.send(ruth, path) == refused(
        "Please look again at two things",
        status=400,
        place="Please choose the place of whoever you have agreed this with.",
        limits="Please write what you have agreed. It stands on their screen.",
    )
    assert door.send(ruth, path, place=given.places[0], limits="x" * 601).errors == {
        "limits": "This is 1 character too long. Please use 600 at most."
    }
    part = f"closed_{given.segments[0]}"
    assert door.send(ruth, f"{path}/parts", **{part: "staff"}).errors == {
        part: "Please choose from the list to whom this part is closed."
    }
    with store.look(given.event_id) as rows:
        assert [row.closed_to for row in rows.query(Segment)] == [""] * 3
