"""The lead reviewer's private question, as its author finds it: by slip and seat, one at a time."""

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.marks import mark_hash
from learning_event.models import Observation, PrivateQuestion
from learning_event.people import Practitioner


def private_question(who: Practitioner, slip: str) -> str:
    """The words; empty where none is asked. Another's slip, and one that nobody has, take the same steps and say the same."""
    found = sa.select(PrivateQuestion.words).join(Observation, Observation.id == PrivateQuestion.observation_id)
    with store.look(who.event_id) as rows:
        return (
            rows.scalar(
                found.where(
                    Observation.mark_hash == mark_hash(who.seat, slip), PrivateQuestion.event_id == who.event_id
                )
            )
            or ""
        )
