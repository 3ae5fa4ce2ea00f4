"""`learning-event audit`: whether the record of staff is whole, and what stands in it."""

import click

from learning_event.commands.opening import kept_house
from learning_event.readings.staff.audit import record_checked, record_shown

EVERYTHING = 1_000_000_000


@click.group()
def audit() -> None:
    """The record of what staff did with access, keys and records. Nothing of the room is ever in it."""


@audit.command()
def verify() -> None:
    """Follow the record from its first entry to its head. Exit code 1, and the first wrong number, where it is not whole."""
    with kept_house(up_to_date=False):
        record = record_checked()
    for told in record.told:
        click.echo(told)
    if record.wrong is not None:
        raise click.ClickException(f"Entry {record.wrong} {record.why}. The record of staff is not whole.")
    click.echo(f"The record of staff is whole: {record.entries} {'entry' if record.entries == 1 else 'entries'}.")


@audit.command()
@click.option("--last", default=50, show_default=True, type=click.IntRange(1, EVERYTHING), help="How many entries.")
def show(last: int) -> None:
    """Say the last entries, the latest first: number, time in UTC, deed, by whom, which event, about what."""
    with kept_house(up_to_date=False):
        entries = record_shown(most=last)
    for entry in entries:
        click.echo(
            "\t".join((str(entry.number), entry.at, entry.deed, entry.who, entry.event_id or "-", entry.about or "-"))
        )
