"""Limits agreed with somebody who may be a witness elsewhere, and to whom each part of the day is closed.

Whenever one of these is written, the cells of all places are: whoever copies the file before and after cannot tell which was changed.
"""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.orm.attributes import flag_modified

from learning_event import store
from learning_event.actions.preparing.still_open import room_changed, still_open
from learning_event.actions.preparing.typed import text
from learning_event.models import Place, Segment
from learning_event.people import Reviewer
from learning_event.rules.refusals import NotKnown, WrongInput
from learning_event.rules.witness import MOST_LIMITS, ClosedTo, as_kept

NO_PLACE = "Please choose the place of whoever you have agreed this with."
NO_LIMITS = "Please write what you have agreed. It stands on their screen."
FROM_THE_LIST = "Please choose from the list to whom this part is closed."
SITS = ("laid_out", "claimed")


def agree_limits(who: Reviewer, sent: Mapping[str, str]) -> None:
    """`place` is an id and `limits` the words that stand on that seat's own screen."""
    wrong: dict[str, str] = {}
    place_id = sent.get("place", "").strip()
    limits = text(sent, "limits", wrong, most=MOST_LIMITS, needs=NO_LIMITS)
    if not place_id:
        wrong["place"] = NO_PLACE
    if wrong:
        raise WrongInput(wrong)
    _lay_down(who, place_id, as_kept(limits, possible=True))


def take_limits_off(who: Reviewer, place_id: str) -> None:
    """Nothing is agreed with whoever sits there any more."""
    _lay_down(who, place_id, as_kept())


def close_parts(who: Reviewer, sent: Mapping[str, str]) -> None:
    """`closed_<id>` for each part of the day; a part that is not named stays as it is."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        rows = work.rows.scalars(sa.select(Segment).where(Segment.event_id == who.event_id)).all()
        chosen = {row.id: sent.get(f"closed_{row.id}", row.closed_to) for row in rows}
        wrong = {f"closed_{at}": FROM_THE_LIST for at, value in chosen.items() if value not in tuple(ClosedTo)}
        if wrong:
            raise WrongInput(wrong)
        for row in rows:
            row.closed_to = chosen[row.id]
        room_changed(work, event)


def _lay_down(who: Reviewer, place_id: str, kept: dict[str, str]) -> None:
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        rows: Sequence[Place] = work.rows.scalars(sa.select(Place).where(Place.event_id == who.event_id)).all()
        place = next((row for row in rows if row.id == place_id and row.state in SITS), None)
        if place is None:
            raise NotKnown
        place.witness = kept
        for row in rows:
            flag_modified(row, "witness")
        room_changed(work, event)
