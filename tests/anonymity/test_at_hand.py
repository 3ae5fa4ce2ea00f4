"""Who is at hand for a place: its contact, else their stand-in, else nobody but the lead reviewer."""

import pytest
from flask import Flask

from learning_event import store
from learning_event.anonymity.at_hand import at_hand, stand_in_of
from learning_event.models import SupportContact
from tests.given import Given, a_learning_event


@pytest.fixture
def given(house: Flask) -> Given:
    """Anita stands in for Leah."""
    given = a_learning_event()
    with store.work(given.event_id) as work:
        contact(work, given, "Leah Bevan").stand_in_id = given.contacts["Anita Shah"]
    return given


def contact(work: store.Work, given: Given, name: str) -> SupportContact:
    return work.rows.get_one(SupportContact, given.contacts[name])


def change(given: Given, name: str, **columns: str) -> None:
    with store.work(given.event_id) as work:
        for column, value in columns.items():
            setattr(contact(work, given, name), column, value)


def found(given: Given) -> str | None:
    with store.look(given.event_id) as rows:
        row = at_hand(rows, rows.get_one(SupportContact, given.contacts["Leah Bevan"]))
        return row.name if row else None


def test_a_contact_who_has_said_yes_is_at_hand_themselves(given: Given) -> None:
    change(given, "Leah Bevan", answered="said_yes")

    assert found(given) == "Leah Bevan"


@pytest.mark.parametrize("answered", ["asked", "declined", "left", "not_reached"])
def test_the_stand_in_is_at_hand_where_the_contact_is_not(given: Given, answered: str) -> None:
    change(given, "Leah Bevan", answered=answered)

    assert found(given) == "Anita Shah"


def test_a_contact_without_a_word_for_the_day_cannot_be_found(given: Given) -> None:
    change(given, "Leah Bevan", on_the_day="")

    assert found(given) == "Anita Shah"


def test_a_stand_in_who_cannot_be_there_either_is_nobody(given: Given) -> None:
    change(given, "Leah Bevan", answered="left")
    change(given, "Anita Shah", answered="asked")

    assert found(given) is None


def test_nobody_stands_in_for_themselves(given: Given) -> None:
    change(given, "Leah Bevan", stand_in_id=given.contacts["Leah Bevan"])

    with store.look(given.event_id) as rows:
        assert stand_in_of(rows, rows.get_one(SupportContact, given.contacts["Leah Bevan"])) is None


def test_the_stand_in_is_of_the_same_event(given: Given) -> None:
    other = a_learning_event()
    change(given, "Leah Bevan", stand_in_id=other.contacts["Leah Bevan"])

    with store.look(given.event_id) as rows:
        assert stand_in_of(rows, rows.get_one(SupportContact, given.contacts["Leah Bevan"])) is None
