"""A support contact is invited with a link that serves once: it makes their sign-in, and a newer one ends it."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import Account, AuditEntry
from tests.door import DONE, Door
from tests.given import PASSWORD, Given
from tests.invited import JOAN, OWN, added, answered, contact, contacts, invitation, invited, part, reach, read, until
from tests.people import Person
from tests.said import FETCH

USED = (
    "This link has been used, and serves once. If it was you, please sign in. If it was not, please ring the lead reviewer, "
    "who can make a new one."
)


@pytest.fixture
def joan(house: Flask) -> Person:
    return Person("Joan", house.test_client(), email=JOAN["email"])


def test_a_link_makes_a_sign_in_and_leads_to_ones_part(door: Door, ruth: Person, joan: Person, given: Given) -> None:
    link = invited(ruth, given, added(given))

    assert door.send(joan, link, email=JOAN["email"], own=OWN) == DONE

    page = read(joan, f"/events/{given.event_id}/supporting/part")
    assert "Yes, I can do this" in page
    assert invitation().used
    assert FETCH.send(joan, "/sign-out") == DONE
    assert door.send(joan, "/sign-in", email=JOAN["email"], password=OWN) == DONE


def test_opening_it_uses_nothing_up_however_often_a_mail_program_does_so(
    ruth: Person, max_: Person, joan: Person, given: Given
) -> None:
    link = invited(ruth, given, added(given))

    for _ in range(5):
        assert max_.browser.get(link).status_code == 200
        assert max_.browser.head(link).status_code == 200

    assert not invitation().used
    assert FETCH.send(joan, link, own=OWN) == DONE


def test_the_page_says_who_asks_and_nothing_of_the_case(ruth: Person, max_: Person, given: Given) -> None:
    page = read(max_, invited(ruth, given, added(given)))

    assert "Joan Pugh, you are asked to be a support contact" in page
    assert "asks whether you can be there" in page
    assert [word for word in ("Robin", "understand what these months", "The partnership") if word in page] == []


def test_the_link_is_shown_once_and_only_its_hash_is_kept(ruth: Person, given: Given) -> None:
    at = f"{contact(given, added(given))}/invitation"

    shown = Door("form").send(ruth, at, password=PASSWORD)
    code = shown.text.split("/invitation/", 1)[1][:40]

    assert len(code) == 40
    assert code not in read(ruth, contacts(given)) + read(ruth, at.removesuffix("/invitation"))
    assert code.encode() not in invitation().code_hash


def test_used_twice_it_says_what_to_do(door: Door, ruth: Person, joan: Person, max_: Person, given: Given) -> None:
    link = invited(ruth, given, added(given))
    door.send(joan, link, own=OWN)

    again = door.send(max_, link, own="somebody else altogether")
    assert (again.status, again.message) == (409, USED if door.way == "fetch" else "This link has been used")
    answer = max_.browser.get(link)
    assert answer.status_code == 410
    assert "This link has been used" in answer.text
    assert "Joan" not in answer.text
    assert "The link has been used" in read(ruth, contacts(given))


def test_of_many_who_press_at_once_one_gets_it(house: Flask, ruth: Person, given: Given) -> None:
    link = invited(ruth, given, added(given, email=""))
    people = [Person(f"P{n}", house.test_client()) for n in range(6)]

    with ThreadPoolExecutor(6) as together:
        answers = list(
            together.map(
                lambda one: FETCH.send(one[1], link, email=f"p{one[0]}@example.org", own=OWN).status, enumerate(people)
            )
        )

    assert sorted(answers) == [200, 409, 409, 409, 409, 409]
    with store.look() as rows:
        assert rows.scalar(sa.select(sa.func.count()).where(Account.email.like("p%@example.org"))) == 1


def test_a_newer_link_ends_the_one_before_and_whoever_came_in_with_it(
    door: Door, ruth: Person, joan: Person, max_: Person, given: Given
) -> None:
    contact_id = added(given)
    first = invited(ruth, given, contact_id)
    door.send(max_, first, own="not the right person")
    FETCH.send(max_, part(given), **reach(), answer="yes")
    assert answered(contact_id) == "accepted"

    second = invited(ruth, given, contact_id, not_them="yes")

    assert answered(contact_id) == "asked"
    assert max_.browser.get(f"/events/{given.event_id}/supporting").status_code == 404
    assert max_.browser.get(first).status_code == 404
    assert door.send(joan, second, own=OWN) == DONE
    assert "Yes, I can do this" in read(joan, part(given))
    assert door.send(max_, "/sign-in", email=JOAN["email"], password="not the right person").status == 400


def test_a_new_link_for_the_same_person_leaves_their_answer(ruth: Person, joan: Person, given: Given) -> None:
    contact_id = added(given)
    FETCH.send(joan, invited(ruth, given, contact_id), own=OWN)
    FETCH.send(joan, part(given), **reach(), answer="yes")

    invited(ruth, given, contact_id)

    assert answered(contact_id) == "accepted"


def test_after_two_weeks_it_is_not_good_any_more(door: Door, ruth: Person, joan: Person, given: Given) -> None:
    link = invited(ruth, given, added(given))
    until(dt.datetime.now(dt.UTC).date() - dt.timedelta(days=1))

    late = door.send(joan, link, own=OWN)
    assert (late.status, late.message[:30]) == (409, "This link is not good any more")
    assert joan.browser.get(link).status_code == 410

    until(dt.datetime.now(dt.UTC).date())
    assert door.send(joan, link, own=OWN) == DONE


def test_a_link_that_nobody_made_is_told_calmly(max_: Person, house: Flask) -> None:
    answer = max_.browser.get(f"/invitation/{'0' * 40}")

    assert answer.status_code == 404
    assert "We do not know this link" in answer.text


def test_what_was_done_is_on_the_record_without_a_name(ruth: Person, joan: Person, given: Given) -> None:
    FETCH.send(joan, invited(ruth, given, added(given)), own=OWN)

    with store.look() as rows:
        noted = [row.deed for row in rows.scalars(sa.select(AuditEntry).order_by(AuditEntry.number))]
    assert noted[-3:] == ["invitation made", "account made", "role given"]
