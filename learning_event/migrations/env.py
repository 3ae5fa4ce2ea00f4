"""Alembic's entrance: runs on the connection it is handed."""

from alembic import context

from learning_event.models import Base

context.configure(
    connection=context.config.attributes["line"], target_metadata=Base.metadata, render_as_batch=True, compare_type=True
)

with context.begin_transaction():
    context.run_migrations()
