"""Real mail servers for the tests: aiosmtpd on a port of its own, in its moods, and two that do not answer at all."""

import datetime as dt
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email import message_from_bytes, policy
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path
from ssl import PROTOCOL_TLS_SERVER, SSLContext
from threading import Thread
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from learning_event.settings import MailServer

USER, PASSWORD = "house", "a heron over still water"
SENDER = "Learning event <no-answer@example.org>"


class Postbox:
    """Keeps what it takes. `rcpt` and `data` are what it answers to an address and to a letter, where it does not take them."""

    def __init__(self, *, rcpt: str = "", data: str = "") -> None:
        self.rcpt, self.data = rcpt, data
        self.letters: list[EmailMessage] = []
        self.raw: list[bytes] = []
        self.who: list[str] = []

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:  # noqa: N802
        if self.rcpt:
            return self.rcpt
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.data:
            return self.data
        self.raw.append(envelope.content)
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
        self.who.append(session.host_name)
        return "250 taken"


class _Standing(Controller):
    """The controller looks once whether it stands by saying hello in the open, which a door with TLS from the start does not take."""

    def _trigger_server(self) -> None:
        with suppress(OSError):
            super()._trigger_server()  # type: ignore[no-untyped-call]


@contextmanager
def standing(postbox: Postbox, folder: Path, security: str = "none", **more: Any) -> Iterator[MailServer]:
    """A mail server that takes letters this way, as the house is told of it."""
    password = folder / "mail-password"
    password.write_text(PASSWORD + "\n", encoding="utf-8")
    password.chmod(0o600)
    options: dict[str, Any] = {"enable_SMTPUTF8": False, **more}
    certificate, context = certified(folder) if security != "none" else (None, None)
    if security == "starttls":
        options.update(tls_context=context, require_starttls=True)
    if user := options.pop("user", ""):
        options.update(authenticator=_knows_us, auth_required=True, auth_require_tls=security == "starttls")
    server = _Standing(
        postbox, hostname="127.0.0.1", port=free_port(), ssl_context=context if security == "tls" else None, **options
    )
    server.start()
    try:
        yield MailServer("127.0.0.1", server.port, security, SENDER, user, password if user else None, certificate)
    finally:
        server.stop()


@contextmanager
def hanging() -> Iterator[MailServer]:
    """Takes every line and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        held: list[socket.socket] = []

        def hold() -> None:
            with suppress(OSError):
                while True:
                    held.append(listener.accept()[0])

        Thread(target=hold, daemon=True).start()
        yield MailServer("127.0.0.1", listener.getsockname()[1], "none", SENDER)
        for one in held:
            one.close()


def dead() -> MailServer:
    """Nobody is there."""
    return MailServer("127.0.0.1", free_port(), "none", SENDER)


def certified(folder: Path) -> tuple[Path, SSLContext]:
    """A certificate for 127.0.0.1 that nobody but its own file vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate, secret = folder / "mail.crt", folder / "mail.key"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    secret.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL, plain)
    )
    context = SSLContext(PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, secret)
    return certificate, context


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _knows_us(_server: Any, _session: Any, _envelope: Any, _mechanism: str, given: Any) -> AuthResult:
    right = isinstance(given, LoginPassword) and given == LoginPassword(USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=False)
