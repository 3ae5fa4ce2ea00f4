"""P42: when Redis is gone, or hangs, the timeline of every process still follows within twenty seconds, and all is well again after it."""

import secrets
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.live.open_house import Guest
from tests.live.two_houses import AWAY, HERE, TwoHouses
from tests.live.two_houses import houses as houses
from tests.live.two_houses import shelves as shelves
from tests.redis import OwnRedis
from tests.redis import redis as redis

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WITHIN, AT_ONCE = 20.0, 2.5


@pytest.fixture
def page(browser: Browser, houses: TwoHouses) -> Page:
    """Tom's room, at the other process than everybody else's."""
    context = browser.new_context()
    context.add_cookies([{"name": "seat", "value": houses.seats[1], "url": houses.other.url}])
    page = context.new_page()
    page.goto(f"{houses.other.url}/events/{houses.other.event_id}/room")
    page.get_by_text("Connected", exact=True).wait_for()
    return page


def _show_one(priya: Guest, ruth: Guest) -> None:
    slip = secrets.token_urlsafe(16)
    priya.send("observations", slip=slip, kind="went_well", words="Somebody rang back", anchor="case")
    ruth.send("showings")


def _follows(page: Page, cards: int) -> float:
    """Seconds until so many are there."""
    began = time.monotonic()
    expect(page.locator("#timeline .observation")).to_have_count(cards, timeout=WITHIN * 1000)
    return time.monotonic() - began


@pytest.mark.parametrize(
    ("goes", "comes"), [(OwnRedis.kill, OwnRedis.start), (OwnRedis.freeze, OwnRedis.thaw)], ids=["is gone", "hangs"]
)
def test_p42_the_timeline_follows_without_redis_and_at_once_with_it(
    houses: TwoHouses,
    page: Page,
    redis: OwnRedis,
    goes: Callable[[OwnRedis], None],
    comes: Callable[[OwnRedis], None],
) -> None:
    priya, ruth = houses.seated(0, houses.one), houses.ruth(houses.one)
    _show_one(priya, ruth)
    assert _follows(page, 1) < AT_ONCE

    goes(redis)
    _show_one(priya, ruth)
    assert _follows(page, 2) < WITHIN
    assert page.locator(".composer .status[data-line=up]").is_visible()
    houses.other.program.says(AWAY)
    _show_one(priya, ruth)
    assert _follows(page, 3) < WITHIN

    comes(redis)
    for house in (houses.one, houses.other):
        house.program.says(HERE)
    _show_one(priya, ruth)
    assert _follows(page, 4) < AT_ONCE
    page.context.close()


def test_p42_looking_keeps_its_own_time_whatever_people_do(houses: TwoHouses, redis: OwnRedis) -> None:
    """A page that is told to look whenever something was written would tell the room when somebody writes."""
    priya, line = houses.seated(0, houses.one), houses.line_of(houses.seated(1, houses.one))
    redis.kill()
    assert line.next() == ("line:missed", {})

    told = [time.monotonic()]
    for _ in range(2):
        for _ in range(3):
            slip = secrets.token_urlsafe(16)
            priya.send("observations", slip=slip, kind="went_well", words="Somebody rang back", anchor="case")
        assert line.next() == ("line:missed", {})
        told.append(time.monotonic())

    assert 9 < told[2] - told[1] < 13
    redis.start()
