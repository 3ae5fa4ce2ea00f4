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
    answer = requests.get(f"{hall.url}/socket.io/?EIO=4&transport=polling{query}", headers=headers, timeout=30)

    assert answer.status_code == 403
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_long_polling_from_a_page_of_ours_is_taken_and_nobody_may_keep_the_answer(hall: Served) -> None:
    answer = requests.get(
        f"{hall.url}/socket.io/?EIO=4&transport=polling", headers={"Sec-Fetch-Site": "same-origin"}, timeout=30
    )

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert not [name for name in answer.headers if name.startswith("Access-Control")]


COMPRESSION = {"Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits"}


def test_compression_is_never_agreed(hall: Served, stock_hall: Served) -> None:
    assert "permessage-deflate" in stock_hall.client(headers=COMPRESSION).answer
    assert "permessage-deflate" not in hall.client(headers=COMPRESSION).answer


def test_small_messages_leave_at_once(hall: Served) -> None:
    assert requests.get(f"{hall.url}/nodelay", timeout=30).json() == {"nodelay": True}


def test_a_handshake_that_is_none_is_refused_and_leaves_nothing_behind(hall: Served) -> None:
    answer = requests.get(
        f"{hall.url}/socket.io/?EIO=4&transport=websocket",
        timeout=30,
        headers={"Origin": hall.url, "Upgrade": "websocket", "Connection": "Upgrade"},
    )

    assert answer.status_code == 400
    assert hall.has_lines(writers=0, open=0)
