"""`learning-event keys`: where the keys lie, a copy of them under a passphrase, and new ones in the place of old ones."""

import datetime as dt
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from learning_event import store
from learning_event.actions.keeping.key_copies import copy_destroyed, copy_keys, older_than_an_erasure, put_back
from learning_event.actions.keeping.rotating import finish_wrapping, replace_wrapping, rotate_keys, whose_keys
from learning_event.commands.keys_said import where_they_lie
from learning_event.commands.opening import kept_house, said_plainly
from learning_event.commands.passphrase import read_passphrase
from learning_event.readings.keeping.house import days_of_erasure
from learning_event.safe.keyring import HOUSE
from learning_event.safe.scope import keyring
from learning_event.settings import DATABASE, data_folder, key_file, keys_folder, sqlite_in

FROM_FILE = click.option(
    "--passphrase-file",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    envvar="KEYS_PASSPHRASE_FILE",
    help="A file whose first line is the passphrase (- for standard input); without it you are asked.",
)


@click.group()
def keys() -> None:
    """The keys of all that is sealed: they are in no backup, and are kept safe by these commands alone."""


@keys.command()
def where() -> None:
    """Say what lies where, who may read it, and how old the copies of the keys are."""
    with kept_house(up_to_date=False) as settings:
        for line in where_they_lie(settings, keyring()):
            click.echo(line)


@keys.command()
@click.option("--to", required=True, type=click.Path(path_type=Path), help="The file to write, or a folder for it.")
@FROM_FILE
def copy(to: Path, passphrase_file: Path | None) -> None:
    """Copy all keys into one file under a passphrase. Keep it apart from backups, and the passphrase apart from it."""
    today = dt.datetime.now(dt.UTC).date()
    file = to / f"learning-event-keys-{today.isoformat()}" if to.is_dir() else to
    with kept_house(up_to_date=False):
        made = copy_keys(keyring(), file, read_passphrase(passphrase_file, new=True), on=today)
        old = older_than_an_erasure(keyring())
    click.echo(f"Copy {made.number} of the keys is in {file}. Without its passphrase nobody opens it, you included.")
    for earlier in old:
        click.echo(
            f"Copy {earlier.number} of {earlier.made_on} still holds keys of a learning event that was erased since."
            f" Please destroy it now, and then say “learning-event keys destroyed {earlier.number}”."
        )


@keys.command()
@click.argument("number", type=int)
def destroyed(number: int) -> None:
    """Say that copy NUMBER of the keys does not exist any more."""
    with kept_house(up_to_date=False) as settings:
        copy_destroyed(settings.keys, number)
    click.echo(f"Copy {number} is struck off the list.")


@keys.command("put-back")
@click.argument("copied", metavar="COPY", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@FROM_FILE
def put_back_(copied: Path, passphrase_file: Path | None) -> None:
    """Lay a COPY of the keys into a folder that has none. What the database knows as erased stays erased."""
    data = data_folder(os.environ)
    folder = keys_folder(os.environ, data)
    with said_plainly():
        laid = put_back(
            copied,
            read_passphrase(passphrase_file, new=False),
            folder=folder,
            key_file=key_file(os.environ, folder),
            erased=_erased_in(data),
        )
    events = sum(name != f"{HOUSE}.json" for name in laid)
    click.echo(f"The keys of the house and of {events} learning events are back in {folder}.")


@keys.command()
@click.option("--event", "event_id", help="The reference of one learning event.")
@click.option("--all", "everything", is_flag=True, help="Every learning event, and the house.")
def rotate(event_id: str | None, everything: bool) -> None:
    """Seal everything anew under new keys, and destroy the old ones. Refused while people write."""
    if everything == (event_id is not None):
        raise click.UsageError("Please say either --event with a reference, or --all.")
    with kept_house():
        for whose in whose_keys() if everything else [str(event_id)]:
            _say_steps("The house" if whose == HOUSE else whose, lambda whose=whose: rotate_keys(whose))  # type: ignore[misc]
    click.echo("Copies of the keys from before open nothing any more. Please make a new one: learning-event keys copy.")


@keys.command("rotate-wrapping")
@click.option("--into", type=click.Path(path_type=Path), help="Only make the new key ready, in this file.")
@click.option("--finish", is_flag=True, help="The new key lies in its place: forget the old one.")
def rotate_wrapping(into: Path | None, finish: bool) -> None:
    """Put a new key-encryption key in the place of the old one. Nothing has to be sealed anew for that."""
    with kept_house():
        _say_steps("Wrapping", finish_wrapping if finish else lambda: replace_wrapping(into))
    click.echo(
        f"Now put {into} in the place of the old one, start the server, and say “learning-event keys rotate-wrapping --finish”."
        if into
        else "Copies of the keys from before still open with their own passphrase. Please make a new one and destroy those."
    )


def _say_steps(whose: str, steps: Callable[[], Iterable[str]]) -> None:
    for step in steps():
        click.echo(f"{whose}: {step}")


def _erased_in(data: Path) -> dict[str, str]:
    """What the database knows of erasures, opened without any key; nothing where there is no database yet."""
    if os.environ.get("DATABASE_URL") or not (data / DATABASE).exists():
        return {}
    store.open_at(sqlite_in(data))
    try:
        return days_of_erasure()
    finally:
        store.close()
