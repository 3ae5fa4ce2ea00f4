"""A letter is handed to a real mail server, over every sort of line; and each way to be refused has a sentence of ours."""

import dataclasses
import socket
import time
from pathlib import Path

import pytest

from learning_event.actions.letters import by_smtp
from learning_event.actions.letters.by_smtp import NotDelivered, deliver
from learning_event.rules.letter import SUBJECT, Letter, invitation_words
from learning_event.settings import MailServer
from tests.letters.mail_servers import PASSWORD, USER, Postbox, dead, hanging, standing

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")

LINK = "https://learning.example.org/invitation/" + "0123456789abcdef" * 2 + "01234567"
LETTER = Letter(
    "Siân O’Keeffe, lead",
    "sian@example.org",
    SUBJECT,
    invitation_words(name="Siân O’Keeffe", reviewer="Ruth", link=LINK, until="12 March 2025"),
)


def refused_by(server: MailServer, letter: Letter = LETTER, *, patience: float = 5.0) -> tuple[str, bool]:
    with pytest.raises(NotDelivered) as no:
        deliver(server, letter, patience=patience)
    return no.value.why, no.value.again


@pytest.mark.parametrize(
    ("security", "user"), [("none", ""), ("none", USER), ("starttls", ""), ("starttls", USER), ("tls", USER)]
)
def test_it_arrives_whole(tmp_path: Path, security: str, user: str) -> None:
    postbox = Postbox()

    with standing(postbox, tmp_path, security, user=user) as server:
        deliver(server, LETTER)

    (letter,) = postbox.letters
    assert letter["To"] == '"Siân O’Keeffe, lead" <sian@example.org>'
    assert letter["From"] == "Learning event <no-answer@example.org>"
    assert letter.get_content().replace("\r\n", "\n") == LETTER.words
    assert LINK in letter.get_content().splitlines()


def test_nothing_in_it_names_this_machine(tmp_path: Path) -> None:
    postbox = Postbox()

    with standing(postbox, tmp_path) as server:
        deliver(server, LETTER)

    assert postbox.who == ["example.org"]
    assert socket.gethostname().encode() not in postbox.raw[0]
    assert "X-Mailer" not in postbox.letters[0]


@pytest.mark.parametrize(
    ("says", "why", "again"),
    [
        ({"rcpt": "550 no such user sian"}, by_smtp.NO_SUCH_ADDRESS, False),
        ({"rcpt": "450 busy"}, by_smtp.LATER, True),
        ({"data": "554 looks like something else"}, by_smtp.REFUSED, False),
        ({"data": "451 come back"}, by_smtp.LATER, True),
    ],
)
def test_what_it_refuses_is_said_in_our_words(tmp_path: Path, says: dict[str, str], why: str, again: bool) -> None:
    with standing(Postbox(**says), tmp_path) as server:
        assert refused_by(server) == (why, again)


def test_a_mail_server_that_is_not_there(tmp_path: Path) -> None:
    assert refused_by(dead()) == (by_smtp.NOT_REACHED, True)


def test_one_that_says_nothing_is_not_waited_for_long() -> None:
    with hanging() as server:
        begun = time.monotonic()
        assert refused_by(server, patience=0.5) == (by_smtp.TOO_SLOW, True)

    assert time.monotonic() - begun < 5


def test_a_wrong_password_is_not_tried_again(tmp_path: Path) -> None:
    with standing(Postbox(), tmp_path, user=USER) as server:
        assert server.password_file is not None
        server.password_file.write_text("not this one", encoding="utf-8")

        assert refused_by(server, patience=30) == (by_smtp.WRONG_PASSWORD, False)


def test_a_password_that_cannot_be_read(tmp_path: Path) -> None:
    gone = dataclasses.replace(dead(), user=USER, password_file=tmp_path / "not there")

    assert refused_by(gone) == (by_smtp.NO_PASSWORD, False)


def test_nothing_is_sent_to_a_server_that_offers_no_encryption(tmp_path: Path) -> None:
    postbox = Postbox()

    with standing(postbox, tmp_path) as server:
        assert refused_by(dataclasses.replace(server, security="starttls")) == (by_smtp.NO_TLS, False)

    assert postbox.letters == []


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_nor_to_one_that_cannot_show_who_it_is(tmp_path: Path, security: str) -> None:
    postbox = Postbox()

    with standing(postbox, tmp_path, security) as server:
        assert refused_by(dataclasses.replace(server, ca_file=None)) == (by_smtp.NOT_TRUSTED, False)

    assert postbox.letters == []


@pytest.mark.parametrize("address", ["sian@", "siân@example.org", "sian@example..org", f"{'s' * 64}@{'e' * 70}.org"])
def test_an_address_that_cannot_be_written_to(tmp_path: Path, address: str) -> None:
    with standing(Postbox(), tmp_path) as server:
        assert refused_by(server, dataclasses.replace(LETTER, address=address)) == (by_smtp.NOT_AN_ADDRESS, False)


def test_no_word_of_ours_can_add_a_line_to_the_head(tmp_path: Path) -> None:
    postbox, name = Postbox(), "Leah\r\nBcc: everybody@example.org"

    with standing(postbox, tmp_path) as server:
        assert refused_by(server, dataclasses.replace(LETTER, name=name)) == (by_smtp.NOT_AN_ADDRESS, False)

    assert postbox.letters == []


def test_what_the_server_said_is_in_no_exception(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with (
        standing(Postbox(rcpt=f"550 {PASSWORD} sian@example.org"), tmp_path) as server,
        pytest.raises(NotDelivered) as no,
    ):
        deliver(server, LETTER)

    assert "sian" not in f"{no.value!r} {no.value.__cause__!r}" + caplog.text
