"""Closing a round: totals on the statements, words laid down shuffled with new ids, and every answer's key erased."""

import secrets
from collections import Counter

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.desk.on_the_desk import room_of
from learning_event.announcements import NarrativeChanged
from learning_event.models import Answer, ClosedAnswer, Statement
from learning_event.people import Reviewer
from learning_event.rules.answer import Answer as Said
from learning_event.rules.narrative import Stage
from learning_event.rules.refusals import NotNow


def close_the_round(who: Reviewer) -> None:
    """All statements that are before the room, together and whole, or not at all."""
    with store.work(who.event_id) as work:
        room_of(work, who)
        asked = list(
            work.rows.scalars(
                sa.select(Statement)
                .where(Statement.event_id == who.event_id, Statement.state == Stage.ASKED)
                .with_for_update()
            )
        )
        if not asked:
            raise NotNow("No statement is before the room, so there is nothing to close.")
        for row in asked:
            _close(work, row)
        work.announce(NarrativeChanged(who.event_id, 0))
    store.truncate_log()


def _close(work: store.Work, row: Statement) -> None:
    given = list(
        work.rows.scalars(sa.select(Answer).where(Answer.statement_id == row.id, Answer.version == row.version))
    )
    totals = Counter(answer.answer for answer in given)
    row.state, row.reflects, row.nearly, row.differs = (
        Stage.CLOSED,
        totals[Said.REFLECTS],
        totals[Said.NEARLY],
        totals[Said.DIFFERS],
    )
    with_words = [answer for answer in given if answer.words]
    secrets.SystemRandom().shuffle(with_words)
    work.rows.add_all(
        ClosedAnswer(
            event_id=row.event_id, statement_id=row.id, version=row.version, answer=answer.answer, words=answer.words
        )
        for answer in with_words
    )
    work.rows.execute(sa.delete(Answer).where(Answer.statement_id == row.id))
