"""Answering a statement: one answer a seat, changeable until the round closes, and nobody sees who or how many."""

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import announcements, store
from learning_event.models import Answer, ClosedAnswer, Statement
from tests.conftest import Seated
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import asked, drafted, read, turn_to

NOT_NOW = "Statements can be answered while the room is saying it back."


def count(shelf: type[Answer | ClosedAnswer]) -> int:
    with store.look() as rows:
        return rows.scalar(sa.select(sa.func.count()).select_from(shelf)) or 0


def path(given: Given, at: str) -> str:
    return f"/events/{given.event_id}/statements/{at}/answers"


def close(door: Door, ruth: Person, given: Given) -> Outcome:
    return door.send(ruth, f"/events/{given.event_id}/statements/closing")


def test_every_seat_answers_and_nobody_sees_it_before_the_round_closes(
    door: Door, ruth: Person, priya: Person, tom: Person, given: Given
) -> None:
    at = asked(ruth, given, "There was toast.")

    assert door.send(priya, path(given, at), answer="nearly", words="It was tea") == DONE
    assert door.send(tom, path(given, at), answer="differs", words="There was neither") == DONE

    for page in ("drafting", "desk", "narrative"):
        assert "It was tea" not in read(ruth, given, page)
    assert "There was neither" not in read(priya, given, "narrative")
    assert 'class="said"' not in read(ruth, given, "drafting")


def test_an_answer_is_created(ruth: Person, priya: Person, given: Given) -> None:
    at = asked(ruth, given, "There was toast.")
    token = read(priya, given, "narrative").split('name="csrf-token" content="')[1].split('"')[0]

    answer = priya.browser.post(
        path(given, at), json={"answer": "reflects"}, headers={"Accept": "application/json", "X-CSRF-Token": token}
    )

    assert (answer.status_code, answer.get_json()) == (201, {"ok": True, "saved": True})


def test_it_announces_nothing(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = asked(ruth, given, "There was toast.")
    heard: list[object] = []
    for kind in (announcements.NarrativeChanged, announcements.RoomChanged, announcements.TimelineChanged):
        announcements.listen(kind, heard.append)

    door.send(priya, path(given, at), answer="nearly", words="It was tea")

    assert heard == []


def test_somebody_finds_their_own_answer_and_can_change_it(
    door: Door, ruth: Person, priya: Person, tom: Person, given: Given
) -> None:
    at = asked(ruth, given, "There was toast.")
    door.send(priya, path(given, at), answer="nearly", words="It was tea")

    assert "It was tea</textarea>" in read(priya, given, "narrative")
    assert "It was tea" not in read(tom, given, "narrative")

    door.send(priya, path(given, at), answer="differs", words="It was neither")
    assert count(Answer) == 1
    assert "It was neither</textarea>" in read(priya, given, "narrative")


def test_all_statements_are_answered_in_one_form(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    first, second, third = (drafted(ruth, given, words) for words in ("One.", "Two.", "Three."))
    asked(ruth, given, "Four.")

    outcome = door.send(
        priya,
        f"/events/{given.event_id}/answers",
        **{
            f"answer_{first}": "reflects",
            f"words_{first}": "left in the box",
            f"version_{first}": "1",
            f"answer_{second}": "nearly",
            f"words_{second}": "Almost",
            f"words_{third}": "",
        },
    )

    assert outcome == DONE
    with store.look() as rows:
        found = rows.execute(sa.select(Answer.answer, Answer.words))
        assert sorted(tuple(row) for row in found) == [("nearly", "Almost"), ("reflects", "")]


def test_a_form_without_an_answer_is_refused_and_keeps_the_words(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    at = asked(ruth, given, "There was toast.")

    assert door.send(priya, f"/events/{given.event_id}/answers") == Outcome(
        400, "Please look again at one thing", {"answers": "Please choose an answer to at least one statement first."}
    )
    outcome = door.send(priya, f"/events/{given.event_id}/answers", **{f"words_{at}": "It was tea"})
    assert outcome == Outcome(
        400,
        "Please look again at one thing",
        {f"answer_{at}": "Please choose one: it reflects it, nearly, or I see it differently."},
    )
    assert outcome.text == "" or "It was tea</textarea>" in outcome.text


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"answer": "yes"}, {"answer": "Please choose one: it reflects it, nearly, or I see it differently."}),
        ({}, {"answer": "Please choose one: it reflects it, nearly, or I see it differently."}),
        ({"answer": "nearly", "words": "x" * 1501}, {"words": "This is 1 character too long. Please make it shorter."}),
    ],
)
def test_an_answer_that_is_none(
    door: Door, ruth: Person, priya: Person, given: Given, fields: dict[str, str], errors: dict[str, str]
) -> None:
    at = asked(ruth, given, "There was toast.")

    assert door.send(priya, path(given, at), **fields) == refused(
        "Please look again at one thing", status=400, **errors
    )


