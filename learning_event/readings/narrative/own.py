"""What somebody has answered so far, for the page of that very seat and nobody else."""

from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.marks import nullifier_hash
from learning_event.models import Answer, Statement
from learning_event.people import Practitioner
from learning_event.rules.narrative import Stage


@dataclass(frozen=True)
class OwnAnswer:
    """`answer` is reflects, nearly or differs."""

    answer: str
    words: str


def own_answers(who: Practitioner) -> dict[str, OwnAnswer]:
    """By statement; only this seat can work out where its answers lie."""
    with store.look(who.event_id) as rows:
        asked = rows.scalars(
            sa.select(Statement).where(Statement.event_id == who.event_id, Statement.state == Stage.ASKED)
        ).all()
        found = {row.id: rows.get(Answer, nullifier_hash(who.seat, row.id, row.version)) for row in asked}
    return {at: OwnAnswer(answer.answer, answer.words) for at, answer in found.items() if answer}
