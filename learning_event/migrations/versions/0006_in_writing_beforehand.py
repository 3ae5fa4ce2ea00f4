"""What waits to be shown says whether it was typed at a seat or came in writing beforehand."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("tray_observation", table_kwargs={"sqlite_with_rowid": False}) as batch:
        batch.add_column(sa.Column("via", sa.String(8), nullable=False, server_default="typed"))
    with op.batch_alter_table("tray_observation", table_kwargs={"sqlite_with_rowid": False}) as batch:
        batch.alter_column("via", server_default=None)
