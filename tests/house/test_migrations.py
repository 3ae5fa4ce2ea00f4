"""Every step of the database forward: from the first released shelves, with words in them, to those of today."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext

from learning_event import migrations, store
from learning_event.models import (
    Agency,
    Answer,
    Base,
    KeyEpisode,
    LearningEvent,
    Observation,
    Place,
    Room,
    Segment,
    SupportBand,
    SupportContact,
    SupportRequest,
    TimelineEntry,
    TrayObservation,
)
from learning_event.safe.scope import open_safe

EVENT, NEEDLE = "e" * 24, "Toast by the door, bws ysgol 🙂"


@pytest.fixture
def first_release(tmp_path: Path) -> Iterator[Path]:
    """A database as version 0.1 left it, with one open event in it."""
    open_safe(tmp_path / "keys", tmp_path / "keys" / "key-encryption-key")
    file = tmp_path / "old.sqlite3"
    store.open_at(f"sqlite:///{file}")
    with store.engine().execution_options(writing=True).begin() as line:
        config = Config()
        config.set_main_option("script_location", str(Path(migrations.__file__).parent))
        config.attributes["line"] = line
        command.upgrade(config, "0001")
        for table, row in rows():
            names = ", ".join(f'"{name}"' for name in row)
            line.execute(
                sa.text(f"INSERT INTO {table} ({names}) VALUES ({', '.join(':' + name for name in row)})"), row
            )
    yield file
    store.close()


def rows() -> list[tuple[str, dict[str, Any]]]:
    """One row on each shelf on which somebody's words lie."""
    of = {"event_id": EVENT}
    said = {"kind": "went_well", "words": NEEDLE, "anchor": "case", "anchor_ref": "", "certainty": "undated"}
    return [
        ("account", {"id": "a" * 24, "email": "ruth@example.org", "name": "Ruth", "password_hash": "x",
                     "session_key": "k", "makes_events": True, "first_password": False}),
        ("learning_event", {"id": EVENT, "child": "Robin", "partnership": "P", "review_type": "lcspr",
                            "purpose": NEEDLE, "period_start": "2024-01-01", "period_end": "2024-12-31",
                            "held_on": "2025-03-12", "retention_date": "2026-03-12",
                            "lines_of_enquiry": json.dumps([NEEDLE]), "ground_rules": "[]", "foreword": "",
                            "child_page": json.dumps({"name": "Robin"}), "state": "open", "room_code": "ABCDEFGH"}),
        ("agency", {"id": "b" * 24, "name": "School", "position": 1, **of}),
        ("support_contact", {"id": "c" * 24, "agency_id": "b" * 24, "name": "Leah", "role": "head",
                             "telephone": "01632 960000", "email": "", "before": "", "on_the_day": "here",
                             "after": "", **of}),
        ("place", {"id": "d" * 24, "agency_id": "b" * 24, "support_contact_id": "c" * 24, "role": "Teacher 1",
                   "state": "laid_out", "card_code": "CARDCODE", "card_hash": b"h" * 32, "seat_hash": None, **of}),
        ("key_episode", {"id": "f" * 24, "position": 1, "title": NEEDLE, "short_title": "T", "start": "2024-02-01",
                         "end": "2024-03-01", "certainty": "about", "asks": "", **of}),
        ("segment", {"id": "1" * 24, "position": 1, "title": "Welcome", "starts": "10:00", "minutes": 10,
                     "activity": "writing", "on_the_board": "", "prompts": json.dumps(["What made sense?"]), **of}),
        ("room", {"segment_id": "1" * 24, "activity": "writing", "before_pause": "discussing", "rhythm": "rounds",
                  "showing": 1, "held": 0, "withdrawn": 0, "wall_question": "", "wall_page": 1, **of}),
        ("timeline_entry", {"id": "2" * 24, "reference": "E1", "agency_id": "b" * 24, "episode_id": "f" * 24,
                            "date": "2024-02-02", "certainty": "exact", "time": "", "sort_key": "2024-02-02T99:99",
                            "source": "log", "words": NEEDLE, "child_seen": "yes", "child_alone": "no",
                            "child_view": "no", "child_words": "", "status": "as_recorded", **of}),
        ("observation", {"id": "3" * 24, "mark_hash": b"m" * 32, "showing": 1, "date": "", "agency_label": "School",
                         "episode_id": "f" * 24, "held": "", **said, **of}),
        ("tray_observation", {"mark_hash": b"t" * 32, "deed": "add", "date": "2024-02", "agency_label": "",
                              **said, **of}),
        ("statement", {"id": "4" * 24, "episode_id": None, "position": 1, "words": NEEDLE, "version": 1,
                       "state": "asked", "reflects": 0, "nearly": 0, "differs": 0, **of}),
        ("support_request", {"id": "5" * 24, "support_contact_id": "c" * 24, "words": NEEDLE, **of}),
        ("answer", {"nullifier_hash": b"n" * 32, "statement_id": "4" * 24, "version": 1, "answer": "differs",
                    "words": NEEDLE, **of}),
    ]  # fmt: skip


