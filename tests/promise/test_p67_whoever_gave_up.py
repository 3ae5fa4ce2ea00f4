"""P67: whoever hung up while they waited for their turn to write has nothing written: they send it again, or have thought better of it."""

import json
import secrets
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextvars import copy_context
from pathlib import Path

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.models import TrayObservation
from learning_event.rules.refusals import NotSaved
from learning_event.still_there import asked_by
from tests.given import Given
from tests.live.open_house import OpenHouse, open_house
from tests.people import Person

HELD_UP = 0.5


@pytest.fixture
def opened(given: Given, tmp_path: Path) -> Iterator[OpenHouse]:
    with open_house(tmp_path, given.event_id) as house:
        yield house


def begins_to_write(opened: OpenHouse, priya: Person, said: dict[str, str]) -> socket.socket:
    """The whole request, on a connection of its own."""
    port = int(opened.url.rpartition(":")[2])
    guest, body = opened.seated(priya), json.dumps(said)
    token = guest.token()
    head = [
        f"POST /events/{opened.event_id}/observations HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        f"X-CSRF-Token: {token}",
        f"Cookie: {guest.cookies}",
        "Accept: application/json",
    ]
    connection = socket.create_connection(("127.0.0.1", port), timeout=30)
    connection.sendall("\r\n".join([*head, "", body]).encode())
    return connection


def words_in_the_tray(given: Given) -> list[str]:
    with store.look(given.event_id) as rows:
        return sorted(rows.scalars(sa.select(TrayObservation.words)))


def an_observation(words: str) -> dict[str, str]:
    return {"slip": secrets.token_urlsafe(16), "kind": "went_well", "words": words, "anchor": "case"}


def test_p67_what_is_sent_by_whoever_waits_is_written_and_by_whoever_gave_up_is_not(
    opened: OpenHouse, priya: Person, given: Given
) -> None:
    other = sqlite3.connect(str(store.engine().url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waits = begins_to_write(opened, priya, an_observation("Somebody waits for this"))
    gave_up = begins_to_write(opened, priya, an_observation("Nobody waits for this"))
    time.sleep(HELD_UP)

    gave_up.close()
    other.rollback()
    other.close()

    assert waits.recv(100).startswith(b"HTTP/1.1 201")
    waits.close()
    last = opened.seated(priya)
    last.send("observations", **an_observation("This was said last"))
    assert words_in_the_tray(given) == ["Somebody waits for this", "This was said last"]


def test_p67_what_a_request_began_for_others_is_written_whoever_has_gone(given: Given) -> None:
    """News and rhythms that a request set going live on in a copy of its context."""
    with asked_by(lambda: False):
        going_on = copy_context()
        with pytest.raises(NotSaved), store.work(given.event_id):
            pass

    assert going_on.run(writes_something, given) is True


def writes_something(given: Given) -> bool:
    with store.work(given.event_id) as work:
        pass
    return work.is_done
