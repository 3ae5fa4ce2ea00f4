"""A code that its holder alone has, to find an answer again: eighty random bits in signs that nobody confuses. Only its hash is kept.

It is made for one question, out of nothing else: no card, seat or slip is in it.
"""

import hashlib

from learning_event.anonymity.codes import ALPHABET, SIGNS, new_code

GROUP = 4
LONG = 2 * SIGNS


def new_capability() -> str:
    """A fresh one."""
    return new_code() + new_code()


def capability_printed(code: str) -> str:
    """In groups of four, to write down."""
    return "-".join(code[at : at + GROUP] for at in range(0, LONG, GROUP))


def read_capability(typed: str) -> str:
    """What was typed, with case, spaces and dashes forgiven; empty when it cannot be one."""
    code = "".join(sign for sign in typed.upper() if not sign.isspace() and sign not in "-–—‑.")
    return code if len(code) == LONG and all(sign in ALPHABET for sign in code) else ""


def capability_hash(code: str) -> bytes:
    """What is kept of it: SHA-256, 32 bytes."""
    return hashlib.sha256(b"question beforehand|" + code.encode("ascii")).digest()
