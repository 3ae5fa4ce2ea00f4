"""P27: a line is opened only from our own pages, whoever's cookies come with it. That the library alone would take it: tests/live."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from learning_event.anonymity.seats import to_cookie
from tests.given import PASSWORD, Given
from tests.live.open_house import OpenHouse, open_house
from tests.live.raw_client import RawClient
from tests.people import Person

ELSEWHERE = "https://elsewhere.example"
FORGED = {"X-Forwarded-Host": "elsewhere.example", "X-Forwarded-Proto": "https", "Forwarded": "host=elsewhere.example"}
REFUSED: dict[str, dict[str, str]] = {
    "foreign": {"Origin": ELSEWHERE},
    "null": {"Origin": "null"},
    "missing": {"Origin": ""},
    "forged": {"Origin": ELSEWHERE, **FORGED},
    "another port": {"Origin": "http://127.0.0.1:1"},
    "another scheme": {"Origin": "ftp://127.0.0.1"},
    "cross-site": {"Sec-Fetch-Site": "cross-site"},
    "same-site": {"Sec-Fetch-Site": "same-site"},
}


@pytest.fixture
def served(given: Given, tmp_path: Path) -> Iterator[OpenHouse]:
    with open_house(tmp_path, given.event_id) as house:
        yield house


def test_p27_a_line_from_elsewhere_is_refused_even_with_somebodys_cookies(
    served: OpenHouse, given: Given, priya: Person
) -> None:
    port = int(served.url.rpartition(":")[2])
    ruth = served.signed_in(given.reviewer_email, PASSWORD).browser.cookies
    cookies = {
        "seat": f"seat={to_cookie(priya.seat)}",
        "staff": "; ".join(f"{name}={value}" for name, value in ruth.items()),
    }
    statuses = {}
    for what, headers in REFUSED.items():
        for whose, cookie in cookies.items():
            client = RawClient(port, headers={"Cookie": cookie, **headers})
            statuses[what, whose] = client.status
            client.close()
    ours = RawClient(port, headers={"Cookie": cookies["seat"]})

    assert {case for case, status in statuses.items() if status != 403} == set()
    assert ours.status == 101
    ours.close()


def test_p27_so_is_long_polling(served: OpenHouse, priya: Person) -> None:
    address = f"{served.url}/socket.io/?EIO=4&transport=polling"
    cookies = {"seat": to_cookie(priya.seat)}
    statuses = {
        what: requests.get(address, headers=headers, cookies=cookies, timeout=30).status_code
        for what, headers in REFUSED.items()
        if headers.get("Origin", ELSEWHERE) not in ("", "null") or "Sec-Fetch-Site" in headers
    }

    assert set(statuses.values()) == {403}
    ours = requests.get(address, headers={"Sec-Fetch-Site": "same-origin"}, cookies=cookies, timeout=30)
    assert (ours.status_code, [name for name in ours.headers if name.startswith("Access-Control")]) == (200, [])
