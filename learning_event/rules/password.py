"""What a password must be: long, and not among the first that somebody would try. No figures, capitals or signs are asked for."""

import re
from collections.abc import Sequence

from zxcvbn import zxcvbn

LEAST = 12
MOST = 1000
LOOKED_AT = 32
"""Signs at the beginning that are looked at closely: more of them cost the process that carries the room whole seconds."""
HARD_TO_GUESS = 3
"""zxcvbn's score from 0 to 4; 3 is more than a hundred million guesses."""

SHORTEST_NAME = 3
LEAST_BESIDE = 8
"""Signs that have to be left of a password when its owner's name and e-mail address are taken out of it."""
PARTS = re.compile(r"[^\w]+")

TOO_SHORT = f"Please choose a password of at least {LEAST} characters. A few words in a row do well."
TOO_LONG = f"Please choose a password of at most {MOST} characters."
TOO_COMMON = (
    "This is among the passwords that somebody would try first. "
    "Please choose another: a few words in a row that have nothing to do with you do well."
)


def wrong_with_password(password: str, *, about: Sequence[str] = ()) -> dict[str, str]:
    """`about` is what others know of its owner (name, e-mail address): a password made of that is easy to guess."""
    if len(password) < LEAST:
        return {"password": TOO_SHORT}
    if len(password) > MOST:
        return {"password": TOO_LONG}
    if _is_easy_to_guess(password, about):
        return {"password": TOO_COMMON}
    return {}


def _is_easy_to_guess(password: str, about: Sequence[str]) -> bool:
    known = {part.lower() for words in about for part in (words, *PARTS.split(words)) if len(part) >= SHORTEST_NAME}
    left = password.lower()
    for word in sorted(known, key=len, reverse=True):
        left = left.replace(word, "")
    score: int = zxcvbn(password[:LOOKED_AT], user_inputs=sorted(known))["score"]
    return score < HARD_TO_GUESS or len(left) < LEAST_BESIDE
