"""Words that nobody would write: each begins in a way that a scan finds again in any file, in any spelling.

What the room writes begins with WORDS, what the records and the lists of people hold with RECORD; what browsers say of
themselves with AGENT; slips, which their own page makes up, with SLIP. All that is asked for in vain begins with VAIN.
"""

import secrets

WORDS = "Qvxcanary"
RECORD = "Qvxrecord"
AGENT = "Qvxagent"
SLIP = "Qvxslip"
VAIN = "Qvxvain"
NETWORK = "127.0.1."


def words(about: str, *, longer_by: int = 0) -> str:
    """A sentence with a canary in front, another at its end, and signs of more than one byte between."""
    one = _letters(16)
    return f"{WORDS}{one} {about} {'ŵ ' * longer_by}{WORDS}{one[::-1]}"


def _letters(how_many: int) -> str:
    """Letters alone: the names check would take some rows of figures for a telephone number, and hold them."""
    return "".join(secrets.choice("bcdfghjklmnpqrstvwxz") for _ in range(how_many))


def line(about: str) -> str:
    """For a field of getting ready, and short enough for any line."""
    return f"{RECORD}{secrets.token_hex(4)} {about}"


def slip() -> str:
    """22 signs, as a page would make them."""
    return SLIP + secrets.token_urlsafe(16)[: 22 - len(SLIP)]


def agent(number: int) -> str:
    """A browser's name for itself, another for each seat."""
    return f"{AGENT}/{number} ({secrets.token_hex(6)})"


def address(number: int) -> str:
    """Where this seat calls from."""
    return f"{NETWORK}{number + 1}"
