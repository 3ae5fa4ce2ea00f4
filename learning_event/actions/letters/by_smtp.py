"""Hands one letter to the mail server. What can go wrong there is said in our words, and whether trying again may help.

Under gevent every wait here lets everybody else go on. The server's own words are neither kept nor logged: they may repeat what was sent.
"""

import smtplib
import ssl
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid, parseaddr

from learning_event.rules.account import is_email
from learning_event.rules.letter import Letter
from learning_event.settings import MailServer

PATIENCE = 20.0

NOT_REACHED = "The mail server cannot be reached."
TOO_SLOW = "The mail server did not answer in time."
NO_SUCH_ADDRESS = "The mail server takes no letters for this address."
NOT_AN_ADDRESS = "This address cannot be written to."
NOT_FROM_US = "The mail server takes no letters from this house."
WRONG_PASSWORD = "The mail server does not accept the password of this house."  # noqa: S105 - a sentence
NO_TLS = "The mail server offers no encryption, and nothing is sent without it."
NOT_TRUSTED = "The mail server cannot show that it is the right one."
NO_PASSWORD = "The file with the mail password cannot be read."  # noqa: S105 - a sentence
LATER = "The mail server asks to come back later."
REFUSED = "The mail server does not take this letter."


class NotDelivered(Exception):
    """`why` is a sentence for the reviewer; `again` says whether another try may help."""

    def __init__(self, why: str, *, again: bool) -> None:
        super().__init__(why)
        self.why, self.again = why, again


def deliver(server: MailServer, letter: Letter, *, patience: float = PATIENCE) -> None:
    """Returns once the mail server has taken it; NotDelivered otherwise."""
    message, password = _message(server, letter), _password(server)
    try:
        with _line(server, patience) as line:
            if server.user:
                _log_in(line, server.user, password)
            line.send_message(message)
    except smtplib.SMTPRecipientsRefused as no:
        raise _said({code for code, _ in no.recipients.values()}, NO_SUCH_ADDRESS) from None
    except smtplib.SMTPSenderRefused as no:
        raise _said({no.smtp_code}, NOT_FROM_US) from None
    except smtplib.SMTPNotSupportedError:
        raise NotDelivered(NOT_AN_ADDRESS, again=False) from None
    except smtplib.SMTPResponseException as no:
        raise _said({no.smtp_code}, REFUSED) from None
    except ssl.SSLCertVerificationError:
        raise NotDelivered(NOT_TRUSTED, again=False) from None
    except (smtplib.SMTPException, OSError) as no:
        slow = isinstance(no, TimeoutError) or isinstance(no.__context__, TimeoutError)
        raise NotDelivered(TOO_SLOW if slow else NOT_REACHED, again=True) from None


def _line(server: MailServer, patience: float) -> smtplib.SMTP:
    """Under its own name it would tell the mail server how this machine is called; the domain of the sender is enough."""
    us = _domain(server)
    trusted = ssl.create_default_context(cafile=server.ca_file)
    if server.security == "tls":
        return smtplib.SMTP_SSL(server.host, server.port, local_hostname=us, timeout=patience, context=trusted)
    line = smtplib.SMTP(server.host, server.port, local_hostname=us, timeout=patience)
    if server.security == "starttls":
        _encrypt(line, trusted)
    return line


def _encrypt(line: smtplib.SMTP, trusted: ssl.SSLContext) -> None:
    try:
        line.starttls(context=trusted)
    except (smtplib.SMTPNotSupportedError, smtplib.SMTPResponseException):
        line.close()
        raise NotDelivered(NO_TLS, again=False) from None
    except BaseException:
        line.close()
        raise


def _log_in(line: smtplib.SMTP, user: str, password: str) -> None:
    try:
        line.login(user, password)
    except smtplib.SMTPAuthenticationError as no:
        raise _said({no.smtp_code}, WRONG_PASSWORD) from None
    except smtplib.SMTPNotSupportedError:
        raise NotDelivered(WRONG_PASSWORD, again=False) from None


def _message(server: MailServer, letter: Letter) -> EmailMessage:
    message = EmailMessage()
    if not is_email(letter.address):
        raise NotDelivered(NOT_AN_ADDRESS, again=False)
    try:
        local, _, domain = letter.address.rpartition("@")
        message["To"] = Address(letter.name, local, domain.encode("idna").decode("ascii"))
        message["From"] = server.sender
    except (ValueError, IndexError) as odd:
        raise NotDelivered(NOT_AN_ADDRESS, again=False) from odd
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(datetime.now(UTC))
    message["Message-ID"] = make_msgid(domain=_domain(server))
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.words)
    return message


def _password(server: MailServer) -> str:
    if server.password_file is None:
        return ""
    try:
        return server.password_file.read_text(encoding="utf-8").split("\n", 1)[0].strip()
    except (OSError, UnicodeDecodeError):
        raise NotDelivered(NO_PASSWORD, again=False) from None


def _domain(server: MailServer) -> str:
    return parseaddr(server.sender)[1].rpartition("@")[2] or "localhost"


def _said(codes: set[int], why: str) -> NotDelivered:
    """Figures from 400 to 499 mean: not now."""
    later = all(400 <= code < 500 for code in codes)
    return NotDelivered(LATER if later else why, again=later)
