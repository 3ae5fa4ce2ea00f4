"""P6: beneath *scrub* everybody calls from 0.0.0.0 with a browser that has no name, by HTTP and on a real websocket."""

import requests

from tests.live.conftest import Served
from tests.live.conftest import everybody_leaves as everybody_leaves
from tests.live.conftest import hall as hall
from tests.live.conftest import stock_hall as stock_hall

ADDRESS = "203.0.113.9"
TELLING = {
    "User-Agent": "canary-browser",
    "X-Forwarded-For": ADDRESS,
    "Forwarded": f"for={ADDRESS}",
    "X-Real-Ip": ADDRESS,
    "Cf-Connecting-Ip": ADDRESS,
    "Via": "canary-proxy",
    "Accept-Language": "cy",
    "Referer": "http://canary.example",
    "Sec-Ch-Ua": "canary",
    "X-Any-New-Name": "canary",
}


def test_p06_beneath_the_door_nobody_has_an_address_or_a_browser(hall: Served) -> None:
    seen = _seen(hall)

    for environ in seen.values():
        assert environ["REMOTE_ADDR"] == "0.0.0.0"
        assert "REMOTE_PORT" not in environ
        assert _told(environ) == []


def test_p06_without_scrub_they_would_be_known(stock_hall: Served) -> None:
    seen = _seen(stock_hall)

    assert all(len(_told(environ)) >= len(TELLING) for environ in seen.values())


def _seen(hall: Served) -> dict[str, dict[str, str]]:
    """What a handler beneath the door is given, by HTTP and on a websocket that was joined."""
    hall.client(headers=TELLING).join()
    seen: dict[str, dict[str, str]] = requests.get(f"{hall.url}/seen", headers=TELLING, timeout=30).json()
    assert set(seen) == {"http", "websocket"}
    return seen


def _told(environ: dict[str, str]) -> list[str]:
    return [value for value in environ.values() if "canary" in value or ADDRESS in value or value == "cy"]
