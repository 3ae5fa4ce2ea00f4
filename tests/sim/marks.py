"""What a mark is before it is hashed: known to whoever holds seat and slip, and kept nowhere."""

import hashlib
import hmac

from learning_event.anonymity.marks import mark_hash


def mark_of(seat: bytes, slip: str) -> bytes:
    """32 bytes; proved against the house's own hash of it."""
    mark = hmac.new(seat, f"observation|{slip}".encode(), hashlib.sha256).digest()
    assert hashlib.sha256(mark).digest() == mark_hash(seat, slip)
    return mark
