"""The briefing, questions and access needs beforehand, and the thread of each support contact with the lead reviewer."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _shelf(
        "question_beforehand",
        sa.Column("capability_hash", sa.LargeBinary(32), nullable=True),
        _cell("words"),
        sa.Column("answered", sa.String(8), nullable=False),
        _cell("answer"),
        sa.UniqueConstraint("capability_hash", name=op.f("uq_question_beforehand_capability_hash")),
        with_rowid=False,
    )
    _shelf("access_need", _cell("words"), sa.Column("arranged", sa.Boolean(), nullable=False), with_rowid=False)
    _shelf(
        "contact_message",
        sa.Column("support_contact_id", sa.String(24), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("from_contact", sa.Boolean(), nullable=False),
        _cell("words"),
        sa.ForeignKeyConstraint(
            ["support_contact_id"],
            ["support_contact.id"],
            name=op.f("fk_contact_message_support_contact_id_support_contact"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_contact_message_support_contact_id"), "contact_message", ["support_contact_id"])
    op.create_table(
        "briefing",
        sa.Column("event_id", sa.String(24), nullable=False),
        _cell("notes"),
        sa.Column("shares_records", sa.Boolean(), nullable=False),
        _of_event("briefing"),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_briefing")),
    )


def _cell(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _of_event(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["event_id"], ["learning_event.id"], name=op.f(f"fk_{table}_event_id_learning_event"), ondelete="CASCADE"
    )


def _shelf(name: str, *more: sa.Column | sa.Constraint, with_rowid: bool = True) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.String(24), nullable=False),
        sa.Column("event_id", sa.String(24), nullable=False),
        *more,
        _of_event(name),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_with_rowid=with_rowid,
    )
    op.create_index(op.f(f"ix_{name}_event_id"), name, ["event_id"])
