"""The one way to keep the folder of keys safe: a copy under a passphrase, kept apart from every backup, and a note that it exists.

A copy of the keys that is older than an erasure could open an old backup again. So the note remembers which keys are in which copy,
and says which copies have to be destroyed.
"""

import base64
import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from learning_event.actions.keeping.copy_file import lay_whole
from learning_event.rules.refusals import Refusal, StandsAlready
from learning_event.safe import key_files
from learning_event.safe.keyring import Keyring
from learning_event.safe.passphrase import opened_with, sealed_under
from learning_event.safe.refusing import Tampered
from learning_event.settings import KEY_FILE

NOTE = "copies-made"
HEAD = "audit-head"
OURS = re.compile(r"(house|[0-9a-f]{24})\.json|[0-9a-f]{24}\.erased|key-encryption-key|audit-key|audit-head")

DOES_NOT_OPEN = "This does not open: the passphrase is another one, or this is not a copy of keys. Nothing was changed."
OTHERS_ARE_THERE = (
    "There are other keys in {folder} already ({name}). Nothing was changed."
    " If those are not needed any more, move them away first."
)


@dataclass(frozen=True)
class KeyCopy:
    """`keys` are the ids of the keys in it, by event; `made_on` is a plain day."""

    number: int
    made_on: str
    keys: Mapping[str, tuple[str, ...]]


def copy_keys(ring: Keyring, to: Path, passphrase: str, *, on: dt.date) -> KeyCopy:
    """All keys, the key that wraps them and the notes of erasures, in one file of mode 0600 that only the passphrase opens."""
    files = {file.name: file.read_bytes() for file in ring.folder.iterdir() if OURS.fullmatch(file.name)}
    files[KEY_FILE] = ring.key_file.read_bytes()
    plain = {"made_on": on.isoformat(), "files": {name: base64.b64encode(files[name]).decode() for name in files}}
    lay_whole(sealed_under(passphrase, json.dumps(plain).encode()), to.resolve())
    before = copies_made(ring.folder)
    number = 1 + max((copy.number for copy in before), default=0)
    new = KeyCopy(number, on.isoformat(), {event: tuple(ring.key_ids(event)) for event in ring.events()})
    _note(ring.folder, [*before, new])
    return new


def copies_made(folder: Path) -> list[KeyCopy]:
    """Every copy that is not known to be destroyed, the oldest first."""
    found = key_files.read(folder / NOTE) or {"copies": []}
    return [
        KeyCopy(copy["number"], copy["made_on"], {event: tuple(ids) for event, ids in copy["keys"].items()})
        for copy in found["copies"]
    ]


def copy_destroyed(folder: Path, number: int) -> None:
    """Somebody says that this copy does not exist any more."""
    copies = copies_made(folder)
    if number not in [copy.number for copy in copies]:
        raise Refusal(f"There is no copy {number} on the list. “learning-event keys where” shows it.")
    _note(folder, [copy for copy in copies if copy.number != number])


def older_than_an_erasure(ring: Keyring) -> list[KeyCopy]:
    """Copies that still hold keys of a learning event which has been erased since."""
    gone = set(ring.erased())
    return [copy for copy in copies_made(ring.folder) if gone & set(copy.keys)]


def in_no_copy(ring: Keyring) -> list[str]:
    """Events of which a key is in no copy: with this folder they would be lost."""
    kept = {key for copy in copies_made(ring.folder) for ids in copy.keys.values() for key in ids}
    return [event for event in ring.events() if not set(ring.key_ids(event)) <= kept]


def put_back(copy: Path, passphrase: str, *, folder: Path, key_file: Path, erased: Mapping[str, str]) -> list[str]:
    """Lays the keys into a folder without keys; gives the names. `erased` are events erased since, with their days: they stay so."""
    try:
        plain = json.loads(opened_with(passphrase, copy.read_bytes()))
    except (Tampered, OSError) as wrong:
        raise Refusal(DOES_NOT_OPEN) from wrong
    files = {name: base64.b64decode(body) for name, body in plain["files"].items() if OURS.fullmatch(name)}
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for event, day in erased.items():
        files[f"{event}.erased"] = json.dumps({"erased_on": day}, sort_keys=True).encode()
    gone = {name.removesuffix(".erased") for name in files if name.endswith(".erased")}
    gone |= {file.stem for file in folder.glob("*.erased")}
    wanted = {name: body for name, body in files.items() if name.removesuffix(".json") not in gone}
    places = {name: key_file if name == KEY_FILE else folder / name for name in wanted}
    for name, place in places.items():
        _fits(place, wanted[name], folder)
    _nothing_else(folder, wanted)
    for name, place in places.items():
        _lay(place, wanted[name])
    return sorted(name for name in wanted if name.endswith(".json"))


def _fits(place: Path, body: bytes, folder: Path) -> None:
    """What is there already must be the same; a note of an erasure and the head of the record may say what they say."""
    if (
        place.suffix != ".erased"
        and place.name != HEAD
        and place.exists()
        and place.read_bytes().strip() != body.strip()
    ):
        raise StandsAlready(OTHERS_ARE_THERE.format(folder=folder, name=place.name))


def _nothing_else(folder: Path, wanted: Mapping[str, bytes]) -> None:
    for file in folder.glob("*.json"):
        if file.name not in wanted:
            raise StandsAlready(OTHERS_ARE_THERE.format(folder=folder, name=file.name))


def _lay(place: Path, body: bytes) -> None:
    if not place.exists():
        lay_whole(body, place)


def _note(folder: Path, copies: list[KeyCopy]) -> None:
    what = [{"number": copy.number, "made_on": copy.made_on, "keys": dict(copy.keys)} for copy in copies]
    key_files.write(folder / NOTE, {"copies": what})
