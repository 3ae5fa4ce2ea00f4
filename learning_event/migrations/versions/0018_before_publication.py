"""Who is told before publication, and when support was over."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "publication_step",
        sa.Column("id", sa.String(24), nullable=False),
        sa.Column("event_id", sa.String(24), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.LargeBinary(), nullable=False) for name in ("who", "by_whom", "on_day")),
        sa.Column("told", sa.Boolean(), nullable=False),
        _of_event("publication_step"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication_step")),
    )
    op.create_index(op.f("ix_publication_step_event_id"), "publication_step", ["event_id"])
    op.create_table(
        "support_over",
        sa.Column("event_id", sa.String(24), nullable=False),
        sa.Column("on_day", sa.String(10), nullable=False),
        _of_event("support_over"),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_support_over")),
    )


def _of_event(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["event_id"], ["learning_event.id"], name=op.f(f"fk_{table}_event_id_learning_event"), ondelete="CASCADE"
    )
