"""Long polling and websocket hear the same, in the same order, and nothing is lost while a page changes from one to the other."""

import json
import time

import requests
import socketio

from tests.live.conftest import Served
from tests.live.raw_client import RawClient

MESSAGES = 15
"""As many as python-socketio's client takes from one poll; a browser takes any number."""

SEAT = {"Cookie": "seat=priya"}


def listening(hall: Served, transport: str, heard: list[object]) -> socketio.Client:
    client = socketio.Client(reconnection=False)
    client.on("news", heard.append)
    client.connect(hall.url, headers=SEAT, auth={"event": "e1"}, transports=[transport])
    return client


def test_long_polling_and_websocket_hear_the_same(hall: Served) -> None:
    heard: dict[str, list[object]] = {"polling": [], "websocket": []}
    clients = [listening(hall, transport, messages) for transport, messages in heard.items()]

    hall.say(count=MESSAGES, size=100)

    until = time.monotonic() + 5
    while time.monotonic() < until and any(len(messages) < MESSAGES for messages in heard.values()):
        time.sleep(0.02)
    for client in clients:
        client.disconnect()
    expected = [{"number": number, "words": "x" * 100} for number in range(MESSAGES)]
    assert heard == {"polling": expected, "websocket": expected}


def polling(hall: Served) -> str:
    """Connect by long polling; answers with the address for more."""
    address = f"{hall.url}/socket.io/?EIO=4&transport=polling"
    opened = requests.get(address, headers=SEAT, timeout=30).text
    address = f"{address}&sid={json.loads(opened[1:])['sid']}"
    requests.post(address, data="40" + json.dumps({"event": "e1"}), headers=SEAT, timeout=30)
    requests.get(address, headers=SEAT, timeout=30)
    return address


def test_a_page_that_is_changing_over_hears_nothing_before_it_has_changed(hall: Served) -> None:
    address = polling(hall)
    websocket: RawClient = hall.client(more="&sid=" + address.rpartition("=")[2])
    websocket.say("2probe")
    assert websocket.receive() == "3probe"

    hall.say(count=3)
    assert websocket.hears_silence(0.2)
    websocket.say("5")

    assert [news["number"] for news in websocket.news(3)] == [0, 1, 2]


def test_a_polling_page_that_says_anything_is_hung_up_on(hall: Served) -> None:
    address = polling(hall)

    requests.post(address, data='42["timeline:shown",{}]', headers=SEAT, timeout=30)

    answers = [requests.get(address, headers=SEAT, timeout=30) for _ in range(2)]
    assert answers[-1].status_code == 400


def test_a_polling_page_cannot_send_more_than_a_page_of_ours_would(hall: Served) -> None:
    address = polling(hall)

    assert requests.post(address, data="40" + "x" * 5000, headers=SEAT, timeout=30).status_code == 400
