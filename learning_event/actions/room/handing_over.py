"""What a showing hands over to the reviewers alone: what was said privately, and answers to their private questions.

It waits in the house like everything that practitioners write (docs/decisions/0010-what-is-said-to-the-reviewers-alone.md), and a
showing that hands over nothing else is no showing: the room is told the same as where nothing waited at all.
"""

import secrets

import sqlalchemy as sa

from learning_event import store
from learning_event.models import PrivateQuestion, PrivateWord, TrayObservation

ANSWER = "answer"
"""The deed of a row in the tray that is an answer; its `anchor_ref` is the observation that the question was about."""


def hand_over(work: store.Work, event_id: str) -> None:
    """Everything that waits for the reviewers; nothing of when it came or beside what stays with it."""
    _private_words(work, event_id)
    answers = sa.select(TrayObservation).where(TrayObservation.event_id == event_id, TrayObservation.deed == ANSWER)
    for row in work.rows.scalars(answers).all():
        asked = work.rows.get(PrivateQuestion, row.anchor_ref)
        if asked is not None:
            asked.answer = row.words
        work.rows.delete(row)


def _private_words(work: store.Work, event_id: str) -> None:
    """With new random ids, so that a copy from before cannot be laid beside them."""
    waiting = list(
        work.rows.scalars(
            sa.select(PrivateWord).where(PrivateWord.event_id == event_id, PrivateWord.handed_over.is_(False))
        )
    )
    secrets.SystemRandom().shuffle(waiting)
    for row in waiting:
        work.rows.add(PrivateWord(event_id=event_id, words=row.words, handed_over=True))
        work.rows.delete(row)


def drop_waiting_answers(work: store.Work, observation_id: str) -> None:
    """To a question that is not asked any more. A bulk statement, so that no act at the desk ever holds what waits."""
    work.rows.execute(
        sa.delete(TrayObservation).where(TrayObservation.deed == ANSWER, TrayObservation.anchor_ref == observation_id)
    )
