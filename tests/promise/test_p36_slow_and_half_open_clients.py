"""P36: clients that never finish their sentence, or never read their answer, do not stop anybody else. On a real server."""

import secrets
import socket
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.given import PASSWORD, Given
from tests.live.open_house import Guest, OpenHouse, open_house
from tests.people import Person

pytestmark = pytest.mark.slow

EACH = 25
QUICK = 2.0
HALF_A_HEAD = "POST /events/{event}/observations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Le"
HALF_A_BODY = (
    "POST /join HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{{"
)
HALF_A_CHUNK = "POST /join HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\nxx"
HALF_A_HANDSHAKE = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: webso"
NEVER_READS = "GET /static/vendor/socket.io.esm.min.js HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 8
SAID = (HALF_A_HEAD, HALF_A_BODY, HALF_A_CHUNK, HALF_A_HANDSHAKE, NEVER_READS, "")


def a_crowd_at(house: OpenHouse, stack: ExitStack) -> list[socket.socket]:
    """So many of each kind, all at once, each with a small box for what it is sent."""
    crowd = []
    for said in SAID * EACH:
        slow = stack.enter_context(socket.socket())
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.settimeout(5)
        slow.connect(("127.0.0.1", int(house.url.rpartition(":")[2])))
        slow.sendall(said.format(event=house.event_id).encode())
        crowd.append(slow)
    return crowd


def adds(guest: Guest) -> float:
    """How long it takes to add an observation, in seconds."""
    began = time.monotonic()
    guest.send("observations", slip=secrets.token_urlsafe(16), kind="happened", words="Somebody rang back.")
    return time.monotonic() - began


def looks(guest: Guest) -> float:
    """How long it takes to look at the timeline, in seconds."""
    began = time.monotonic()
    guest.timeline()
    return time.monotonic() - began


def test_p36_others_write_read_and_hear_as_if_nobody_else_were_there(
    given: Given, priya: Person, tom: Person, tmp_path: Path
) -> None:
    with ExitStack() as stack, open_house(tmp_path, given.event_id) as house:
        hers, his, ruth = house.seated(priya), house.seated(tom), house.signed_in(given.reviewer_email, PASSWORD)
        quick = (
            QUICK + 10 * sorted(looks(his) for _ in range(5))[2]
        )  # on a machine with other work everything takes longer
        crowd = a_crowd_at(house, stack)
        listener = his.listen()

        took = sorted(adds(hers) for _ in range(10))
        for slow in crowd[: len(SAID) * 10]:
            slow.sendall(b"n")
        began = time.monotonic()
        ruth.send("showings")
        name, payload = listener.next()

        assert (name, len(payload["cards"])) == ("timeline:shown", 10)
        assert time.monotonic() - began < quick * 2
        assert took[5] < quick
        assert his.timeline().count("Somebody rang back.") == 10
        listener.close()
