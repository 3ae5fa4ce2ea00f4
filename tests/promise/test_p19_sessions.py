"""P19: a session begins at sign-in with nothing carried over, and is dead after signing out and after another password."""

import pytest
from flask import Flask

from tests.door import DONE, Door
from tests.given import PASSWORD, Given
from tests.people import Person
from tests.second_step import signs_in


def test_p19_signing_in_begins_a_new_session_and_carries_nothing_over(given: Given, house: Flask) -> None:
    person = Person("Ruth", house.test_client(), email=given.reviewer_email, password=PASSWORD)
    names = []
    for _ in range(2):
        with person.browser.session_transaction() as before:
            before["planted"] = "by somebody else"
        signs_in(Door("form"), person)
        with person.browser.session_transaction() as after:
            assert sorted(after) == ["_fresh", "_id", "_user_id", "begun", "seen"]
            names.append(after["_id"])

    assert names[0] != names[1]


@pytest.mark.parametrize("ends", ["signing out", "another password"])
def test_p19_a_session_is_dead_after_signing_out_and_after_another_password(
    door: Door, ends: str, given: Given, house: Flask
) -> None:
    ruth = Person("Ruth", house.test_client(), email=given.reviewer_email, password=PASSWORD)
    signs_in(door, ruth)
    copy = ruth.browser.get_cookie("learning_event")
    assert copy is not None
    thief = house.test_client()
    thief.set_cookie("learning_event", copy.value)
    assert thief.get("/events").status_code == 200

    if ends == "signing out":
        assert door.send(ruth, "/sign-out") == DONE
    else:
        assert door.send(ruth, "/account/password", password=PASSWORD, own="another window over water") == DONE

    assert thief.get("/events").status_code == 403
    assert ruth.browser.get("/events").status_code == (403 if ends == "signing out" else 200)
