"""`learning-event serve`: the production server, until it is told to stop."""

import logging
import os
from collections.abc import Callable
from functools import partial

import click
from flask import Flask

from learning_event.application import create_app
from learning_event.commands.looking_over import settings_from_environment, stop_or_warn
from learning_event.commands.opening import said_plainly
from learning_event.rules.refusals import Refusal
from learning_event.server import CannotStart
from learning_event.server import serve as serve_until_told
from learning_event.server.checks import before_it_opens, once_it_is_open
from learning_event.web.staff.first_start import start_code


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", default=5000, show_default=True, type=click.IntRange(0, 65535), help="The port; 0 picks a free one."
)
def serve(host: str, port: int) -> None:
    """Serve the learning event. Settings come from the environment: see docs/running-it.md."""
    with said_plainly():
        settings = settings_from_environment()
    stop_or_warn(before_it_opens(settings, os.environ, host))
    try:
        app = create_app(settings)
    except Refusal as no:
        raise click.ClickException("The database could not be opened or brought up to date.") from no
    stop_or_warn(once_it_is_open(app))
    serve_at(app, host=host, port=port)


def serve_at(app: Flask, *, host: str, port: int, ready: Callable[[str], None] | None = None) -> None:
    """Serves until SIGTERM or SIGINT; `ready` is told the address once requests are answered."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    tell = ready or partial(_say_where, app)

    def answered(on: int) -> None:
        tell(f"http://{f'[{host}]' if ':' in host else host}:{on}")

    try:
        serve_until_told(app, host, port, ready=answered)
    except CannotStart as why:
        raise click.ClickException(str(why)) from why


def _say_where(app: Flask, url: str) -> None:
    click.echo(f"The learning event is open at {url} (stop with Ctrl-C)", err=True)
    code = start_code(app)
    if code is not None:
        click.echo(
            f"Nobody can sign in yet. Make the first account at {url}/start with this start-up code: {code}", err=True
        )
