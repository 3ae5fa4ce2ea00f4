"""`learning-event demo`: the invented case on a server of its own, with all that is needed to walk in."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from learning_event.application import create_app
from learning_event.commands.serving import serve_at
from learning_event.commands.welcoming import for_a_person
from learning_event.demo.builder import At, build, lay_out_more_cards
from learning_event.demo.folder import keep_welcome, kept_welcome, make_fresh
from learning_event.demo.welcome import Welcome, in_one_line
from learning_event.rules.refusals import Refusal
from learning_event.rules.showings import Rhythm
from learning_event.settings import from_environment

HOST = "127.0.0.1"


@click.command()
@click.option(
    "--port", default=5000, show_default=True, type=click.IntRange(0, 65535), help="The port; 0 picks a free one."
)
@click.option(
    "--data",
    default="instance/demo",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the demo's data, emptied first.",
)
@click.option("--json", "as_json", is_flag=True, help="Say everything in one line of JSON, for programs.")
@click.option("--seats", default=0, type=click.IntRange(0, 5000), help="Lay out at least so many unclaimed cards.")
@click.option(
    "--at",
    default=At.LIVE.value,
    show_default=True,
    type=click.Choice([at.value for at in At]),
    help="Where in the day it begins.",
)
@click.option(
    "--rhythm",
    default=Rhythm.ROUNDS.value,
    show_default=True,
    type=click.Choice([r.value for r in Rhythm]),
    help="Whether showings come in rounds or steadily.",
)
@click.option("--keep", is_flag=True, help="Go on with the data as they are.")
def demo(port: int, data: Path, as_json: bool, seats: int, at: str, rhythm: str, keep: bool) -> None:
    """Show the invented case: a fresh learning event, half-way through its day."""
    say = partial(click.echo, err=as_json)
    try:
        kept = kept_welcome(data) if keep else None
        if kept is None:
            make_fresh(data)
        app = create_app(from_environment(os.environ, data=data, demo=True))
        welcome = _go_on(kept, seats) if kept else _begin(data, At(at), seats, Rhythm(rhythm), say)
    except Refusal as no:
        raise click.ClickException(no.sentence) from no
    tell = partial(_tell, welcome, as_json)
    serve_at(app, host=HOST, port=port, ready=tell)


def _begin(data: Path, at: At, seats: int, rhythm: Rhythm, say: Callable[[str], None]) -> Welcome:
    welcome = build(at=at, seats=seats, rhythm=rhythm, say=say)
    keep_welcome(data, welcome)
    return welcome


def _go_on(kept: Welcome, seats: int) -> Welcome:
    lay_out_more_cards(kept.event, seats)
    return kept


def _tell(welcome: Welcome, as_json: bool, url: str) -> None:
    """Flushed at once: whoever started this may be waiting at the other end of a pipe."""
    click.echo(in_one_line(welcome, url) if as_json else for_a_person(welcome, url))
