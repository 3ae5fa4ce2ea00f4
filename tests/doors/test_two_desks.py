"""Two at one desk: whoever is later is told how it stands now, loses no word, and either may undo what the other did."""

import re

import pytest
from flask import Flask

from learning_event import store
from learning_event.models import Room
from tests.door import DONE, Door
from tests.given import Given
from tests.parts import of_the_staff
from tests.people import Person
from tests.said import FETCH, read, shown

MEANWHILE = "This was changed meanwhile, so nothing of yours was done. "
AGAIN = " Please look at it again."


@pytest.fixture
def carys(house: Flask, given: Given) -> Person:
    """The scribe."""
    return of_the_staff(house, "Carys", event_id=given.event_id, role="co_reviewer")


def seen_by(person: Person, given: Given, address: str) -> str:
    """What the form for this address carries on somebody's desk."""
    form = (
        read(person, given, "desk")
        .split(f'post" action="/events/{given.event_id}/{address}"', 1)[1]
        .split("</form>")[0]
    )
    found = re.search(r'name="seen" value="([0-9a-f]{16})"', form)
    assert found is not None
    return found[1]


@pytest.mark.parametrize(
    ("address", "first", "second", "now"),
    [
        ("activity", {"activity": "paused"}, {"activity": "break"}, "The room is now at: paused in “Walking through, part 1”."),
        ("room/minutes", {"minutes": "5"}, {"minutes": "5"}, None),
        ("room/rhythm", {"rhythm": "steady"}, {"rhythm": "steady"}, "Observations are shown steadily now."),
        ("wall", {"question": "Is it usual?"}, {"question": "Was it luck?"}, "On the wall is only the question “Is it usual?”."),
    ],
)  # fmt: skip
def test_the_later_of_two_is_told_how_it_stands(
    door: Door,
    ruth: Person,
    carys: Person,
    given: Given,
    address: str,
    first: dict[str, str],
    second: dict[str, str],
    now: str | None,
) -> None:
    seen = seen_by(carys, given, address)
    assert door.send(ruth, f"/events/{given.event_id}/{address}", **first, seen=seen) == DONE

    late = door.send(carys, f"/events/{given.event_id}/{address}", **second, seen=seen)

    assert late.status == 409
    if now is None:
        assert "minutes on the clock" in late.message
    else:
        assert late.message == MEANWHILE + now + AGAIN
    again = seen_by(carys, given, address)
    assert door.send(carys, f"/events/{given.event_id}/{address}", **second, seen=again) == DONE


def test_what_both_wanted_is_no_conflict(door: Door, ruth: Person, carys: Person, given: Given) -> None:
    seen = seen_by(carys, given, "activity")
    door.send(ruth, f"/events/{given.event_id}/activity", activity="paused", seen=seen)

    assert door.send(carys, f"/events/{given.event_id}/activity", activity="paused", seen=seen) == DONE


def test_what_was_typed_into_a_form_that_came_too_late_is_kept(ruth: Person, carys: Person, given: Given) -> None:
    form, seen = Door("form"), seen_by(carys, given, "wall")
    form.send(ruth, f"/events/{given.event_id}/wall/question", question="Is it usual?", seen=seen)

    late = form.send(
        carys, f"/events/{given.event_id}/wall", episode=given.episodes[0], question="Was it luck?", seen=seen
    )

    assert late.status == 409
    assert 'name="question" value="Was it luck?"' in late.text


def test_each_sees_what_either_did_and_may_undo_it(door: Door, ruth: Person, carys: Person, given: Given) -> None:
    assert door.send(carys, f"/events/{given.event_id}/activity", activity="paused") == DONE
    desk = read(ruth, given, "desk")
    assert 'Paused the room<span class="soft">, the co-reviewer</span>' in desk
    assert "Carys" not in desk

    act = desk.split("/acts/")[1].split("/")[0]
    assert door.send(ruth, f"/events/{given.event_id}/acts/{act}/undoing") == DONE

    with store.look() as rows:
        assert rows.get_one(Room, given.event_id).activity == "writing"
    assert door.send(carys, f"/events/{given.event_id}/acts/{act}/undoing").status == 409
    assert "Lately at this desk" not in read(ruth, given, "desk")


def test_the_answer_to_an_act_says_how_to_undo_it(ruth: Person, given: Given) -> None:
    by_fetch = Door("fetch").send(ruth, f"/events/{given.event_id}/activity", activity="paused")
    undone = Door("fetch").send(ruth, f"/events/{given.event_id}/acts/{by_fetch.facts['undo']}/undoing")
    Door("form").send(ruth, f"/events/{given.event_id}/activity", activity="break", minutes="5")
    notice = read(ruth, given, "desk").split('class="notice" role="status"')[1].split("</div>")[0]

    assert undone.facts == {"ok": True, "undone": "Paused the room"}
    assert "The room has a break." in notice
    assert re.search(r"/acts/[0-9a-f]{24}/undoing", notice)


def test_every_form_of_the_desk_says_how_things_stood(ruth: Person, priya: Person, given: Given) -> None:
    """A form without *seen* is one where nothing can be overwritten, or whose act looks for itself."""
    alone = ("showings", "undoing", "admission", "not-today", "/spoken", "/statements", "segments/next", "/standing")
    shown(ruth, given, priya, "Toast by the door", anchor=f"entry:{given.entries[0]}")
    shown(ruth, given, priya, "It was a Tuesday", anchor=f"entry:{given.entries[0]}", kind="correction")
    FETCH.send(
        ruth, f"/events/{given.event_id}/spoken", kind="happened", words="Said", anchor=f"entry:{given.entries[0]}"
    )
    desk = read(ruth, given, "desk").split('<div class="desk"')[1]
    forms = re.findall(r'<form[^>]*method="post"[^>]*action="([^"]*)"[^>]*>(.*?)</form>', desk, re.S)

    assert len(forms) > 20
    assert [to for to, inside in forms if 'name="seen"' not in inside and not to.endswith(alone)] == []
