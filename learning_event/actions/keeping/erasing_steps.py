"""What each step of an erasure does. Each may be done again after a crash, and then finds nothing more to do."""

import datetime as dt
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from learning_event import store
from learning_event.announcements import NoLongerHere
from learning_event.models import Account, AuditEntry, Base, Erasure, EventRole, LearningEvent, Place
from learning_event.one_writer import BETWEEN_TRIES
from learning_event.rules.erasure import Step
from learning_event.rules.refusals import NotSaved
from learning_event.safe import key_files
from learning_event.safe.scope import keyring

OUTLIVE_THE_EVENT = frozenset({Erasure.__tablename__, AuditEntry.__tablename__})
SOMEBODY_READS = (
    "The keys are destroyed and the records are gone. The database’s log could not be emptied, because somebody went on reading."
    " It is finished at the next start, or when you ask again."
)


@dataclass(frozen=True)
class Erasing:
    """Which event, confirmed by whom and when, and the folder in which its files may lie."""

    event_id: str
    by_account_id: str
    on: dt.date
    data: Path


def _destroy_keys(erasing: Erasing) -> None:
    """First of all: what was sealed cannot be read by anybody from here on."""
    keyring().destroy_keys(erasing.event_id, on=erasing.on)


def _remove_rows(erasing: Erasing) -> None:
    """Every row of every shelf, and whoever had a line open is hung up. No sealed cell is read: there is no key any more."""
    with store.work() as work:
        places = work.rows.scalars(sa.select(Place.id).where(Place.event_id == erasing.event_id)).all()
        staff = work.rows.scalars(sa.select(EventRole.account_id).where(EventRole.event_id == erasing.event_id)).all()
        contacts = work.rows.scalars(
            sa.select(EventRole.account_id).where(
                EventRole.event_id == erasing.event_id, EventRole.role == "support_contact"
            )
        ).all()
        for table in reversed(Base.metadata.sorted_tables):
            if "event_id" in table.columns and table.name not in OUTLIVE_THE_EVENT:
                work.rows.execute(sa.delete(table).where(table.c.event_id == erasing.event_id))
        work.rows.execute(sa.delete(LearningEvent).where(LearningEvent.id == erasing.event_id))
        work.rows.execute(_without_any_part(contacts, erasing.by_account_id))
        for holder in {*places, *staff}:
            work.announce(NoLongerHere(holder))


def _without_any_part(contacts: Sequence[str], by_account_id: str) -> sa.Delete:
    """Support contacts who have no part in any event now: their name and address go with it."""
    return sa.delete(Account).where(
        Account.id.in_(contacts),
        Account.id != by_account_id,
        Account.makes_events.is_(False),
        Account.administrator.is_(False),
        Account.id.not_in(sa.select(EventRole.account_id)),
    )


def _lay_out_afresh(_erasing: Erasing) -> None:
    """No free page of the file holds what stood in it. Whoever writes just then is waited for."""
    until = time.monotonic() + store.LONGEST_WAIT
    while True:
        try:
            return store.lay_out_afresh()
        except NotSaved:
            if time.monotonic() >= until:
                raise
        time.sleep(BETWEEN_TRIES)


def _empty_log(_erasing: Erasing) -> None:
    if not store.log_is_emptied():
        raise NotSaved(SOMEBODY_READS)


def _remove_files(erasing: Erasing) -> None:
    """Whatever bears the event's reference in its name, but the note that says when it was erased."""
    if not erasing.data.is_dir():
        return
    keys = keyring().folder.resolve()
    for found in sorted(erasing.data.rglob(f"*{erasing.event_id}*")):
        if found.resolve().is_relative_to(keys):
            continue
        if found.is_dir() and not found.is_symlink():
            for file in found.rglob("*"):
                _remove_file(file)
            shutil.rmtree(found)
        else:
            _remove_file(found)


def _remove_file(file: Path) -> None:
    """A link is only taken away: what it leads to may be somebody else's."""
    if file.is_symlink():
        file.unlink()
    elif file.is_file():
        key_files.destroy(file)


def _nothing_more(_erasing: Erasing) -> None:
    """Done is what is written down after all else."""


HOW: dict[Step, Callable[[Erasing], None]] = {
    Step.KEYS: _destroy_keys,
    Step.ROWS: _remove_rows,
    Step.LAID_AFRESH: _lay_out_afresh,
    Step.LOG: _empty_log,
    Step.FILES: _remove_files,
    Step.DONE: _nothing_more,
}
