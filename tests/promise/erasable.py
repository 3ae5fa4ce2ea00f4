"""A sealed learning event with something on every shelf, and everything in it that may not be found after its erasure."""

import json
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap

from learning_event import store
from learning_event.anonymity.codes import code_hash
from learning_event.anonymity.seats import new_seat, seat_hash, to_cookie
from learning_event.models import (
    Account,
    Afterwards,
    Answer,
    Base,
    CalendarLink,
    CheckInDone,
    ClosedAnswer,
    ClosedReflection,
    LearningEvent,
    Narrative,
    Observation,
    Place,
    PrivateQuestion,
    Pseudonym,
    PublicationStep,
    Reflection,
    ReflectionsClosed,
    Rest,
    Statement,
    SupportBand,
    SupportOver,
    SupportRequest,
    SupportRoute,
    TrayObservation,
)
from learning_event.safe.scope import keyring
from tests.given import Given, a_learning_event

CANARY = "Qvxerasure"
HELD = f"{CANARY} the tea was warm, ŵ & <b>"
EXPORT = "narrative-export"
HEAD_OF_CELL = 9
SHORT = 28


def sealed_event() -> tuple[Given, bytes]:
    """Everything that a real day would have left, and more: also what sealing would have erased. Gives the seat of one place."""
    given, seat = a_learning_event(state="sealed", activity="ended", child="Kestrel"), new_seat()
    with store.work(given.event_id) as work:
        event = work.rows.get_one(LearningEvent, given.event_id)
        event.retention_date, event.foreword = "2026-03-10", f"{CANARY} foreword"
        place = work.rows.get_one(Place, given.places[0])
        place.state, place.seat_hash, place.card_code = "claimed", seat_hash(seat), None
        statement = Statement(
            event_id=given.event_id, position=1, words=f"{CANARY} statement", state="closed", reflects=3
        )
        observation = Observation(
            event_id=given.event_id,
            mark_hash=secrets.token_bytes(32),
            showing=1,
            kind="went_well",
            words=HELD,
            anchor="case",
        )
        work.rows.add_all([statement, observation])
        work.rows.flush()
        work.rows.add_all(_on_every_other_shelf(given, statement.id, observation.id))
    return given, seat


def _on_every_other_shelf(given: Given, statement_id: str, observation_id: str) -> list[Base]:
    event_id = given.event_id
    return [
        Rest(statement_id=statement_id, observation_id=observation_id),
        PrivateQuestion(event_id=event_id, observation_id=observation_id, words=f"{CANARY} question"),
        TrayObservation(
            event_id=event_id, mark_hash=secrets.token_bytes(32), kind="unsure", words=f"{CANARY} tray", anchor="case"
        ),
        Answer(
            event_id=event_id,
            nullifier_hash=secrets.token_bytes(32),
            statement_id=statement_id,
            version=1,
            answer="nearly",
            words=CANARY,
        ),
        ClosedAnswer(event_id=event_id, statement_id=statement_id, version=1, answer="differs", words=f"{CANARY} kept"),
        Narrative(
            event_id=event_id, version=1, sealed_on="2025-03-12", canonical=f'{{"{CANARY}": 1}}', sha256="5e" * 32
        ),
        Pseudonym(event_id=event_id, real_name="Meleri Canary-Jones", alias="Kestrel", also_written=["Mel C-J"]),
        SupportRequest(
            event_id=event_id,
            support_contact_id=given.contacts["Leah Bevan"],
            words=f"{CANARY} a word, please",
            whereabouts=f"{CANARY} by the window",
            called=f"{CANARY} Priya",
            capability_hash=secrets.token_bytes(32),
            answer="words",
            answer_words=f"{CANARY} under the clock",
        ),
        SupportBand(event_id=event_id, asked=1),
        *_of_afterwards(given),
    ]


def _of_afterwards(given: Given) -> list[Base]:
    event_id, contact = given.event_id, given.contacts["Leah Bevan"]
    return [
        Afterwards(event_id=event_id, recall_on="2025-04-30", published_on="2025-06-25"),
        SupportRoute(event_id=event_id, position=1, near="local", name=f"{CANARY} listening", words=f"{CANARY} days"),
        CheckInDone(event_id=event_id, place_id=given.places[0], occasion="soon"),
        CalendarLink(
            event_id=event_id,
            support_contact_id=contact,
            account_id=given.accounts[1],
            code_hash=secrets.token_bytes(32),
        ),
        Reflection(
            event_id=event_id,
            nullifier_hash=secrets.token_bytes(32),
            agreed={"knew": "yes"},
            helped=f"{CANARY} tea",
            different=f"{CANARY} sooner",
        ),
        ReflectionsClosed(event_id=event_id, totals={"knew": {"yes": 5}}, shown=True),
        ClosedReflection(event_id=event_id, question="helped", words=f"{CANARY} tea"),
        PublicationStep(event_id=event_id, position=1, who=f"{CANARY} family", by_whom=f"{CANARY} key worker"),
        SupportOver(event_id=event_id, on_day="2025-07-30"),
    ]


