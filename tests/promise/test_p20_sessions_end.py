"""P20: cookies that only this house reads and sets, and sessions and seats that end."""

import time
from http.cookies import Morsel, SimpleCookie
from pathlib import Path

import pytest
import requests
from flask import Flask

from learning_event import store
from learning_event.anonymity.seats import new_seat, seat_hash, to_cookie
from learning_event.models import Account, EventRole, LearningEvent, Place
from learning_event.rules.session import IDLE, LONGEST
from tests.door import DONE, Door
from tests.given import PASSWORD, Given, a_learning_event
from tests.live.open_house import open_house
from tests.people import Person

A_WHILE = 10 * 60


def test_p20_cookies_over_tls_are_secure_and_no_script_or_other_site_sends_or_sets_them(
    given: Given, tmp_path: Path
) -> None:
    with open_house(tmp_path, given.event_id, BEHIND_TLS="yes") as house:
        set_by = {
            "signing in": cookies_after(house.url, ("/sign-in", {"email": given.contact_email, "password": PASSWORD})),
            "setting up": cookies_after(house.url, ("/sign-in", {"email": given.reviewer_email, "password": PASSWORD})),
            "joining": cookies_after(
                house.url,
                ("/join", {"code": given.cards[0]}),
                (f"/events/{given.event_id}/place", {"support_contact": given.contacts["Leah Bevan"]}),
            ),
        }

    session, seat = "__Host-learning_event", "__Host-seat"
    assert {way: sorted(found) for way, found in set_by.items()} == {
        "signing in": [session],
        "setting up": [session],
        "joining": [session, seat],
    }
    for found in set_by.values():
        for cookie in found.values():
            assert (cookie["secure"], cookie["httponly"], cookie["samesite"]) == (True, True, "Lax"), cookie.key
            assert (cookie["path"], cookie["domain"], cookie["expires"], cookie["max-age"]) == ("/", "", "", "")


@pytest.mark.parametrize(
    ("begun", "seen", "status"),
    [
        (0, 0, 200),
        (LONGEST - 60, IDLE - 60, 200),
        (IDLE, IDLE, 403),
        (LONGEST, 0, 403),
        (-3600, -3600, 403),
    ],
    ids=["fresh", "just within both", "an hour idle", "half a day old", "from the future"],
)
def test_p20_a_session_ends_after_an_idle_hour_and_after_half_a_day(
    ruth: Person, begun: int, seen: int, status: int
) -> None:
    is_so_old(ruth, begun=begun, seen=seen)

    assert ruth.browser.get("/events").status_code == status


def test_p20_a_page_that_only_brings_itself_up_to_date_keeps_no_session_alive(ruth: Person, given: Given) -> None:
    is_so_old(ruth, begun=A_WHILE, seen=A_WHILE)
    since = last_seen(ruth)
    by_itself = {"Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"}
    event = f"/events/{given.event_id}"

    for path in ("desk", "timeline", "room/now", "wall", "narrative"):
        assert ruth.browser.get(f"{event}/{path}", headers=by_itself).status_code == 200
    for path in ("timeline", "room/now"):
        assert ruth.browser.get(f"{event}/{path}").status_code == 200
    assert last_seen(ruth) == since

    assert ruth.browser.get(f"{event}/desk", headers={"Sec-Fetch-Mode": "navigate"}).status_code == 200
    assert last_seen(ruth) >= since + A_WHILE


def test_p20_a_form_keeps_the_session_alive(door: Door, ruth: Person, given: Given) -> None:
    is_so_old(ruth, begun=A_WHILE, seen=A_WHILE)
    since = last_seen(ruth)

    assert door.send(ruth, f"/events/{given.event_id}/activity", activity="discussing") == DONE

    assert last_seen(ruth) >= since + A_WHILE


def test_p20_a_seat_ends_too(house: Flask, given: Given) -> None:
    statuses = {}
    for lasts in (120, -60):
        seat = new_seat(lasts=lasts)
        with store.work(given.event_id) as work:
            place = work.rows.get_one(Place, given.places[0])
            place.state, place.seat_hash = "claimed", seat_hash(seat)
        browser = house.test_client()
        browser.set_cookie("seat", to_cookie(seat))
        statuses[lasts] = browser.get(f"/events/{given.event_id}/room").status_code

    assert statuses == {120: 200, -60: 403}


@pytest.mark.parametrize(
    ("seen", "begun", "state", "more", "status"),
    [
        (LONGEST - 60, LONGEST - 60, "open", "", 200),
        (LONGEST - 60, LONGEST, "open", "", 403),
        (IDLE, IDLE, "preparing", "", 403),
        (IDLE, IDLE, "sealed", "", 403),
        (IDLE, IDLE, "open", "co_reviewer elsewhere", 403),
        (IDLE, IDLE, "open", "makes events", 403),
        (IDLE, IDLE, "open", "administrator", 403),
    ],
    ids=["on the day", "half a day", "before", "after", "reads elsewhere", "makes events", "looks after the house"],
)
def test_p20_whoever_stands_by_on_the_day_and_may_read_nothing_needs_not_press_anything(
    leah: Person, given: Given, seen: int, begun: int, state: str, more: str, status: int
) -> None:
    with store.work(given.event_id) as work:
        work.rows.get_one(LearningEvent, given.event_id).state = state
        account = work.rows.query(Account).filter_by(email=given.contact_email).one()
        account.makes_events, account.administrator = more == "makes events", more == "administrator"
        account_id = account.id
    if more == "co_reviewer elsewhere":
        another_event_with(account_id, "co_reviewer")
    is_so_old(leah, begun=begun, seen=seen)

    assert leah.browser.get("/events").status_code == status


def another_event_with(account_id: str, role: str) -> None:
    other = a_learning_event()
    with store.work(other.event_id) as work:
        work.rows.add(EventRole(event_id=other.event_id, account_id=account_id, role=role))


def is_so_old(person: Person, *, begun: int, seen: int) -> None:
    now = int(time.time())
    with person.browser.session_transaction() as session:
        session["begun"], session["seen"] = now - begun, now - seen


def last_seen(person: Person) -> int:
    with person.browser.session_transaction() as session:
        return int(session["seen"])


def cookies_after(url: str, *forms: tuple[str, dict[str, str]]) -> dict[str, "Morsel[str]"]:
    """All cookies that are set on the way, by name; sent back by hand, since the tests speak no TLS."""
    jar: SimpleCookie = SimpleCookie()
    for path, fields in forms:
        sent = {"Cookie": "; ".join(f"{one.key}={one.value}" for one in jar.values()), "Accept": "text/html"}
        page = requests.get(f"{url}/", headers=sent, timeout=30)
        _keep(jar, page)
        token = page.text.split('name="csrf-token" content="')[1].split('"')[0]
        sent["Cookie"] = "; ".join(f"{one.key}={one.value}" for one in jar.values())
        form = {**fields, "csrf_token": token}
        answer = requests.post(f"{url}{path}", data=form, headers=sent, timeout=30, allow_redirects=False)
        assert answer.status_code == 303, answer.text
        _keep(jar, answer)
    return dict(jar.items())


def _keep(jar: SimpleCookie, answer: requests.Response) -> None:
    for said in answer.raw.headers.getlist("Set-Cookie"):
        jar.load(said)
