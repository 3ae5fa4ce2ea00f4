"""Two processes behind the real nginx with deploy/nginx: TLS, a browser that keeps to one of them, and one that stops without loss."""

import json
import secrets
import ssl
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
import requests
import websocket

from learning_event import store
from learning_event.live.sealing import Sealing
from learning_event.models import TrayObservation
from learning_event.settings import SECRET_KEY
from tests.live.open_house import Guest
from tests.live.two_houses import OneOfTwo, Shelves, TwoHouses, two_houses
from tests.live.two_houses import shelves as shelves
from tests.needs import needs
from tests.nginx import Front, nginx
from tests.redis import OwnRedis
from tests.redis import redis as redis
from tests.said import only_letters

pytestmark = [needs("nginx"), pytest.mark.slow]

SEAT, TOKEN = "__Host-seat", "t" * 32
WRITERS, SECONDS = 6, 3.0


@dataclass
class Behind:
    """Both houses, and where people come in."""

    houses: TwoHouses
    front: Front
    event_id: str
    opened: list[websocket.WebSocket] = field(default_factory=list)

    def comes(self, number: int, at: str = "") -> Guest:
        """The practitioner of this number, who was dealt to a process before where `at` names one."""
        guest = Guest(self.front.url, self.event_id)
        self.front.trusted_by(guest.browser)
        guest.browser.cookies.set(SEAT, self.houses.seats[number], secure=True)
        if at:
            guest.browser.cookies.set("at", at, secure=True)
        return guest

    def line(self, number: int, at: str) -> websocket.WebSocket:
        """A live line that is open, as a page opens it."""
        line = websocket.create_connection(
            f"{self.front.url.replace('https', 'wss')}/socket.io/?EIO=4&transport=websocket",
            origin=self.front.url,
            cookie=f"{SEAT}={self.houses.seats[number]}; at={at}",
            sslopt={"ca_certs": str(self.front.certificate)},
            timeout=30,
        )
        self.opened.append(line)
        line.recv()
        line.send(f"40{json.dumps({'event': self.event_id})}")
        assert str(line.recv()).startswith("40")
        return line

    def lines_at(self, house: OneOfTwo) -> int:
        said = requests.get(f"{house.url}/metrics", headers={"Authorization": f"Bearer {TOKEN}"}, timeout=30).text
        return int(float(said.partition("\nlearning_event_lines_open ")[2].split()[0]))


@pytest.fixture
def behind(shelves: Shelves, redis: OwnRedis) -> Iterator[Behind]:
    token = shelves.data / "token"
    token.write_text(TOKEN)
    with two_houses(shelves, redis, BEHIND_TLS="yes", METRICS_TOKEN_FILE=str(token)) as houses:
        ports = [int(house.url.rpartition(":")[2]) for house in (houses.one, houses.other)]
        with nginx(*ports) as front:
            behind = Behind(houses, front, shelves.given.event_id)
            yield behind
            for line in behind.opened:
                line.close()


def test_a_browser_keeps_to_the_process_it_was_dealt_to(behind: Behind, shelves: Shelves, redis: OwnRedis) -> None:
    front = behind.front
    dealt = set()
    for _ in range(20):
        with requests.Session() as fresh:
            front.trusted_by(fresh)
            first, second = (fresh.get(f"{front.url}/healthz", timeout=30) for _ in range(2))
            dealt.add(first.headers["Set-Cookie"])
            assert "Set-Cookie" not in second.headers
    assert dealt == {f"at={at}; Path=/; Secure; HttpOnly; SameSite=Lax" for at in (1, 2)}

    lines = [behind.line(n, at="2") for n in range(3)]
    assert [behind.lines_at(house) for house in (behind.houses.one, behind.houses.other)] == [0, 3]

    room = behind.comes(0, at="1").browser.get(f"{front.url}/events/{behind.event_id}/room", timeout=30)
    assert (room.status_code, room.text.count("data-showing=")) == (200, 1)
    assert requests.get(f"{front.plain}/", timeout=30, allow_redirects=False).status_code == 308
    hidden = requests.get(f"{front.url}/metrics", verify=str(front.certificate), timeout=30)
    assert (hidden.status_code, "learning_event" in hidden.text) == (404, False)

    house = Sealing(bytes.fromhex((shelves.data / SECRET_KEY).read_text(encoding="ascii")))
    with redis.line() as speaking:
        speaking.publish(house.channel, house.sealed({"kind": "RoomChanged", "event_id": behind.event_id}))
    assert ['"room:changed"' in line.recv() for line in lines] == [True] * 3


@dataclass
class Writer:
    """Somebody who writes one observation after the other; what has no answer is sent again with the same slip, as pages do."""

    guest: Guest
    acknowledged: list[str] = field(default_factory=list)
    again: int = 0

    def writes(self, until: float) -> None:
        token = self.guest.token()
        while time.monotonic() < until:
            words, slip = f"Words {only_letters()}", secrets.token_urlsafe(16)
            while not self._saved(token, words, slip):
                self.again += 1
                time.sleep(0.2)
            self.acknowledged.append(words)
            time.sleep(0.1)

    def _saved(self, token: str, words: str, slip: str) -> bool:
        said = {"slip": slip, "kind": "went_well", "words": words, "anchor": "case"}
        try:
            answer = self.guest.browser.post(
                f"{self.guest.url}/events/{self.guest.event_id}/observations",
                json=said,
                headers={"Accept": "application/json", "X-CSRF-Token": token},
                timeout=20,
            )
        except requests.RequestException:
            return False
        assert answer.status_code in (200, 201, 502), answer.text
        return answer.status_code < 300


@pytest.mark.parametrize("asked_kindly", [True, False], ids=["SIGTERM", "kill -9"])
def test_a_process_that_stops_loses_nothing_that_was_acknowledged_and_its_lines_go_to_the_other(
    behind: Behind, asked_kindly: bool
) -> None:
    """Told to stop, it finishes what is under way, and nobody notices; killed, people have to send again."""
    writers = [Writer(behind.comes(n, at="1")) for n in range(WRITERS)]
    line = behind.line(7, at="1")
    until = time.monotonic() + SECONDS
    threads = [threading.Thread(target=writer.writes, args=(until,)) for writer in writers]
    for thread in threads:
        thread.start()
    time.sleep(SECONDS / 3)

    if asked_kindly:
        behind.houses.one.end()
    else:
        behind.houses.one.program.kill()

    assert _is_told_to_go(line)
    behind.line(7, at="1")
    assert behind.lines_at(behind.houses.other) == 1
    for thread in threads:
        thread.join(30)
    with store.look(behind.event_id) as rows:
        stored = sorted(row.words for row in rows.query(TrayObservation))
    assert stored == sorted(words for writer in writers for words in writer.acknowledged)
    assert len(stored) > WRITERS
    assert (sum(writer.again for writer in writers) == 0) or not asked_kindly


def _is_told_to_go(line: websocket.WebSocket) -> bool:
    """Engine.IO's own word for it (a client comes back by itself), or the end of the websocket."""
    try:
        while (said := line.recv()) not in ("1", ""):
            assert said in ("2", "6")
    except (websocket.WebSocketConnectionClosedException, ssl.SSLError, ConnectionError):
        return True
    return True
