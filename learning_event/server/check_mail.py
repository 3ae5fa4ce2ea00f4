"""Looks over what the environment says about the mail server, without speaking with it."""

import stat
from collections.abc import Iterator
from email.utils import parseaddr

from learning_event.rules.account import is_email
from learning_event.server.check_settings import is_this_machine
from learning_event.server.findings import Finding, warning
from learning_event.settings import USUAL_PORTS, MailServer

NOT_FOR_OTHERS = stat.S_IRWXO | stat.S_IRGRP | stat.S_IWGRP


def look_at_mail(mail: MailServer | None) -> Iterator[Finding]:
    """Nothing where no letters are sent."""
    if mail is None:
        return
    if not is_email(parseaddr(mail.sender)[1]):
        yield Finding("mail-from", "SMTP_HOST is named, but SMTP_FROM is no address that letters could come from.")
    if not 0 < mail.port < 65536:
        yield Finding("mail-port", "SMTP_PORT is no port. Please take it out, or write its number.")
    if mail.security not in USUAL_PORTS:
        yield Finding("mail-security", "SMTP_SECURITY has to be starttls, tls or none.")
    yield from _in_the_open(mail)
    yield from _password(mail)
    if mail.ca_file is not None and not mail.ca_file.is_file():
        yield Finding("mail-ca", f"SMTP_CA_FILE names {mail.ca_file}, and there is no such file.")


def _in_the_open(mail: MailServer) -> Iterator[Finding]:
    if mail.security == "none" and not is_this_machine(mail.host):
        yield Finding(
            "mail-tls",
            f"Letters would travel to {mail.host} in the open, with links that make a sign-in. Please set SMTP_SECURITY to starttls or"
            " tls.",
        )


def _password(mail: MailServer) -> Iterator[Finding]:
    if mail.user and mail.password_file is None:
        yield Finding("mail-password", "SMTP_USER is named, but no file with its password (SMTP_PASSWORD_FILE).")
    if mail.password_file is None:
        return
    if not mail.password_file.is_file():
        yield Finding("mail-password", f"SMTP_PASSWORD_FILE names {mail.password_file}, and there is no such file.")
    elif mail.password_file.stat().st_mode & NOT_FOR_OTHERS:
        yield warning(
            "readable-mail-password",
            f"Others on this machine may open {mail.password_file}. Please say: chmod go= '{mail.password_file}'",
        )
