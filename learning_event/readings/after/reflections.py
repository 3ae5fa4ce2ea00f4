"""How the day was: in aggregate for the reviewers, once it is closed; and what a seat has said, for that very seat."""

import secrets

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.marks import reflection_hash
from learning_event.anonymity.reflecting import why_no_reflection
from learning_event.anonymity.shown.reflections import ShownOwnReflection, ShownReflections, ShownTotals
from learning_event.models import ClosedReflection, Reflection, ReflectionsClosed
from learning_event.people import Practitioner
from learning_event.rules.reflection import QUESTIONS, SCALE, STATEMENTS


def reflections_of(event_id: str) -> ShownReflections:
    """While it is open there is nothing to see: not how many, and not whether there are any."""
    with store.look(event_id) as rows:
        closed = rows.get(ReflectionsClosed, event_id)
        found = rows.scalars(sa.select(ClosedReflection).where(ClosedReflection.event_id == event_id)).all()
    if closed is None or not closed.shown:
        return ShownReflections(closed is not None, False, (), ())
    counts = {at: tuple((SCALE[agree], closed.totals[at][agree]) for agree in SCALE) for at in closed.totals}
    return ShownReflections(
        True,
        True,
        tuple(ShownTotals(words, counts.get(at, ())) for at, words in STATEMENTS.items()),
        tuple(
            (asked, _shuffled([row.words for row in found if row.question == question]))
            for question, asked in QUESTIONS.items()
        ),
    )


def own_reflection(who: Practitioner) -> ShownOwnReflection:
    """Only this seat can work out where its sheet lies."""
    with store.look(who.event_id) as rows:
        why = why_no_reflection(rows, who.event_id)
        row = rows.get(Reflection, reflection_hash(who.seat, who.event_id))
    if row is None:
        return ShownOwnReflection(why, False, {})
    return ShownOwnReflection(why, True, {**row.agreed, "helped": row.helped, "different": row.different})


def _shuffled(words: list[str]) -> tuple[str, ...]:
    """Otherwise than it lies, each time it is read."""
    secrets.SystemRandom().shuffle(words)
    return tuple(words)
