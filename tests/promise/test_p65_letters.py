"""P65: no letter says a word of the case; what waits is sealed, what was sent is emptied, and a dead mail server takes nothing away."""

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.letters.outbox import Outbox
from learning_event.models import Letter, TimelineEntry
from learning_event.rules.letter import WAITS
from learning_event.settings import MailServer
from tests.given import PASSWORD, Given
from tests.invited import added, contact
from tests.left_on_disk import left_on_disk
from tests.letters.mail_servers import SENDER, Postbox, standing
from tests.people import Person
from tests.said import FETCH

NOBODY_THERE = MailServer("127.0.0.1", 1, "none", SENDER)
OF_THE_CASE = ("Robin", "Primary school", "Housing", "12 March", "partnership", "Leah Bevan", "Class Teacher")


@pytest.fixture
def link(house: Flask, ruth: Person, given: Given, monkeypatch: pytest.MonkeyPatch) -> str:
    """A letter to Joan waits; the end of the link in it."""
    monkeypatch.setitem(house.config, "MAIL", NOBODY_THERE)
    made = FETCH.send(ruth, f"{contact(given, added(given))}/invitation", password=PASSWORD, by_mail="yes")
    return str(made.facts["link"]).split("/invitation/")[1]


def told(text: str, given: Given) -> list[str]:
    """What of the case a letter tells."""
    with store.look(given.event_id) as rows:
        records = list(rows.scalars(sa.select(TimelineEntry.words)))
    return [words for words in (*OF_THE_CASE, *records, given.event_id) if words in text]


def letter(given: Given) -> Letter:
    with store.look(given.event_id) as rows:
        return rows.scalars(sa.select(Letter)).one()


def test_p65_a_letter_that_told_something_would_be_noticed(given: Given) -> None:
    assert told("Could you support our colleagues at Primary school, about Robin?", given) == [
        "Robin",
        "Primary school",
    ]


def test_p65_no_letter_says_a_word_of_the_case(
    link: str, given: Given, tmp_path_factory: pytest.TempPathFactory
) -> None:
    postbox = Postbox()
    with standing(postbox, tmp_path_factory.mktemp("mail")) as server:
        Outbox(server).look()

    (sent,) = postbox.letters
    assert link in sent.get_content()
    assert told(sent.as_string() + sent.get_content(), given) == []


def test_p65_what_waits_is_sealed_and_what_was_sent_is_emptied(
    link: str, given: Given, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert link in letter(given).words, "it is there to be sent, and would be on the disk if it were not sealed"
    assert link.encode() not in left_on_disk()

    with standing(Postbox(), tmp_path_factory.mktemp("mail")) as server:
        Outbox(server).look()

    assert (letter(given).state, letter(given).words) == ("sent", "")


def test_p65_a_mail_server_that_is_down_takes_nothing_away(
    link: str, given: Given, tmp_path_factory: pytest.TempPathFactory
) -> None:
    Outbox(NOBODY_THERE).look()
    assert (letter(given).state, link in letter(given).words) == ("waiting", True)

    clock, postbox = [1000.0], Postbox()
    with standing(postbox, tmp_path_factory.mktemp("mail")) as server:
        outbox = Outbox(server, clock=lambda: clock[0])
        outbox.look()
        clock[0] += WAITS[0]
        outbox.look()

    assert [link in sent.get_content() for sent in postbox.letters] == [True]
