"""The outbox: what waits is sent once, tried again a few times when it cannot be, and the reviewer sees what was not sent."""

import html
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.letters.by_smtp import NotDelivered
from learning_event.actions.letters.outbox import Outbox
from learning_event.models import Letter
from learning_event.rules.letter import Letter as Words
from learning_event.settings import MailServer
from tests.door import DONE, Door
from tests.given import PASSWORD, Given
from tests.invited import OWN, added, contact, contacts
from tests.letters.mail_servers import SENDER, Postbox, dead, standing
from tests.people import Person
from tests.said import FETCH

NOWHERE = MailServer("127.0.0.1", 1, "none", SENDER)


@pytest.fixture
def mailing(house: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """A house that sends letters; who carries them is the test's own."""
    monkeypatch.setitem(house.config, "MAIL", NOWHERE)


class Clock:
    """Moves when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def refusing(why: str = "Not now.", *, again: bool = True) -> Callable[[MailServer, Words], None]:
    def deliver(_server: MailServer, _letter: Words) -> None:
        raise NotDelivered(why, again=again)

    return deliver


@pytest.fixture
def sent_to(mailing: None, ruth: Person, given: Given) -> str:
    """A letter to Joan waits; gives her id."""
    contact_id = added(given)
    made = FETCH.send(ruth, f"{contact(given, contact_id)}/invitation", password=PASSWORD, by_mail="yes")
    assert made.facts["mailed_to"] == "joan@example.org"
    return contact_id


def test_it_goes_out_once_with_the_link_and_the_words_are_emptied(
    sent_to: str, ruth: Person, max_: Person, given: Given, tmp_path: Path
) -> None:
    postbox = Postbox()

    with standing(postbox, tmp_path) as server:
        for _ in range(3):
            Outbox(server).look()

    (letter,) = postbox.letters
    link = next(line for line in letter.get_content().splitlines() if "/invitation/" in line)
    assert FETCH.send(max_, "/invitation/" + link.rpartition("/")[2], own=OWN) == DONE
    assert "It was sent by e-mail." not in said(ruth, given)


def test_of_a_letter_that_was_sent_only_that_is_kept(sent_to: str, ruth: Person, given: Given, tmp_path: Path) -> None:
    with standing(Postbox(), tmp_path) as server:
        Outbox(server).look()

    assert (letter().state, letter().words, letter().why) == ("sent", "", "")
    assert "It was sent by e-mail." in said(ruth, given)


def test_no_word_of_the_case_is_in_it(sent_to: str, given: Given, tmp_path: Path) -> None:
    postbox = Postbox()

    with standing(postbox, tmp_path) as server:
        Outbox(server).look()

    text = postbox.letters[0].as_string() + postbox.letters[0].get_content()
    words = ("Robin", "Primary school", "Housing", "12 March", "partnership", "safeguarding", "child", given.event_id)
    assert [word for word in words if word in text] == []


def test_while_the_mail_server_is_down_nothing_is_lost(
    sent_to: str, ruth: Person, given: Given, tmp_path: Path, clock: Clock
) -> None:
    gone, postbox = Outbox(dead(), clock=clock), Postbox()
    for _ in range(3):
        gone.look()
    assert (letter().state, letter().tries) == ("waiting", 1)
    assert "has not been sent yet: The mail server cannot be reached. It is tried again by itself." in said(ruth, given)

    with standing(postbox, tmp_path) as server:
        after_a_restart = Outbox(server, clock=clock)
        after_a_restart.look()
        clock.now += 31
        after_a_restart.look()

    assert len(postbox.letters) == 1
    assert letter().state == "sent"


def test_it_is_tried_five_times_with_longer_waits_and_then_the_reviewer_copies_it(
    sent_to: str, ruth: Person, given: Given, clock: Clock
) -> None:
    outbox, tried = Outbox(NOWHERE, clock=clock, deliver=refusing("Not now.")), []
    for _ in range(60 * 60):
        before = letter().tries
        outbox.look()
        if letter().tries > before:
            tried.append(clock.now - 1000)
        clock.now += 10
        if letter().state == "not_sent":
            break

    assert tried == [0, 30, 150, 750, 2550]
    page = html.unescape(ruth.browser.get(contact(given, sent_to)).get_data(as_text=True))
    assert "The e-mail could not be sent. Not now. Please send them the link yourself." in page
    assert "/invitation/" in page.split("The letter that could not be sent")[1]


def test_what_no_other_try_would_help_is_said_at_once(sent_to: str, ruth: Person, given: Given) -> None:
    Outbox(NOWHERE, deliver=refusing("No letters for this address.", again=False)).look()

    assert letter().state == "not_sent"
    assert "The e-mail could not be sent. No letters for this address." in said(ruth, given)


def test_the_reviewer_has_it_tried_once_more(sent_to: str, ruth: Person, given: Given, tmp_path: Path) -> None:
    Outbox(NOWHERE, deliver=refusing(again=False)).look()
    again, postbox = f"{contact(given, sent_to)}/letter", Postbox()

    assert Door("form").send(ruth, again) == DONE
    with standing(postbox, tmp_path) as server:
        Outbox(server).look()

    assert len(postbox.letters) == 1
    assert FETCH.send(ruth, again).status == 409


def test_of_two_processes_one_sends_it(sent_to: str, clock: Clock) -> None:
    """The second looks while the first is still speaking with the mail server."""
    went: list[str] = []
    second = Outbox(NOWHERE, clock=clock, deliver=lambda _server, one: went.append(f"second {one.address}"))

    def slowly(_server: MailServer, one: Words) -> None:
        second.look()
        went.append(f"first {one.address}")

    Outbox(NOWHERE, clock=clock, deliver=slowly).look()
    clock.now += 10_000
    second.look()

    assert went == ["first joan@example.org"]


def test_a_newer_link_takes_the_letter_with_the_older_one_out(
    sent_to: str, ruth: Person, given: Given, tmp_path: Path
) -> None:
    FETCH.send(ruth, f"{contact(given, sent_to)}/invitation", password=PASSWORD)
    postbox = Postbox()

    with standing(postbox, tmp_path) as server:
        Outbox(server).look()

    assert postbox.letters == []


def test_one_letter_that_cannot_go_does_not_stop_the_next(
    sent_to: str, ruth: Person, given: Given, tmp_path: Path
) -> None:
    other = added(given, name="Ann Lloyd", email="ann@example.org")
    FETCH.send(ruth, f"{contact(given, other)}/invitation", password=PASSWORD, by_mail="yes")
    went = []

    def some(_server: MailServer, one: Words) -> None:
        if one.address.startswith("joan"):
            raise NotDelivered("Not now.", again=True)
        went.append(one.address)

    Outbox(NOWHERE, deliver=some).look()

    assert went == ["ann@example.org"]


def test_where_no_letters_are_sent_nothing_is_laid_there(ruth: Person, given: Given) -> None:
    made = FETCH.send(ruth, f"{contact(given, added(given))}/invitation", password=PASSWORD, by_mail="yes")

    assert made.facts["mailed_to"] == ""
    with store.look(given.event_id) as rows:
        assert rows.scalars(sa.select(Letter)).all() == []


def test_what_waits_is_sealed_on_the_disk(sent_to: str, tmp_path: Path) -> None:
    words = letter().words
    store.truncate_log()

    on_disk = b"".join(file.read_bytes() for file in tmp_path.glob("learning-event.sqlite3*"))
    assert b"letter" in on_disk
    link = words.split("/invitation/")[1][:40].encode()
    assert (link in on_disk, b"joan@example.org" in on_disk) == (False, False)


def letter() -> Letter:
    with store.look() as rows:
        event_id = rows.scalars(sa.select(Letter.event_id)).one()
    with store.look(event_id) as rows:
        return rows.scalars(sa.select(Letter)).one()


def said(ruth: Person, given: Given) -> str:
    return html.unescape(ruth.browser.get(contacts(given)).get_data(as_text=True))
