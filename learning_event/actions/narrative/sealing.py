"""Sealing: from here on nothing changes. The canonical copy is kept with its hash; marks, answers and the tray are erased."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.desk.on_the_desk import room_of
from learning_event.actions.staff.audit import note
from learning_event.announcements import NarrativeChanged, RoomChanged
from learning_event.anonymity.canonical import canonical, sha256_of
from learning_event.anonymity.names_table import names_table
from learning_event.anonymity.printed import printed
from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.anonymity.standing import with_names
from learning_event.models import (
    AccessNeed,
    Answer,
    DeskAct,
    LearningEvent,
    Narrative,
    Observation,
    PrivateQuestion,
    PrivateWord,
    QuestionBeforehand,
    Room,
    Statement,
    TrayObservation,
)
from learning_event.people import Reviewer
from learning_event.rules.activity import Activity
from learning_event.rules.audit import Deed
from learning_event.rules.narrative import Stage, may_be_sealed
from learning_event.rules.refusals import WrongInput

VERSION = 1
NAMES_STAND = "Please mend the names that are listed, or say that they are meant to be printed."


def seal_narrative(
    who: Reviewer,
    confirmed: str,
    *,
    read: Callable[[str], ShownNarrative],
    on: dt.date | None = None,
    names_kept: bool = False,
) -> None:
    """`confirmed` is the child's name as the reviewer typed it; `read` gives the narrative as it stands while nobody writes.

    `names_kept` says that the reviewer has looked at every name and identifier in it, and means them to be printed.
    """
    with store.work(who.event_id) as work:
        room = room_of(work, who)
        event = work.rows.get_one(LearningEvent, who.event_id)
        _confirmed(confirmed, event.child)
        may_be_sealed(
            [
                (Stage(row.state), row.version)
                for row in work.rows.scalars(sa.select(Statement).where(Statement.event_id == who.event_id))
            ]
        )
        narrative = read(who.event_id)
        if not names_kept and with_names(printed(narrative), names_table(work.rows, who.event_id)):
            raise WrongInput({"names_kept": NAMES_STAND})
        _keep(work, narrative, who, (on or dt.datetime.now(dt.UTC).date()).isoformat())
        _erase(work, who.event_id)
        _end(event, room)
        note(work, deed=Deed.NARRATIVE_SEALED, account_id=who.account_id, event_id=who.event_id)
        work.announce(NarrativeChanged(who.event_id, VERSION))
        work.announce(RoomChanged(who.event_id))
    store.lay_out_afresh()


def _confirmed(typed: str, child: str) -> None:
    if typed.strip().casefold() != child.strip().casefold():
        raise WrongInput({"confirmed": f"Please type {child} to say that you mean to seal the narrative."})


def _keep(work: store.Work, narrative: ShownNarrative, who: Reviewer, day: str) -> None:
    text = canonical(replace(narrative, version=VERSION, sealed_on=day, sha256=""))
    work.rows.add(
        Narrative(event_id=who.event_id, version=VERSION, sealed_on=day, canonical=text, sha256=sha256_of(text))
    )


def _erase(work: store.Work, event_id: str) -> None:
    """Whatever could still lead from a seat to words; places and seats stay, so that people can read what they said."""
    work.rows.execute(sa.update(Observation).where(Observation.event_id == event_id).values(mark_hash=None))
    work.rows.execute(sa.delete(TrayObservation).where(TrayObservation.event_id == event_id))
    for shelf in (PrivateQuestion, PrivateWord, DeskAct, Answer, QuestionBeforehand, AccessNeed):
        work.rows.execute(sa.delete(shelf).where(shelf.event_id == event_id))


def _end(event: LearningEvent, room: Room) -> None:
    event.state, room.activity = "sealed", Activity.ENDED
    room.ends_at = room.segment_ends_at = room.left_at_pause = room.wall_episode_id = None
    room.wall_question = room.discussed = room.then_date = ""
