"""What `learning-event keys where` says: each file with who may read it, and the copies of the keys."""

import stat
from pathlib import Path

from learning_event.actions.keeping.key_copies import copies_made, in_no_copy, older_than_an_erasure
from learning_event.rules.counting import counted
from learning_event.safe.keyring import HOUSE, Keyring
from learning_event.settings import DATABASE, SECRET_KEY, Settings


def where_they_lie(settings: Settings, ring: Keyring) -> list[str]:
    """Line by line."""
    return [
        f"database             {_said(settings.data / DATABASE)}",
        f"secret key           {_said(settings.data / SECRET_KEY)}",
        f"folder of keys       {_said(settings.keys)}",
        f"key-encryption key   {_said(settings.key_file)}",
        "",
        *(f"keys of {_whose(event):<24} {len(ring.key_ids(event))}" for event in ring.events()),
        *(f"erased  {event:<24} on {ring.erased_on(event)}" for event in ring.erased()),
        "",
        *_copies(ring),
    ]


def _copies(ring: Keyring) -> list[str]:
    copies, old = copies_made(ring.folder), older_than_an_erasure(ring)
    lines = [f"copy {copy.number} of the keys, made on {copy.made_on}" for copy in copies]
    lines += [
        f"Copy {copy.number} is older than an erasure and still holds keys of what was erased. Please make a new copy, destroy that"
        f" one, and say “learning-event keys destroyed {copy.number}”."
        for copy in old
    ]
    missing = in_no_copy(ring)
    if missing:
        how_many = counted(len([event for event in missing if event != HOUSE]), "learning event", "learning events")
        lines.append(
            f"Keys of {how_many if missing != [HOUSE] else 'the house'} are in no copy: without this folder their words would be lost."
            " Please make one: learning-event keys copy."
        )
    return lines


def _whose(event: str) -> str:
    return "the house" if event == HOUSE else event


def _said(place: Path) -> str:
    try:
        about = place.stat()
    except OSError:
        return f"{place} (not there)"
    return f"{place.resolve()} ({stat.filemode(about.st_mode)}, {place.owner()})"
