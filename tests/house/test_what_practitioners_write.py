"""The columns of everything a practitioner writes, as reviewed: no clock, no counter, no author, no place, no session.

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
    },
    "answer": {"nullifier_hash", "event_id", "statement_id", "version", "answer", "words"},
    "closed_answer": {"id", "event_id", "statement_id", "version", "answer", "words"},
    "support_request": {"id", "event_id", "support_contact_id", "words"},
}
OF_A_PERSON = ("place", "seat", "session", "address", "agent", "device", "author", "account")


def test_the_columns_are_the_reviewed_ones(house: Flask) -> None:
    found = {table: {column["name"] for column in sa.inspect(store.engine()).get_columns(table)} for table in REVIEWED}

    assert found == REVIEWED


def test_none_of_them_is_a_clock_or_counts_by_itself() -> None:
    for table in REVIEWED:
        for column in Base.metadata.tables[table].columns:
            assert not isinstance(column.type, sa.DateTime | sa.Date | sa.Time | sa.Interval), column
            assert column.autoincrement is not True, column
            assert not (column.primary_key and isinstance(column.type, sa.Integer)), column


def test_none_of_them_leads_to_a_person() -> None:
    for table in REVIEWED:
        for column in Base.metadata.tables[table].columns:
            assert not any(word in column.name for word in OF_A_PERSON), column
            assert not {key.column.table.name for key in column.foreign_keys} & {"place", "account", "event_role"}, (
                column
            )


def test_what_is_written_in_the_room_keeps_no_row_numbers(house: Flask) -> None:
    with store.look() as rows:
        for table in ("tray_observation", "observation", "answer", "closed_answer"):
            made = rows.scalar(sa.text("select sql from sqlite_master where name = :t"), {"t": table})
            assert "WITHOUT ROWID" in str(made)
