"""The agenda: taken ready made, then its parts added, amended, moved and withdrawn. The times follow from the minutes."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.still_open import room_changed, still_open
from learning_event.actions.preparing.typed import line, lines, number, text
from learning_event.models import Room, Segment
from learning_event.people import Reviewer
from learning_event.rules.activity import Activity
from learning_event.rules.agenda import (
    FEWEST_MINUTES,
    MAY_BEGIN_WITH,
    MOST_MINUTES,
    MOST_PARTS,
    MOST_PROMPTS,
    USUAL_START,
    clock_time,
    starts_of,
)
from learning_event.rules.ready_made import READY_AGENDAS
from learning_event.rules.refusals import NotKnown, NotNow, StandsAlready, WrongInput

IS_ON_NOW = "The room is in this part now. Please move the room on first, then withdraw it."
HAS_BEGUN = "The day has begun, so its agenda can be amended part by part but not replaced."
THERE_IS_ONE = "There is an agenda already. To begin again from a ready one, say that it replaces what is here."


@dataclass(frozen=True)
class AgendaPart:
    """A part of the day as typed."""

    title: str
    minutes: int
    activity: Activity
    on_the_board: str
    prompts: list[str]

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "AgendaPart":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        part = cls(
            title=line(sent, "title", wrong, most=160, needs="Please give this part a name."),
            minutes=number(
                sent,
                "minutes",
                wrong,
                least=FEWEST_MINUTES,
                most=MOST_MINUTES,
                says=f"Please give the minutes as a number from {FEWEST_MINUTES} to {MOST_MINUTES}.",
            ),
            activity=_activity(sent, wrong),
            on_the_board=text(sent, "on_the_board", wrong, most=600),
            prompts=lines(sent, "prompts", wrong, most=MOST_PROMPTS, longest=300),
        )
        if wrong:
            raise WrongInput(wrong)
        return part


def _activity(sent: Mapping[str, str], wrong: dict[str, str]) -> Activity:
    chosen = sent.get("activity", "") or Activity.DISCUSSING
    if chosen not in MAY_BEGIN_WITH:
        wrong["activity"] = "Please choose what the room does when this part begins."
        return Activity.DISCUSSING
    return Activity(chosen)


def take_ready_agenda(who: Reviewer, key: str, *, replace: bool) -> None:
    """A whole agenda in one press; one that stands already is replaced only when that was said, and before the day."""
    ready = READY_AGENDAS.get(key)
    if ready is None:
        raise WrongInput({"agenda": "Please choose a full day or half a day."})
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        if work.rows.get_one(Room, event.id).segment_id is not None:
            raise NotNow(HAS_BEGUN)
        standing = _parts(work, event.id)
        if standing and not replace:
            raise StandsAlready(THERE_IS_ONE)
        for row in standing:
            work.rows.delete(row)
        work.rows.flush()
        for position, part in enumerate(ready.segments, 1):
            work.rows.add(
                Segment(event_id=event.id, position=position, **{**asdict(part), "prompts": list(part.prompts)})
            )
        room_changed(work, event)


def add_part(who: Reviewer, new: AgendaPart) -> str:
    """At the end of the day; gives its id."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        standing = _parts(work, event.id)
        if len(standing) >= MOST_PARTS:
            raise NotNow(f"The agenda has {MOST_PARTS} parts, which is as many as a day can hold.")
        row = Segment(event_id=event.id, position=len(standing) + 1, starts=USUAL_START, **asdict(new))
        work.rows.add(row)
        _set_times([*standing, row])
        room_changed(work, event)
        work.rows.flush()
        return row.id


def amend_part(who: Reviewer, segment_id: str, new: AgendaPart) -> None:
    """All that comes later moves with its minutes."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = _part(work, event.id, segment_id)
        for name, value in asdict(new).items():
            setattr(row, name, value)
        _set_times(_parts(work, event.id))
        room_changed(work, event)


def move_part(who: Reviewer, segment_id: str, direction: str) -> None:
    """One step earlier or later; the first part cannot come earlier, nor the last later, and that is no fault."""
    if direction not in ("earlier", "later"):
        raise WrongInput({"direction": "Please choose earlier or later."})
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row, order = _part(work, event.id, segment_id), list(_parts(work, event.id))
        begin, at = order[0].starts, order.index(row)
        to = max(0, min(len(order) - 1, at + (1 if direction == "later" else -1)))
        order.insert(to, order.pop(at))
        _set_times(order, begin)
        room_changed(work, event)


def withdraw_part(who: Reviewer, segment_id: str) -> None:
    """Not the part that the room is in."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row, order = _part(work, event.id, segment_id), list(_parts(work, event.id))
        if work.rows.get_one(Room, event.id).segment_id == segment_id:
            raise NotNow(IS_ON_NOW)
        begin = order[0].starts
        order.remove(row)
        work.rows.delete(row)
        _set_times(order, begin)
        room_changed(work, event)


def begin_day_at(who: Reviewer, typed: str) -> None:
    """The first part's time; all others follow."""
    begin = clock_time(typed)
    if begin is None:
        raise WrongInput({"begins": "Please give a time of day such as 09:30."})
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        _set_times(_parts(work, event.id), begin)
        room_changed(work, event)


def _parts(work: store.Work, event_id: str) -> Sequence[Segment]:
    return work.rows.scalars(sa.select(Segment).where(Segment.event_id == event_id).order_by(Segment.position)).all()


def _part(work: store.Work, event_id: str, segment_id: str) -> Segment:
    row = work.rows.get(Segment, segment_id)
    if row is None or row.event_id != event_id:
        raise NotKnown
    return row


def _set_times(order: Sequence[Segment], begin: str = "") -> None:
    if not order:
        return
    times = starts_of(begin or order[0].starts, [row.minutes for row in order])
    for position, (row, starts) in enumerate(zip(order, times, strict=False), 1):
        row.position, row.starts = position, starts
