"""`learning-event reset-second-step`: for somebody of the staff who lost telephone and recovery codes."""

import os

import click

from learning_event import store
from learning_event.actions.staff.second_step import reset_second_step as forget
from learning_event.migrations import bring_up_to_date
from learning_event.rules.refusals import Refusal
from learning_event.safe.scope import open_safe
from learning_event.settings import from_environment


@click.command("reset-second-step")
@click.argument("email")
def reset_second_step(email: str) -> None:
    """Take the second step of sign-in EMAIL away, once you are sure who is asking. They set it up anew when they sign in."""
    settings = from_environment(os.environ)
    open_safe(settings.keys, settings.key_file)
    store.open_at(settings.database_url)
    try:
        bring_up_to_date()
        forget(email)
    except Refusal as no:
        raise click.ClickException(no.sentence) from no
    finally:
        store.close()
    click.echo(f"{email} is signed out everywhere, and sets up the second step anew at the next sign-in.")
