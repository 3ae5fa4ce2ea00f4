"""Whether the record of staff is whole, and what stands in it."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Account, AuditEntry
from learning_event.rules.audit import Deed, written_out
from learning_event.safe.audit_key import Head, head, mac_of

NOBODY = "nobody signed in"


@dataclass(frozen=True)
class ShownRecord:
    """`wrong` is the first number that is not as it was written, with why; None when all is well. `told` is what may be known."""

    entries: int
    wrong: int | None = None
    why: str = ""
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class ShownDeed:
    """One entry: `at` in UTC; `who` and `about` name accounts as they are called now, or by reference where they are gone."""

    number: int
    at: str
    who: str
    deed: str
    event_id: str
    about: str


def record_checked() -> ShownRecord:
    """Follows the chain from its first entry to its head."""
    reached = head()  # before the entries: what is written meanwhile is beyond it, never missing
    with store.look() as rows:
        entries = rows.scalars(sa.select(AuditEntry).order_by(AuditEntry.number)).all()
    return _followed(entries, reached)


def _followed(entries: Sequence[AuditEntry], reached: Head) -> ShownRecord:
    before, told, how_many = Head(), [], len(entries)
    for entry in entries:
        expected = before.number + 1
        joins = entry.deed == Deed.BACKUP_RESTORED
        if entry.number != expected and not joins:
            return ShownRecord(how_many, expected, "is missing")
        if not hmac.compare_digest(entry.mac, _mac_of(entry, before)):
            return ShownRecord(how_many, entry.number, "is not as it was written")
        if entry.number != expected:
            told.append(f"Before entry {entry.number}, a backup was restored that ended with entry {before.number}.")
        before = Head(entry.number, entry.mac)
    if before.number < reached.number:
        return ShownRecord(how_many, before.number + 1, "is missing")
    return ShownRecord(how_many, told=tuple(told))


def _mac_of(entry: AuditEntry, before: Head) -> bytes:
    return mac_of(
        written_out(
            number=entry.number,
            at=entry.at,
            account_id=entry.account_id,
            event_id=entry.event_id,
            deed=entry.deed,
            about=entry.about,
            before=before.mac,
        )
    )


def record_shown(*, most: int = 200, before: int | None = None) -> tuple[ShownDeed, ...]:
    """The latest first, at most so many, from below a number where one is given."""
    wanted = sa.select(AuditEntry).order_by(AuditEntry.number.desc()).limit(most)
    with store.look() as rows:
        entries = rows.scalars(wanted.where(AuditEntry.number < before) if before else wanted).all()
        names = {row.id: f"{row.name} ({row.email})" for row in rows.scalars(sa.select(Account))}
    return tuple(
        ShownDeed(
            entry.number,
            entry.at.replace("T", " ").rstrip("Z"),
            names.get(entry.account_id, entry.account_id or NOBODY),
            entry.deed,
            entry.event_id,
            " ".join(names.get(part, part.replace("_", "-")) for part in entry.about.split(" ")),
        )
        for entry in entries
    )