def test_only_while_the_room_is_saying_it_back(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = asked(ruth, given, "There was toast.")
    turn_to(given, "discussing")

    assert door.send(priya, path(given, at), answer="reflects") == refused(NOT_NOW, status=409)


def test_a_draft_cannot_be_answered(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = drafted(ruth, given, "There was toast.")
    turn_to(given, "saying_back")

    assert door.send(priya, path(given, at), answer="reflects") == refused(
        "This statement is not before the room.", status=409
    )


def test_after_closing_it_is_too_late_and_the_words_are_kept(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    at = asked(ruth, given, "There was toast.")
    close(door, ruth, given)

    assert door.send(priya, path(given, at), answer="nearly", words="Late words") == refused(
        "This part has been closed, and the answers are shown on this page.", status=409
    )
    outcome = Door("form").send(
        priya, f"/events/{given.event_id}/answers", **{f"answer_{at}": "nearly", f"words_{at}": "Late words"}
    )
    assert outcome.status == 409
    assert "Late words" in outcome.text
    assert count(Answer) == 0


def test_the_answer_belongs_to_the_words_that_were_read(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = asked(ruth, given, "There was toast.")

    assert door.send(priya, path(given, at), answer="reflects", version="7") == refused(
        "The words of this statement have changed since you opened the page. Please read it again.", status=409
    )


def test_fewer_than_five_are_told_that_answers_are_not_confidential(seated: Seated, ruth: Person, given: Given) -> None:
    people = [seated(f"Somebody {n}", n) for n in range(4)]
    asked(ruth, given, "There was toast.")
    assert "fewer than five people" in read(people[0], given, "narrative")


def test_five_are_not(house: Flask, ruth: Person, given: Given) -> None:
    larger = a_learning_event(places=5)
    with store.work() as work:
        work.rows.execute(sa.text("update place set state = 'claimed' where event_id = :e"), {"e": larger.event_id})
        work.rows.execute(
            sa.text("update event_role set event_id = :e where event_id = :was and role = 'lead_reviewer'"),
            {"e": larger.event_id, "was": given.event_id},
        )

    assert "fewer than five people" not in read(ruth, larger, "narrative")


def test_staff_and_strangers_do_not_answer(door: Door, ruth: Person, leah: Person, max_: Person, given: Given) -> None:
    at = asked(ruth, given, "There was toast.")

    assert [door.send(who, path(given, at), answer="reflects").status for who in (ruth, leah, max_)] == [403, 403, 403]
    assert leah.browser.get(f"/events/{given.event_id}/narrative").status_code == 403


def test_a_statement_of_another_event_is_unknown(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    asked(ruth, given, "There was toast.")
    other = a_learning_event(child="Wren")
    with store.work() as work:
        work.rows.add(Statement(id="a" * 24, event_id=other.event_id, position=1, words="Not yours", state="asked"))

    foreign = door.send(priya, path(given, "a" * 24), answer="reflects")
    assert foreign == door.send(priya, path(given, "b" * 24), answer="reflects")
    assert foreign.status == 404
