"""What the lead reviewer has asked in private, by observation: their own words, and nothing of whether anybody has read them."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.models import PrivateQuestion


def questions_asked(rows: Session, event_id: str) -> dict[str, str]:
    """Words by the observation's id."""
    found = rows.execute(
        sa.select(PrivateQuestion.observation_id, PrivateQuestion.words).where(PrivateQuestion.event_id == event_id)
    )
    return {row.observation_id: row.words for row in found}
