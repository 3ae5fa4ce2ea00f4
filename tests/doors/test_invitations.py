"""A support contact is invited with a link that serves once: it makes their sign-in, and a newer one ends it."""

import datetime as dt
import html
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import Account, AuditEntry, ContactInvitation, EventRole, SupportContact
from learning_event.models.base import new_id
from tests.door import DONE, Door, refused
from tests.given import PASSWORD, PASSWORD_HASH, Given
from tests.parts import of_the_staff
from tests.people import Person
from tests.said import FETCH

JOAN = {
    "name": "Joan Pugh",
    "role": "hub manager",
    "telephone": "01632 960177",
    "email": "joan@example.org",
    "before": "Mornings",
    "on_the_day": "In the office next door",
    "after": "Rings on Friday",
}
OWN = "a heron over still water"
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


def test_whoever_has_a_sign_in_takes_it_with_their_own_password(
    door: Door, house: Flask, ruth: Person, given: Given
) -> None:
    sian = of_the_staff(house, "Sian")
    link = invited(ruth, given, added(given, email=sian.email))
    elsewhere = Person("Sian elsewhere", house.test_client())

    assert "There is a sign-in with this address already" in read(elsewhere, link)
    assert door.send(elsewhere, link, own=OWN) == refused(
        "Please look again at one thing",
        400,
        password="There is a sign-in with this address already. Please type its password.",
    )
    assert door.send(elsewhere, link, password="not theirs at all").status == 400
    assert not invitation().used
    assert door.send(elsewhere, link, password=PASSWORD) == DONE
    assert elsewhere.browser.get(f"/events/{given.event_id}/supporting").status_code == 200


def test_no_link_opens_the_sign_in_of_somebody_with_another_part(
    door: Door, house: Flask, ruth: Person, max_: Person, given: Given
) -> None:
    """A first password is waiting for them elsewhere: whoever may invite must not be able to choose it for them."""
    email = with_a_first_password(given.event_id, role="co_reviewer")
    link = invited(ruth, given, added(given, email=email))

    assert door.send(max_, link, own=OWN).status == 400
    assert door.send(max_, link, password=PASSWORD).message.startswith("You have a first password")
    with store.look() as rows:
        assert rows.scalars(sa.select(Account).filter_by(email=email)).one().password_hash == PASSWORD_HASH


def test_a_first_password_that_nobody_used_gives_way_to_the_link(
    door: Door, ruth: Person, joan: Person, given: Given
) -> None:
    contact_id = added(given)
    FETCH.send(ruth, f"{contact(given, contact_id)}/sign-in", password=PASSWORD)

    assert door.send(joan, invited(ruth, given, contact_id), own=OWN) == DONE


def test_the_reviewer_cannot_take_it_themself(door: Door, ruth: Person, given: Given) -> None:
    link = invited(ruth, given, added(given, email=given.reviewer_email))

    answer = door.send(ruth, link, password=PASSWORD)

    assert answer.message.startswith("This is the e-mail address of somebody who works on this learning event already")
    assert not invitation().used


@pytest.mark.parametrize(
    ("own", "says"),
    [
        ("short", "Please choose a password of at least 12 characters. A few words in a row do well."),
        ("joan@example.org", "This is among the passwords that somebody would try first. Please choose another: a few "
         "words in a row that have nothing to do with you do well."),
    ],
)  # fmt: skip
def test_a_password_that_is_no_good_uses_nothing_up(
    door: Door, ruth: Person, joan: Person, given: Given, own: str, says: str
) -> None:
    link = invited(ruth, given, added(given))

    assert door.send(joan, link, own=own) == refused("Please look again at one thing", 400, own=says)
    assert not invitation().used


def test_where_no_address_is_noted_they_give_their_own(door: Door, ruth: Person, joan: Person, given: Given) -> None:
    link = invited(ruth, given, added(given, email=""))

    assert door.send(joan, link, own=OWN, email="at home") == refused(
        "Please look again at one thing",
        400,
        email="Please write the e-mail address that you will sign in with, such as leah@example.org.",
    )
    assert door.send(joan, link, own=OWN, email="Joan@Example.org ") == DONE


def test_a_second_step_can_be_set_up_at_once(door: Door, ruth: Person, joan: Person, given: Given) -> None:
    link = invited(ruth, given, added(given))

    assert door.send(joan, link, own=OWN, second_step="yes") == DONE

    assert joan.browser.get("/sign-in/second-step").status_code == 200
    assert joan.browser.get(f"/events/{given.event_id}/supporting").status_code == 200


def test_a_link_that_nobody_made_is_told_calmly(max_: Person, house: Flask) -> None:
    answer = max_.browser.get(f"/invitation/{'0' * 40}")

    assert answer.status_code == 404
    assert "We do not know this link" in answer.text


def test_what_was_done_is_on_the_record_without_a_name(ruth: Person, joan: Person, given: Given) -> None:
    FETCH.send(joan, invited(ruth, given, added(given)), own=OWN)

    with store.look() as rows:
        noted = [row.deed for row in rows.scalars(sa.select(AuditEntry).order_by(AuditEntry.number))]
    assert noted[-3:] == ["invitation made", "account made", "role given"]


def invited(ruth: Person, given: Given, contact_id: str, **more: str) -> str:
    """The path of a fresh link."""
    made = FETCH.send(ruth, f"{contact(given, contact_id)}/invitation", password=PASSWORD, **more)
    assert made == DONE, made
    return "/invitation/" + str(made.facts["link"]).split("/invitation/")[1]


def added(given: Given, **other: str) -> str:
    row = SupportContact(id=new_id(), event_id=given.event_id, **{**JOAN, **other})
    with store.work(given.event_id) as work:
        work.rows.add(row)
    return row.id


def with_a_first_password(event_id: str, *, role: str) -> str:
    email = f"carys-{new_id()}@example.org"
    with store.work(event_id) as work:
        account = Account(
            id=new_id(), email=email, name="Carys", password_hash=PASSWORD_HASH, session_key="k", first_password=True
        )
        work.rows.add(account)
        work.rows.flush()
        work.rows.add(EventRole(event_id=event_id, account_id=account.id, role=role))
    return email


def invitation() -> ContactInvitation:
    with store.look() as rows:
        return rows.scalars(sa.select(ContactInvitation)).one()


def until(day: dt.date) -> None:
    with store.work() as work:
        work.rows.scalars(sa.select(ContactInvitation)).one().until = day.isoformat()


def answered(contact_id: str) -> str:
    with store.look() as rows:
        return rows.scalar(sa.select(SupportContact.answered).filter_by(id=contact_id)) or ""


def reach() -> dict[str, str]:
    return {name: JOAN[name] for name in ("telephone", "email", "before", "on_the_day", "after")}


def part(given: Given) -> str:
    return f"/events/{given.event_id}/supporting/part"


def contacts(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/support-contacts"


def contact(given: Given, contact_id: str) -> str:
    return f"{contacts(given)}/{contact_id}"


def read(who: Person, path: str) -> str:
    answer = who.browser.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return html.unescape(answer.get_data(as_text=True))
