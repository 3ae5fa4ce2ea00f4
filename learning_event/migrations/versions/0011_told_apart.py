"""Pairs of observations that share many words and were told apart at the desk."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "told_apart",
        *(sa.Column(name, sa.String(24), nullable=False) for name in ("id", "event_id", "one_id", "other_id")),
        _goes_with("event_id", "learning_event"),
        _goes_with("one_id", "observation"),
        _goes_with("other_id", "observation"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_told_apart")),
        sa.UniqueConstraint("one_id", "other_id", name=op.f("uq_told_apart_one_id")),
    )
    op.create_index(op.f("ix_told_apart_event_id"), "told_apart", ["event_id"])
    op.create_index(op.f("ix_told_apart_other_id"), "told_apart", ["other_id"])


def _goes_with(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=op.f(f"fk_told_apart_{column}_{table}"), ondelete="CASCADE"
    )
