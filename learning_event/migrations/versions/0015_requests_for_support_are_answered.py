"""A request for support is answered to whoever asked, goes on to a stand-in, and of all that only a band stays; a wish for a pause."""

import sqlalchemy as sa
from alembic import op

from learning_event.safe.scope import event_scope, sealed

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

TABLE, CONTACT = "support_request", "support_contact"
CELLS = ("whereabouts", "called", "answer_words")
NOW_WITH = "fk_support_request_support_contact_id_support_contact"


def upgrade() -> None:
    op.create_table(
        "support_band",
        sa.Column("event_id", sa.String(24), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["learning_event.id"], name=op.f("fk_support_band_event_id_learning_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_support_band")),
    )
    with op.batch_alter_table("room") as batch:
        batch.add_column(sa.Column("pause_asked", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("room") as batch:
        batch.alter_column("pause_asked", server_default=None)
    _of_requests()
    _count_what_is_there()


def _of_requests() -> None:
    with op.batch_alter_table(TABLE, table_kwargs={"sqlite_with_rowid": False}) as batch:
        batch.alter_column("support_contact_id", existing_type=sa.String(24), nullable=True)
        batch.drop_constraint(NOW_WITH, type_="foreignkey")
        batch.create_foreign_key(NOW_WITH, CONTACT, ["support_contact_id"], ["id"], ondelete="SET NULL")
        for name in ("first_contact_id", "answered_by_id"):
            batch.add_column(sa.Column(name, sa.String(24), nullable=True))
            batch.create_foreign_key(op.f(f"fk_{TABLE}_{name}_{CONTACT}"), CONTACT, [name], ["id"], ondelete="SET NULL")
        batch.add_column(sa.Column("capability_hash", sa.LargeBinary(32), nullable=True))
        batch.create_unique_constraint(op.f("uq_support_request_capability_hash"), ["capability_hash"])
        batch.add_column(sa.Column("stage", sa.String(8), nullable=False, server_default="first"))
        batch.add_column(sa.Column("answer", sa.String(8), nullable=False, server_default=""))
        for name in CELLS:
            batch.add_column(sa.Column(name, sa.LargeBinary(), nullable=True))
    op.create_index(op.f("ix_support_request_first_contact_id"), TABLE, ["first_contact_id"])
    line = op.get_bind()
    shelf = sa.table(TABLE, *map(sa.column, ("id", "event_id", *CELLS)))
    for row in line.execute(sa.select(shelf.c.id, shelf.c.event_id)).all():
        with event_scope(row.event_id):
            empty = {name: sealed(b"", where=f"{TABLE}.{name}", world="support") for name in CELLS}
        line.execute(sa.update(shelf).where(shelf.c.id == row.id).values(empty))
    with op.batch_alter_table(TABLE, table_kwargs={"sqlite_with_rowid": False}) as batch:
        for name in ("stage", "answer"):
            batch.alter_column(name, server_default=None)
        for name in CELLS:
            batch.alter_column(name, existing_type=sa.LargeBinary(), nullable=False)


def _count_what_is_there() -> None:
    line = op.get_bind()
    shelf, band = sa.table(TABLE, sa.column("event_id")), sa.table("support_band", sa.column("event_id"), sa.column("asked"))
    asked = sa.select(shelf.c.event_id, sa.func.count()).group_by(shelf.c.event_id)
    for event_id, many in line.execute(asked).all():
        line.execute(sa.insert(band).values(event_id=event_id, asked=min(5, many)))
