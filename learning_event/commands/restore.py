"""`learning-event restore`: a copy laid out in a fresh folder."""

import os
from pathlib import Path

import click

from learning_event import store
from learning_event.actions.keeping.restoring import Restored
from learning_event.actions.keeping.restoring import restore as lay_out
from learning_event.actions.staff.audit import note
from learning_event.commands.opening import said_plainly
from learning_event.migrations import bring_up_to_date, known_steps
from learning_event.rules.audit import Deed
from learning_event.rules.counting import counted
from learning_event.safe.key_files import note_of, ring_of
from learning_event.safe.scope import open_safe
from learning_event.settings import key_file, keys_folder, sqlite_in


@click.command()
@click.argument("copy", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--data", required=True, type=click.Path(file_okay=False, path_type=Path), help="A folder without a database."
)
def restore(copy: Path, data: Path) -> None:
    """Lay out a COPY made by “backup” in a fresh folder, proved whole first. Everybody of the staff signs in again."""
    with said_plainly():
        restored = lay_out(copy, data, known=known_steps())
        _on_record(data)
    click.echo(f"The copy of {restored.manifest.made_on} is laid out in {data}. Everybody of the staff signs in again.")
    for line in _about_keys(restored, keys_folder(os.environ, data)):
        click.echo(line)


def _on_record(data: Path) -> None:
    """The record of staff says where it was taken up again, if today's keys are there to say it with."""
    keys = keys_folder(os.environ, data)
    if not key_file(os.environ, keys).exists():
        return
    open_safe(keys, key_file(os.environ, keys))
    store.open_at(sqlite_in(data))
    try:
        bring_up_to_date()
        with store.work() as work:
            note(work, deed=Deed.BACKUP_RESTORED)
        store.truncate_log()
    finally:
        store.close()


def _about_keys(restored: Restored, keys: Path) -> list[str]:
    """What was erased since the copy was made, and what lacks its keys."""
    erased = [event for event in restored.events if note_of(keys, event).exists()]
    shut = [event for event in restored.events if event not in erased and not ring_of(keys, event).exists()]
    said = []
    if erased:
        said.append(
            f"Erased since the copy was made: {counted(len(erased), 'learning event', 'learning events')}. What was written there"
            " cannot be read by anybody any more."
        )
    if shut:
        said.append(
            f"There are no keys in {keys} for {counted(len(shut), 'learning event', 'learning events')} in it."
            " Bring them back with “learning-event keys put-back” before you serve it."
        )
    return said
