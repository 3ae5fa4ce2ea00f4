"""One thing for the reviewers alone: kept without seat, mark or time, in every activity but ended, and said to nobody else."""

import pytest
import sqlalchemy as sa

from learning_event import announcements, store
from learning_event.models import PrivateWord
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.people import Person
from tests.said import read, turn_to

SAID = "Saved. Only the reviewer reads this, after the next showing."
ALL_NEWS = (announcements.Shown, announcements.TimelineChanged, announcements.RoomChanged, announcements.SupportAsked)


def kept() -> list[tuple[str, bool]]:
    with store.look() as rows:
        return [(row.words, row.handed_over) for row in rows.scalars(sa.select(PrivateWord))]


def say(door: Door, who: Person, given: Given, words: str) -> object:
    return door.send(who, f"/events/{given.event_id}/private-words", words=words)


def test_it_is_kept_and_nobody_is_told(door: Door, priya: Person, given: Given) -> None:
    heard: list[object] = []
    for kind in ALL_NEWS:
        announcements.listen(kind, heard.append)

    assert say(door, priya, given, "I was asked not to say this.") == DONE
    assert kept() == [("I was asked not to say this.", False)]
    assert heard == []


def test_what_is_kept_has_no_place_for_who_or_when() -> None:
    assert {column.name for column in PrivateWord.__table__.columns} == {"id", "event_id", "words", "handed_over"}


@pytest.mark.parametrize("activity", ["arriving", "writing", "discussing", "paused", "saying_back", "break"])
def test_it_may_be_said_whatever_the_room_is_doing(priya: Person, given: Given, activity: str) -> None:
    turn_to(given, activity)

    assert say(Door("fetch"), priya, given, "Said then.") == DONE


def test_it_cannot_be_said_once_the_day_has_ended(door: Door, priya: Person, given: Given) -> None:
    turn_to(given, "ended")

    assert say(door, priya, given, "Too late.") == refused(
        "The learning event has ended and the timeline is closed.", 409
    )
    assert kept() == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("  \n", "Please write something first."),
        ("x" * 1001, "This is 1 character too long. Please make it shorter."),
    ],
)
def test_nothing_and_too_much_are_said_and_come_back(
    door: Door, priya: Person, given: Given, words: str, why: str
) -> None:
    assert say(door, priya, given, words) == refused("Please look again at one thing", 400, words=why)
    assert kept() == []


def test_only_a_practitioner_says_it_and_the_page_says_what_becomes_of_it(
    door: Door, priya: Person, ruth: Person, leah: Person, max_: Person, given: Given
) -> None:
    assert [say(door, who, given, "Hello").status for who in (ruth, leah, max_)] == [403, 403, 403]  # type: ignore[attr-defined]
    page = " ".join(read(priya, given, "private-words").split())
    assert (
        "Only the reviewer reads this. It is never shown to the room and is erased when the narrative is sealed."
        in page
    )
    assert (
        "We do not record who sent it, so nobody can answer you; to be answered, speak to your support contact." in page
    )


def test_without_java_script_it_is_said_on_the_next_page_that_it_is_saved(priya: Person, given: Given) -> None:
    outcome = Door("form").send(priya, f"/events/{given.event_id}/private-words", words="A word.")

    assert SAID in priya.browser.get(outcome.next_page).get_data(as_text=True)


def test_it_never_comes_to_the_room_the_drawer_or_the_timeline(priya: Person, ruth: Person, given: Given) -> None:
    say(Door("fetch"), priya, given, "canary-in-private")
    Door("fetch").send(ruth, f"/events/{given.event_id}/showings")

    pages = [read(who, given, page) for who in (priya, ruth) for page in ("room", "timeline", "picture")]
    assert ["canary-in-private" in page for page in pages] == [False] * 6
