"""Drafting: a statement from observations and entries, its words, its order; and putting it to the room."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.desk.on_the_desk import room_of, theirs
from learning_event.announcements import NarrativeChanged
from learning_event.anonymity.normaliser import normal
from learning_event.models import KeyEpisode, Observation, Rest, Statement, TimelineEntry
from learning_event.models.base import new_id
from learning_event.people import Reviewer
from learning_event.rules.narrative import (
    MOST_CHARACTERS,
    Stage,
    may_be_amended,
    may_be_asked,
    may_be_withdrawn,
    version_after_amending,
)
from learning_event.rules.refusals import NotNow, WrongInput


@dataclass(frozen=True)
class Draft:
    """`episode_id` is empty for the whole case; `rests` are `entry:<id>` and `observation:<id>`."""

    words: str
    episode_id: str
    rests: tuple[str, ...]

    @classmethod
    def read(cls, words: str, episode_id: str, rests: Sequence[str]) -> "Draft":
        """WrongInput names every field that has to be looked at again."""
        kept, wrong = normal(words), {}
        if not kept:
            wrong["words"] = "Please write the statement first."
        elif len(kept) > MOST_CHARACTERS:
            over = len(kept) - MOST_CHARACTERS
            wrong["words"] = f"This is {over:,} character{'s' * (over > 1)} too long. Please make two statements of it."
        if not rests:
            wrong["rests"] = "Please tick at least one observation or entry that the statement rests on."
        if wrong:
            raise WrongInput(wrong)
        return cls(kept, episode_id.strip(), tuple(dict.fromkeys(rests)))


def draft_statement(who: Reviewer, draft: Draft) -> str:
    """A new draft at the end of its key episode; gives its id."""
    with store.work(who.event_id) as work:
        room_of(work, who)
        row = Statement(
            id=new_id(),
            event_id=who.event_id,
            words=draft.words,
            episode_id=_episode(work, who, draft),
            position=_last_position(work, who) + 1,
        )
        work.rows.add(row)
        work.rows.flush()
        _rest(work, who, row, draft)
        return row.id


def amend_statement(who: Reviewer, statement_id: str, draft: Draft) -> None:
    """New words for a statement; what the room has answered becomes a new version, and a draft again."""
    with store.work(who.event_id) as work:
        row = _statement(work, who, statement_id)
        may_be_amended(Stage(row.state))
        row.version = version_after_amending(Stage(row.state), row.version)
        row.words, row.episode_id, row.state = draft.words, _episode(work, who, draft), Stage.DRAFT
        row.reflects = row.nearly = row.differs = 0
        work.rows.execute(sa.delete(Rest).where(Rest.statement_id == row.id))
        _rest(work, who, row, draft)
        work.announce(NarrativeChanged(who.event_id, 0))


def withdraw_statement(who: Reviewer, statement_id: str) -> None:
    """A draft that the room has never answered."""
    with store.work(who.event_id) as work:
        row = _statement(work, who, statement_id)
        may_be_withdrawn(Stage(row.state), row.version)
        work.rows.delete(row)


def move_statement(who: Reviewer, statement_id: str, direction: str) -> None:
    """One up or down among those of its key episode; at the end it stays where it is."""
    if direction not in ("up", "down"):
        raise WrongInput({"direction": "Please choose up or down."})
    with store.work(who.event_id) as work:
        row = _statement(work, who, statement_id)
        beside = [s for s in _all(work, who) if s.episode_id == row.episode_id]
        at = beside.index(row)
        to = at - 1 if direction == "up" else at + 1
        if not 0 <= to < len(beside):
            return
        row.position, beside[to].position = beside[to].position, row.position
        work.announce(NarrativeChanged(who.event_id, 0))


def put_to_the_room(who: Reviewer, statement_id: str | None = None) -> None:
    """One draft, or with no id all drafts: from now on they can be answered while the room is saying it back."""
    with store.work(who.event_id) as work:
        if statement_id is None:
            room_of(work, who)
            asked = [row for row in _all(work, who) if row.state == Stage.DRAFT]
            if not asked:
                raise NotNow("There is no draft to put to the room. Please draft a statement first.")
        else:
            asked = [_statement(work, who, statement_id)]
            may_be_asked(Stage(asked[0].state))
        for row in asked:
            row.state = Stage.ASKED
        work.announce(NarrativeChanged(who.event_id, 0))


def _statement(work: store.Work, who: Reviewer, statement_id: str) -> Statement:
    room_of(work, who)
    return theirs(work, Statement, statement_id, who)


def _all(work: store.Work, who: Reviewer) -> list[Statement]:
    return list(
        work.rows.scalars(sa.select(Statement).where(Statement.event_id == who.event_id).order_by(Statement.position))
    )


def _last_position(work: store.Work, who: Reviewer) -> int:
    return work.rows.scalar(sa.select(sa.func.max(Statement.position)).where(Statement.event_id == who.event_id)) or 0


def _episode(work: store.Work, who: Reviewer, draft: Draft) -> str | None:
    return theirs(work, KeyEpisode, draft.episode_id, who).id if draft.episode_id else None


def _rest(work: store.Work, who: Reviewer, row: Statement, draft: Draft) -> None:
    for name in draft.rests:
        what, _, ref = name.partition(":")
        if what == "entry":
            work.rows.add(Rest(statement_id=row.id, entry_id=theirs(work, TimelineEntry, ref, who).id))
        elif what == "observation":
            work.rows.add(Rest(statement_id=row.id, observation_id=theirs(work, Observation, ref, who).id))
        else:
            raise WrongInput({"rests": "Please tick observations and entries only."})
