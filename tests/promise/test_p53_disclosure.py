"""P53: a disclosure pack lists exactly what is held about an event and what is not; and it gives away nobody."""

import csv
import hashlib
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from playwright.sync_api import Browser

from learning_event import store
from learning_event.anonymity.shown.disclosure import ShownDisclosure
from learning_event.documents.disclosure.pack import disclosure_pack
from learning_event.models import AuditEntry, Base, Observation, Place, Pseudonym, Rest, Statement, SupportRequest
from learning_event.readings.keeping.disclosure import disclosure_of, given_columns, given_tables
from learning_event.rules.audit import Deed
from learning_event.rules.disclosure import HELD_BACK, HELD_BACK_WHOLE, NOT_HELD, SAID
from tests.browser import axe
from tests.door import Door, refused, token_for
from tests.given import PASSWORD, Given, a_learning_event
from tests.keeping.said import Kept, pause
from tests.keeping.said import kept as kept
from tests.people import Person

WORDS = "=1+1 was on the board, and nobody asked <why>."


@pytest.fixture
def quiet(given: Given, priya: Person) -> Given:
    """A paused room with something on every shelf, and another event beside it."""
    a_learning_event(activity="paused", child="Kit")
    with store.work(given.event_id) as work:
        seen = [
            Observation(
                event_id=given.event_id,
                showing=1,
                kind="went_well",
                words=WORDS,
                anchor="entry",
                anchor_ref=given.entries[0],
                mark_hash=bytes([n]) * 32,
                agency_label="Primary school",
            )
            for n in range(3)
        ]
        statement = Statement(event_id=given.event_id, position=1, words="The school was told late.")
        work.rows.add_all([*seen, statement])
        work.rows.flush()
        work.rows.add(Rest(statement_id=statement.id, observation_id=seen[0].id))
        work.rows.add(Pseudonym(event_id=given.event_id, real_name="Somebody Real", alias="Parent 1"))
        contact = given.contacts["Leah Bevan"]
        work.rows.add(SupportRequest(event_id=given.event_id, support_contact_id=contact, words="Please ring me."))
    pause(given.event_id)
    return given


def test_p53_every_column_of_every_shelf_is_given_or_held_back_for_a_reason() -> None:
    given = {f"{table.name}.{column}" for table in given_tables() for column in given_columns(table)}
    held_back = set(HELD_BACK) | {
        f"{name}.{column.name}" for name in HELD_BACK_WHOLE for column in Base.metadata.tables[name].columns
    }
    there_are = {f"{table.name}.{column.name}" for table in Base.metadata.sorted_tables for column in table.columns}

    assert given & held_back == set()
    assert given | held_back == there_are
    assert all(len(why) > 40 for why in (*HELD_BACK.values(), *HELD_BACK_WHOLE.values()))
    assert set(SAID) == {table.name for table in given_tables()}, "every table has a name in words"


def test_p53_a_new_column_would_be_in_it_by_itself() -> None:
    table = sa.Table("statement", sa.MetaData(), sa.Column("id", sa.String), sa.Column("quite_new", sa.String))

    assert given_columns(table) == ["id", "quite_new"]


def test_p53_the_pack_holds_the_rows_of_this_event_and_no_others(house: Flask, quiet: Given) -> None:
    shown = _shown(quiet)

    for table in given_tables():
        with store.look() as rows:
            if "event_id" in table.c and table.name != "audit_entry":
                theirs = sa.select(sa.func.count()).select_from(table).where(table.c.event_id == quiet.event_id)
                assert len(_rows(shown, table.name)) == rows.scalar(theirs), table.name
    assert [row["child"] for row in _rows(shown, "learning_event")] == ["Robin"]
    assert len(_rows(shown, "account")) == 2
    assert [row["words"] for row in _rows(shown, "observation")] == [WORDS] * 3
    assert [row["real_name"] for row in _rows(shown, "pseudonym")] == ["Somebody Real"]


def test_p53_rows_name_each_other_by_numbers_of_the_pack_alone(house: Flask, quiet: Given) -> None:
    files = _files(quiet)

    text = b"".join(files.values()).decode()
    assert set(re.findall(r"\b[0-9a-f]{24}\b", text)) == {quiet.event_id}
    (rest,) = _json(files, "rest")
    assert rest["observation_id"] in [row["id"] for row in _json(files, "observation")]
    assert {row["anchor_ref"] for row in _json(files, "observation")} <= {
        row["id"] for row in _json(files, "timeline_entry")
    }


def test_p53_nothing_in_it_opens_a_seat_or_leads_back_to_one(house: Flask, quiet: Given, priya: Person) -> None:
    raw = b"".join(_files(quiet).values())
    with store.look(quiet.event_id) as rows:
        place = rows.get_one(Place, priya.place_id)
        secret = [place.seat_hash, place.card_hash, *(bytes([n]) * 32 for n in range(3))]
        codes = [
            code for code in rows.scalars(sa.select(Place.card_code).where(Place.event_id == quiet.event_id)) if code
        ]

    for value in secret:
        assert value is not None
        assert value not in raw
        assert value.hex().encode() not in raw
    assert len(codes) == 3
    for code in (*codes, quiet.room_code, "Please ring me."):
        assert code.encode() not in raw


