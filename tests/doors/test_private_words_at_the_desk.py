"""What was said privately: handed over at a showing, listed apart at the desk, taken off when it is dealt with, and never shown."""

import pytest

from learning_event import announcements, store
from learning_event.models import DeskAct, PrivateWord
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.people import Person
from tests.said import FETCH, add, read

SAID = "My manager told me not to come today."
NOTHING = "Nothing new is waiting, so there is nothing to show."


def say(who: Person, given: Given, words: str = SAID) -> None:
    assert FETCH.send(who, f"/events/{given.event_id}/private-words", words=words) == DONE


def show(ruth: Person, given: Given) -> int:
    return FETCH.send(ruth, f"/events/{given.event_id}/showings").status


def kept() -> list[PrivateWord]:
    with store.look() as rows:
        return list(rows.query(PrivateWord))


@pytest.fixture
def handed_over(priya: Person, ruth: Person, given: Given) -> str:
    say(priya, given)
    show(ruth, given)
    return kept()[0].id


def test_it_is_handed_over_with_a_showing_under_a_new_id(
    priya: Person, tom: Person, ruth: Person, given: Given
) -> None:
    say(priya, given)
    (before,) = kept()
    add(tom, given, "There was toast.")
    waits = read(ruth, given, "desk")

    assert show(ruth, given) == 200

    (after,) = kept()
    assert (before.handed_over, after.handed_over, after.id != before.id) == (False, True, True)
    assert (SAID in waits, SAID in read(ruth, given, "desk")) == (False, True)
    for page in ("timeline", "room", "narrative"):
        assert SAID not in read(tom, given, page)


def test_alone_it_makes_no_showing_and_the_room_hears_the_same_as_of_nothing(
    priya: Person, ruth: Person, given: Given
) -> None:
    heard: list[object] = []
    for news in (announcements.Shown, announcements.TimelineChanged, announcements.RoomChanged):
        announcements.listen(news, heard.append)
    path = f"/events/{given.event_id}/showings"
    empty, silence = FETCH.send(ruth, path), list(heard)
    heard.clear()
    say(priya, given)

    outcome = FETCH.send(ruth, path)

    assert (
        (outcome, heard)
        == (empty, silence)
        == (refused(NOTHING, status=409), [announcements.RoomChanged(given.event_id)])
    )
    assert SAID in read(ruth, given, "desk")


def test_dealt_with_it_is_off_the_list_and_can_be_brought_back(
    door: Door, ruth: Person, given: Given, handed_over: str
) -> None:
    path = f"/events/{given.event_id}/private-words/{handed_over}/dealt-with"
    assert door.send(ruth, path) == DONE
    assert SAID not in read(ruth, given, "desk")
    assert door.send(ruth, path) == refused("This has been taken off the list already.", status=409)
    with store.look(given.event_id) as rows:
        dealt = next(act for act in rows.query(DeskAct) if "privately" in act.says)
    FETCH.send(ruth, f"/events/{given.event_id}/acts/{dealt.id}/undoing")

    assert SAID in read(ruth, given, "desk")


def test_what_waits_cannot_be_found_by_its_id_and_only_reviewers_deal_with_it(
    door: Door, priya: Person, ruth: Person, given: Given
) -> None:
    say(priya, given)
    path = f"/events/{given.event_id}/private-words/{kept()[0].id}/dealt-with"

    assert door.send(ruth, path) == door.send(ruth, f"/events/{given.event_id}/private-words/{'0' * 24}/dealt-with")
    assert door.send(priya, path).status == 403
    assert len(kept()) == 1
