"""Rotating keys: everything opens after every single step, nothing of the old keys is left at the end."""

import subprocess
import sys
import time
from itertools import islice

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.actions.keeping.rotating import event_column, is_sealed, replace_wrapping, rotate_keys
from learning_event.models import Account, Base, Observation, SupportRequest
from learning_event.rules.refusals import NotNow
from learning_event.safe import key_files
from learning_event.safe.keyring import HOUSE
from learning_event.safe.scope import keyring, open_safe
from learning_event.settings import KEY_FILE
from tests.given import Given, a_learning_event
from tests.keeping.contents import hashes
from tests.keeping.said import Kept, pause
from tests.keeping.said import kept as kept
from tests.programs import ROOT

STEPS = 3
STEPS_OF_WRAPPING = 4


@pytest.fixture
def quiet(kept: Kept, given: Given) -> Given:
    """A paused room with something in it, a request for support, and a one-time secret."""
    with store.work(given.event_id) as work:
        work.rows.add_all(
            Observation(
                event_id=given.event_id, showing=1, kind="went_well", words=f"The tea was warm, {n}.", anchor="case"
            )
            for n in range(20)
        )
        contact = given.contacts["Leah Bevan"]
        work.rows.add(SupportRequest(event_id=given.event_id, support_contact_id=contact, words="Please ring me."))
        work.rows.get_one(Account, given.accounts[0]).totp_secret = "JBSWY3DPEHPK3PXP"
    pause(given.event_id)
    return given


@pytest.mark.parametrize("steps", range(STEPS + 1))
@pytest.mark.parametrize("whose", ["event", HOUSE])
def test_whatever_step_it_ends_after_everything_opens(kept: Kept, quiet: Given, steps: int, whose: str) -> None:
    before, ring = hashes(), quiet.event_id if whose == "event" else HOUSE

    assert len(list(islice(rotate_keys(ring), steps))) == steps
    kept.open()
    assert hashes() == before

    assert len(list(rotate_keys(ring))) == STEPS, "begun again, it comes to its end"
    kept.open()
    assert hashes() == before
    assert len(keyring().key_ids(ring)) == (1 if whose == HOUSE else 2)


def test_afterwards_every_cell_is_under_a_new_key_and_the_old_ones_are_nowhere(kept: Kept, quiet: Given) -> None:
    old = keyring().key_ids(quiet.event_id)
    ring = key_files.ring_of(kept.keys, quiet.event_id).read_text()
    wrapped = [word for word in ring.replace('"', " ").split() if len(word) == 80]
    assert len(wrapped) == 2
    assert _key_ids(quiet.event_id) == set(old)

    list(rotate_keys(quiet.event_id))

    new = keyring().key_ids(quiet.event_id)
    assert set(new) & set(old) == set()
    assert _key_ids(quiet.event_id) == set(new)
    left = b"".join(file.read_bytes() for file in (kept.data).rglob("*") if file.is_file())
    assert [key for key in (*old, *wrapped) if key.encode() in left or bytes.fromhex(key) in left] == []


def test_another_event_keeps_its_keys(kept: Kept, quiet: Given) -> None:
    other = a_learning_event(activity="paused", child="Kit")
    before, keys = hashes(), keyring().key_ids(other.event_id)

    list(rotate_keys(quiet.event_id))

    assert (hashes(), keyring().key_ids(other.event_id)) == (before, keys)


def test_it_is_refused_while_people_write(kept: Kept, given: Given) -> None:
    keys = keyring().key_ids(given.event_id)

    with pytest.raises(NotNow):
        list(rotate_keys(given.event_id))

    assert keyring().key_ids(given.event_id) == keys


def test_a_house_that_is_running_goes_on_with_the_new_keys(kept: Kept, quiet: Given) -> None:
    """Another process rotates; ours has the old keys in memory, and notices."""
    before = hashes()

    ran = _program(kept, "keys", "rotate", "--all")

    assert ran.returncode == 0, ran.stderr
    assert hashes() == before


@pytest.mark.parametrize("steps", range(STEPS_OF_WRAPPING + 1))
def test_whatever_step_a_new_wrapping_ends_after_everything_opens(kept: Kept, quiet: Given, steps: int) -> None:
    before, old = hashes(), (kept.keys / KEY_FILE).read_text()

    assert len(list(islice(replace_wrapping(), steps))) == steps
    assert hashes() == before, "for a house that is running"
    kept.open()
    assert hashes() == before, "for one that begins"

    assert len(list(replace_wrapping())) == STEPS_OF_WRAPPING
    assert hashes() == before
    kept.open()
    assert hashes() == before
    assert (kept.keys / KEY_FILE).read_text() != old


def test_the_old_wrapping_opens_nothing_any_more(kept: Kept, quiet: Given) -> None:
    old = (kept.keys / KEY_FILE).read_bytes()

    list(replace_wrapping())

    assert [file.name for file in kept.keys.iterdir() if ".next" in file.name] == []
    (kept.keys / KEY_FILE).write_bytes(old)
    open_safe_fails = pytest.raises(Exception, match="wrapped by another key-encryption key")
    with open_safe_fails:
        open_safe(kept.keys, kept.keys / KEY_FILE)
        hashes()


def test_a_key_that_is_lent_from_outside_is_changed_in_two_parts(kept: Kept, quiet: Given) -> None:
    before, outside = hashes(), kept.apart / "new-key"

    first = kept.run("keys", "rotate-wrapping", "--into", str(outside))
    assert first.exit_code == 0, first.output
    assert outside.stat().st_mode & 0o777 == 0o600
    assert hashes() == before
    (kept.keys / KEY_FILE).write_bytes(outside.read_bytes())
    second = kept.run("keys", "rotate-wrapping", "--finish")

    assert second.exit_code == 0, second.output
    kept.open()
    assert hashes() == before


def test_every_sealed_table_says_which_event_its_rows_are_of() -> None:
    for table in Base.metadata.sorted_tables:
        if any(is_sealed(column, house=False) for column in table.columns):
            assert event_column(table).name in ("id", "event_id")


@pytest.mark.slow
def test_killed_at_any_moment_everything_opens(kept: Kept, quiet: Given) -> None:
    """The plug is pulled while another process rotates again and again."""
    before = hashes()
    again = "import sys; from learning_event.commands import learning_event as run\nwhile True: run(sys.argv[1:], standalone_mode=False)"

    for pause_for in (0.0, 0.013, 0.029):
        other = subprocess.Popen(
            [sys.executable, "-c", again, "keys", "rotate", "--all"], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert other.stdout is not None
        other.stdout.readline()
        time.sleep(pause_for)
        other.kill()
        other.communicate(timeout=20)
        assert hashes() == before

    list(rotate_keys(quiet.event_id))
    assert hashes() == before


def _key_ids(event_id: str) -> set[str]:
    """Of the cells as they lie in the database."""
    found: set[str] = set()
    with store.look() as rows:
        for table in Base.metadata.sorted_tables:
            for column in table.columns:
                if is_sealed(column, house=False):
                    raw = sa.select(sa.type_coerce(column, sa.LargeBinary)).where(event_column(table) == event_id)
                    found |= {bytes(cell)[1:9].hex() for cell in rows.scalars(raw) if cell is not None}
    return found


def _program(kept: Kept, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "learning_event", *words], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
