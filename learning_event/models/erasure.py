"""An erasure under way or done: which event, when, under which policy, and how far. It names nobody who took part."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base


class Erasure(Base):
    """`event_id` is a reference only: the event itself is gone. `step` is the last step that is done (rules/erasure.py).

    `erased_on` and `retention_date` are plain days; `policy` is the reason in the policy's own words; `by_account_id` is the member
    of staff who confirmed it, and may fetch the certificate.
    """

    __tablename__ = "erasure"

    event_id: Mapped[str] = mapped_column(String(24), primary_key=True)
    by_account_id: Mapped[str] = mapped_column(String(24))
    erased_on: Mapped[str] = mapped_column(String(10))
    retention_date: Mapped[str] = mapped_column(String(10))
    policy: Mapped[str] = mapped_column(String(300))
    step: Mapped[str] = mapped_column(String(20))
