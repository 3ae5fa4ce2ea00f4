"""The file in which a copy is kept: a ZIP of the database and a manifest with its version, schema and SHA-256.

It appears under its name only when it is whole and on disk, is readable by its owner alone, and never takes another file's place.
"""

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from learning_event.rules.refusals import Refusal, StandsAlready
from learning_event.safe.key_files import sync_folder

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE_PART = "database.sqlite3"
LONGEST_MANIFEST = 64 * 1024
# The same for every copy: when it was made stands in the manifest, to the day.
LONG_AGO = (1980, 1, 1, 0, 0, 0)

NO_COPY = "This is not a copy made by “learning-event backup”, or it is damaged: {why}. Nothing was changed."
IS_THERE = "There is a file at {to} already. Nothing was written; please choose another name."


@dataclass(frozen=True)
class Part:
    """A file in the copy."""

    sha256: str
    bytes: int


@dataclass(frozen=True)
class Manifest:
    """`version` is the program's, `schema` the last migration of the database, `made_on` a plain day."""

    version: str
    schema: str
    made_on: str
    parts: Mapping[str, Part]
    format: int = FORMAT


class NotACopy(Refusal):
    """Not a file of ours, or not as it was written."""

    def __init__(self, why: str) -> None:
        super().__init__(NO_COPY.format(why=why))


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """A folder for half-done work, on the same disk, that only we can open and that is gone afterwards."""
    made = Path(tempfile.mkdtemp(dir=folder, prefix=".under-way-"))
    try:
        yield made
    finally:
        shutil.rmtree(made)


def pack(database: Path, manifest: Manifest, into: Path) -> None:
    """Writes the copy whole, and only then gives it its name."""
    made = database.with_name("copy.zip")
    with made.open("xb") as file:
        made.chmod(0o600)
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr(_named(MANIFEST), json.dumps(asdict(manifest), indent=2, sort_keys=True))
            with database.open("rb") as source, packed.open(_named(DATABASE_PART), "w", force_zip64=True) as part:
                shutil.copyfileobj(source, part)
        file.flush()
        os.fsync(file.fileno())
    name_it(made, into)


def lay_whole(body: bytes, to: Path) -> None:
    """These bytes on disk, mode 0600, whole before they have their name; StandsAlready where a file is there."""
    with workshop(to.parent) as folder:
        made = folder / to.name
        with made.open("xb") as file:
            made.chmod(0o600)
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        name_it(made, to)


def name_it(made: Path, to: Path) -> None:
    """Under its name, on disk, and never over a file that is there."""
    try:
        to.hardlink_to(made)
    except FileExistsError as taken:
        raise StandsAlready(IS_THERE.format(to=to)) from taken
    except OSError:  # a disk without hard links, such as a memory stick
        if to.exists():
            raise StandsAlready(IS_THERE.format(to=to)) from None
        made.rename(to)
    sync_folder(to.parent)


def part_of(file: Path) -> Part:
    """What the manifest says of this file."""
    with file.open("rb") as source:
        return Part(hashlib.file_digest(source, "sha256").hexdigest(), file.stat().st_size)


def read_manifest(copy: Path) -> Manifest:
    """NotACopy where this is not a file of ours."""
    try:
        with zipfile.ZipFile(copy) as packed:
            names = sorted(packed.namelist())
            if names != [DATABASE_PART, MANIFEST]:
                raise NotACopy("it holds other files than a copy does")
            if packed.getinfo(MANIFEST).file_size > LONGEST_MANIFEST:
                raise NotACopy("its manifest is too long")
            return _manifest(json.loads(packed.read(MANIFEST)))
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, TypeError) as wrong:
        raise NotACopy("it cannot be read") from wrong


def unpack(copy: Path, manifest: Manifest, into: Path) -> None:
    """The database, as it was written: not one byte more than the manifest says, and the hash it gives."""
    said = manifest.parts[DATABASE_PART]
    try:
        with zipfile.ZipFile(copy) as packed, packed.open(DATABASE_PART) as part, into.open("xb") as file:
            into.chmod(0o600)
            _take(part, file, said.bytes)
            file.flush()
            os.fsync(file.fileno())
    except (zipfile.BadZipFile, EOFError, zipfile.zlib.error) as wrong:  # type: ignore[attr-defined]
        raise NotACopy("its database is damaged") from wrong
    if part_of(into) != said:
        raise NotACopy("its database is not the one that was copied")


def _take(part: Any, file: Any, most: int) -> None:
    left = most
    while chunk := part.read(1024 * 1024):
        left -= len(chunk)
        if left < 0:
            raise NotACopy("its database is longer than it says")
        file.write(chunk)


def _manifest(found: dict[str, Any]) -> Manifest:
    if found["format"] != FORMAT:
        raise NotACopy("it was made by a later version of the learning event")
    parts = {name: Part(str(part["sha256"]), int(part["bytes"])) for name, part in found["parts"].items()}
    if set(parts) != {DATABASE_PART}:
        raise NotACopy("its manifest names other files")
    return Manifest(str(found["version"]), str(found["schema"]), str(found["made_on"]), parts)


def _named(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, date_time=LONG_AGO)
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
    return info
