"""The family: what was agreed with them, days to avoid, and a lane of their own on the timeline."""

import sqlalchemy as sa
from alembic import op

from learning_event.safe.scope import event_scope, sealed

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

AGREED = ("key_worker", "advocate", "wants_asked", "wants_understood", "names_chosen", "through_paper_by", "through_paper_on")


def upgrade() -> None:
    op.create_table(
        "family",
        sa.Column("event_id", sa.String(24), nullable=False),
        *(_cell(name) for name in AGREED),
        _of_event("family"),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_family")),
    )
    op.create_table(
        "day_to_avoid",
        sa.Column("id", sa.String(24), nullable=False),
        sa.Column("event_id", sa.String(24), nullable=False),
        _cell("day"),
        sa.Column("yearly", sa.Boolean(), nullable=False),
        _cell("why"),
        _of_event("day_to_avoid"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_to_avoid")),
    )
    op.create_index(op.f("ix_day_to_avoid_event_id"), "day_to_avoid", ["event_id"])
    _add("agency", sa.Column("family", sa.Boolean(), nullable=False, server_default=sa.false()))
    _add("timeline_entry", sa.Column("family", sa.String(4), nullable=False, server_default=""))
    _nothing_agreed_yet()


def _add(table: str, column: sa.Column[object]) -> None:
    with op.batch_alter_table(table) as batch:
        batch.add_column(column)
    with op.batch_alter_table(table) as batch:
        batch.alter_column(column.name, server_default=None)


def _nothing_agreed_yet() -> None:
    """No entry there is came from a family: a cell of its own for each row, with nothing in it."""
    with op.batch_alter_table("timeline_entry") as batch:
        batch.add_column(sa.Column("agreed", sa.LargeBinary(), nullable=True))
    line = op.get_bind()
    shelf = sa.table("timeline_entry", sa.column("id"), sa.column("event_id"), sa.column("agreed"))
    for row in line.execute(sa.select(shelf.c.id, shelf.c.event_id)).all():
        with event_scope(row.event_id):
            cell = sealed(b"", where="timeline_entry.agreed", world="voice")
        line.execute(sa.update(shelf).where(shelf.c.id == row.id).values(agreed=cell))
    with op.batch_alter_table("timeline_entry") as batch:
        batch.alter_column("agreed", existing_type=sa.LargeBinary(), nullable=False)


def _cell(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _of_event(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["event_id"], ["learning_event.id"], name=op.f(f"fk_{table}_event_id_learning_event"), ondelete="CASCADE"
    )