def test_p53_an_agency_that_too_few_share_stands_beside_nothing(house: Flask, quiet: Given) -> None:
    assert {row["agency_label"] for row in _rows(_shown(quiet), "observation")} == {""}

    with store.work(quiet.event_id) as work:
        for place in work.rows.scalars(sa.select(Place).where(Place.event_id == quiet.event_id)):
            place.state, place.agency_id = "claimed", quiet.agencies["Primary school"]

    assert {row["agency_label"] for row in _rows(_shown(quiet), "observation")} == {"Primary school"}


def test_p53_the_cover_says_what_is_held_and_what_is_not(house: Flask, quiet: Given) -> None:
    page = _files(quiet)["what-is-held.html"].decode()

    for said in (*NOT_HELD, *SAID.values()):
        assert said in page
    for name in (*HELD_BACK, *HELD_BACK_WHOLE):
        assert f"<code>{name}</code>" in page
    assert "<td>one to four</td>" in page, "requests for support are held, in a band"


def test_p53_every_file_has_its_hash_and_no_cell_runs(house: Flask, quiet: Given) -> None:
    files = _files(quiet)
    hashes = json.loads(files["contents.json"])

    assert hashes == {name: hashlib.sha256(body).hexdigest() for name, body in files.items() if name != "contents.json"}
    table = list(csv.DictReader(io.StringIO(files["tables/observation.csv"].decode("utf-8-sig"))))
    assert [row["words"] for row in table] == [f"'{WORDS}"] * 3


def test_p53_observations_stand_in_another_order_each_time(house: Flask, quiet: Given) -> None:
    with store.work(quiet.event_id) as work:
        for n, row in enumerate(
            work.rows.scalars(sa.select(Observation).where(Observation.event_id == quiet.event_id))
        ):
            row.words = f"Number {n}"

    orders = {tuple(row["words"] for row in _rows(_shown(quiet), "observation")) for _ in range(40)}

    assert len(orders) == 6


def test_p53_at_the_door_it_asks_for_the_password_first(door: Door, ruth: Person, quiet: Given) -> None:
    wrong = door.send(ruth, f"/events/{quiet.event_id}/keeping/disclosure", password="not this")

    assert (wrong.status, list(wrong.errors)) == (400, ["password"])
    assert _noted() == []


def test_p53_then_it_gives_the_pack_and_notes_who_took_it(ruth: Person, quiet: Given) -> None:
    address = f"/events/{quiet.event_id}/keeping/disclosure"
    page = ruth.browser.get(f"/events/{quiet.event_id}/keeping").get_data(as_text=True)
    assert f'href="{address}"' in page
    assert NOT_HELD[0] in ruth.browser.get(address).get_data(as_text=True)

    given = ruth.browser.post(address, data={"password": PASSWORD, "csrf_token": token_for(ruth)})

    assert (given.status_code, given.mimetype) == (200, "application/zip")
    assert "what-is-held.html" in zipfile.ZipFile(io.BytesIO(given.data)).namelist()
    assert _noted() == [(quiet.event_id, quiet.accounts[0])]


def test_p53_none_is_made_while_people_write(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(ruth, f"/events/{given.event_id}/keeping/disclosure", password=PASSWORD)

    assert answer == refused(
        f"People may be writing in the learning event {given.event_id} now. Please have its room paused, or wait until it has"
        " ended, and try again.",
        409,
    )


def test_p53_the_command_writes_it_for_its_owner_alone(kept: Kept, quiet: Given) -> None:
    file = kept.apart / "pack.zip"

    said = kept.run("disclosure-pack", "--event", quiet.event_id, "--to", str(file))
    again = kept.run("disclosure-pack", "--event", quiet.event_id, "--to", str(file))
    unknown = kept.run("disclosure-pack", "--event", "0" * 24, "--to", str(kept.apart / "other.zip"))

    assert said.exit_code == 0, said.output
    assert file.stat().st_mode & 0o777 == 0o600
    assert "what-is-held.html" in zipfile.ZipFile(file).namelist()
    assert (again.exit_code, unknown.exit_code) == (1, 1)
    assert [left.name for left in kept.apart.iterdir()] == ["pack.zip"]


@pytest.mark.browser
@pytest.mark.slow
def test_p53_the_cover_is_read_by_everybody(house: Flask, quiet: Given, browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "cover.html").write_bytes(_files(quiet)["what-is-held.html"])

    for width, scheme in ((1366, "light"), (390, "dark")):
        page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
        page.goto((tmp_path / "cover.html").as_uri())
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.close()


def _noted() -> list[tuple[str, str]]:
    """Which event, and who."""
    made = sa.select(AuditEntry).where(AuditEntry.deed == Deed.DISCLOSURE_MADE)
    with store.look() as rows:
        return [(entry.event_id, entry.account_id) for entry in rows.scalars(made)]


def _shown(event: Given) -> ShownDisclosure:
    return disclosure_of(event.event_id, made_on="2026-03-24")


def _files(event: Given) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(disclosure_pack(_shown(event), narrative=None))) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _rows(shown: ShownDisclosure, name: str) -> list[dict[str, str]]:
    (table,) = [table for table in shown.tables if table.name == name]
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def _json(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(files[f"tables/{name}.json"])
    return found
