"""What an author finds in the drawer: their own observations, by the slips that only their browser holds."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.marks import answer_hash, is_slip, mark_hash
from learning_event.anonymity.shown.observation import OwnObservation
from learning_event.models import Observation, PrivateQuestion, TrayObservation
from learning_event.people import Practitioner
from learning_event.rules import holding
from learning_event.rules.observation import WORDS, Kind
from learning_event.rules.stale import as_seen

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
    kind = WORDS[Kind(row.kind)]
    return OwnObservation(
        slip,
        row.kind,
        kind.tint,
        kind.label,
        row.words,
        state,
        row.anchor,
        row.anchor_ref,
        **(_about(rows, who, slip, shown) if shown else {}),
    )


def _about(rows: Session, who: Practitioner, slip: str, shown: Observation) -> dict[str, Any]:
    """What the reviewers did with it, and what its author has answered."""
    asked = rows.get(PrivateQuestion, shown.id)
    answers = rows.get(TrayObservation, answer_hash(who.seat, slip)) if asked else None
    return {
        "held": shown.held,
        "may": holding.words_for(shown.held_kind).may if shown.held else "",
        "aliased": shown.held_kind == holding.ALIASED,
        "question": asked.words if asked else "",
        "seen": as_seen(asked.words) if asked else "",
        "answer": answers.words if answers else asked.answer if asked else "",
        "answer_waits": answers is not None,
    }
