"""P54: a mail server that is named wrongly, or that letters would travel to in the open, does not let the house open."""

from pathlib import Path

import pytest

from learning_event.server.check_mail import look_at_mail
from learning_event.settings import mail_server
from tests.keeping.said import kinds

RIGHT = {"SMTP_HOST": "mail.example.org", "SMTP_FROM": "Learning event <no-answer@example.org>"}


def found(**said: str) -> list[tuple[str, bool]]:
    return kinds(look_at_mail(mail_server({**RIGHT, **said})))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"SMTP_FROM": ""}, "mail-from"),
        ({"SMTP_FROM": "the house"}, "mail-from"),
        ({"SMTP_PORT": "smtp"}, "mail-port"),
        ({"SMTP_PORT": "70000"}, "mail-port"),
        ({"SMTP_SECURITY": "none"}, "mail-tls"),
        ({"SMTP_USER": "house"}, "mail-password"),
        ({"SMTP_PASSWORD_FILE": "/nowhere/at/all"}, "mail-password"),
        ({"SMTP_CA_FILE": "/nowhere/at/all"}, "mail-ca"),
    ],
)
def test_p54_what_is_wrong_with_the_mail_server_refuses(said: dict[str, str], kind: str) -> None:
    assert found(**said) == [(kind, True)]


def test_p54_another_word_for_its_security_refuses() -> None:
    assert found(SMTP_SECURITY="ssl", SMTP_PORT="465") == [("mail-security", True)]


def test_p54_a_mail_password_that_others_can_read_is_warned_of(tmp_path: Path) -> None:
    password = tmp_path / "mail-password"
    password.write_text("secret", encoding="utf-8")
    password.chmod(0o644)
    assert found(SMTP_USER="house", SMTP_PASSWORD_FILE=str(password)) == [("readable-mail-password", False)]

    password.chmod(0o600)
    assert found(SMTP_USER="house", SMTP_PASSWORD_FILE=str(password)) == []


def test_p54_a_mail_server_as_most_have_it_is_right() -> None:
    assert found() == found(SMTP_SECURITY="tls") == found(SMTP_SECURITY="none", SMTP_HOST="127.0.0.1") == []
    assert kinds(look_at_mail(None)) == []


def test_p54_ports_that_nobody_named_are_the_usual_ones() -> None:
    usual = [mail_server({**RIGHT, "SMTP_SECURITY": security}) for security in ("", "tls", "none")]

    assert [server and server.port for server in usual] == [587, 465, 25]
    assert mail_server({}) is None
