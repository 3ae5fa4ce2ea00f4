"""One house in two processes: what is announced in one is heard by the pages of the other, and Redis never learns what it carries."""

import json
import secrets
import time
from typing import Any

from redis.client import PubSub

from learning_event import store
from learning_event.live.hearers import EVERY
from learning_event.live.sealing import Sealing
from learning_event.models import Room
from learning_event.rules.showings import FEWEST_WAITING, Rhythm
from learning_event.settings import SECRET_KEY
from tests.live.open_house import Guest, Listener
from tests.live.two_houses import Shelves, TwoHouses, two_houses
from tests.live.two_houses import houses as houses
from tests.live.two_houses import shelves as shelves
from tests.redis import OwnRedis
from tests.redis import redis as redis

GOODBYE = "41"
WORDS = "Nobody had told the school"


def write(guest: Guest, words: str = WORDS) -> None:
    slip = secrets.token_urlsafe(16)
    guest.send("observations", slip=slip, kind="went_well", words=words, anchor="case")


def next_showing(line: Listener) -> dict[str, Any]:
    """Whatever else is said meanwhile, such as that news may have been missed."""
    while (said := line.next())[0] != "timeline:shown":
        continue
    return said[1]


def test_what_happens_in_one_process_is_news_in_the_other(houses: TwoHouses) -> None:
    priya, tom = houses.seated(0, houses.one), houses.seated(1, houses.other)
    ruth, leah = houses.ruth(houses.one), houses.leah(houses.other)
    tom_hears, leah_hears = houses.line_of(tom), houses.line_of(leah)
    write(priya)
    assert tom_hears.hears_silence()

    ruth.send("showings")
    ruth.send("activity", activity="paused")
    priya.send("support-requests", words="Could we speak in the break?")

    name, payload = tom_hears.next()
    assert (name, payload["showing"]) == ("timeline:shown", 1)
    assert payload["cards"][0]["html"].strip() in tom.timeline()
    assert tom_hears.next()[0] == leah_hears.next()[0] == "room:changed"
    name, payload = leah_hears.next()
    assert (name, set(payload)) == ("support:asked", {"request"})
    assert tom_hears.hears_silence()


def test_whoever_is_sent_away_in_one_process_is_hung_up_on_in_the_other(houses: TwoHouses, shelves: Shelves) -> None:
    ruth, line = houses.ruth(houses.one), houses.line_of(houses.seated(0, houses.other))
    began = time.monotonic()

    ruth.send(f"preparing/places/{shelves.given.places[0]}/closing")

    while line.client.receive() not in (GOODBYE, None):
        pass
    assert time.monotonic() - began < EVERY, "by news, and not by looking every two seconds"


def test_redis_carries_ids_and_numbers_and_cannot_read_them(
    houses: TwoHouses, shelves: Shelves, redis: OwnRedis
) -> None:
    """Its log of slow commands, in which words were found once, keeps every command here; and somebody listens to all that is said."""
    priya, ruth, line = (
        houses.seated(0, houses.one),
        houses.ruth(houses.one),
        houses.line_of(houses.seated(1, houses.other)),
    )
    with redis.line() as asking, PubSub(asking.connection_pool) as listening:
        listening.psubscribe("*")
        write(priya)
        ruth.send("showings")
        line.next()
        carried = [
            one["data"] for one in iter(lambda: listening.get_message(timeout=0.3), None) if one["type"] == "pmessage"
        ]
        kept = b" ".join(one["command"] for one in asking.slowlog_get(1000))

    house = Sealing(bytes.fromhex((shelves.data / SECRET_KEY).read_text(encoding="ascii")))
    said = [plain for _, plain in filter(None, map(house.opened, carried)) if plain["kind"] != "beat"]
    assert said == [{"kind": "Shown", "event_id": shelves.given.event_id, "number": 1}]
    assert f"PUBLISH {house.channel}".encode() in kept
    for word in (WORDS.split(" ")[-1], shelves.given.event_id, "Shown", houses.seats[0]):
        assert word.encode() not in b" ".join([kept, *carried])
    assert Sealing(secrets.token_bytes(32)).opened(carried[0]) is None


def test_whoever_gets_into_redis_can_say_nothing(houses: TwoHouses, shelves: Shelves, redis: OwnRedis) -> None:
    house = Sealing(bytes.fromhex((shelves.data / SECRET_KEY).read_text(encoding="ascii")))
    line = houses.line_of(houses.seated(0, houses.one))
    forged: dict[str, Any] = {"kind": "Shown", "event_id": shelves.given.event_id, "number": 7}
    said = [b"", b"\xff", json.dumps(["x", forged]).encode(), Sealing(secrets.token_bytes(32)).sealed(forged)]
    odd = [[], "x", {"kind": "Shown"}, {**forged, "number": "7"}, {**forged, "words": "x"}, {"kind": "Work"}]

    with redis.line() as speaking:
        for one in [*said, *map(house.sealed, odd)]:  # type: ignore[arg-type]
            speaking.publish(house.channel, one)
        assert line.hears_silence()
        speaking.publish(house.channel, house.sealed({"kind": "RoomChanged", "event_id": shelves.given.event_id}))

    assert line.next()[0] == "room:changed"


def test_a_line_to_redis_that_was_cut_is_mended_and_pages_look_for_what_was_missed(
    houses: TwoHouses, redis: OwnRedis
) -> None:
    ruth, line = houses.ruth(houses.one), houses.line_of(houses.seated(1, houses.other))

    with redis.line() as cutting:
        cutting.client_kill_filter(_type="pubsub")

    assert [line.next(), line.next()] == [("line:missed", {})] * 2
    ruth.send("activity", activity="paused")
    assert line.next()[0] == "room:changed"


def test_a_process_that_was_killed_may_have_told_nobody_so_the_pages_of_the_others_look(houses: TwoHouses) -> None:
    line = houses.line_of(houses.seated(1, houses.other))
    houses.ruth(houses.one).send("activity", activity="paused")
    assert line.next()[0] == "room:changed"

    houses.one.program.kill()

    assert line.next() == ("line:missed", {})


def test_the_steady_rhythm_shows_once_for_both(shelves: Shelves, redis: OwnRedis) -> None:
    """Both ask at their own beat whether a showing is due; in these a minute takes a second."""
    with store.work(shelves.given.event_id) as work:
        work.rows.get_one(Room, shelves.given.event_id).rhythm = Rhythm.STEADY
    with two_houses(shelves, redis, quick=True) as houses:
        writers = [houses.seated(n, (houses.one, houses.other)[n % 2]) for n in range(6)]
        lines = [houses.line_of(houses.seated(7, house)) for house in (houses.one, houses.other)]
        for showing in (1, 2):
            for n, writer in enumerate(writers):
                write(writer, f"Words {n} of showing {showing}")
            one, other = (next_showing(line) for line in lines)
            assert (one["showing"], one["cards"]) == (showing, other["cards"])
            assert len(one["cards"]) >= FEWEST_WAITING, (
                "on a slow machine one of them may come too late for this showing"
            )

        shown = writers[0].timeline()
        assert {shown.count(f"Words {n} of showing {showing}<") for n in range(6) for showing in (1, 2)} <= {0, 1}
