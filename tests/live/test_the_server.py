"""The server process: refuses to start beside its rivals, says nothing of anybody, and ends in peace."""

import signal
import socket
import threading
import time
from pathlib import Path

import pytest
import requests

from learning_event.server import CannotStart
from learning_event.server.checks import may_start
from tests.live.conftest import Served, close_all, start


@pytest.mark.parametrize(("module", "package"), [("eventlet", "eventlet"), ("geventwebsocket", "gevent-websocket")])
def test_it_does_not_start_beside_a_rival(tmp_path: Path, module: str, package: str) -> None:
    (tmp_path / f"{module}.py").write_text("")
    process = start("ours", tmp_path)

    said, _ = process.communicate(timeout=60)

    assert process.returncode == 1
    assert said == (
        f"{package} is installed here, and it would take over the live line and break it. "
        f"Please remove it (pip uninstall {package}) and start again.\n"
    )


def test_it_does_not_start_where_gevent_did_not_come_first() -> None:
    with pytest.raises(CannotStart, match="learning-event serve"):
        may_start()


def test_it_ends_in_peace(own_hall: Served) -> None:
    by_websocket = own_hall.client().join()
    answers: list[str] = []
    under_way = threading.Thread(
        target=lambda: answers.append(requests.get(f"{own_hall.url}/slow/1.0", timeout=30).text)
    )
    under_way.start()
    time.sleep(0.3)

    own_hall.process.send_signal(signal.SIGTERM)

    assert by_websocket.is_hung_up_within(3)
    by_websocket.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", own_hall.port))
    assert own_hall.process.wait(timeout=6) == 0
    under_way.join(2)
    assert answers == ["finished"]


def test_it_says_only_the_kind_of_what_went_wrong(own_hall: Served) -> None:
    with socket.create_connection(("127.0.0.1", own_hall.port)) as garbled:
        garbled.sendall(b"CANARY /canary?canary=1 NONSENSE\r\nX: canary\r\n\r\n")
        assert garbled.recv(100).startswith(b"HTTP/1.1 400")
    assert requests.get(f"{own_hall.url}/fall?canary", timeout=30).status_code == 500
    requests.get(f"{own_hall.url}/socket.io/?EIO=4&transport=canary", timeout=30)
    requests.get(f"{own_hall.url}/socket.io/?EIO=4&transport=polling&sid=canary", timeout=30)
    client = own_hall.client("canary").join("canary")
    client.say("4x")
    own_hall.client("priya").join().say('40{"canary"')
    close_all()

    own_hall.process.send_signal(signal.SIGTERM)
    _, said = own_hall.process.communicate(timeout=60)

    assert "a request could not be understood" in said
    assert "ValueError" in said
    assert "canary" not in said.lower()
    assert "127.0.0.1" not in said
    assert "words that must not be logged" not in said
