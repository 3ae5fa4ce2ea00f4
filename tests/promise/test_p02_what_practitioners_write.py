"""P2: the columns of everything a practitioner writes, as reviewed: no clock, no counter, no author, no place, no session.

A new column here is a decision: it changes this list and docs/the-promise.md.
"""

import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import Base

REVIEWED = {
    "tray_observation": {
        "mark_hash",
        "event_id",
        "deed",
        "kind",
        "words",
        "anchor",
        "anchor_ref",
        "date",
        "certainty",
        "agency_label",
        "known_when",
        "usual",
        "keep_names",
        "via",
    },
    "observation": {
        "id",
        "event_id",
        "mark_hash",
        "showing",
        "kind",
        "words",
        "anchor",
        "anchor_ref",
        "date",
        "certainty",
        "agency_label",
        "episode_id",
        "held",
        "via",
        "known_when",
        "usual",
        "held_kind",
        "group_id",
        "answered",
        "answer_reason",
    },
    "private_word": {"id", "event_id", "words", "handed_over"},
    "answer": {"nullifier_hash", "event_id", "statement_id", "version", "answer", "words"},
    "closed_answer": {"id", "event_id", "statement_id", "version", "answer", "words"},
    "reflection": {"nullifier_hash", "event_id", "agreed", "helped", "different"},
    "closed_reflection": {"id", "event_id", "question", "words"},
    "support_request": {
        "id",
        "event_id",
        "support_contact_id",
        "first_contact_id",
        "capability_hash",
        "words",
        "whereabouts",
        "called",
        "stage",
        "answer",
        "answer_words",
        "answered_by_id",
    },
    "question_beforehand": {"id", "event_id", "capability_hash", "words", "answered", "answer"},
    "access_need": {"id", "event_id", "words", "arranged"},
}
A_CLOCK = sa.DateTime | sa.Date | sa.Time | sa.Interval
OF_A_PERSON = ("place", "seat", "session", "address", "agent", "device", "author", "account")


def test_p02_the_columns_are_the_reviewed_ones(house: Flask) -> None:
    found = {table: {column["name"] for column in sa.inspect(store.engine()).get_columns(table)} for table in REVIEWED}

    assert found == REVIEWED


def test_p02_none_of_them_is_a_clock_or_counts_by_itself() -> None:
    for table in REVIEWED:
        for column in Base.metadata.tables[table].columns:
            assert not isinstance(column.type, A_CLOCK), column
            assert column.autoincrement is not True, column
            assert not (column.primary_key and isinstance(column.type, sa.Integer)), column


def test_p02_none_of_them_leads_to_a_person() -> None:
    for table in REVIEWED:
        for column in Base.metadata.tables[table].columns:
            assert not any(word in column.name for word in OF_A_PERSON), column
            assert not {key.column.table.name for key in column.foreign_keys} & {"place", "account", "event_role"}, (
                column
            )


def test_p02_what_is_written_in_the_room_keeps_no_row_numbers(house: Flask) -> None:
    with store.look() as rows:
        for table in REVIEWED:
            made = rows.scalar(sa.text("select sql from sqlite_master where name = :t"), {"t": table})
            assert "WITHOUT ROWID" in str(made)


def test_p02_a_clock_or_a_counter_would_be_noticed(house: Flask) -> None:
    careless = sa.Table(
        "careless", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("at", sa.Time)
    )

    with store.work() as work:
        careless.create(work.rows.connection())
        made = work.rows.scalar(sa.text("select sql from sqlite_master where name = 'careless'"))
        found = {column["name"] for column in sa.inspect(work.rows.connection()).get_columns("careless")}

    assert found not in REVIEWED.values()
    assert isinstance(careless.c.at.type, A_CLOCK)
    assert isinstance(careless.c.id.type, sa.Integer)
    assert "WITHOUT ROWID" not in str(made)


def test_p02_no_shelf_of_theirs_makes_its_own_values_but_random_ids() -> None:
    columns = [column for table in REVIEWED for column in Base.metadata.tables[table].columns]
    makes = {
        str(column): column.default.arg.__name__
        for column in columns
        if isinstance(column.default, sa.ColumnDefault) and column.default.is_callable
    }

    assert makes == {
        f"{table}.id": "new_id"
        for table in (
            "observation",
            "private_word",
            "closed_answer",
            "closed_reflection",
            "support_request",
            "question_beforehand",
            "access_need",
        )
    }
    assert all(column.server_default is None for column in columns)
