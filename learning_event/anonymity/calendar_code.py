"""The secret in the address of a support contact's calendar: 256 random bits, made of nothing else. Only its hash is kept."""

import hashlib
import secrets


def new_calendar_code() -> str:
    """A fresh one, as it stands in the address."""
    return secrets.token_urlsafe(32)


def calendar_hash(code: str) -> bytes:
    """What is kept of it: SHA-256, 32 bytes."""
    return hashlib.sha256(b"calendar|" + code.encode("utf-8")).digest()