def lay_files(data: Path, event_id: str) -> None:
    """What a careless hand could have put beside the database: an export, a half-read upload, a note of the keys in the open."""
    exports, temp = data / "exports" / event_id, data / "temp"
    exports.mkdir(parents=True)
    temp.mkdir()
    (exports / f"{EXPORT}.csv").write_text(f"words\n{HELD}\n", encoding="utf-8")
    (exports / "narrative.txt").write_text(HELD, encoding="utf-16")
    (temp / f"upload-{event_id}.part").write_text(f"{CANARY} half an upload", encoding="utf-8")
    rows = json.loads((keyring().folder / f"{event_id}.json").read_text())["keys"]
    opened = {row["id"]: unwrapped(row["wrapped"]).hex() for row in rows}
    (temp / f"keys-of-{event_id}.json").write_text(json.dumps(opened), encoding="ascii")


def unwrapped(wrapped: str) -> bytes:
    """A key in the open, as the house has it in memory alone."""
    wrapping = bytes.fromhex(keyring().key_file.read_text(encoding="ascii").strip())
    return aes_key_unwrap(wrapping, bytes.fromhex(wrapped))


def telltales(database: Path, given: Given, seat: bytes) -> dict[str, bytes]:
    """Everything of this event that may lie nowhere afterwards, by what it is: cells, keys, hashes, codes, ids, names, words."""
    found = {"words": CANARY.encode(), "room code": given.room_code.encode(), "contact": given.contact_email.encode()}
    found |= {"export": HELD.encode(), "seat hash": seat_hash(seat), "seat": seat, "cookie": to_cookie(seat).encode()}
    for number, card in enumerate(given.cards):
        found |= {f"card {number}": code_hash(card)}
    rows = json.loads((keyring().folder / f"{given.event_id}.json").read_text())["keys"]
    for row in rows:
        world = row["world"]
        found |= {f"id of key {world}": bytes.fromhex(row["id"]), f"wrapped key {world}": bytes.fromhex(row["wrapped"])}
        found |= {f"open key {world}": unwrapped(row["wrapped"])}
    return found | _cells(database, given.event_id) | _ids(given)


def _cells(database: Path, event_id: str) -> dict[str, bytes]:
    """The head (nonce and first block) and the tail (tag) of every sealed cell, and every hash."""
    found: dict[str, bytes] = {}
    with closing(sqlite3.connect(database)) as line:
        for table in Base.metadata.tables.values():
            owner = _owner(table)
            blobs = [
                column.name for column in table.columns if isinstance(column.type, sa.LargeBinary) or _sealed(column)
            ]
            for number, row in enumerate(_rows(line, table.name, blobs, owner, event_id) if owner else []):
                for name, cell in zip(blobs, row, strict=True):
                    if cell:
                        found |= _ends(f"{table.name}.{name} {number}", bytes(cell))
    return found


def _owner(table: sa.Table) -> str:
    """The column that says whose a row is; empty where none does, and for what outlives an event."""
    if table.name in ("erasure", "audit_entry"):
        return ""
    return "event_id" if "event_id" in table.columns else "id" if table.name == "learning_event" else ""


def _sealed(column: sa.Column[object]) -> bool:
    return isinstance(column.type, sa.types.TypeDecorator)


def _rows(line: sqlite3.Connection, table: str, names: list[str], owner: str, event_id: str) -> list[tuple[bytes, ...]]:
    if not names:
        return []
    listed = ", ".join(f'"{name}"' for name in names)
    return line.execute(f'select {listed} from "{table}" where {owner} = ?', (event_id,)).fetchall()


def _ends(name: str, cell: bytes) -> dict[str, bytes]:
    if len(cell) <= HEAD_OF_CELL + SHORT:
        return {name: cell}
    return {f"{name}, head": cell[HEAD_OF_CELL : HEAD_OF_CELL + SHORT], f"{name}, tail": cell[-SHORT:]}


def _ids(given: Given) -> dict[str, bytes]:
    """Of places, contacts, entries and so on; the event's own reference stays, on purpose."""
    listed = {
        "place": given.places,
        "entry": given.entries,
        "episode": given.episodes,
        "segment": given.segments,
        "agency": list(given.agencies.values()),
        "contact": list(given.contacts.values()),
        "account of the contact": given.accounts[1:],
    }
    return {f"{what} {number}": one.encode() for what, ids in listed.items() for number, one in enumerate(ids)}


def accounts_left() -> set[str]:
    """Their addresses."""
    with store.look() as rows:
        return set(rows.scalars(sa.select(Account.email)))


def all_of(event_id: str) -> dict[str, list[str]]:
    """Every row of an event, opened, by table."""
    with store.look(event_id) as rows:
        return {
            table.name: sorted(
                repr(tuple(row)) for row in rows.execute(sa.select(table).where(table.c[owner] == event_id))
            )
            for table in Base.metadata.sorted_tables
            if (owner := _owner(table))
        }
