"""PostgreSQL stops and starts again beneath an open house: news that came meanwhile are said as soon as they can be read."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from learning_event import announcements, store
from learning_event.live.sealing import Sealing
from learning_event.safe.scope import open_safe
from learning_event.settings import SECRET_KEY
from tests.given import PASSWORD, Given, a_learning_event
from tests.live.open_house import Guest
from tests.postgres import Emptied, OwnPostgres, own_postgres_to_shake
from tests.programs import forked
from tests.redis import OwnRedis
from tests.redis import redis as redis


@pytest.fixture
def postgres() -> Iterator[OwnPostgres]:
    with own_postgres_to_shake() as running:
        Emptied(running.url).close()
        yield running


@pytest.fixture
def learning_event(postgres: OwnPostgres, tmp_path: Path) -> Iterator[Given]:
    open_safe(tmp_path / "keys", tmp_path / "keys" / "key-encryption-key")
    store.open_at(postgres.url)
    yield a_learning_event()
    store.close()
    announcements.nobody_listens()


def test_what_another_process_told_while_it_was_away_is_said_when_it_is_back(
    learning_event: Given, postgres: OwnPostgres, redis: OwnRedis, tmp_path: Path
) -> None:
    settings = {"LEARNING_EVENT_DATA": str(tmp_path), "DATABASE_URL": postgres.url, "REDIS_URL": redis.url}
    environment = {**os.environ, **settings, "REQUIRE_TOTP": "no"}
    log = tmp_path / "log"
    house = forked("serve", "--port", "0", out=log, err=log, environment=environment)
    try:
        guest = Guest(house.says(r"open at (http\S+) .*\n")[1], learning_event.event_id)
        line = guest.sign_in(learning_event.reviewer_email, PASSWORD).listen()
        others = Sealing(bytes.fromhex((tmp_path / SECRET_KEY).read_text(encoding="ascii")))

        postgres.stop()
        with redis.line() as speaking:
            said = {"kind": "RoomChanged", "event_id": learning_event.event_id}
            speaking.publish(others.channel, others.sealed(said))
        house.says("news wait")
        assert line.hears_silence()
        asks_again = guest.listen()
        assert json.loads((asks_again.client.welcome or "").removeprefix("44"))["data"] == {"ended": False}
        asks_again.close()
        postgres.start()

        assert line.next()[0] == "room:changed"
        line.close()
        guest.browser.close()
    finally:
        assert house.end() == 0
