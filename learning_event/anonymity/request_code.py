"""What a request for support gives to the browser that made it: 32 random bytes, made of nothing else. Only their hash is kept.

No seat, place or time is in it, and it is no mark: whoever holds it can read the answer to this one request, and nothing besides.
"""

import base64
import binascii
import hashlib
import secrets
from collections.abc import Iterable

BYTES = 32


def new_request_code() -> str:
    """A fresh one, as it stands in a cookie (base64url without padding)."""
    return secrets.token_urlsafe(BYTES)


def request_code_hash(code: str) -> bytes | None:
    """What is kept of it: SHA-256, 32 bytes. None where it cannot be one."""
    try:
        opened = base64.b64decode(code.encode("ascii") + b"=", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    return hashlib.sha256(b"request for support|" + opened).digest() if len(opened) == BYTES else None


def request_code_hashes(codes: Iterable[str]) -> list[bytes]:
    """Of all that can be one."""
    return [found for found in map(request_code_hash, codes) if found]
