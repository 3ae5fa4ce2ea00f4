"""P54: what lies on the disk and what is kept. Each check is shown a wrong set-up, which it must find, and a right one."""

import datetime as dt
import secrets
from pathlib import Path

import pytest

from learning_event import store
from learning_event.actions.keeping.key_copies import copy_keys
from learning_event.actions.keeping.last_backup import remember
from learning_event.models import Erasure
from learning_event.rules.erasure import Step
from learning_event.safe.keyring import Keyring
from learning_event.safe.scope import keyring
from learning_event.server.check_files import carried_away, database_readable, look_at_files
from learning_event.server.check_keeping import look_at_keeping
from learning_event.settings import DATABASE, KEY_FILE, Settings
from tests.given import Given, a_learning_event
from tests.keeping.said import Kept, kinds
from tests.keeping.said import kept as kept

TODAY = dt.date(2025, 6, 1)


# ---- what lies on the disk


@pytest.fixture
def settings(kept: Kept, given: Given) -> Settings:
    """A house as the program lays it out."""
    kept.data.chmod(0o700)
    (kept.data / "secret-key").write_text(secrets.token_hex(32))
    (kept.data / "secret-key").chmod(0o600)
    return Settings(data=kept.data, database_url="", secret_key=b"", keys=kept.keys, key_file=kept.keys / KEY_FILE)


def _on_disk(settings: Settings) -> list[tuple[str, bool]]:
    return [found for found in kinds(look_at_files(settings, {})) if found[0] != "temporary-folder"]


def test_p54_a_house_that_nobody_else_may_read_is_right(settings: Settings) -> None:
    assert _on_disk(settings) == []


@pytest.mark.parametrize("what", ["keys", f"keys/{KEY_FILE}", "secret-key", "ring"])
def test_p54_keys_that_anybody_may_read_are_refused(settings: Settings, given: Given, what: str) -> None:
    place = settings.data / (f"keys/{given.event_id}.json" if what == "ring" else what)
    place.chmod(place.stat().st_mode | 0o004)

    assert _on_disk(settings) == [("readable-key", True)]


def test_p54_a_database_that_anybody_may_read_is_refused(settings: Settings) -> None:
    database = settings.data / DATABASE
    database.chmod(0o644)
    assert kinds(database_readable(database)) == [], "its folder guards it"

    settings.data.chmod(0o755)

    assert ("readable-database", True) in kinds(database_readable(database))
    for file in settings.data.glob(f"{DATABASE}*"):
        file.chmod(0o600)
    assert kinds(database_readable(database)) == []


def test_p54_a_folder_of_keys_without_the_key_that_opens_them_is_refused(settings: Settings) -> None:
    settings.key_file.unlink()

    assert _on_disk(settings) == [("key-missing", True)]


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("/home/ruth/Dropbox/house", ["synced-folder"]),
        ("/home/ruth/OneDrive - Council/house", ["synced-folder"]),
        ("/Users/ruth/Library/Mobile Documents/house", ["synced-folder"]),
        ("/tmp/house", ["temporary-folder"]),
        ("/var/lib/learning-event", []),
    ],
)
def test_p54_a_folder_that_is_carried_away_is_warned_of(folder: str, found: list[str]) -> None:
    assert kinds(carried_away(Path(folder))) == [(kind, False) for kind in found]


def test_p54_keys_in_the_folder_of_copies_are_refused(settings: Settings, kept: Kept) -> None:
    remember(settings.data, folder=kept.apart.resolve(), on=TODAY)
    assert _on_disk(settings) == []

    remember(settings.data, folder=settings.keys.resolve().parent, on=TODAY)

    assert _on_disk(settings) == [("keys-beside-copies", True)] * 2


# ---- what is kept


@pytest.fixture
def ring(kept: Kept, given: Given) -> Keyring:
    """A house whose keys have a copy."""
    copy_keys(keyring(), kept.apart / "keys", "seven herons by the old weir", on=TODAY)
    return keyring()


def test_p54_keys_for_every_event_and_a_copy_of_them_is_right(ring: Keyring) -> None:
    assert kinds(look_at_keeping(ring, TODAY)) == []


def test_p54_keys_of_nothing_are_said(ring: Keyring, kept: Kept) -> None:
    ring.make_keys("0" * 24)
    copy_keys(ring, kept.apart / "more", "seven herons by the old weir", on=TODAY)

    assert kinds(look_at_keeping(ring, TODAY)) == [("orphan-keys", False)]


def test_p54_an_event_without_its_keys_is_said(ring: Keyring, given: Given) -> None:
    (ring.folder / f"{given.event_id}.json").unlink()

    assert kinds(look_at_keeping(ring, TODAY)) == [("no-keys", False)]


def test_p54_keys_that_the_key_does_not_open_are_refused(kept: Kept, ring: Keyring) -> None:
    other = kept.data / "another-key"
    other.write_text(secrets.token_hex(32))
    stranger = Keyring(ring.folder, other)

    assert set(kinds(look_at_keeping(stranger, TODAY))) == {("key-does-not-open", True)}


def test_p54_keys_of_an_erased_event_that_came_back_are_refused(ring: Keyring, given: Given) -> None:
    with store.work() as work:
        work.rows.add(
            Erasure(
                event_id=given.event_id,
                by_account_id="",
                erased_on="2026-03-24",
                retention_date="2026-03-20",
                policy="The partnership’s schedule",
                step=Step.DONE,
            )
        )

    assert kinds(look_at_keeping(ring, TODAY)) == [("erased-but-keys", True)]


def test_p54_a_copy_that_is_older_than_an_erasure_is_said(ring: Keyring, given: Given) -> None:
    ring.destroy_keys(given.event_id, on=TODAY)

    assert kinds(look_at_keeping(ring, TODAY)) == [("copy-older-than-erasure", False)]


def test_p54_keys_without_a_copy_are_said(ring: Keyring) -> None:
    a_learning_event(child="Kit")

    assert kinds(look_at_keeping(ring, TODAY)) == [("keys-in-no-copy", False)]


def test_p54_an_event_past_its_day_is_said_and_one_on_it_is_not(ring: Keyring) -> None:
    assert kinds(look_at_keeping(ring, dt.date(2025, 12, 10))) == []
    assert kinds(look_at_keeping(ring, dt.date(2025, 12, 11))) == [("past-retention", False)]
