"""What every shelf has in common: random ids that tell neither order nor time, and named constraints for migrations."""

import secrets
from typing import Annotated

from sqlalchemy import ForeignKey, MetaData, String
from sqlalchemy.orm import DeclarativeBase, mapped_column

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def new_id() -> str:
    """96 random bits as 24 hexadecimal figures; never a counter, never a clock."""
    return secrets.token_hex(12)


class Base(DeclarativeBase):
    """All tables."""

    metadata = MetaData(naming_convention=NAMING)


Id = Annotated[str, mapped_column(String(24), primary_key=True, default=new_id)]
EventId = Annotated[str, mapped_column(String(24), ForeignKey("learning_event.id", ondelete="CASCADE"), index=True)]
EventKey = Annotated[
    str, mapped_column(String(24), ForeignKey("learning_event.id", ondelete="CASCADE"), primary_key=True)
]
