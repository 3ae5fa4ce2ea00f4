"""Somebody of the staff with a telephone: sets up the second step at the door, and reads codes from it."""

import html
import re
from dataclasses import dataclass, field
from typing import Any

import pyotp
import sqlalchemy as sa

from learning_event import store
from learning_event.models import Account
from tests.door import Door
from tests.people import Person

SECRET = re.compile(r'<dd class="set-up__secret">([A-Z2-7 ]+)</dd>')
A_WHILE = 10


@dataclass
class Telephone:
    """An authenticator app, and the recovery codes that its owner wrote down."""

    secret: str = field(repr=False)
    email: str = ""
    codes: list[str] = field(default_factory=list, repr=False)

    def shows(self) -> str:
        """The code now, which nobody has used yet: some time has passed since the last one."""
        some_time_passes(self.email)
        return pyotp.TOTP(self.secret).now()


def sets_it_up(person: Person) -> Telephone:
    """On the page to which their password has led them; it says what its recovery codes are."""
    page = person.browser.get("/sign-in/second-step").get_data(as_text=True)
    found = SECRET.search(page)
    assert found is not None, page
    telephone = Telephone(html.unescape(found[1]).replace(" ", ""), person.email)
    answer = Door("fetch").send(person, "/sign-in/second-step", code=pyotp.TOTP(telephone.secret).now())
    assert answer.status == 200, answer
    telephone.codes = list(answer.facts["recovery_codes"])
    return telephone


def signs_in(door: Door, person: Person, **typed: str) -> Any:
    return door.send(person, "/sign-in", **{"email": person.email, "password": person.password, **typed})


def some_time_passes(email: str) -> None:
    """As if the last code had been taken minutes ago."""
    with store.work() as work:
        earlier = Account.totp_last_step - A_WHILE
        work.rows.execute(sa.update(Account).where(Account.email == email).values(totp_last_step=earlier))
