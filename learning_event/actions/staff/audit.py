"""The record of staff: who came in, who may do what, and what was done with keys and records. A chain of MACs.

How an action keeps it, inside its own `store.work(...)`, so that deed and record are written together or not at all:

    with store.work(event_id) as work:
        ...
        note(work, deed=Deed.HOLD_SET, account_id=who.account_id, event_id=event_id)

`account_id` is who did it (empty where nobody signed in: a command, or an address without an account), `event_id` which event,
and `about` the account or role it was done to (`"co_reviewer <account id>"`). References and our own words only: never a word that
somebody typed, no e-mail address, no name. The deeds are listed in rules/audit.py.

**Never noted: anything about practitioners, places, observations, answers, support requests, showings, or what is done at the
desk during the day.** An entry has a time and a number, and beside what the room writes either would tell when something was
written there, and so by whom. actions/room, actions/arriving and actions/desk may not import this file (tests/promise, P52).

Each entry's MAC covers the MAC before it, under a key outside the database; so does the head, the number and MAC of the last entry.
The head moves after the commit. A crash in between leaves an entry beyond the head: it has a true MAC, so it is no tampering, and
the head catches up with the next one. Entries that were cut off are missed by the head, and their numbers are never given again.
"""

import datetime as dt
import logging

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.models import AuditEntry
from learning_event.rules.audit import Deed, written_out
from learning_event.safe.audit_key import Head, head, mac_of, move_head

log = logging.getLogger(__name__)

REACHED = "audit_head"


def note(work: store.Work, *, deed: Deed, account_id: str = "", event_id: str = "", about: str = "") -> None:
    """Adds one entry to the record, in the same transaction as the deed itself."""
    _one_at_a_time(work.rows)
    number, before = _goes_on_from(work.rows, deed)
    told = {"at": _now(), "account_id": account_id, "event_id": event_id, "deed": deed.value, "about": about}
    mac = mac_of(written_out(number=number, before=before, **told))
    work.rows.add(AuditEntry(number=number, mac=mac, **told))
    _move_head_once_written(work.rows, Head(number, mac))


def _goes_on_from(rows: Session, deed: Deed) -> tuple[int, bytes]:
    """The number of the next entry, and the MAC before it: where entries are missing, the gap stays to be seen.

    A restored backup may lack the last entries. The entry that says so joins on to what there is, and only it may.
    """
    last = rows.scalar(sa.select(AuditEntry).order_by(AuditEntry.number.desc()).limit(1))
    stands, reached = Head(last.number, last.mac) if last else Head(), head()
    if stands.number > reached.number:
        return stands.number + 1, stands.mac
    return reached.number + 1, stands.mac if deed is Deed.BACKUP_RESTORED else reached.mac


def _one_at_a_time(rows: Session) -> None:
    """SQLite has one writer anyway; elsewhere, whoever notes waits for whoever noted before them."""
    if rows.get_bind().dialect.name == "postgresql":
        rows.execute(sa.text("lock table audit_entry in exclusive mode"))


def _move_head_once_written(rows: Session, to: Head) -> None:
    if REACHED not in rows.info:
        event.listen(rows, "after_commit", _move_head)
    rows.info[REACHED] = to


def _move_head(rows: Session) -> None:
    try:
        move_head(rows.info[REACHED])
    except OSError as cannot:
        log.warning("the head of the record of staff did not move: %s", type(cannot).__name__)


def _now() -> str:
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
