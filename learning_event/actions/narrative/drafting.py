"""Drafting: a statement from observations and entries, its words, its order; and putting it to the room."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.desk.acting import at_the_desk
from learning_event.actions.desk.groups import members
from learning_event.actions.desk.on_the_desk import room_of, theirs
from learning_event.announcements import NarrativeChanged
from learning_event.anonymity.as_it_stands import of_statement
from learning_event.anonymity.normaliser import normal
from learning_event.models import KeyEpisode, Observation, ObservationGroup, Rest, Statement, TimelineEntry
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
from learning_event.rules.stale import still_as


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
    with at_the_desk(who, "Drafted a statement") as work:
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


def amend_statement(who: Reviewer, statement_id: str, draft: Draft, *, seen: str = "") -> None:
    """New words for a statement; what the room has answered becomes a new version, and a draft again."""
    with at_the_desk(who, "Changed a statement") as work:
        row = _statement(work, who, statement_id, seen)
        may_be_amended(Stage(row.state))
        row.version = version_after_amending(Stage(row.state), row.version)
        row.words, row.episode_id, row.state = draft.words, _episode(work, who, draft), Stage.DRAFT
        row.reflects = row.nearly = row.differs = 0
        _rest(work, who, row, draft)
        work.announce(NarrativeChanged(who.event_id, 0))


def withdraw_statement(who: Reviewer, statement_id: str, *, seen: str = "") -> str:
    """A draft that the room has never answered; gives the act."""
    with at_the_desk(who, "Withdrew a statement") as work:
        row = _statement(work, who, statement_id, seen)
        may_be_withdrawn(Stage(row.state), row.version)
        for rest in _rests(work, row):
            work.rows.delete(rest)
        work.rows.flush()
        work.rows.delete(row)
    return work.act_id


def move_statement(who: Reviewer, statement_id: str, direction: str, *, seen: str = "") -> None:
    """One up or down among those of its key episode; at the end it stays where it is."""
    if direction not in ("up", "down"):
        raise WrongInput({"direction": "Please choose up or down."})
    with at_the_desk(who, f"Moved a statement {direction}") as work:
        row = _statement(work, who, statement_id, seen)
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


def _statement(work: store.Work, who: Reviewer, statement_id: str, seen: str = "") -> Statement:
    room_of(work, who)
    row = theirs(work, Statement, statement_id, who)
    still_as(seen, *of_statement(row, _rests(work, row)), now=f"It says now: “{row.words}”")
    return row


def _all(work: store.Work, who: Reviewer) -> list[Statement]:
    return list(
        work.rows.scalars(sa.select(Statement).where(Statement.event_id == who.event_id).order_by(Statement.position))
    )


def _last_position(work: store.Work, who: Reviewer) -> int:
    return work.rows.scalar(sa.select(sa.func.max(Statement.position)).where(Statement.event_id == who.event_id)) or 0


def _episode(work: store.Work, who: Reviewer, draft: Draft) -> str | None:
    return theirs(work, KeyEpisode, draft.episode_id, who).id if draft.episode_id else None


def _rests(work: store.Work, row: Statement) -> list[Rest]:
    return list(work.rows.scalars(sa.select(Rest).where(Rest.statement_id == row.id)))


def _rest(work: store.Work, who: Reviewer, row: Statement, draft: Draft) -> None:
    """What it rests on from now on; what it rested on before and still does stays as it is."""
    wanted = {one for name in draft.rests for one in _of(work, who, name)}
    for rest in _rests(work, row):
        if (rest.entry_id, rest.observation_id) in wanted:
            wanted.remove((rest.entry_id, rest.observation_id))
        else:
            work.rows.delete(rest)
    for entry_id, observation_id in wanted:
        work.rows.add(Rest(statement_id=row.id, entry_id=entry_id, observation_id=observation_id))


def _of(work: store.Work, who: Reviewer, name: str) -> list[tuple[str | None, str | None]]:
    """A group stands for all that is in it."""
    what, _, ref = name.partition(":")
    if what == "entry":
        return [(theirs(work, TimelineEntry, ref, who).id, None)]
    if what == "observation":
        return [(None, theirs(work, Observation, ref, who).id)]
    if what == "group" and (group := work.find(ObservationGroup, ref)):
        return [(None, row.id) for row in members(work, group.id)]
    raise WrongInput({"rests": "Please tick observations and entries only."})
