"""Asking for support and answering it, as tests do it: shared by the doors and by the promise."""

from typing import Any

import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import EventRole, SupportContact, SupportRequest
from tests.conftest import signed_in
from tests.door import DONE, Door, Outcome
from tests.given import Given
from tests.parts import of_the_staff
from tests.people import Person


def ask(person: Person, given: Given, **fields: str) -> None:
    """With the code of the answer in their browser, as a browser has it."""
    assert Door("form").send(person, f"/events/{given.event_id}/support-requests", **fields) == DONE


def answer(door: Door, person: Person, given: Given, **fields: str) -> Outcome:
    path = request_of(given)
    return door.send(person, f"{path}/answer", request=path.rpartition("/")[2], **fields)


def request_of(given: Given) -> str:
    """The address of the only request there is."""
    (row,) = requests()
    return f"/events/{given.event_id}/support-requests/{row.id}"


def requests() -> list[SupportRequest]:
    with store.look() as rows:
        return list(rows.scalars(sa.select(SupportRequest)))


def own_page(person: Person, given: Given) -> str:
    return person.browser.get(f"/events/{given.event_id}/support/asked").get_data(as_text=True)


def their_page(person: Person, given: Given) -> str:
    return person.browser.get(f"/events/{given.event_id}/supporting").get_data(as_text=True)


def contact(house: Flask, given: Given, name: str) -> Person:
    """Another support contact of the event, signed in."""
    person = of_the_staff(house, name.split()[0])
    with store.work() as work:
        asked = sa.text("select id from account where email = :at")
        account_id = work.rows.execute(asked, {"at": person.email}).scalar_one()
        part = {"role": "support_contact", "support_contact_id": given.contacts[name]}
        work.rows.add(EventRole(event_id=given.event_id, account_id=account_id, **part))
    return signed_in(house, name, person.email)


def change(given: Given, name: str, **columns: Any) -> None:
    """What a support contact's row says from now on."""
    with store.work(given.event_id) as work:
        row = work.rows.get_one(SupportContact, given.contacts[name])
        for column, value in columns.items():
            setattr(row, column, value)


def cookies(person: Person) -> list[tuple[str, str]]:
    kept = person.browser._cookies or {}
    return sorted((cookie.key, cookie.path) for cookie in kept.values() if cookie.key.startswith("support-"))


def strip(person: Person, given: Given) -> str:
    page = person.browser.get(f"/events/{given.event_id}/support/strip").get_data(as_text=True)
    return page.partition(">")[2].partition("<")[0]
