"""Passwords are kept as argon2id hashes; a wrong name takes as long as a wrong password.

The cost is OWASP's (19 MiB, two passes, one lane; about 40 ms): the process that checks also carries the live room.
"""

import secrets

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_nobodys = _hasher.hash(secrets.token_urlsafe(16))


def hash_of(password: str) -> str:
    """What is kept of a password."""
    return _hasher.hash(password)


def fits(password: str, kept: str | None) -> bool:
    """Whether this is the password; with None (no such account) the same work is done, and the answer is no."""
    try:
        return _hasher.verify(kept or _nobodys, password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def new_session_key() -> str:
    """A fresh key for an account: whatever was signed in with an older one is signed out."""
    return secrets.token_urlsafe(24)
