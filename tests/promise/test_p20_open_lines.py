"""P20: an open line closes within seconds of the end of its session, its role, its place or its seat."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import URLSafeTimedSerializer

from learning_event import store
from learning_event.anonymity.seats import new_seat
from learning_event.live.hearers import Hearers
from learning_event.models import Account, EventRole, Place
from learning_event.models.base import new_id
from learning_event.people import Practitioner
from learning_event.rules.session import IDLE, LONGEST
from tests.given import PASSWORD, PASSWORD_HASH, Given
from tests.live.open_house import Guest, Listener, OpenHouse, open_house
from tests.people import Person

GOODBYE = "41"
WITHIN = 5.0
COOKIE = "learning_event"
STAYS = ("stays", "tom")
ON_THE_WAY = {"idle": 4, "half a day": 4}
"""Seconds that were left to these when their lines were opened."""


@pytest.mark.slow
def test_p20_open_lines_close_within_five_seconds_of_the_end(
    given: Given, priya: Person, tom: Person, tmp_path: Path
) -> None:
    names = ("signs out", "new password", "no part", "elsewhere", "idle", "half a day", "stays")
    staff = {name: colleague(given, f"colleague-{n}@example.org") for n, name in enumerate(names)}
    with open_house(tmp_path, given.event_id) as house:
        guests = {name: house.signed_in(staff[name].email, PASSWORD) for name in names}
        guests["idle"] = older(house, guests["idle"], seen=IDLE - 4)
        guests["half a day"] = older(house, guests["half a day"], begun=LONGEST - 4)
        lines = {name: guest.listen() for name, guest in guests.items()}
        lines["signs out elsewhere"] = guests["signs out"].listen()
        lines |= {"closed place": house.seated(priya).listen(), "tom": house.seated(tom).listen()}
        begun = time.monotonic()

        ruth = house.signed_in(given.reviewer_email, PASSWORD)
        ruth.send(f"preparing/places/{priya.place_id}/closing")
        post(guests["signs out"], "/sign-out")
        post(guests["new password"], "/account/password", password=PASSWORD, own="quite another window")
        without_a_word(staff["no part"].id, staff["elsewhere"].id)

        ending = {name: line for name, line in lines.items() if name not in STAYS}
        with ThreadPoolExecutor(len(ending)) as crowd:
            taken = crowd.map(partial(seconds_until_it_ends, begun=begun), ending.values())
            after = dict(zip(ending, taken, strict=True))
        assert [name for name, seconds in after.items() if seconds > WITHIN + ON_THE_WAY.get(name, 0)] == []
        assert {name: seconds for name, seconds in after.items() if seconds < ON_THE_WAY.get(name, 0) - 2} == {}

        post(guests["stays"], f"/events/{given.event_id}/activity", activity="discussing")
        assert [next_news(lines[name]) for name in STAYS] == ["room:changed"] * 2
        for name in STAYS:
            lines[name].close()


def test_p20_the_line_of_a_seat_ends_with_the_seat(given: Given) -> None:
    with store.work(given.event_id) as work:
        for number in (0, 1):
            work.rows.get_one(Place, given.places[number]).state = "claimed"
    hearers = Hearers()
    hearers.open("ends", Practitioner(given.event_id, given.places[0], new_seat(lasts=-60)), {})
    hearers.open("goes on", Practitioner(given.event_id, given.places[1], new_seat()), {})

    assert hearers.gone() == ["ends"]


def next_news(line: Listener) -> str:
    """The last thing that was heard of the room: a closed place is news too."""
    name, _ = line.next()
    return name


def colleague(given: Given, email: str) -> Account:
    row = Account(id=new_id(), email=email, name="Carys", password_hash=PASSWORD_HASH, session_key=new_id())
    with store.work() as work:
        work.rows.add(row)
        work.rows.flush()
        work.rows.add(EventRole(event_id=given.event_id, account_id=row.id, role="co_reviewer"))
    return row


def older(house: OpenHouse, guest: Guest, *, begun: int = 0, seen: int = 0) -> Guest:
    """The same session, begun and last used so many seconds ago; signed with the key of the house."""
    seal = serializer(house.data)
    facts, now = seal.loads(guest.browser.cookies[COOKIE] or ""), int(time.time())
    guest.browser.close()
    aged = Guest(guest.url, guest.event_id)
    aged.browser.cookies.set(COOKIE, seal.dumps({**facts, "_id": new_id(), "begun": now - begun, "seen": now - seen}))
    return aged


def serializer(data: Path) -> URLSafeTimedSerializer:
    app = Flask("the same house")
    app.secret_key = bytes.fromhex((data / "secret-key").read_text().strip())
    seal = SecureCookieSessionInterface().get_signing_serializer(app)
    assert seal is not None
    return seal


def post(guest: Guest, path: str, **fields: str) -> None:
    headers = {"Accept": "application/json", "X-CSRF-Token": guest.token()}
    answer = guest.browser.post(f"{guest.url}{path}", json=fields, headers=headers, timeout=30)
    assert answer.status_code == 200, json.dumps(answer.json())


def without_a_word(no_part: str, elsewhere: str) -> None:
    """As another process would: nothing is announced here."""
    with store.work() as work:
        work.rows.query(EventRole).filter_by(account_id=no_part).delete()
        work.rows.get_one(Account, elsewhere).session_key = new_id()


def seconds_until_it_ends(line: Listener, *, begun: float) -> float:
    """A line that is never hung up fails by its time limit."""
    while (said := line.client.receive()) is not None and said != GOODBYE:
        continue
    seconds = time.monotonic() - begun
    line.close()
    return seconds
