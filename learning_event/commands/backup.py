"""`learning-event backup`: a consistent copy in one file, without keys and with nobody signed in."""

import datetime as dt
from pathlib import Path

import click

from learning_event import store
from learning_event.actions.keeping.backing_up import back_up
from learning_event.actions.keeping.last_backup import remember
from learning_event.actions.staff.audit import note
from learning_event.commands.opening import kept_house
from learning_event.migrations import newest_step
from learning_event.rules.audit import Deed


@click.command()
@click.option("--to", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The file to write.")
def backup(to: Path) -> None:
    """Copy the database into one file, while nobody writes. It holds no key: “learning-event keys copy” keeps those."""
    today = dt.datetime.now(dt.UTC).date()
    with kept_house(up_to_date=False) as settings:
        manifest = back_up(to, keys=settings.keys, newest=newest_step(), on=today)
        with store.work() as work:
            note(work, deed=Deed.BACKUP_MADE)
        remember(settings.data, folder=to.resolve().parent, on=today)
    click.echo(f"A copy is in {to} ({to.stat().st_size // 1024 or 1} KB, schema {manifest.schema}).")
    click.echo("It holds no key, and nobody is signed in in it. Without the folder of keys nothing in it can be read.")
