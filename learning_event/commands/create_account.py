"""`learning-event create-account`: a reviewer who may make learning events, the first one or another."""

import os
from pathlib import Path

import click

from learning_event import store
from learning_event.actions.staff.accounts import create_account as make_account
from learning_event.migrations import bring_up_to_date
from learning_event.rules.refusals import Refusal
from learning_event.safe.scope import open_safe
from learning_event.settings import from_environment


@click.command("create-account")
@click.option("--email", prompt="E-mail address", help="What they sign in with.")
@click.option("--name", prompt="Name", help="How others see who leads.")
@click.option(
    "--password-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file whose first line is the password; without it you are asked.",
)
@click.option(
    "--administrator",
    is_flag=True,
    help="They look after this house as well: accounts, the record of staff, erasure. The first account does in any case.",
)
def create_account(email: str, name: str, password_file: Path | None, administrator: bool) -> None:
    """Make an account for a lead reviewer. The others on an event get theirs from its lead reviewer, on the page."""
    password = (
        _first_line(password_file)
        if password_file
        else click.prompt("Password, at least 12 characters", hide_input=True, confirmation_prompt="The same once more")
    )
    settings = from_environment(os.environ)
    open_safe(settings.keys, settings.key_file)
    store.open_at(settings.database_url)
    try:
        bring_up_to_date()
        make_account(email, name, password, administrator=administrator)
    except Refusal as no:
        raise click.ClickException("\n".join([no.sentence, *no.errors.values()])) from no
    finally:
        store.close()
    click.echo(f"{email} can sign in now, and make learning events.")


def _first_line(file: Path) -> str:
    return file.read_text(encoding="utf-8").partition("\n")[0].rstrip("\r")
