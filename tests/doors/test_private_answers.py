"""An author's answer to a private question: for the reviewers alone, handed over at a showing, changed or taken back until the end."""

import secrets

import pytest
import sqlalchemy as sa

from learning_event import announcements, store
from learning_event.models import Observation, PrivateQuestion, TrayObservation
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given
from tests.people import Person
from tests.said import FETCH, read

ASKS, ANSWERS = "Was that the Tuesday?", "It was the Tuesday, in the afternoon."
NOT_ASKED = "Only the person who wrote an observation can answer a question about it."
NOTHING = "Nothing new is waiting, so there is nothing to show."


@pytest.fixture
def slip(priya: Person, ruth: Person, given: Given) -> str:
    """Priya's observation has been shown, and Ruth has asked about it."""
    slip = secrets.token_urlsafe(16)
    event = f"/events/{given.event_id}"
    assert FETCH.send(priya, f"{event}/observations", slip=slip, kind="unsure", words="Somebody rang back.") == DONE
    show(ruth, given)
    ask(ruth, given)
    return slip


def show(ruth: Person, given: Given) -> Outcome:
    return FETCH.send(ruth, f"/events/{given.event_id}/showings")


def ask(ruth: Person, given: Given, words: str = ASKS) -> Outcome:
    with store.look(given.event_id) as rows:
        at = rows.scalars(sa.select(Observation.id)).one()
    return FETCH.send(ruth, f"/events/{given.event_id}/observations/{at}/asking", private_question=words)


def answer(door: Door, who: Person, given: Given, slip: str, words: str = ANSWERS, **more: str) -> Outcome:
    return door.send(who, f"/events/{given.event_id}/observations/{slip}/answer-to-question", answer=words, **more)


def drawer(who: Person, given: Given, slip: str) -> str:
    return Door("form").send(who, f"/events/{given.event_id}/observations/own", slips=slip).text


def kept() -> list[str]:
    with store.look() as rows:
        return list(rows.scalars(sa.select(PrivateQuestion.answer)))


def test_it_reaches_the_desk_with_the_next_showing_and_the_room_hears_nothing(
    door: Door, priya: Person, tom: Person, ruth: Person, given: Given, slip: str
) -> None:
    timeline, desk = read(tom, given, "timeline"), read(ruth, given, "desk")

    assert answer(door, priya, given, slip) == DONE

    before = kept()
    inside = drawer(priya, given, slip)
    heard: list[object] = []
    for news in (announcements.Shown, announcements.TimelineChanged, announcements.RoomChanged):
        announcements.listen(news, heard.append)
    assert show(ruth, given) == refused(NOTHING, status=409)
    assert (before, kept()) == ([""], [ANSWERS])
    assert ANSWERS in inside
    assert "Your answer waits." in inside
    assert "has been handed over, without a name" in drawer(priya, given, slip)
    assert ANSWERS not in desk
    assert ANSWERS in read(ruth, given, "desk")
    assert read(tom, given, "timeline") == timeline
    assert heard == [announcements.RoomChanged(given.event_id)]


def test_nothing_at_all_is_told_in_the_same_way(ruth: Person, given: Given) -> None:
    heard: list[object] = []
    for news in (announcements.Shown, announcements.TimelineChanged, announcements.RoomChanged):
        announcements.listen(news, heard.append)

    assert show(ruth, given) == refused(NOTHING, status=409)

    assert heard == [announcements.RoomChanged(given.event_id)]


def test_it_may_be_changed_and_taken_back_before_and_after(
    door: Door, priya: Person, ruth: Person, given: Given, slip: str
) -> None:
    answer(door, priya, given, slip)
    answer(door, priya, given, slip, "")
    with store.look() as rows:
        waiting = rows.scalar(sa.select(sa.func.count()).select_from(TrayObservation))
    answer(door, priya, given, slip, "The Monday.")
    answer(door, priya, given, slip, "The Tuesday.")
    show(ruth, given)
    handed_over = kept()

    assert answer(door, priya, given, slip, "") == DONE

    assert (waiting, handed_over, kept()) == (0, ["The Tuesday."], ["The Tuesday."])
    show(ruth, given)
    assert kept() == [""]
    assert answer(door, priya, given, slip, "") == refused(
        "Please look again at one thing",
        status=400,
        answer="Please write your answer first. You need not answer at all.",
    )


def test_what_is_wrong_is_said_and_the_words_are_kept(door: Door, priya: Person, given: Given, slip: str) -> None:
    outcome = answer(door, priya, given, slip, "x" * 1001)

    assert outcome == refused(
        "Please look again at one thing", status=400, answer="This is 1 character too long. Please make it shorter."
    )
    assert door.way == "fetch" or "x" * 1001 in outcome.text


def test_only_its_author_answers_and_only_what_is_asked(
    door: Door, priya: Person, tom: Person, ruth: Person, given: Given, slip: str
) -> None:
    other = secrets.token_urlsafe(16)
    FETCH.send(priya, f"/events/{given.event_id}/observations", slip=other, kind="unsure", words="Nobody asked.")

    assert answer(door, tom, given, slip) == refused(NOT_ASKED)
    assert answer(door, priya, given, other) == refused(NOT_ASKED)
    assert answer(door, priya, given, "not-a-slip") == refused(NOT_ASKED)
    assert answer(door, ruth, given, slip).status == 403


def test_another_question_is_not_answered_with_what_was_meant_for_the_first(
    door: Door, priya: Person, ruth: Person, given: Given, slip: str
) -> None:
    seen = drawer(priya, given, slip).partition('name="seen" value="')[2][:16]
    answer(door, priya, given, slip, seen=seen)
    ask(ruth, given, "Or was it the Wednesday?")
    show(ruth, given)

    outcome = answer(door, priya, given, slip, seen=seen)

    assert outcome.status == 409
    assert "The lead reviewer asks now: “Or was it the Wednesday?”" in outcome.message
    assert kept() == [""]


def test_an_answer_to_a_question_that_was_taken_back_goes_with_it(
    door: Door, priya: Person, ruth: Person, given: Given, slip: str
) -> None:
    answer(door, priya, given, slip)
    with store.look() as rows:
        at = rows.scalars(sa.select(Observation.id)).one()
    FETCH.send(ruth, f"/events/{given.event_id}/observations/{at}/taking-back")

    show(ruth, given)

    with store.look() as rows:
        assert rows.scalar(sa.select(sa.func.count()).select_from(TrayObservation)) == 0
    assert ANSWERS not in read(ruth, given, "desk")
