"""What its author has changed or withdrawn takes effect at a showing, and nothing of the words before is left at the desk."""

from typing import Any

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.room.standing_there import no_longer_discussed
from learning_event.models import DeskAct, Observation, Room, TrayObservation
from learning_event.rules.hold_cues import Held
from learning_event.rules.holding import Sort

URGENT = (Sort.RISK, Sort.SUPPORT)


def take_effect(work: store.Work, room: Room, row: TrayObservation, held: Held) -> None:
    """Whoever withdraws, or says it anew, takes the words before out of the acts that could be undone as well."""
    shown = work.rows.scalar(sa.select(Observation).where(Observation.mark_hash == row.mark_hash))
    if shown is None:
        return
    if row.deed == "withdraw":
        _forget_acts_on(work, shown, all_of_them=True)
        work.rows.delete(shown)
        room.withdrawn += 1
        no_longer_discussed(room, f"observation:{shown.id}")
        return
    _forget_acts_on(work, shown, all_of_them=False)
    shown.words, shown.kind = row.words, row.kind
    shown.held_kind = shown.held_kind if shown.held else ""
    shown.known_when, shown.usual = row.known_when, row.usual
    shown.answered = shown.answer_reason = ""
    hold_if_needed(room, shown, held, keep_names=row.keep_names)


def hold_if_needed(room: Room, row: Observation, held: Held, *, keep_names: bool) -> None:
    """What may not be shown as it is goes to the timeline's shelf out of everybody's sight; the reviewer looks at it."""
    why = held.why(row.words, keep_names=keep_names)
    if why is None or (row.held and why[0] not in URGENT):
        return
    room.held += not row.held
    row.held_kind, row.held = why


def _forget_acts_on(work: store.Work, row: Observation, *, all_of_them: bool) -> None:
    acts = work.rows.scalars(sa.select(DeskAct).where(DeskAct.event_id == row.event_id))
    for act in acts.all():
        changes = [change for change in act.changes if change["key"] == row.id]
        if any(all_of_them or _keeps_words(change) for change in changes):
            work.rows.delete(act)


def _keeps_words(change: dict[str, Any]) -> bool:
    return change["shelf"] == Observation.__tablename__ and any(
        "words" in (change[at] or {}) for at in ("before", "after")
    )
