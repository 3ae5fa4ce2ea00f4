"""After the day: places to turn to, and the days of recall and publication."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "afterwards",
        sa.Column("event_id", sa.String(24), nullable=False),
        sa.Column("recall_on", sa.LargeBinary(), nullable=False),
        sa.Column("published_on", sa.LargeBinary(), nullable=False),
        _of_event("afterwards"),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_afterwards")),
    )
    op.create_table(
        "support_route",
        sa.Column("id", sa.String(24), nullable=False),
        sa.Column("event_id", sa.String(24), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("near", sa.String(8), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("telephone", sa.LargeBinary(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        _of_event("support_route"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_route")),
    )
    op.create_index(op.f("ix_support_route_event_id"), "support_route", ["event_id"])


def _of_event(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["event_id"], ["learning_event.id"], name=op.f(f"fk_{table}_event_id_learning_event"), ondelete="CASCADE"
    )
