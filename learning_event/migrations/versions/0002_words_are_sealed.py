"""Words are sealed; staff have a second step; questions to unknown authors, the staff's record, holds and erasures have shelves."""

import json

import sqlalchemy as sa
from alembic import op

from learning_event.safe.keyring import HOUSE
from learning_event.safe.scope import event_scope, keyring, sealed

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SEALED = {
    "agency": {"voice": ("name",)},
    "answer": {"voice": ("answer", "words")},
    "closed_answer": {"voice": ("answer", "words")},
    "key_episode": {"voice": ("title", "short_title", "start", "end", "asks")},
    "learning_event": {
        "voice": (
            "child", "partnership", "purpose", "period_start", "period_end",
            "lines_of_enquiry", "ground_rules", "foreword", "child_page",
        )
    },
    "narrative": {"voice": ("canonical",)},
    "observation": {"voice": ("words", "date", "agency_label", "held")},
    "place": {"support": ("agency_id", "role", "card_code")},
    "pseudonym": {"voice": ("real_name", "alias", "also_written")},
    "room": {"voice": ("wall_question",)},
    "segment": {"voice": ("title", "on_the_board", "prompts")},
    "statement": {"voice": ("words",)},
    "support_contact": {"support": ("name", "role", "telephone", "email", "before", "on_the_day", "after")},
    "support_request": {"support": ("words",)},
    "timeline_entry": {"voice": ("reference", "date", "time", "sort_key", "source", "words", "child_words")},
    "tray_observation": {"voice": ("words", "date", "agency_label")},
}
WITHOUT_ROWID = {"answer", "closed_answer", "observation", "support_request", "tray_observation"}
KEYED_BY = {"answer": "nullifier_hash", "tray_observation": "mark_hash", "room": "event_id", "narrative": "event_id"}
NULLABLE = {"card_code"}


def upgrade() -> None:
    for table, worlds in SEALED.items():
        _make_room_for_cells(table, [column for columns in worlds.values() for column in columns])
    for event_id in op.get_bind().scalars(sa.text("SELECT id FROM learning_event")).all():
        keyring().make_keys(event_id)
        with event_scope(event_id):
            for table, worlds in SEALED.items():
                _seal(table, worlds, event_id)
    keyring().make_keys(HOUSE)
    _new_columns()
    _new_shelves()


def _make_room_for_cells(table: str, columns: list[str]) -> None:
    kwargs = {"sqlite_with_rowid": False} if table in WITHOUT_ROWID else {}
    with op.batch_alter_table(table, table_kwargs=kwargs) as batch:
        if table == "place":
            batch.drop_constraint("fk_place_agency_id_agency", type_="foreignkey")
            batch.drop_constraint("uq_place_card_code", type_="unique")
            batch.drop_index("ix_place_agency_id")
        for column in columns:
            batch.alter_column(
                column,
                type_=sa.LargeBinary(),
                existing_nullable=column in NULLABLE,
                postgresql_using=f"convert_to(\"{column}\"::text, 'UTF8')",
            )


def _seal(table: str, worlds: dict[str, tuple[str, ...]], event_id: str) -> None:
    line, shelf = op.get_bind(), sa.table(table, *(sa.column(name) for name in _names(table, worlds)))
    key = KEYED_BY.get(table, "id")
    owner = "id" if table == "learning_event" else "event_id"
    for row in line.execute(sa.select(shelf).where(shelf.c[owner] == event_id)).mappings().all():
        cells = {
            column: _cell(row[column], f"{table}.{column}", world)
            for world, columns in worlds.items()
            for column in columns
            if row[column] is not None
        }
        line.execute(sa.update(shelf).where(shelf.c[key] == row[key]).values(cells))


def _names(table: str, worlds: dict[str, tuple[str, ...]]) -> set[str]:
    owner = "id" if table == "learning_event" else "event_id"
    return {KEYED_BY.get(table, "id"), owner, *(column for columns in worlds.values() for column in columns)}


def _cell(value: object, where: str, world: str) -> bytes:
    plain = value if isinstance(value, bytes) else str(value).encode()
    if where.split(".")[1] in ("lines_of_enquiry", "ground_rules", "child_page", "also_written", "prompts"):
        plain = json.dumps(json.loads(plain), ensure_ascii=False, sort_keys=True).encode()
    return sealed(plain, where=where, world=world)


def _new_columns() -> None:
    with op.batch_alter_table("account") as batch:
        batch.add_column(sa.Column("administrator", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch.add_column(sa.Column("totp_secret", sa.LargeBinary(), nullable=True))
        batch.add_column(sa.Column("totp_last_step", sa.Integer(), nullable=True))
    with op.batch_alter_table("learning_event") as batch:
        batch.add_column(sa.Column("hold", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch.add_column(sa.Column("hold_reason", sa.LargeBinary(), nullable=True))
        batch.add_column(sa.Column("hold_since", sa.String(10), nullable=False, server_default=""))
        batch.add_column(sa.Column("decisions", sa.LargeBinary(), nullable=True))
    for event_id in op.get_bind().scalars(sa.text("SELECT id FROM learning_event")).all():
        with event_scope(event_id):
            nothing = sealed(b"", where="learning_event.hold_reason", world="voice")
            none_yet = sealed(b"[]", where="learning_event.decisions", world="voice")
        shelf = sa.table("learning_event", *(sa.column(name) for name in ("id", "hold_reason", "decisions")))
        op.get_bind().execute(
            sa.update(shelf).where(shelf.c.id == event_id).values(hold_reason=nothing, decisions=none_yet)
        )
    with op.batch_alter_table("learning_event") as batch:
        batch.alter_column("hold_reason", existing_type=sa.LargeBinary(), nullable=False)
        batch.alter_column("decisions", existing_type=sa.LargeBinary(), nullable=False)


def _new_shelves() -> None:
    op.create_table(
        "recovery_code",
        sa.Column("code_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("account_id", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_recovery_code_account_id_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_recovery_code")),
    )
    op.create_index(op.f("ix_recovery_code_account_id"), "recovery_code", ["account_id"])
    op.create_table(
        "audit_entry",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(length=20), nullable=False),
        sa.Column("account_id", sa.String(length=24), nullable=False),
        sa.Column("event_id", sa.String(length=24), nullable=False),
        sa.Column("deed", sa.String(length=60), nullable=False),
        sa.Column("about", sa.String(length=60), nullable=False),
        sa.Column("mac", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit_entry")),
    )
    op.create_table(
        "erasure",
        sa.Column("event_id", sa.String(length=24), nullable=False),
        sa.Column("by_account_id", sa.String(length=24), nullable=False),
        sa.Column("erased_on", sa.String(length=10), nullable=False),
        sa.Column("retention_date", sa.String(length=10), nullable=False),
        sa.Column("policy", sa.String(length=300), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_erasure")),
    )
    op.create_table(
        "private_question",
        sa.Column("observation_id", sa.String(length=24), nullable=False),
        sa.Column("event_id", sa.String(length=24), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["observation_id"],
            ["observation.id"],
            name=op.f("fk_private_question_observation_id_observation"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id"],
            ["learning_event.id"],
            name=op.f("fk_private_question_event_id_learning_event"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("observation_id", name=op.f("pk_private_question")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_private_question_event_id"), "private_question", ["event_id"])
