"""P21: no cookie holds anything derived from the address or the browser it was given to, and no session is kept elsewhere."""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterator

from flask import Flask, session
from flask_login import LoginManager, UserMixin, login_user
from werkzeug.test import TestResponse

from learning_event.models import Base
from tests.door import token_for
from tests.given import PASSWORD, Given
from tests.people import Person

ADDRESS, AGENT = "203.0.113.77", "Kestrel/7.1 (a browser nobody else has)"
SAYS_WHO = {"REMOTE_ADDR": ADDRESS, "HTTP_USER_AGENT": AGENT, "HTTP_X_FORWARDED_FOR": ADDRESS}
HASHES = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s")


def test_p21_what_is_looked_for_is_what_flask_login_would_write(given: Given) -> None:
    stock = Flask("stock")
    stock.secret_key = "a key"
    LoginManager(stock)
    somebody = UserMixin()
    somebody.id = "1"
    stock.add_url_rule("/", "in", lambda: (login_user(somebody), session.update(said=AGENT), "in")[-1])

    answer = stock.test_client().get("/", environ_overrides=SAYS_WHO)

    found = {name for name, trace in traces() if trace in readable(answer)}
    assert found == {"agent", "sha512 of both as bytes"}


def test_p21_no_cookie_tells_where_somebody_came_from(house: Flask, given: Given) -> None:
    event = f"/events/{given.event_id}"
    staff, newcomer = Person("Ruth", house.test_client()), Person("Tom", house.test_client())
    for person in (staff, newcomer):
        person.browser.environ_base.update(SAYS_WHO)

    answers = [
        *posts(staff, "/sign-in", email=given.reviewer_email, password="not the one I chose"),
        *posts(staff, "/sign-in", email=given.reviewer_email, password=PASSWORD),
        *posts(staff, "/account/password", password=PASSWORD, own="another window over water"),
        *posts(newcomer, "/join", code="ABCD-2345"),
        *posts(newcomer, "/join", code=given.cards[0]),
        *posts(newcomer, f"{event}/place", support_contact=given.contacts["Leah Bevan"]),
        newcomer.browser.get(f"{event}/room"),
        staff.browser.get(f"{event}/desk"),
    ]

    assert [answer.status_code for answer in answers if answer.status_code == 403] == []
    everything = b"".join(readable(answer) for answer in answers)
    assert b"_user_id" in everything
    assert {name for name, trace in traces() if trace in everything} == set()


def test_p21_two_sessions_of_one_browser_share_no_name(house: Flask, given: Given) -> None:
    names = set()
    for _ in range(3):
        person = Person("Ruth", house.test_client())
        person.browser.environ_base.update(SAYS_WHO)
        posts(person, "/sign-in", email=given.reviewer_email, password=PASSWORD)
        with person.browser.session_transaction() as kept:
            names.add(kept["_id"])

    assert len(names) == 3


def test_p21_the_database_keeps_no_sessions(house: Flask) -> None:
    columns = {f"{table.name}.{column.name}" for table in Base.metadata.sorted_tables for column in table.columns}

    telling = ("address", "agent", "device", "session", "ip")
    # The address on a letter is the e-mail address of a support contact, who was asked to come.
    assert {name for name in columns if set(name.partition(".")[2].split("_")) & set(telling)} == {
        "account.session_key",
        "letter.address",
    }


def traces() -> Iterator[tuple[str, bytes]]:
    """Address and browser as they are, and every common digest of them, as hexadecimal and as base64."""
    values = {
        "address": ADDRESS,
        "agent": AGENT,
        "address and agent": f"{ADDRESS}|{AGENT}",
        "both as bytes": f"{ADDRESS.encode()!r}|{AGENT.encode()!r}",  # as Flask-Login 0.6.3 has it
    }
    for name, value in values.items():
        yield name, value.encode()
        for algorithm in HASHES:
            digest = hashlib.new(algorithm, value.encode()).digest()
            yield f"{algorithm} of {name}", digest.hex().encode()
            yield f"{algorithm} of {name}", base64.urlsafe_b64encode(digest).rstrip(b"=")
            yield f"{algorithm} of {name}", digest


def readable(answer: TestResponse) -> bytes:
    """Everything that its cookies hold, as it was set and unpacked as far as it can be."""
    found = []
    for said in answer.headers.getlist("Set-Cookie"):
        value = said.partition(";")[0].partition("=")[2]
        found += [said.encode(), *unpacked(value)]
    return b"\n".join(found)


def unpacked(value: str) -> Iterator[bytes]:
    """A signed session, compressed or not; a seat."""
    packed, payload = value.startswith("."), value.lstrip(".").partition(".")[0]
    raw = base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4))
    plain = zlib.decompress(raw) if packed else raw
    yield plain
    if plain.startswith(b"{"):
        yield json.dumps(json.loads(plain), ensure_ascii=False).encode()


def posts(person: Person, path: str, **fields: str) -> list[TestResponse]:
    form = {**fields, "csrf_token": token_for(person)}
    return [person.browser.post(path, data=form, headers={"Accept": "text/html"})]
