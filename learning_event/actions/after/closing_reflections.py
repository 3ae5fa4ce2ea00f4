"""Closing how the day was: counted and shuffled from five people up, and every sheet erased. It is not opened again."""

import secrets

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.reflecting import why_no_reflection
from learning_event.models import ClosedReflection, Reflection, ReflectionsClosed
from learning_event.people import Reviewer
from learning_event.rules.reflection import CLOSED, FEWEST, QUESTIONS, totals
from learning_event.rules.refusals import NotNow

CLOSED_ALREADY = "This is closed already."
TOO_EARLY = "People can say how the day was from saying it back on. Please close it when they have had time for it."


def close_reflections(who: Reviewer) -> None:
    """NotNow before people can say anything, and when it is closed already."""
    with store.work(who.event_id) as work:
        if why := why_no_reflection(work.rows, who.event_id):
            raise NotNow(CLOSED_ALREADY if why == CLOSED else TOO_EARLY)
        sheets = work.rows.scalars(sa.select(Reflection).where(Reflection.event_id == who.event_id)).all()
        shown = len(sheets) >= FEWEST
        counts = totals(sheet.agreed for sheet in sheets) if shown else {}
        work.rows.add(ReflectionsClosed(event_id=who.event_id, totals=counts, shown=shown))
        if shown:
            for question in QUESTIONS:
                _lay_down(work, who.event_id, question, [getattr(sheet, question) for sheet in sheets])
        work.rows.execute(sa.delete(Reflection).where(Reflection.event_id == who.event_id))
    store.lay_out_afresh()


def _lay_down(work: store.Work, event_id: str, question: str, said: list[str]) -> None:
    """Each question is shuffled by itself, so that nothing says which two came from one sheet."""
    words = [one for one in said if one]
    secrets.SystemRandom().shuffle(words)
    work.rows.add_all(ClosedReflection(event_id=event_id, question=question, words=one) for one in words)
