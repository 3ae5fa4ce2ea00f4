"""A seat is 32 random bytes in one browser's cookie; what is kept here is only their SHA-256 beside the place."""

import base64
import binascii
import hashlib
import secrets

SEAT_BYTES = 32


def new_seat() -> bytes:
    """A fresh seat; the only copy goes into the cookie."""
    return secrets.token_bytes(SEAT_BYTES)


def seat_hash(seat: bytes) -> bytes:
    """What the place keeps (32 bytes)."""
    return hashlib.sha256(seat).digest()


def to_cookie(seat: bytes) -> str:
    """The seat as cookie text, base64url without padding."""
    return base64.urlsafe_b64encode(seat).rstrip(b"=").decode("ascii")


def from_cookie(text: str) -> bytes | None:
    """The seat in a cookie, or None when the cookie is not one of ours."""
    try:
        seat = base64.b64decode(text.encode("ascii") + b"=", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    return seat if len(seat) == SEAT_BYTES else None
