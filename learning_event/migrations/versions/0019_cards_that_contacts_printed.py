"""A support contact prints each card once: whether a place's card has been printed by them."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("place") as batch:
        batch.add_column(sa.Column("card_printed", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("place") as batch:
        batch.alter_column("card_printed", server_default=None)
