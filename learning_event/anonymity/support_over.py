"""Whether support is over in a learning event: stated by the lead reviewer, with a day."""

from sqlalchemy.orm import Session

from learning_event.models import SupportOver
from learning_event.rules.plain_day import day_said


def support_over_on(rows: Session, event_id: str) -> str:
    """The day in words, or empty while support goes on."""
    row = rows.get(SupportOver, event_id)
    return day_said(row.on_day) if row else ""
