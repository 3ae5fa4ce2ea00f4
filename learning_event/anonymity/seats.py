"""A seat is 32 random bytes and the minute at which it ends, in one browser's cookie; kept here is only their SHA-256.

The end lies in the seat itself, so that the place keeps no clock: whoever changes it in their cookie has a seat nobody knows.
"""

import base64
import binascii
import hashlib
import secrets
import time

SEAT_BYTES = 32
END_BYTES = 4
LONGEST = 36 * 60 * 60
"""Seconds from coming in until a seat ends: the longest day, and the evening after it."""
MINUTE = 60


def new_seat(*, lasts: float = LONGEST) -> bytes:
    """A fresh seat; the only copy goes into the cookie."""
    ends = int(time.time() + lasts) // MINUTE
    return secrets.token_bytes(SEAT_BYTES) + ends.to_bytes(END_BYTES, "big")


def ends_at(seat: bytes) -> float:
    """In seconds since 1970."""
    return float(int.from_bytes(seat[SEAT_BYTES:], "big") * MINUTE)


def seat_hash(seat: bytes) -> bytes:
    """What the place keeps (32 bytes)."""
    return hashlib.sha256(seat).digest()


def to_cookie(seat: bytes) -> str:
    """The seat as cookie text, base64url."""
    return base64.urlsafe_b64encode(seat).decode("ascii")


def from_cookie(text: str) -> bytes | None:
    """The seat in a cookie, or None when the cookie is not one of ours or the seat has ended."""
    try:
        seat = base64.b64decode(text.encode("ascii"), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    return seat if len(seat) == SEAT_BYTES + END_BYTES and time.time() < ends_at(seat) else None
