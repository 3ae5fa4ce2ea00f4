"""`learning-event disclosure-pack`: exactly what is held about one learning event, in one file."""

import datetime as dt
from pathlib import Path

import click

from learning_event.actions.keeping.copy_file import IS_THERE, lay_whole
from learning_event.actions.keeping.disclosing import begin_disclosure
from learning_event.commands.opening import kept_house
from learning_event.documents.disclosure.pack import disclosure_pack as packed
from learning_event.documents.narrative_pdf import narrative_pdf
from learning_event.readings.keeping.disclosure import disclosure_of
from learning_event.readings.narrative.narrative import sealed_narrative
from learning_event.rules.refusals import StandsAlready


@click.command("disclosure-pack")
@click.option("--event", "event_id", required=True, help="The reference of the learning event.")
@click.option("--to", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The ZIP file to write.")
def disclosure_pack(event_id: str, to: Path) -> None:
    """Write what is held about one learning event, and what is not, into one file. It can be read by whoever has it."""
    with kept_house():
        if to.exists():
            raise StandsAlready(IS_THERE.format(to=to))
        begin_disclosure(event_id)
        shown = disclosure_of(event_id, made_on=dt.datetime.now(dt.UTC).date().isoformat())
        pack = packed(shown, narrative=narrative_pdf(sealed_narrative(event_id)) if shown.sealed else None)
        lay_whole(pack, to.resolve())
    click.echo(f"What is held about {event_id} is in {to}, in words that anybody can read who has the file.")
