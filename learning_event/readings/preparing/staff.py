"""Who works on a learning event: the staff with a part in it."""

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.preparing import ShownColleague
from learning_event.models import Account, EventRole
from learning_event.rules.refusals import NotKnown
from learning_event.rules.role import FIRST_OF, MAY, SAID, Role


def staff_of(event_id: str) -> tuple[ShownColleague, ...]:
    """The lead reviewer first, then by part and name."""
    with store.look() as rows:
        found = rows.execute(
            sa.select(Account, EventRole.role)
            .join(EventRole, EventRole.account_id == Account.id)
            .where(EventRole.event_id == event_id)
        ).all()
    ordered = sorted(found, key=lambda one: (FIRST_OF.index(Role(one[1])), one[0].name, one[0].id))
    return tuple(_shown(account, Role(role)) for account, role in ordered)


def colleague(event_id: str, account_id: str) -> ShownColleague:
    """NotKnown when they have no part in this event."""
    found = next((one for one in staff_of(event_id) if one.account_id == account_id), None)
    if found is None:
        raise NotKnown
    return found


def _shown(account: Account, role: Role) -> ShownColleague:
    return ShownColleague(
        account.id, account.name, account.email, SAID[role], MAY[role], leads=role is Role.LEAD_REVIEWER
    )
