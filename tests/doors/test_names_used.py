"""Names used in this review: a list that only the lead reviewer sees."""

import pytest

from learning_event import store
from learning_event.models import Pseudonym
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person

NAME = {"real_name": "Kacper Marlowe", "alias": "Robin", "also_written": "Kacper\nKacper MARLOWE\n\n"}


def test_a_name_is_added_amended_and_withdrawn(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, names(given), **NAME) == DONE
    row = kept()[0]
    assert (row.real_name, row.alias, row.also_written) == ("Kacper Marlowe", "Robin", ["Kacper", "Kacper MARLOWE"])

    assert door.send(ruth, f"{names(given)}/{row.id}", **{**NAME, "alias": "Wren"}) == DONE
    assert [row.alias for row in kept()] == ["Wren"]

    assert door.send(ruth, f"{names(given)}/{row.id}/withdrawal") == DONE
    assert kept() == []


def test_both_names_are_needed_and_what_was_typed_is_kept(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(ruth, names(given), real_name="", alias=" ", also_written="Kacper")

    assert answer == refused(
        "Please look again at two things",
        400,
        real_name="Please write the real name as the records have it.",
        alias="Please write what is said instead, such as Social Worker 2.",
    )
    assert door.way == "fetch" or ">Kacper</textarea>" in answer.text


def test_a_name_is_listed_once(door: Door, ruth: Person, given: Given) -> None:
    door.send(ruth, names(given), **NAME)

    answer = door.send(ruth, names(given), **{**NAME, "real_name": "KACPER marlowe"})

    listed = "This name is on the list already."
    assert answer == refused(listed, 409, real_name=listed)


def test_nobody_else_sees_or_changes_the_list(
    door: Door, ruth: Person, leah: Person, priya: Person, max_: Person, given: Given
) -> None:
    door.send(ruth, names(given), **NAME)

    for who in (leah, priya, max_):
        assert who.browser.get(names(given)).status_code == 403
        assert door.send(who, names(given), **{**NAME, "real_name": "Another"}).status == 403
    assert len(kept()) == 1


@pytest.mark.parametrize("deed", ["", "/withdrawal"])
def test_another_events_name_is_unknown(deed: str, door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event()
    with store.work() as work:
        theirs = Pseudonym(event_id=other.event_id, real_name="Somebody", alias="Housing Officer 1")
        work.rows.add(theirs)
    unknown = refused("There is nothing here. Please check the address, or go back to the start.", 404)

    assert door.send(ruth, f"{names(given)}/{theirs.id}{deed}", **NAME) == unknown
    assert ruth.browser.get(f"{names(given)}/{theirs.id}").status_code == 404


def names(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/names"


def kept() -> list[Pseudonym]:
    with store.look() as rows:
        return rows.query(Pseudonym).all()
