"""Drafting statements from what was recorded and said, changing their words, their order, and withdrawing them."""

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.models import Rest, Statement
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import asked, drafted, read, shown, turn_to

REFUSED = "Please look again at one thing"


def words_in_order() -> list[str]:
    with store.look() as rows:
        return list(rows.scalars(sa.select(Statement.words).order_by(Statement.position)))


def statement(at: str) -> Statement:
    with store.look() as rows:
        return rows.get_one(Statement, at)


def test_a_statement_keeps_what_it_rests_on(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = shown(ruth, given, priya, "Toast by the door")

    outcome = door.send(
        ruth,
        f"/events/{given.event_id}/statements",
        words="There was toast.",
        episode=given.episodes[0],
        rests=f"observation:{at}",
    )

    assert outcome == DONE
    table = read(ruth, given, "drafting")
    assert "There was toast." in table
    assert "Toast by the door" in table
    assert "First worries at school" in table


def test_ticks_of_a_form_come_as_a_list(ruth: Person, priya: Person, given: Given) -> None:
    at = shown(ruth, given, priya, "Toast by the door")
    Door("form").send(
        ruth,
        f"/events/{given.event_id}/statements",
        words="There was toast.",
        episode="",
        rests=[f"observation:{at}", f"entry:{given.entries[0]}", f"entry:{given.entries[0]}"],
    )

    with store.look() as rows:
        assert rows.scalar(sa.select(sa.func.count()).select_from(Rest)) == 2


def test_a_draft_is_the_reviewers_alone(ruth: Person, priya: Person, given: Given) -> None:
    drafted(ruth, given, "There was toast.")

    assert "There was toast." not in read(priya, given, "narrative")


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        (
            {"words": " ", "rests": ""},
            {
                "words": "Please write the statement first.",
                "rests": "Please tick at least one observation or entry that the statement rests on.",
            },
        ),
        ({"words": "x" * 3001}, {"words": "This is 1 character too long. Please make two statements of it."}),
    ],
)
def test_all_that_is_wrong_is_said_together(
    door: Door, ruth: Person, given: Given, fields: dict[str, str], errors: dict[str, str]
) -> None:
    sent = {"rests": f"entry:{given.entries[0]}", "episode": "", **fields}

    outcome = door.send(ruth, f"/events/{given.event_id}/statements", **sent)

    assert (outcome.status, outcome.errors) == (400, errors)


def test_nothing_typed_is_lost_by_a_refusal(ruth: Person, given: Given) -> None:
    outcome = Door("form").send(
        ruth, f"/events/{given.event_id}/statements", words="There was toast & tea.", episode=""
    )

    assert outcome.status == 400
    assert "There was toast &amp; tea.</textarea>" in outcome.text


