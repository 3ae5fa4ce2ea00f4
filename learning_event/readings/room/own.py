"""What an author finds in the drawer: their own observations, by the slips that only their browser holds."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.marks import is_slip, mark_hash
from learning_event.anonymity.shown.observation import OwnObservation
from learning_event.models import Observation, PrivateQuestion, TrayObservation
from learning_event.people import Practitioner
from learning_event.rules.observation import WORDS, Kind

MOST_SLIPS = 100
WAITING = {"add": "waiting", "revise": "revised", "withdraw": "withdrawn"}


def own_observations(who: Practitioner, slips: Sequence[str]) -> tuple[OwnObservation, ...]:
    """Those of the slips that this seat wrote; others are passed over without a word."""
    with store.look(who.event_id) as rows:
        found = [_own(rows, who, slip) for slip in list(dict.fromkeys(slips))[:MOST_SLIPS] if is_slip(slip)]
    return tuple(own for own in found if own is not None)


def _own(rows: Session, who: Practitioner, slip: str) -> OwnObservation | None:
    mark = mark_hash(who.seat, slip)
    waiting = rows.get(TrayObservation, mark)
    shown = rows.scalar(sa.select(Observation).where(Observation.mark_hash == mark))
    row = waiting or shown
    if row is None or row.event_id != who.event_id:
        return None
    state = WAITING[waiting.deed] if waiting else "held" if shown and shown.held else "shown"
    if waiting and waiting.deed == "withdraw" and shown:
        row = shown
    kind, asked = WORDS[Kind(row.kind)], rows.get(PrivateQuestion, shown.id) if shown else None
    return OwnObservation(
        slip,
        row.kind,
        kind.tint,
        kind.label,
        row.words,
        state,
        row.anchor,
        row.anchor_ref,
        shown.held if shown else "",
        asked.words if asked else "",
    )
