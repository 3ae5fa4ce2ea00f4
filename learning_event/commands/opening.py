"""What several commands begin with: the house that the environment names, opened, and refusals said as plain sentences."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import click

from learning_event import store
from learning_event.migrations import bring_up_to_date
from learning_event.rules.refusals import Refusal
from learning_event.safe.scope import open_safe
from learning_event.server.check_files import key_is_there
from learning_event.settings import DATABASE, Settings, data_folder, from_environment

NOTHING_HERE = "There is no learning event in {data}. LEARNING_EVENT_DATA names the folder of the database: see docs/running-it.md."


@contextmanager
def said_plainly() -> Iterator[None]:
    """A refusal ends the command with its sentence and exit code 1."""
    try:
        yield
    except Refusal as no:
        raise click.ClickException("\n".join([no.sentence, *no.errors.values()])) from no


@contextmanager
def kept_house(*, up_to_date: bool = True) -> Iterator[Settings]:
    """A house that is there already: nothing is made by mistake in a folder without one. Closed again at the end."""
    with said_plainly():
        data = data_folder(os.environ)
        if not os.environ.get("DATABASE_URL") and not (data / DATABASE).exists():
            raise Refusal(NOTHING_HERE.format(data=data))
        settings = from_environment(os.environ)
        for lost in key_is_there(settings):
            raise Refusal(lost.sentence)
        open_safe(settings.keys, settings.key_file)
        store.open_at(settings.database_url)
        try:
            if up_to_date:
                bring_up_to_date()
            yield settings
        finally:
            store.close()
