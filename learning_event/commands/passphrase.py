"""A passphrase for a copy of the keys: asked for twice, or the first line of a file or of standard input."""

import sys
from pathlib import Path

import click

from learning_event.rules.password import wrong_with_password
from learning_event.rules.refusals import Refusal

LEAST = 15
TOO_SHORT = (
    f"Please choose a passphrase of at least {LEAST} characters: it guards every word that was ever written here."
)
NO_FILE = "The passphrase could not be read from {file}."


def read_passphrase(file: Path | None, *, new: bool) -> str:
    """A `new` one must be long and hard to guess; an old one is taken as it is."""
    passphrase = _from_file(file) if file else _asked(new=new)
    if new and len(passphrase) < LEAST:
        raise Refusal(TOO_SHORT)
    if new and wrong_with_password(passphrase):
        raise Refusal(wrong_with_password(passphrase)["password"].replace("password", "passphrase"))
    return passphrase


def _asked(*, new: bool) -> str:
    asked: str = click.prompt(
        f"Passphrase, at least {LEAST} characters" if new else "Passphrase",
        hide_input=True,
        confirmation_prompt="The same once more" if new else False,
    )
    return asked


def _from_file(file: Path) -> str:
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except OSError as wrong:
        raise Refusal(NO_FILE.format(file=file)) from wrong
    return text.partition("\n")[0].rstrip("\r")
