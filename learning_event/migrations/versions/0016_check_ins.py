"""Check-ins of support contacts: ticks for places, and the link to a calendar."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "check_in_done",
        sa.Column("place_id", sa.String(24), nullable=False),
        sa.Column("occasion", sa.String(12), nullable=False),
        sa.Column("event_id", sa.String(24), nullable=False),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_check_in_done_place_id_place"), ondelete="CASCADE"
        ),
        _of_event("check_in_done"),
        sa.PrimaryKeyConstraint("place_id", "occasion", name=op.f("pk_check_in_done")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_check_in_done_event_id"), "check_in_done", ["event_id"])
    op.create_table(
        "calendar_link",
        sa.Column("support_contact_id", sa.String(24), nullable=False),
        sa.Column("event_id", sa.String(24), nullable=False),
        sa.Column("account_id", sa.String(24), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["support_contact_id"],
            ["support_contact.id"],
            name=op.f("fk_calendar_link_support_contact_id_support_contact"),
            ondelete="CASCADE",
        ),
        _of_event("calendar_link"),
        sa.PrimaryKeyConstraint("support_contact_id", name=op.f("pk_calendar_link")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_calendar_link_code_hash")),
    )
    op.create_index(op.f("ix_calendar_link_event_id"), "calendar_link", ["event_id"])


def _of_event(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["event_id"], ["learning_event.id"], name=op.f(f"fk_{table}_event_id_learning_event"), ondelete="CASCADE"
    )
