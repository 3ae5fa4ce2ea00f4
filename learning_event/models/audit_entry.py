"""What the staff did with access, keys and records: a chain of MACs, in which a change, a gap or another order shows.

Nothing here is about a practitioner, a place or an observation, and nothing that is done at the desk during the day.
"""

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base


class AuditEntry(Base):
    """`number` counts from 1; `at` is ISO 8601 in UTC to the second; `mac` covers this entry and the `mac` before it.

    `account_id` and `event_id` are references only (no foreign keys), so that the record outlives what it is about;
    `about` names the account a role was given to or taken from.
    """

    __tablename__ = "audit_entry"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str] = mapped_column(String(20))
    account_id: Mapped[str] = mapped_column(String(24), default="")
    event_id: Mapped[str] = mapped_column(String(24), default="")
    deed: Mapped[str] = mapped_column(String(60))
    about: Mapped[str] = mapped_column(String(60), default="")
    mac: Mapped[bytes] = mapped_column(LargeBinary(32))
