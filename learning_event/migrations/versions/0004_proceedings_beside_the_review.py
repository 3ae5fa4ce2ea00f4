"""What goes on beside the review: what each body answered, and the topics that stay closed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "proceeding",
        sa.Column("id", sa.String(24), nullable=False),
        sa.Column("event_id", sa.String(24), nullable=False),
        sa.Column("body", sa.String(16), nullable=False),
        *(_cell(name) for name in ("stand", "name", "confirmed_by", "confirmed_on", "plain_words")),
        _of_event("proceeding"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proceeding")),
        sa.UniqueConstraint("event_id", "body", name=op.f("uq_proceeding_event_id")),
    )
    op.create_index(op.f("ix_proceeding_event_id"), "proceeding", ["event_id"])
    op.create_table(
        "closed_topics",
        sa.Column("event_id", sa.String(24), nullable=False),
        _cell("topics"),
        _of_event("closed_topics"),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_closed_topics")),
    )


def _cell(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _of_event(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["event_id"], ["learning_event.id"], name=op.f(f"fk_{table}_event_id_learning_event"), ondelete="CASCADE"
    )
