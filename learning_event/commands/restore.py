"""`learning-event restore`: a copy laid out in a fresh folder."""

import os
from pathlib import Path

import click

from learning_event.actions.keeping.restoring import Restored
from learning_event.actions.keeping.restoring import restore as lay_out
from learning_event.commands.opening import said_plainly
from learning_event.migrations import known_steps
from learning_event.rules.counting import counted
from learning_event.safe.key_files import note_of, ring_of
from learning_event.settings import keys_folder


@click.command()
@click.argument("copy", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--data", required=True, type=click.Path(file_okay=False, path_type=Path), help="A folder without a database."
)
def restore(copy: Path, data: Path) -> None:
    """Lay out a COPY made by “backup” in a fresh folder, proved whole first. Everybody of the staff signs in again."""
    with said_plainly():
        restored = lay_out(copy, data, known=known_steps())
    click.echo(f"The copy of {restored.manifest.made_on} is laid out in {data}. Everybody of the staff signs in again.")
    for line in _about_keys(restored, keys_folder(os.environ, data)):
        click.echo(line)


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
