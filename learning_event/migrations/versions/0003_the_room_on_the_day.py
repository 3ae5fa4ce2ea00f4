"""The room on the day: what is discussed and held, what was known when, groups, themes and lenses, and acts that can be undone."""

import sqlalchemy as sa
from alembic import op

from learning_event.safe.scope import event_scope, sealed

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

WITHOUT_ROWID = {"observation", "tray_observation", "private_question"}
KEYED_BY = {"room": "event_id", "private_question": "observation_id"}

PLAIN: dict[str, tuple[tuple[str, sa.types.TypeEngine[object], object], ...]] = {
    "room": (
        ("discussed", sa.String(40), ""),
        ("then_used", sa.Boolean(), sa.false()),
        ("released", sa.Integer(), "0"),
    ),
    "segment": (("began", sa.String(5), ""), ("ended", sa.String(5), "")),
    "tray_observation": (
        ("known_when", sa.String(16), ""),
        ("usual", sa.String(10), ""),
        ("keep_names", sa.Boolean(), sa.false()),
    ),
    "observation": (
        ("via", sa.String(8), "typed"),
        ("known_when", sa.String(16), ""),
        ("usual", sa.String(10), ""),
        ("held_kind", sa.String(8), ""),
        ("answered", sa.String(10), ""),
    ),
    "timeline_entry": (
        ("kind", sa.String(20), ""),
        ("known_when", sa.String(16), ""),
        ("usual", sa.String(10), ""),
        ("child_how", sa.String(14), ""),
        ("withdrawn", sa.Boolean(), sa.false()),
    ),
}
SEALED = {
    "room": {"then_date": b""},
    "timeline_entry": {"options": b"", "reasons": b"", "lines": b"[]", "amended_words": b""},
    "private_question": {"answer": b""},
    "observation": {"answer_reason": b""},
}


def upgrade() -> None:
    _new_shelves()
    for table, columns in PLAIN.items():
        _add(table, columns)
    for table, cells in SEALED.items():
        _add_sealed(table, cells)
    with _changing("observation") as batch:
        batch.add_column(sa.Column("group_id", sa.String(24), nullable=True))
        batch.create_foreign_key(
            "fk_observation_group_id_observation_group", "observation_group", ["group_id"], ["id"], ondelete="SET NULL"
        )


def _changing(table: str):  # type: ignore[no-untyped-def]
    return op.batch_alter_table(table, table_kwargs={"sqlite_with_rowid": False} if table in WITHOUT_ROWID else {})


def _add(table: str, columns: tuple[tuple[str, sa.types.TypeEngine[object], object], ...]) -> None:
    """With a value for the rows there are; afterwards the database gives none by itself."""
    with _changing(table) as batch:
        for name, kind, value in columns:
            batch.add_column(sa.Column(name, kind, nullable=False, server_default=value))  # type: ignore[arg-type]
    with _changing(table) as batch:
        for name, _, _ in columns:
            batch.alter_column(name, server_default=None)


def _add_sealed(table: str, cells: dict[str, bytes]) -> None:
    """A cell of its own for each row: nothing, sealed under the keys of the row's event."""
    with _changing(table) as batch:
        for name in cells:
            batch.add_column(sa.Column(name, sa.LargeBinary(), nullable=True))
    line, key = op.get_bind(), KEYED_BY.get(table, "id")
    shelf = sa.table(table, *(sa.column(name) for name in {key, "event_id", *cells}))
    for row in line.execute(sa.select(shelf.c[key].label("key"), shelf.c.event_id.label("event"))).all():
        with event_scope(row.event):
            values = {name: sealed(plain, where=f"{table}.{name}", world="voice") for name, plain in cells.items()}
        line.execute(sa.update(shelf).where(shelf.c[key] == row.key).values(values))
    with _changing(table) as batch:
        for name in cells:
            batch.alter_column(name, existing_type=sa.LargeBinary(), nullable=False)


def _new_shelves() -> None:
    _shelf("observation_group", sa.Column("position", sa.Integer(), nullable=False), _cell("title"))
    _shelf(
        "tag",
        sa.Column("thing", sa.String(12), nullable=False),
        sa.Column("thing_id", sa.String(24), nullable=False),
        sa.Column("scheme", sa.String(8), nullable=False),
        sa.Column("value", sa.String(60), nullable=False),
        sa.UniqueConstraint("thing_id", "scheme", "value", name=op.f("uq_tag_thing_id")),
    )
    op.create_index(op.f("ix_tag_thing_id"), "tag", ["thing_id"])
    _shelf(
        "lens",
        sa.Column("lens", sa.String(30), nullable=False),
        sa.Column("opened", sa.Boolean(), nullable=False),
        _cell("note"),
        sa.UniqueConstraint("event_id", "lens", name=op.f("uq_lens_event_id")),
    )
    _shelf(
        "desk_act",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(14), nullable=False),
        _cell("says"),
        _cell("changes"),
    )
    _shelf("private_word", _cell("words"), sa.Column("handed_over", sa.Boolean(), nullable=False), without_rowid=True)


def _cell(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _shelf(name: str, *columns: sa.Column[object] | sa.UniqueConstraint, without_rowid: bool = False) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.String(24), nullable=False),
        sa.Column("event_id", sa.String(24), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["event_id"], ["learning_event.id"], name=op.f(f"fk_{name}_event_id_learning_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_with_rowid=not without_rowid,
    )
    op.create_index(op.f(f"ix_{name}_event_id"), name, ["event_id"])
