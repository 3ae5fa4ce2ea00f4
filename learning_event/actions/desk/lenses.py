"""The lenses: the reviewer says that one was talked about, and how; or that it was not, and why."""

import sqlalchemy as sa

from learning_event.actions.desk.acting import at_the_desk
from learning_event.announcements import RoomChanged
from learning_event.anonymity.normaliser import normal
from learning_event.models import Lens
from learning_event.people import Reviewer
from learning_event.rules.lenses import MOST_IN_NOTE, NOT_YET, TALKED_ABOUT, lenses
from learning_event.rules.refusals import NotKnown, WrongInput
from learning_event.rules.stale import still_as


def note_lens(who: Reviewer, lens_id: str, *, opened: bool, note: str, seen: str = "") -> str:
    """`opened` says that the room talked about it; the note says how, or why not. Gives the act."""
    lens = next((one for one in lenses() if one.id == lens_id), None)
    if lens is None:
        raise NotKnown
    words = read_note(note)
    with at_the_desk(who, f"Noted of a lens: {lens.words}, {TALKED_ABOUT if opened else NOT_YET}") as work:
        row = work.rows.scalar(sa.select(Lens).where(Lens.event_id == who.event_id, Lens.lens == lens_id))
        stands = (
            f"It says: {TALKED_ABOUT if row.opened else NOT_YET}. {row.note}".strip() if row else "It says nothing."
        )
        still_as(seen, row is not None and row.opened, row.note if row else "", now=stands)
        if row is None:
            work.rows.add(Lens(event_id=who.event_id, lens=lens_id, opened=opened, note=words))
        else:
            row.opened, row.note = opened, words
        work.announce(RoomChanged(who.event_id))
    return work.act_id


def read_note(typed: str) -> str:
    """It may be empty; it is printed in the method section."""
    note = " ".join(normal(typed).split())
    if len(note) > MOST_IN_NOTE:
        raise WrongInput({"note": f"Please say it in at most {MOST_IN_NOTE} characters."})
    return note
