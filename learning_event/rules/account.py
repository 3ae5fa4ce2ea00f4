"""What an account needs: a name, an e-mail address that can be one, and a password that is long and not easy to guess."""

import re

from learning_event.rules.password import wrong_with_password

MOST_NAME = 120
MOST_EMAIL = 254

_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\"]+")


def email_as_kept(typed: str) -> str:
    """One form for each address, so that capitals and stray spaces make no second account."""
    return typed.strip().lower()


def is_email(text: str) -> bool:
    """Whether this could be an e-mail address; only sending something to it would show whether it is one."""
    return len(text) <= MOST_EMAIL and _EMAIL.fullmatch(text) is not None


def wrong_with(*, name: str, email: str, password: str) -> dict[str, str]:
    """All that is wrong with a new account, a sentence for each field."""
    return wrong_with_person(name=name, email=email) | wrong_with_password(password, about=(name, email))


def wrong_with_person(*, name: str, email: str) -> dict[str, str]:
    """The same for somebody who chooses a password of their own later."""
    errors = {}
    if not name:
        errors["name"] = "Please write a name. It is how others see who leads or supports."
    elif len(name) > MOST_NAME:
        errors["name"] = f"Please shorten the name to {MOST_NAME} characters."
    if not is_email(email):
        errors["email"] = "Please write an e-mail address, such as ruth@example.org."
    return errors
