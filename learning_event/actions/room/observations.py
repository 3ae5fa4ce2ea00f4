"""Adding, revising and withdrawing an observation. Nothing about the seat or the place is written when it is done."""

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.room.limits import within_limits
from learning_event.actions.room.new_observation import NewObservation
from learning_event.actions.room.standing_there import known_anchor
from learning_event.anonymity.labels import may_be_named
from learning_event.anonymity.marks import is_slip, mark_hash
from learning_event.many_writers import Turn, one_by_one
from learning_event.models import (
    Agency,
    LearningEvent,
    Observation,
    Place,
    Room,
    TrayObservation,
)
from learning_event.people import Practitioner
from learning_event.rules.activity import Activity, Deed, may, why_not
from learning_event.rules.observation import Kind
from learning_event.rules.refusals import NotKnown, NotNow, NotYours

ON_TIMELINE = sa.select(Observation).where(Observation.mark_hash == sa.bindparam("mark"))
NOW = sa.select(LearningEvent.state, Room.activity).join(Room).where(LearningEvent.id == sa.bindparam("event_id"))
ONLY_ITS_AUTHOR_WITHDRAWS = "Only the person who wrote an observation can withdraw it."
ONLY_ITS_AUTHOR_REVISES = "Only the person who wrote an observation can change it."


def add_observation(who: Practitioner, new: NewObservation) -> bool:
    """Lays it in the tray; on disk when this returns. False when the same slip was saved before: once is enough.

    An answer may get lost, and somebody may write on before the form is sent again: then the newer words are kept.
    """
    with store.work(who.event_id, Turn.BESIDE) as work:
        mark = mark_hash(who.seat, new.slip)
        one_by_one(work.rows, mark)
        stands = _in_tray(work, mark) or _on_timeline(work, mark)
        if stands is not None:
            _write_on(work, who, stands, new)
            return False
        _allowed(work, who.event_id, Deed.ADD_OBSERVATION)
        within_limits(work, who, Deed.ADD_OBSERVATION)
        known_anchor(work, who.event_id, new.anchor)
        work.rows.add(
            TrayObservation(
                mark_hash=mark,
                event_id=who.event_id,
                kind=new.kind,
                words=new.words,
                keep_names=new.keep_names,
                anchor=new.anchor.kind,
                anchor_ref=new.anchor.ref,
                date=new.when.expression,
                certainty=new.when.certainty,
                agency_label=_label(work, who) if new.with_agency else "",
                known_when=new.known_when,
                usual=new.usual,
            )
        )
        return True


def _write_on(work: store.Work, who: Practitioner, row: Observation | TrayObservation, new: NewObservation) -> None:
    withdrawn = isinstance(row, TrayObservation) and row.deed == "withdraw"
    if withdrawn or (row.words, row.kind) == (new.words, new.kind):
        return
    _allowed(work, who.event_id, Deed.CHANGE_OBSERVATION)
    within_limits(work, who, Deed.CHANGE_OBSERVATION)
    if isinstance(row, Observation):
        row = _change_to(row, "revise")
        work.rows.add(row)
    row.words, row.kind, row.keep_names = new.words, new.kind, new.keep_names
    row.known_when, row.usual = new.known_when, new.usual


def revise_observation(who: Practitioner, slip: str, *, words: str, kind: Kind | None = None) -> None:
    """Its author's new words take effect at the next showing."""
    with store.work(who.event_id, Turn.BESIDE) as work:
        mark = _mark(who, slip, ONLY_ITS_AUTHOR_REVISES)
        one_by_one(work.rows, mark)
        waiting, shown = _in_tray(work, mark), _on_timeline(work, mark)
        row = waiting or shown
        if row is None or row.event_id != who.event_id:
            raise NotYours(ONLY_ITS_AUTHOR_REVISES)
        _allowed(work, who.event_id, Deed.CHANGE_OBSERVATION)
        within_limits(work, who, Deed.CHANGE_OBSERVATION)
        if waiting is None:
            waiting = _change_to(row, "revise")
            work.rows.add(waiting)
        elif waiting.deed == "withdraw":
            waiting.deed = "revise"
        waiting.words, waiting.kind = words, kind or row.kind


def withdraw_observation(who: Practitioner, slip: str) -> None:
    """Gone at once while it waits; gone from the timeline at the next showing."""
    with store.work(who.event_id, Turn.BESIDE) as work:
        mark = _mark(who, slip, ONLY_ITS_AUTHOR_WITHDRAWS)
        one_by_one(work.rows, mark)
        waiting, shown = _in_tray(work, mark), _on_timeline(work, mark)
        row = waiting or shown
        if row is None or row.event_id != who.event_id:
            raise NotYours(ONLY_ITS_AUTHOR_WITHDRAWS)
        _allowed(work, who.event_id, Deed.CHANGE_OBSERVATION)
        if waiting is not None and waiting.deed == "add":
            work.rows.delete(waiting)
            return
        if waiting is None:
            waiting = _change_to(row, "withdraw")
            work.rows.add(waiting)
        waiting.deed, waiting.words = "withdraw", ""


def _change_to(row: Observation | TrayObservation, deed: str) -> TrayObservation:
    return TrayObservation(
        mark_hash=row.mark_hash,
        event_id=row.event_id,
        deed=deed,
        kind=row.kind,
        words=row.words,
        anchor=row.anchor,
        anchor_ref=row.anchor_ref,
        date=row.date,
        certainty=row.certainty,
        known_when=row.known_when,
        usual=row.usual,
    )


def _mark(who: Practitioner, slip: str, otherwise: str) -> bytes:
    if not is_slip(slip):
        raise NotYours(otherwise)
    return mark_hash(who.seat, slip)


def _in_tray(work: store.Work, mark: bytes) -> TrayObservation | None:
    return work.rows.get(TrayObservation, mark)


def _on_timeline(work: store.Work, mark: bytes) -> Observation | None:
    return work.rows.scalar(ON_TIMELINE, {"mark": mark})


def may_change(work: store.Work, event_id: str) -> None:
    """NotNow while the room is paused, before it has begun, and once it has ended."""
    _allowed(work, event_id, Deed.CHANGE_OBSERVATION)


def _allowed(work: store.Work, event_id: str, deed: Deed) -> None:
    found = work.rows.execute(NOW, {"event_id": event_id}).one_or_none()
    if found is None:
        raise NotKnown
    activity = Activity.ENDED if found.state == "sealed" else Activity(found.activity)
    if not may(activity, deed):
        raise NotNow(why_not(activity, deed))


def _label(work: store.Work, who: Practitioner) -> str:
    """The agency of the place, only while enough claimed places share it."""
    claimed = work.rows.scalars(
        sa.select(Place.agency_id).where(Place.event_id == who.event_id, Place.state == "claimed")
    ).all()
    mine = work.rows.get_one(Place, who.place_id).agency_id
    if not may_be_named(claimed.count(mine), len(claimed)):
        return ""
    return work.rows.get_one(Agency, mine).name