def test_the_shelves_end_as_the_models_say(first_release: Path) -> None:
    migrations.bring_up_to_date()

    with store.engine().connect() as line:
        context = MigrationContext.configure(line, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
        assert line.execute(sa.text("PRAGMA foreign_key_check")).all() == []


def test_what_was_written_can_be_read_and_nothing_was_lost(first_release: Path) -> None:
    migrations.bring_up_to_date()

    with store.look(EVENT) as shelves:
        event, place = shelves.get_one(LearningEvent, EVENT), shelves.get_one(Place, "d" * 24)
        assert (event.child, event.lines_of_enquiry, event.child_page) == ("Robin", [NEEDLE], {"name": "Robin"})
        assert (event.hold, event.hold_reason) == (False, "")
        assert (place.agency_id, place.role, place.card_code) == ("b" * 24, "Teacher 1", "CARDCODE")
        assert shelves.get_one(Agency, "b" * 24).name == "School"
        contact = shelves.get_one(SupportContact, "c" * 24)
        assert (contact.telephone, contact.answered, contact.reason) == ("01632 960000", "said_yes", "")
        asked = shelves.get_one(SupportRequest, "5" * 24)
        assert (asked.words, asked.support_contact_id, asked.stage, asked.answer) == (NEEDLE, "c" * 24, "first", "")
        assert (asked.whereabouts, asked.called, asked.answer_words, asked.capability_hash) == ("", "", "", None)
        assert shelves.get_one(SupportBand, EVENT).asked == 1
        assert shelves.get_one(KeyEpisode, "f" * 24).start == "2024-02-01"
        assert shelves.get_one(Segment, "1" * 24).prompts == ["What made sense?"]
        assert shelves.get_one(Room, EVENT).showing == 1
        assert shelves.get_one(TimelineEntry, "2" * 24).words == NEEDLE
        assert shelves.get_one(Observation, "3" * 24).agency_label == "School"
        assert shelves.get_one(TrayObservation, b"t" * 32).date == "2024-02"
        assert shelves.get_one(Answer, b"n" * 32).answer == "differs"


def test_no_plain_word_stays_in_the_file(first_release: Path) -> None:
    store.truncate_log()
    plain = [NEEDLE.encode(), b"Leah", b"01632 960000", b"CARDCODE", b"Teacher 1"]
    assert all(one in first_release.read_bytes() for one in plain)

    migrations.bring_up_to_date()

    left = b"".join(file.read_bytes() for file in first_release.parent.glob("old.sqlite3*"))
    assert [one for one in plain if one in left] == []


def test_a_second_start_changes_nothing(first_release: Path) -> None:
    migrations.bring_up_to_date()
    before = first_release.read_bytes()

    migrations.bring_up_to_date()

    assert first_release.read_bytes() == before
