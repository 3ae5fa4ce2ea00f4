"""How the day was, for those who came: one sheet a seat while it is open; afterwards counts, and words without a key."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reflection",
        sa.Column("nullifier_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("event_id", sa.String(24), nullable=False),
        *(_cell(name) for name in ("agreed", "helped", "different")),
        _of_event("reflection"),
        sa.PrimaryKeyConstraint("nullifier_hash", name=op.f("pk_reflection")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_reflection_event_id"), "reflection", ["event_id"])
    op.create_table(
        "reflections_closed",
        sa.Column("event_id", sa.String(24), nullable=False),
        _cell("totals"),
        sa.Column("shown", sa.Boolean(), nullable=False),
        _of_event("reflections_closed"),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_reflections_closed")),
    )
    op.create_table(
        "closed_reflection",
        sa.Column("id", sa.String(24), nullable=False),
        sa.Column("event_id", sa.String(24), nullable=False),
        sa.Column("question", sa.String(12), nullable=False),
        _cell("words"),
        _of_event("closed_reflection"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closed_reflection")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_closed_reflection_event_id"), "closed_reflection", ["event_id"])


def _cell(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _of_event(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["event_id"], ["learning_event.id"], name=op.f(f"fk_{table}_event_id_learning_event"), ondelete="CASCADE"
    )
