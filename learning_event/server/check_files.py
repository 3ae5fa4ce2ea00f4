"""Looks over what lies on the disk: who may read it, and whether it lies where something carries it away."""

import stat
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from learning_event.actions.keeping.last_backup import last_backup
from learning_event.safe.key_files import ring_of
from learning_event.safe.keyring import HOUSE
from learning_event.server.findings import Finding, warning
from learning_event.settings import DATABASE, Settings, secret_key_file

ANYBODY = stat.S_IROTH | stat.S_IWOTH | stat.S_IXOTH
GROUP = stat.S_IRGRP | stat.S_IWGRP
SYNCED = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "syncthing",
)
TEMPORARY = ("/tmp", "/var/tmp", "/dev/shm", "/run/shm")  # noqa: S108 - looked for, not used


def look_at_files(settings: Settings, environment: Mapping[str, str]) -> Iterator[Finding]:
    """Nothing is opened and nothing is made."""
    yield from key_is_there(settings)
    yield from readable(settings, secret_key_file(environment, settings.data))
    yield from database_readable(settings.data / DATABASE)
    yield from carried_away(settings.data.resolve())
    yield from beside_the_copies(settings)


def key_is_there(settings: Settings) -> Iterator[Finding]:
    """Otherwise a fresh one would be made, which opens nothing."""
    if ring_of(settings.keys, HOUSE).exists() and not settings.key_file.exists():
        yield Finding(
            "key-missing",
            f"There are keys in {settings.keys}, but not the one that opens them, {settings.key_file}. Please bring it back"
            " (“learning-event keys put-back”, KEY_FILE, or the systemd credential) and start again.",
        )


def readable(settings: Settings, secret: Path) -> Iterator[Finding]:
    """Keys are for the account of the server alone."""
    rings = sorted(settings.keys.glob("*.json")) if settings.keys.is_dir() else []
    for place in (settings.keys, settings.key_file, secret, *rings):
        mode = _mode(place)
        if mode & ANYBODY:
            yield Finding("readable-key", f"Anybody on this machine may open {place}. Please say: chmod go= '{place}'")
        elif mode & GROUP and place != settings.key_file:
            yield warning("group-readable-key", f"Others of its group may open {place}. Please say: chmod g= '{place}'")


def database_readable(database: Path) -> Iterator[Finding]:
    """A folder that others cannot enter guards what is in it."""
    if not _mode(database.parent) & stat.S_IXOTH:
        return
    for file in sorted(database.parent.glob(f"{database.name}*")):
        if _mode(file) & ANYBODY:
            yield Finding(
                "readable-database", f"Anybody on this machine may read {file}. Please say: chmod go= '{file}'"
            )


def carried_away(data: Path) -> Iterator[Finding]:
    """Folders that are copied to somewhere else by themselves, or emptied by themselves."""
    parts = [part.lower() for part in data.parts]
    if any(part.startswith(name) for part in parts for name in SYNCED):
        yield warning(
            "synced-folder",
            f"{data} seems to be copied elsewhere by a service. Please keep the data out of such folders.",
        )
    temporary = {Path(place) for place in TEMPORARY} | {Path(tempfile.gettempdir()).resolve()}
    if any(data.is_relative_to(place) for place in temporary):
        yield warning(
            "temporary-folder", f"{data} is in a temporary folder, which is emptied by itself. Please move the data."
        )


def beside_the_copies(settings: Settings) -> Iterator[Finding]:
    """Whoever takes a copy must not take the keys along."""
    last = last_backup(settings.data)
    if last is None:
        return
    for place in (settings.keys.resolve(), settings.key_file.resolve()):
        if place.is_relative_to(last.folder) or last.folder.is_relative_to(place):
            yield Finding(
                "keys-beside-copies",
                f"The keys at {place} lie in the folder of the copies, {last.folder}. Please part them.",
            )


def _mode(place: Path) -> int:
    try:
        return place.stat().st_mode
    except OSError:
        return 0
