"""A showing is found by its number, so that what it costs does not grow with what stands on the timeline."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_observation_event_id_showing", "observation", ["event_id", "showing"])
