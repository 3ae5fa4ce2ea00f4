"""A telephone number of the lead reviewer, for those whose support contact and stand-in have both gone."""

import sqlalchemy as sa
from alembic import op

from learning_event.safe.scope import event_scope, sealed

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("learning_event") as batch:
        batch.add_column(sa.Column("lead_telephone", sa.LargeBinary(), nullable=True))
    line = op.get_bind()
    shelf = sa.table("learning_event", sa.column("id"), sa.column("lead_telephone"))
    for (event_id,) in line.execute(sa.select(shelf.c.id)).all():
        with event_scope(event_id):
            cell = sealed(b"", where="learning_event.lead_telephone", world="support")
        line.execute(sa.update(shelf).where(shelf.c.id == event_id).values(lead_telephone=cell))
    with op.batch_alter_table("learning_event") as batch:
        batch.alter_column("lead_telephone", existing_type=sa.LargeBinary(), nullable=False)
