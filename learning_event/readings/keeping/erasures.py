"""The register of what has been erased: for whoever erased it, and for administrators. There are no names in it."""

import datetime as dt

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.erasure import ShownErasure
from learning_event.models import Erasure
from learning_event.people import SignedIn
from learning_event.rules.erasure import Step, reference_said
from learning_event.rules.refusals import NotKnown
from learning_event.safe.scope import keyring


def erasures_for(who: SignedIn) -> tuple[ShownErasure, ...]:
    """The latest first."""
    wanted = sa.select(Erasure).order_by(Erasure.erased_on.desc(), Erasure.event_id)
    if not who.administrator:
        wanted = wanted.where(Erasure.by_account_id == who.id)
    with store.look() as rows:
        return tuple(_shown(row) for row in rows.scalars(wanted))


def erasure_for(who: SignedIn, event_id: str) -> ShownErasure:
    """NotKnown when there is none, and when it is somebody else's."""
    with store.look() as rows:
        row = rows.get(Erasure, event_id)
        if row is None or not (who.administrator or row.by_account_id == who.id):
            raise NotKnown
        return _shown(row)


def erased_by(event_id: str, account_id: str) -> dt.date | None:
    """When this account erased this learning event; None when it did not."""
    with store.look() as rows:
        row = rows.get(Erasure, event_id)
    return dt.date.fromisoformat(row.erased_on) if row and row.by_account_id == account_id else None


def erased_here() -> tuple[str, ...]:
    """The events whose keys were destroyed in this house, whether by this process or another."""
    return tuple(keyring().erased())


def _shown(row: Erasure) -> ShownErasure:
    return ShownErasure(
        event_id=row.event_id,
        reference=reference_said(row.event_id),
        erased_on=row.erased_on,
        retention_date=row.retention_date,
        policy=row.policy,
        done=row.step == Step.DONE,
    )
