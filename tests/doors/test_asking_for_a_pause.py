"""Somebody asks for a pause: the desk reads one sentence, and nothing says who, how many, or since when."""

import re

import pytest
import sqlalchemy as sa

from learning_event import announcements, store
from learning_event.actions.room.wishes import Wishes
from learning_event.models import Room
from learning_event.rules.refusals import SlowDown
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.people import Person

SENTENCE = "Somebody asks for a pause."
RESTS = "The room rests already, or has not begun. If you need to stop, step away: nothing says that you have gone."


def test_it_reaches_the_desk_as_one_sentence_however_many_ask(
    door: Door, priya: Person, tom: Person, ruth: Person, given: Given
) -> None:
    assert SENTENCE not in desk(ruth, given)

    assert [door.send(person, wish(given)) for person in (priya, tom)] == [DONE, DONE]

    assert desk(ruth, given).count(SENTENCE) == 1
    assert kept() == {True}


def test_only_the_desks_hear_of_it_and_once(door: Door, priya: Person, tom: Person, given: Given) -> None:
    heard: list[object] = []
    for kind in (announcements.DeskChanged, announcements.RoomChanged, announcements.TimelineChanged):
        announcements.listen(kind, heard.append)

    door.send(priya, wish(given))
    door.send(tom, wish(given))

    assert heard == [announcements.DeskChanged(given.event_id)]


def test_the_room_and_the_contact_see_nothing_of_it(
    door: Door, priya: Person, tom: Person, leah: Person, given: Given
) -> None:
    door.send(priya, wish(given))

    for person, path in ((tom, "room"), (leah, "supporting"), (priya, "room")):
        page = person.browser.get(f"/events/{given.event_id}/{path}").get_data(as_text=True)
        assert SENTENCE not in page


def test_the_reviewer_pauses_and_it_is_gone(door: Door, priya: Person, ruth: Person, given: Given) -> None:
    door.send(priya, wish(given))

    assert door.send(ruth, f"/events/{given.event_id}/activity", activity="paused") == DONE
    assert door.send(ruth, f"/events/{given.event_id}/activity", activity="writing") == DONE

    assert SENTENCE not in desk(ruth, given)


def test_or_says_not_now(door: Door, priya: Person, ruth: Person, given: Given) -> None:
    door.send(priya, wish(given))

    assert door.send(ruth, f"{wish(given)}/not-now") == DONE

    assert SENTENCE not in desk(ruth, given)


def test_the_same_seat_asks_once_in_five_minutes(door: Door, priya: Person, ruth: Person, given: Given) -> None:
    door.send(priya, wish(given))
    door.send(ruth, f"{wish(given)}/not-now")

    again = door.send(priya, wish(given))

    assert again == refused(
        "You have asked for a pause in the last few minutes. If you need to stop now, step away: nothing says that you have gone.",
        429,
    )
    assert SENTENCE not in desk(ruth, given)


@pytest.mark.parametrize("activity", ["arriving", "paused", "break", "ended"])
def test_a_room_that_rests_is_not_asked(door: Door, priya: Person, given: Given, activity: str) -> None:
    turn(activity)

    assert door.send(priya, wish(given)) == refused(RESTS, 409)
    assert kept() == {False}
    assert is_offered(priya, given) is False
    turn("writing")
    assert is_offered(priya, given) is True
    assert door.send(priya, wish(given)) == DONE, "what came to nothing does not count"


def is_offered(who: Person, given: Given) -> bool:
    """It stands on the page all day, so that one opened early has it too; what the room does says when it is in sight."""
    page = who.browser.get(f"/events/{given.event_id}/room").get_data(as_text=True)
    (hidden,) = re.findall(r'data-when="writing discussing saying_back"( hidden)? data-pause>', page)
    return not hidden


def test_what_is_remembered_of_a_seat_is_a_hash_for_five_minutes() -> None:
    now = [0.0]
    wishes = Wishes(lambda: now[0])
    wishes.may_wish(b"a seat")

    with pytest.raises(SlowDown):
        wishes.may_wish(b"a seat")
    assert b"a seat" not in repr(vars(wishes)).encode()
    now[0] = 301
    wishes.may_wish(b"another")
    assert len(wishes) == 1


def wish(given: Given) -> str:
    return f"/events/{given.event_id}/pause-wish"


def desk(ruth: Person, given: Given) -> str:
    return ruth.browser.get(f"/events/{given.event_id}/desk").get_data(as_text=True)


def kept() -> set[bool]:
    with store.look() as rows:
        return set(rows.scalars(sa.select(Room.pause_asked)))


def turn(activity: str) -> None:
    with store.work() as work:
        work.rows.execute(sa.update(Room).values(activity=activity))
