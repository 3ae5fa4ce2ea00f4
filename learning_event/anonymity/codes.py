"""Card and room codes: eight signs of an alphabet of 32 that nobody confuses, 40 random bits."""

import hashlib
import secrets

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
SIGNS = 8


def new_code() -> str:
    """A fresh code."""
    return "".join(secrets.choice(ALPHABET) for _ in range(SIGNS))


def as_printed(code: str) -> str:
    """In two groups of four, as it stands on a card."""
    return f"{code[:4]}-{code[4:]}"


def read_code(typed: str) -> str:
    """What was typed, with case, spaces and dashes forgiven; empty when it cannot be a code."""
    code = "".join(sign for sign in typed.upper() if not sign.isspace() and sign not in "-–—‑.")
    return code if len(code) == SIGNS and all(sign in ALPHABET for sign in code) else ""


def code_hash(code: str) -> bytes:
    """What is kept of a card once it has been used."""
    return hashlib.sha256(b"card|" + code.encode("ascii")).digest()
