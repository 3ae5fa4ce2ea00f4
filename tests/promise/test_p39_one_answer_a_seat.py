"""P39: exactly one answer a seat to each statement: under fifty presses at once, in two windows, and after many changes of mind.

That it also holds when the server is killed in the middle is shown in test_p37_nothing_acknowledged_is_lost.py.
"""

from concurrent.futures import ThreadPoolExecutor

import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.narrative.answering import NewAnswer, answer_statements
from learning_event.anonymity.seats import to_cookie
from learning_event.models import Answer
from learning_event.people import Practitioner
from learning_event.rules.answer import Answer as Said
from tests.door import DONE, Door
from tests.given import Given
from tests.people import Person
from tests.said import asked

AT_ONCE = 50


def answers(given: Given) -> list[tuple[str, str]]:
    with store.look(given.event_id) as rows:
        return [(row.answer, row.words) for row in rows.scalars(sa.select(Answer))]


def seat_of(who: Person, given: Given) -> Practitioner:
    return Practitioner(given.event_id, who.place_id, who.seat)


def test_p39_fifty_presses_of_one_seat_at_once_are_one_answer(ruth: Person, priya: Person, given: Given) -> None:
    at, who = asked(ruth, given, "There was toast."), seat_of(priya, given)
    said = [[NewAnswer(at, Said.NEARLY, f"Words {n}")] for n in range(AT_ONCE)]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda answer: answer_statements(who, answer), said))

    (kept,) = answers(given)
    assert kept in [("nearly", f"Words {n}") for n in range(AT_ONCE)]


def test_p39_fifty_presses_of_two_seats_at_once_are_two_answers(
    ruth: Person, priya: Person, tom: Person, given: Given
) -> None:
    at = asked(ruth, given, "There was toast.")
    seats = [seat_of(who, given) for who in (priya, tom)]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda n: answer_statements(seats[n % 2], [NewAnswer(at, Said.NEARLY, "")]), range(AT_ONCE)))

    assert answers(given) == [("nearly", "")] * 2


def test_p39_two_windows_of_one_browser_are_one_seat(
    house: Flask, door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    at = asked(ruth, given, "There was toast.")
    second = Person("Priya’s second window", house.test_client())
    second.browser.set_cookie("seat", to_cookie(priya.seat))
    path = f"/events/{given.event_id}/statements/{at}/answers"

    assert (
        door.send(priya, path, answer="reflects") == door.send(second, path, answer="differs", words="Neither") == DONE
    )

    assert answers(given) == [("differs", "Neither")]


def test_p39_each_statement_has_an_answer_of_its_own(ruth: Person, priya: Person, given: Given) -> None:
    both = [asked(ruth, given, words) for words in ("There was toast.", "There was tea.")]

    for _ in range(3):
        answer_statements(seat_of(priya, given), [NewAnswer(at, Said.REFLECTS, "") for at in both])

    assert answers(given) == [("reflects", "")] * 2
