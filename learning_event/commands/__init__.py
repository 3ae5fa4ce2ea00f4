"""What can be said on the command line: one file for each command."""

import os

import click

from learning_event import __version__
from learning_event.commands.audit import audit
from learning_event.commands.backup import backup
from learning_event.commands.create_account import create_account
from learning_event.commands.demo import demo
from learning_event.commands.disclosure_pack import disclosure_pack
from learning_event.commands.doctor import doctor
from learning_event.commands.erase import erase
from learning_event.commands.keys import keys
from learning_event.commands.reset_second_step import reset_second_step
from learning_event.commands.restore import restore
from learning_event.commands.serving import serve

OURS_ALONE = 0o077


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="learning-event")
def learning_event() -> None:
    """A room for the learning event of a local child safeguarding practice review."""
    os.umask(OURS_ALONE)


for command in (
    demo,
    serve,
    create_account,
    reset_second_step,
    backup,
    restore,
    keys,
    erase,
    audit,
    doctor,
    disclosure_pack,
):
    learning_event.add_command(command)
