"""Only pages of ours may open the line, and it is opened plainly: no compression, no delay, no address."""

import pytest
import requests

from tests.live.conftest import Served

ELSEWHERE = "https://elsewhere.example"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": ELSEWHERE},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": ELSEWHERE, "X-Forwarded-Host": "elsewhere.example", "X-Forwarded-Proto": "https"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=["foreign", "null", "missing", "forged", "cross-site", "same-site"],
)
def test_a_websocket_from_elsewhere_is_refused(hall: Served, headers: dict[str, str]) -> None:
    assert hall.client(headers=headers).status == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": ""},
        {"Origin": ELSEWHERE, "X-Forwarded-Host": "elsewhere.example", "X-Forwarded-Proto": "https"},
    ],
    ids=["missing", "forged"],
)
def test_the_library_alone_would_take_it(stock_hall: Served, headers: dict[str, str]) -> None:
    assert stock_hall.client(headers=headers).status == 101


@pytest.mark.parametrize(
    ("query", "headers"),
    [
        ("", {"Origin": ELSEWHERE}),
        ("", {"Sec-Fetch-Site": "cross-site"}),
        ("&j=0", {}),
    ],
    ids=["foreign", "cross-site", "as a script"],
)
def test_long_polling_from_elsewhere_is_refused(hall: Served, query: str, headers: dict[str, str]) -> None:
    answer = requests.get(f"{hall.url}/socket.io/?EIO=4&transport=polling{query}", headers=headers, timeout=5)

    assert answer.status_code == 403
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_long_polling_from_a_page_of_ours_is_taken_and_nobody_may_keep_the_answer(hall: Served) -> None:
    answer = requests.get(
        f"{hall.url}/socket.io/?EIO=4&transport=polling", headers={"Sec-Fetch-Site": "same-origin"}, timeout=5
    )

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert not [name for name in answer.headers if name.startswith("Access-Control")]


COMPRESSION = {"Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits"}


def test_compression_is_never_agreed(hall: Served, stock_hall: Served) -> None:
    assert "permessage-deflate" in stock_hall.client(headers=COMPRESSION).answer
    assert "permessage-deflate" not in hall.client(headers=COMPRESSION).answer


def test_small_messages_leave_at_once(hall: Served) -> None:
    assert requests.get(f"{hall.url}/nodelay", timeout=5).json() == {"nodelay": True}


TELLING = {
    "User-Agent": "canary-browser",
    "X-Forwarded-For": "203.0.113.9",
    "Forwarded": "for=203.0.113.9",
    "X-Real-Ip": "203.0.113.9",
    "Cf-Connecting-Ip": "203.0.113.9",
    "Via": "canary-proxy",
    "Accept-Language": "cy",
    "Referer": "http://canary.example",
    "Sec-Ch-Ua": "canary",
    "X-Any-New-Name": "canary",
}


def test_beneath_the_door_nobody_has_an_address_or_a_browser(hall: Served) -> None:
    hall.client(headers=TELLING).join()

    seen = requests.get(f"{hall.url}/seen", headers=TELLING, timeout=5).json()

    for environ in (seen["http"], seen["websocket"]):
        assert environ["REMOTE_ADDR"] == "0.0.0.0"
        assert "REMOTE_PORT" not in environ
        assert not [value for value in environ.values() if "canary" in value or "203.0.113.9" in value or value == "cy"]


def test_a_handshake_that_is_none_is_refused_and_leaves_nothing_behind(hall: Served) -> None:
    answer = requests.get(
        f"{hall.url}/socket.io/?EIO=4&transport=websocket",
        timeout=5,
        headers={"Origin": hall.url, "Upgrade": "websocket", "Connection": "Upgrade"},
    )

    assert answer.status_code == 400
    assert hall.has_lines(writers=0, open=0)
