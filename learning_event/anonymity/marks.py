"""Marks prove authorship to the author alone; nullifiers let each seat answer once. Neither leads back to a seat or place.

The slip is a random id the page put into the form. Two marks of one seat share nothing. Only hashes of marks are kept.
"""

import hashlib
import hmac
import re

SLIP = re.compile(r"[A-Za-z0-9_-]{22}")


def is_slip(text: str) -> bool:
    """Whether this could be a slip: 128 bits as base64url."""
    return SLIP.fullmatch(text) is not None


def mark_hash(seat: bytes, slip: str) -> bytes:
    """SHA-256 of HMAC-SHA256(seat, "observation" | slip), 32 bytes."""
    return _hash_of(seat, "observation", slip)


def answer_hash(seat: bytes, slip: str) -> bytes:
    """SHA-256 of HMAC-SHA256(seat, "private answer" | slip), 32 bytes: it shares nothing with the mark of what was asked about."""
    return _hash_of(seat, "private answer", slip)


def nullifier_hash(seat: bytes, statement_id: str, version: int) -> bytes:
    """SHA-256 of HMAC-SHA256(seat, "answer" | statement | version), 32 bytes."""
    return _hash_of(seat, "answer", statement_id, str(version))


def reflection_hash(seat: bytes, event_id: str) -> bytes:
    """SHA-256 of HMAC-SHA256(seat, "reflection" | event), 32 bytes: it shares nothing with what the same seat answered."""
    return _hash_of(seat, "reflection", event_id)


def _hash_of(seat: bytes, *parts: str) -> bytes:
    mark = hmac.new(seat, "|".join(parts).encode("utf-8"), hashlib.sha256).digest()
    return hashlib.sha256(mark).digest()
