"""What the tests of invitations have in common: Joan, who is invited, and how a link comes to be."""

import datetime as dt
import html

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Account, ContactInvitation, EventRole, SupportContact
from learning_event.models.base import new_id
from tests.door import DONE
from tests.given import PASSWORD, PASSWORD_HASH, Given
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
