"""A client that goes away in the middle of a word is no problem: nothing is logged, and nothing of it stays behind."""

import json
import signal
import socket

import requests

from tests.live.conftest import Served

SAYS = '40{"event":"e1"}'


def opened_by_polling(hall: Served) -> str:
    """The address of a client that has only opened, and has not yet asked to hear anything."""
    address = f"{hall.url}/socket.io/?EIO=4&transport=polling"
    return f"{address}&sid={json.loads(requests.get(address, timeout=30).text[1:])['sid']}"


def begins_to_say(hall: Served, address: str) -> socket.socket:
    """A request whose head is with the house, while its words are still on their way."""
    connection = socket.create_connection(("127.0.0.1", hall.port), timeout=30)
    path = address.removeprefix(hall.url)
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{hall.port}\r\nCookie: seat=priya\r\nConnection: close\r\n"
    connection.sendall(f"{head}Content-Length: {len(SAYS)}\r\nExpect: 100-continue\r\n\r\n".encode())
    assert connection.recv(100).startswith(b"HTTP/1.1 100")
    return connection


def test_whoever_asks_to_hear_when_the_line_has_been_ended_is_not_heard_and_not_complained_of(
    own_hall: Served,
) -> None:
    connection = begins_to_say(own_hall, opened_by_polling(own_hall))

    requests.post(f"{own_hall.url}/hang-up", timeout=30)
    connection.sendall(SAYS.encode())
    while connection.recv(1024):
        pass
    connection.close()

    assert own_hall.has_lines(open=0)
    own_hall.process.terminate()
    assert own_hall.process.communicate(timeout=60)[1] == ""


def test_whoever_says_a_word_when_the_line_has_been_ended_is_told_so_and_not_complained_of(own_hall: Served) -> None:
    address = opened_by_polling(own_hall)
    requests.post(f"{own_hall.url}/hang-up", timeout=30)

    late = requests.post(address, data="41", headers={"Cookie": "seat=priya"}, timeout=30)

    assert (late.status_code, late.text) == (400, "This line has ended.")
    assert own_hall.has_lines(clients=0)
    own_hall.process.terminate()
    assert own_hall.process.communicate(timeout=60)[1] == ""


def test_what_somebody_asked_who_hung_up_before_their_turn_is_not_done(own_hall: Served) -> None:
    """A house with too much to do would otherwise go on with what nobody waits for, and never catch up with those who do."""
    priya = own_hall.client().join()
    own_hall.process.send_signal(signal.SIGSTOP)
    gone, waiting = (asks_to_say(own_hall, size) for size in (1, 2))
    gone.close()

    own_hall.process.send_signal(signal.SIGCONT)

    assert waiting.recv(100).startswith(b"HTTP/1.1 200")
    assert json.loads((priya.receive() or "").removeprefix("42"))[1] == {"number": 0, "words": "xx"}
    assert priya.hears_silence(0.3)
    waiting.close()


def asks_to_say(hall: Served, size: int) -> socket.socket:
    """One message of so many characters."""
    connection = socket.create_connection(("127.0.0.1", hall.port), timeout=30)
    head = f"POST /say/timeline:e1/1/{size} HTTP/1.1\r\nHost: 127.0.0.1:{hall.port}\r\n"
    connection.sendall(f"{head}Content-Length: 0\r\nConnection: close\r\n\r\n".encode())
    return connection