def test_it_rests_only_on_what_is_of_this_event(door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event(child="Wren")
    path = f"/events/{given.event_id}/statements"

    assert door.send(ruth, path, words="Toast.", episode="", rests=f"entry:{other.entries[0]}").status == 404
    assert (
        door.send(ruth, path, words="Toast.", episode=other.episodes[0], rests=f"entry:{given.entries[0]}").status
        == 404
    )
    assert words_in_order() == []


def test_its_words_can_be_changed(door: Door, ruth: Person, given: Given) -> None:
    at = drafted(ruth, given, "There was toast.")

    assert (
        door.send(
            ruth,
            f"/events/{given.event_id}/statements/{at}/amendment",
            words="There was tea.",
            episode="",
            rests=f"entry:{given.entries[1]}",
        )
        == DONE
    )

    assert (statement(at).words, statement(at).version) == ("There was tea.", 1)
    assert "There was tea." in read(ruth, given, f"statements/{at}")


def test_while_the_room_answers_its_words_stand_still(door: Door, ruth: Person, given: Given) -> None:
    at = asked(ruth, given, "There was toast.")

    assert door.send(
        ruth,
        f"/events/{given.event_id}/statements/{at}/amendment",
        words="Tea.",
        episode="",
        rests=f"entry:{given.entries[1]}",
    ) == refused(
        "The room is answering this statement. Please close the round first, then change its words.", status=409
    )


def test_new_words_after_an_answer_are_a_new_version(door: Door, ruth: Person, given: Given) -> None:
    at = asked(ruth, given, "There was toast.")
    door.send(ruth, f"/events/{given.event_id}/statements/closing")

    door.send(
        ruth,
        f"/events/{given.event_id}/statements/{at}/amendment",
        words="There was tea.",
        episode="",
        rests=f"entry:{given.entries[1]}",
    )

    assert (statement(at).version, statement(at).state) == (2, "draft")


def test_they_can_be_put_in_order(door: Door, ruth: Person, given: Given) -> None:
    drafted(ruth, given, "First.")
    second = drafted(ruth, given, "Second.")

    assert door.send(ruth, f"/events/{given.event_id}/statements/{second}/moving", direction="up") == DONE
    assert words_in_order() == ["Second.", "First."]
    assert door.send(ruth, f"/events/{given.event_id}/statements/{second}/moving", direction="up") == DONE
    assert words_in_order() == ["Second.", "First."]
    assert door.send(ruth, f"/events/{given.event_id}/statements/{second}/moving", direction="out") == refused(
        REFUSED, status=400, direction="Please choose up or down."
    )


def test_a_draft_can_be_withdrawn_but_not_what_the_room_answered(door: Door, ruth: Person, given: Given) -> None:
    gone, stays = drafted(ruth, given, "Gone."), drafted(ruth, given, "Stays.")

    assert door.send(ruth, f"/events/{given.event_id}/statements/{gone}/withdrawal") == DONE
    door.send(ruth, f"/events/{given.event_id}/statements/{stays}/asking")
    assert door.send(ruth, f"/events/{given.event_id}/statements/{stays}/withdrawal").status == 409
    door.send(ruth, f"/events/{given.event_id}/statements/closing")
    assert door.send(ruth, f"/events/{given.event_id}/statements/{stays}/withdrawal") == refused(
        "The room has answered this statement, so it stays. You can change its words and ask again.", status=409
    )
    assert words_in_order() == ["Stays."]


def test_it_is_asked_once(door: Door, ruth: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/statements"
    assert door.send(ruth, f"{path}/asking") == refused(
        "There is no draft to put to the room. Please draft a statement first.", status=409
    )
    at = drafted(ruth, given, "There was toast.")

    assert door.send(ruth, f"{path}/{at}/asking") == DONE
    assert door.send(ruth, f"{path}/{at}/asking") == refused("This statement is before the room already.", status=409)
    door.send(ruth, f"{path}/closing")
    assert door.send(ruth, f"{path}/{at}/asking").status == 409


def test_nobody_else_drafts(door: Door, ruth: Person, priya: Person, leah: Person, given: Given) -> None:
    at = drafted(ruth, given, "There was toast.")
    turn_to(given, "saying_back")

    for somebody in (priya, leah):
        for deed in (
            f"statements/{at}/amendment",
            f"statements/{at}/withdrawal",
            f"statements/{at}/moving",
            "statements",
            f"statements/{at}/asking",
            "statements/asking",
            "statements/closing",
            "narrative/sealing",
        ):
            assert door.send(somebody, f"/events/{given.event_id}/{deed}") == refused(
                "Only the lead reviewer can do this."
            )


def test_a_statement_of_another_event_is_unknown(door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event(child="Wren")
    with store.work() as work:
        work.rows.add(Statement(id="a" * 24, event_id=other.event_id, position=1, words="Not yours"))

    for deed in ("withdrawal", "asking"):
        foreign = door.send(ruth, f"/events/{given.event_id}/statements/{'a' * 24}/{deed}")
        assert foreign == door.send(ruth, f"/events/{given.event_id}/statements/{'b' * 24}/{deed}")
        assert foreign.status == 404
