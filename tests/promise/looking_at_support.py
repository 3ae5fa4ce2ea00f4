"""Looks at everything that asking for support leaves: rows, bytes, pages, live messages and lines of the log."""

import datetime as dt
import re
import time
from pathlib import Path
from typing import Any, get_args

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import announcements, store
from learning_event.actions.room.unanswered import Unanswered
from learning_event.announcements import News
from learning_event.anonymity.seats import seat_hash, to_cookie
from learning_event.live.broadcast import Broadcast, rooms_of
from learning_event.models import SupportRequest
from tests.byte_scan import spellings
from tests.door import DONE, Door
from tests.given import Given
from tests.people import Person
from tests.promise.shelves import in_common, values_of, windows_in
from tests.promise.snapshots import snapshots
from tests.supporting import answer, ask, change, cookies, request_of

FETCH = Door("fetch")
WORDS, WHERE, WHO = "Could we speak about the minutes?", "By the tall window", "Pri"
ANSWER = "Under the clock in the hall."
TOKENS = re.compile(r'(?:name="csrf-token" content|name="csrf_token" value|name="slip" value|value)="[^"]*"')
A_CLOCK = 1_000_000_000


def asks(person: Person, given: Given) -> None:
    ask(person, given, words=WORDS, whereabouts=WHERE, called=WHO)


def a_whole_request(priya: Person, leah: Person, given: Given) -> None:
    """Asked, handed on, gone late, answered, and deleted; and another taken back."""
    change(given, "Leah Bevan", stand_in_id=given.contacts["Anita Shah"])
    now = [0.0]
    unanswered = Unanswered(lambda: now[0])
    asks(priya, given)
    unanswered.pass_on_when_due()
    now[0] += 180
    unanswered.pass_on_when_due()
    assert answer(FETCH, leah, given, answer="words", words=ANSWER) == DONE
    assert FETCH.send(leah, f"{request_of(given)}/answered") == DONE
    asks(priya, given)
    assert FETCH.send(leah, f"{request_of(given)}/stand-in") == DONE
    (request_id,) = {request_of(given).rpartition("/")[2]}
    assert FETCH.send(priya, f"/events/{given.event_id}/support/withdrawal", request=request_id) == DONE


def shelves_changed(person: Person, given: Given) -> set[str]:
    before = everything()
    asks(person, given)
    after = everything()
    return {name for name in after if after[name] != before[name]}


def everything() -> dict[str, list[tuple[object, ...]]]:
    with store.look() as rows:
        tables = sa.inspect(rows.connection()).get_table_names()
        return {name: sorted(map(tuple, rows.execute(sa.text(f'select * from "{name}"'))), key=repr) for name in tables}


def kept(table: str) -> list[dict[str, Any]]:
    with store.look() as rows:
        return [dict(row) for row in rows.execute(sa.text(f"select * from {table}")).mappings()]


def shared_with_places(given: Given) -> set[bytes]:
    """Beside the event, the contact, and the name of the key at the head of each cell."""
    beside = {given.event_id.encode(), *(one.encode() for one in given.contacts.values())}
    keys = {bytes(row["role"])[1:9] for row in kept("place")}
    shared = in_common(values_of({"place": kept("place")}), values_of({"support_request": kept("support_request")}))
    return shared - windows_in(beside | keys)


def opened(given: Given) -> set[object]:
    """Every value of the one row, its cells opened; but its own id and the hash of its code."""
    with store.look(given.event_id) as rows:
        row = rows.scalars(sa.select(SupportRequest)).one()
        names = {column.name for column in SupportRequest.__table__.columns} - {"id", "capability_hash"}
        return {getattr(row, name) for name in names}


def as_typed(given: Given) -> set[object]:
    return {WORDS, WHERE, WHO, given.event_id, given.contacts["Leah Bevan"], "first", "", None}


def traces_of_a_day(priya: Person, leah: Person, given: Given, folder: Path, *, once: bool = False) -> set[str]:
    """What is found in the fresh blocks, and among the values, that a request leaves in the file and its log."""
    wanted = {"seat": priya.seat, "seat hash": seat_hash(priya.seat), "cookie": to_cookie(priya.seat).encode()}
    wanted |= {"place": priya.place_id.encode(), "words": WORDS.encode(), "answer": ANSWER.encode()}
    found: set[str] = set()
    with snapshots(folder / "learning-event.sqlite3") as trail:
        for deed in (asks, answers_it) if not once else (asks,):
            deed(priya if deed is asks else leah, given)
            trail.snap()
            step = trail.steps[-1]
            found |= {name for name, each in wanted.items() if any(form in step.fresh for form in spellings(each))}
            found |= {f"code of {name}" for name, _ in cookies(priya) if _code(priya, name).encode() in step.fresh}
            found |= {"a clock" for row in step.changed.values() for value in row.values() if _is_a_clock(value)}
    return found


def answers_it(leah: Person, given: Given) -> None:
    assert answer(FETCH, leah, given, answer="words", words=ANSWER) == DONE


def _code(person: Person, name: str) -> str:
    return next(one.value for one in (person.browser._cookies or {}).values() if one.key == name)


def _is_a_clock(value: object) -> bool:
    if isinstance(value, int | float):
        return value > A_CLOCK
    return isinstance(value, str) and dt.datetime.now(dt.UTC).date().isoformat() in value


def ids_as_asked(person: Person, given: Given) -> list[str]:
    """In the order of asking, which nothing but this test knows."""
    found: list[str] = []
    for _ in range(12):
        asks(person, given)
        found += [str(row["id"]) for row in kept("support_request") if row["id"] not in found]
    return found


def tells_order(ids: list[str]) -> bool:
    return ids == sorted(ids) or len({one[:8] for one in ids}) < len(ids)


def told_of(person: Person, page: str) -> set[str]:
    """What of the asker's place and seat stands on a page; or a clock's reading of now."""
    wanted = {"place": person.place_id, "seat": to_cookie(person.seat), "seat hash": seat_hash(person.seat).hex()}
    wanted |= {"now": str(int(time.time()))[:7]}
    return {name for name, each in wanted.items() if each in page}


def still(person: Person, given: Given, path: str) -> str:
    """A page without what is made afresh each time it is drawn."""
    return TOKENS.sub("", person.browser.get(f"/events/{given.event_id}/{path}").get_data(as_text=True))


def said_live(house: Flask, priya: Person, leah: Person, given: Given) -> tuple[set[str], list[dict[str, Any]]]:
    """Every room that hears of a whole request, and every payload."""
    heard: list[News] = []
    for kind in get_args(News):
        announcements.listen(kind, heard.append)
    a_whole_request(priya, leah, given)
    says = Broadcast(house, house.extensions["loudspeaker"].line)
    rooms = {room for one in heard for room in rooms_of(one)}
    return rooms, [dict(message.payload) for one in heard for message in says._put_into_words([one])]


def logged(caplog: pytest.LogCaptureFixture, priya: Person, given: Given) -> set[str]:
    wanted = {"words": WORDS, "where": WHERE, "answer": ANSWER, "contact": "Leah", "place": priya.place_id}
    wanted |= {"seat": to_cookie(priya.seat), "seat hash": seat_hash(priya.seat).hex()}
    lines = "\n".join(f"{record.getMessage()} {vars(record)}" for record in caplog.records)
    return {name for name, each in wanted.items() if each in lines}
