"""Support contacts are invited and answer, have a stand-in, and speak with their people; the gate opens with a written reason."""

import sqlalchemy as sa
from alembic import op

from learning_event.safe.scope import event_scope, sealed

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

CONTACT = "support_contact"


def upgrade() -> None:
    _add(CONTACT, sa.Column("answered", sa.String(12), nullable=False, server_default="asked"))
    _add(CONTACT, sa.Column("takes_part", sa.Boolean(), nullable=False, server_default=sa.false()))
    _add("place", sa.Column("spoken_with", sa.Boolean(), nullable=False, server_default=sa.false()))
    _refer(CONTACT, "stand_in_id")
    _refer("event_role", "own_contact_id")
    _no_reason_yet()
    _open_events_have_theirs()
    _shelf(
        "contact_invitation",
        sa.Column("support_contact_id", sa.String(24), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("until", sa.String(10), nullable=False),
        sa.Column("used", sa.Boolean(), nullable=False),
        sa.Column("account_id", sa.String(24), nullable=True),
        _of_contact("contact_invitation"),
        sa.UniqueConstraint("support_contact_id", name=op.f("uq_contact_invitation_support_contact_id")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_contact_invitation_code_hash")),
    )
    _shelf(
        "letter",
        sa.Column("support_contact_id", sa.String(24), nullable=False),
        _cell("address"),
        sa.Column("subject", sa.String(160), nullable=False),
        _cell("words"),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("why", sa.String(160), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        _of_contact("letter"),
    )
    op.create_index(op.f("ix_letter_support_contact_id"), "letter", ["support_contact_id"])
    _shelf("gate_override", sa.Column("on", sa.String(10), nullable=False), *map(_cell, ("reason", "said", "covers")))


def _add(table: str, column: sa.Column[object]) -> None:
    with op.batch_alter_table(table) as batch:
        batch.add_column(column)
    with op.batch_alter_table(table) as batch:
        batch.alter_column(column.name, server_default=None)


def _refer(table: str, name: str) -> None:
    with op.batch_alter_table(table) as batch:
        batch.add_column(sa.Column(name, sa.String(24), nullable=True))
        batch.create_foreign_key(op.f(f"fk_{table}_{name}_{CONTACT}"), CONTACT, [name], ["id"], ondelete="SET NULL")


def _no_reason_yet() -> None:
    with op.batch_alter_table(CONTACT) as batch:
        batch.add_column(sa.Column("reason", sa.LargeBinary(), nullable=True))
    line = op.get_bind()
    shelf = sa.table(CONTACT, sa.column("id"), sa.column("event_id"), sa.column("reason"))
    for row in line.execute(sa.select(shelf.c.id, shelf.c.event_id)).all():
        with event_scope(row.event_id):
            cell = sealed(b"", where=f"{CONTACT}.reason", world="support")
        line.execute(sa.update(shelf).where(shelf.c.id == row.id).values(reason=cell))
    with op.batch_alter_table(CONTACT) as batch:
        batch.alter_column("reason", existing_type=sa.LargeBinary(), nullable=False)


def _open_events_have_theirs() -> None:
    """Where the doors have been opened, they were opened on these contacts' word. Before that, each is still to answer."""
    events = sa.table("learning_event", sa.column("id"), sa.column("state"))
    shelf = sa.table(CONTACT, sa.column("event_id"), sa.column("answered"))
    opened = sa.select(events.c.id).where(events.c.state != "preparing")
    op.get_bind().execute(sa.update(shelf).where(shelf.c.event_id.in_(opened)).values(answered="said_yes"))


def _cell(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _of_contact(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["support_contact_id"],
        [f"{CONTACT}.id"],
        name=op.f(f"fk_{table}_support_contact_id_{CONTACT}"),
        ondelete="CASCADE",
    )


def _shelf(name: str, *more: sa.Column | sa.Constraint) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.String(24), nullable=False),
        sa.Column("event_id", sa.String(24), nullable=False),
        *more,
        sa.ForeignKeyConstraint(
            ["event_id"], ["learning_event.id"], name=op.f(f"fk_{name}_event_id_learning_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )
    op.create_index(op.f(f"ix_{name}_event_id"), name, ["event_id"])
