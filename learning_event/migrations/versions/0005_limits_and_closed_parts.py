"""Limits agreed with a possible witness, sealed beside each place at one length, and parts of the day closed to typing."""

import json

import sqlalchemy as sa
from alembic import op

from learning_event.rules.witness import as_kept
from learning_event.safe.scope import event_scope, sealed

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("segment") as batch:
        batch.add_column(sa.Column("closed_to", sa.String(10), nullable=False, server_default=""))
    with op.batch_alter_table("segment") as batch:
        batch.alter_column("closed_to", server_default=None)
    with op.batch_alter_table("place") as batch:
        batch.add_column(sa.Column("witness", sa.LargeBinary(), nullable=True))
    line = op.get_bind()
    place = sa.table("place", sa.column("id"), sa.column("event_id"), sa.column("witness"))
    nothing = json.dumps(as_kept(), ensure_ascii=False, sort_keys=True).encode()
    for row in line.execute(sa.select(place.c.id, place.c.event_id)).all():
        with event_scope(row.event_id):
            cell = sealed(nothing, where="place.witness", world="support")
        line.execute(sa.update(place).where(place.c.id == row.id).values(witness=cell))
    with op.batch_alter_table("place") as batch:
        batch.alter_column("witness", existing_type=sa.LargeBinary(), nullable=False)
