"""`learning-event doctor`: looks over the house and says what is wrong, as `serve` does before it lets anybody in."""

import datetime as dt
import json
import os
import tempfile
from dataclasses import asdict, replace
from pathlib import Path

import click

from learning_event import store
from learning_event.application import create_app
from learning_event.commands.looking_over import said, settings_from_environment
from learning_event.commands.opening import said_plainly
from learning_event.migrations import is_up_to_date
from learning_event.safe.scope import keyring, open_safe
from learning_event.server.check_keeping import look_at_keeping
from learning_event.server.check_programs import put_together
from learning_event.server.checks import before_it_opens
from learning_event.server.findings import Finding, warning
from learning_event.settings import DATABASE, KEY_FILE, Settings, sqlite_in

ALL_WELL = "All is well: a server may start."


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address on which the server will listen.")
@click.option("--json", "as_json", is_flag=True, help="Say it as JSON, for programs.")
def doctor(host: str, as_json: bool) -> None:
    """Look over settings, files, keys and libraries. Ends with 1 where a server would refuse to start."""
    with said_plainly():
        settings = settings_from_environment()
        found = [*before_it_opens(settings, os.environ, host)]
        if not any(finding.kind == "key-missing" for finding in found):
            found += [*_put_together(settings), *_kept(settings)]
    for line in [json.dumps([asdict(finding) for finding in found])] if as_json else said(found) or [ALL_WELL]:
        click.echo(line)
    if any(finding.refuses for finding in found):
        raise SystemExit(1)


def _put_together(settings: Settings) -> list[Finding]:
    """The application, built once on an empty house that is gone again: the real one is not touched for that."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        empty = replace(
            settings, data=data, database_url=sqlite_in(data), keys=data / "keys", key_file=data / "keys" / KEY_FILE
        )
        app = create_app(empty)
        try:
            return list(put_together(app))
        finally:
            store.close()


def _kept(settings: Settings) -> list[Finding]:
    """What is kept, where something is kept already."""
    if settings.database_url == sqlite_in(settings.data) and not (settings.data / DATABASE).exists():
        return []
    open_safe(settings.keys, settings.key_file)
    store.open_at(settings.database_url)
    try:
        if not is_up_to_date():
            return [
                warning(
                    "not-up-to-date", "The database is from an earlier version; the next start brings it up to date."
                )
            ]
        return list(look_at_keeping(keyring(), dt.datetime.now(dt.UTC).date()))
    finally:
        store.close()
