"""Roles in the case without a place, and how they can contribute."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "missing_voice",
        sa.Column("id", sa.String(24), nullable=False),
        sa.Column("event_id", sa.String(24), nullable=False),
        sa.Column("role", sa.LargeBinary(), nullable=False),
        sa.Column("route", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["learning_event.id"], name=op.f("fk_missing_voice_event_id_learning_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_missing_voice")),
    )
    op.create_index(op.f("ix_missing_voice_event_id"), "missing_voice", ["event_id"])
