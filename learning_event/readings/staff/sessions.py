"""Whether the session of somebody of the staff is over, by what they are there for."""

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Account, EventRole, LearningEvent
from learning_event.rules.role import Role
from learning_event.rules.session import is_over


def session_is_over(account_id: str, *, begun: float, seen: float, now: float) -> bool:
    """In seconds since 1970. Whether somebody stands by is looked up only where it matters."""
    if not is_over(begun=begun, seen=seen, now=now):
        return False
    return is_over(begun=begun, seen=seen, now=now, stands_by=True) or not _stands_by(account_id)


def _stands_by(account_id: str) -> bool:
    """A support contact of an event that is open, and nothing else anywhere: what they could leave open shows no word of the room."""
    with store.look() as rows:
        account = rows.get(Account, account_id)
        parts = rows.execute(
            sa.select(EventRole.role, LearningEvent.state)
            .join(LearningEvent, LearningEvent.id == EventRole.event_id)
            .where(EventRole.account_id == account_id)
        ).all()
    may_more = account is None or account.makes_events or account.administrator
    return not may_more and {role for role, _ in parts} == {Role.SUPPORT_CONTACT} and ("open" in {s for _, s in parts})
