"""What `serve` and `doctor` share: settings that can be read, and findings said line by line."""

import os
from collections.abc import Iterable

import click

from learning_event.rules.refusals import Refusal
from learning_event.server.findings import Finding
from learning_event.settings import Settings, from_environment

UNREADABLE = (
    "The file with the key that signs sessions cannot be read: it must hold 64 hexadecimal figures. Please take it away; a good one is"
    " made at the next start."
)
STOPS, WARNS = "Must be put right", "Please look at this"


def settings_from_environment() -> Settings:
    """A secret key that is none is said as plainly as everything else."""
    try:
        return from_environment(os.environ)
    except ValueError as wrong:
        raise Refusal(UNREADABLE) from wrong


def said(found: Iterable[Finding]) -> list[str]:
    """What stops a server first."""
    in_order = sorted(found, key=lambda finding: not finding.refuses)
    return [f"{STOPS if finding.refuses else WARNS}: {finding.sentence}" for finding in in_order]


def stop_or_warn(found: Iterable[Finding]) -> None:
    """Warnings are said and the server goes on; anything else ends it before anybody comes in."""
    listed = list(found)
    if any(finding.refuses for finding in listed):
        raise click.ClickException("\n".join(["This house cannot be opened yet.", *said(listed)]))
    for line in said(listed):
        click.echo(line, err=True)
