"""Looks over what the environment says: the key of the sessions, Redis, and the way people come in."""

from collections.abc import Iterator, Mapping
from ipaddress import ip_address
from urllib.parse import parse_qs, urlsplit

from learning_event.server.findings import Finding, warning
from learning_event.settings import Settings

SHORTEST_SECRET = 32
SHORTEST_TOKEN = 24
FEWEST_DIFFERENT = 16
"""Of 32 random bytes about 30 differ; fewer than 16 were typed by somebody."""

UNIX = ("unix", "redis+socket")


def look_at_settings(settings: Settings, environment: Mapping[str, str], host: str) -> Iterator[Finding]:
    """`host` is where the server would listen."""
    yield from debugging(environment)
    yield from secret(settings.secret_key)
    yield from metrics_token(settings.metrics_token)
    yield from redis(environment.get("REDIS_URL", ""))
    yield from tls(secure=settings.secure, host=host)


def debugging(environment: Mapping[str, str]) -> Iterator[Finding]:
    """Flask reads this by itself, later than anybody expects."""
    if environment.get("FLASK_DEBUG", "").lower() not in ("", "0", "no", "false"):
        yield Finding(
            "debug", "FLASK_DEBUG is set in the environment. Please take it out: errors would show what people wrote."
        )


def secret(key: bytes) -> Iterator[Finding]:
    """The key that signs sessions: long, and no example from somewhere."""
    if len(key) < SHORTEST_SECRET or len(set(key)) < FEWEST_DIFFERENT:
        yield Finding(
            "secret",
            "The key that signs sessions is too short, or is an example. Please take the file away (SECRET_KEY_FILE, or secret-key in"
            " the data folder): a good one is made at the next start.",
        )


def metrics_token(token: str) -> Iterator[Finding]:
    """Whoever has it learns how busy the house is."""
    if token and len(token) < SHORTEST_TOKEN:
        yield Finding(
            "metrics-token",
            f"The token in METRICS_TOKEN_FILE is shorter than {SHORTEST_TOKEN} characters. Please make one by chance: openssl rand -hex 32",
        )


def redis(url: str) -> Iterator[Finding]:
    """A socket file is guarded by its own mode. Everything else needs a password, and beyond this machine TLS as well.

    Without one, any account of this machine could speak into the rooms.
    """
    if not url:
        return
    parts = urlsplit(url)
    asked = parse_qs(parts.query)
    if not (parts.password or asked.get("password")) and parts.scheme not in UNIX:
        yield Finding(
            "redis",
            "REDIS_URL names a Redis without a password. Please set one (requirepass), or use a socket file: unix:///run/redis.sock",
        )
    if parts.scheme not in (*UNIX, "rediss") and not is_this_machine(parts.hostname or ""):
        yield Finding(
            "redis-tls",
            "REDIS_URL names a Redis on another machine without TLS: its password would travel in the open. Please use rediss://",
        )


def tls(*, secure: bool, host: str) -> Iterator[Finding]:
    """On this machine alone there may be a proxy in front, or nobody but ourselves."""
    if not secure and not is_this_machine(host):
        yield warning(
            "tls",
            f"People would come to {host} without TLS, and everybody between could read along. Please put a proxy with TLS in front,"
            " listen on 127.0.0.1, and set BEHIND_TLS=yes (docs/running-it.md).",
        )


def is_this_machine(host: str) -> bool:
    """Loopback, by name or by number."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
