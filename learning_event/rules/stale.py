"""Two people at one desk: a change made for how a thing stood a while ago is refused, with how it stands now.

A page carries `as_seen(...)` of the thing in a hidden field *seen*; the action compares it with the thing as it is. A client that
sends no *seen* does not know how the thing stood, and is taken at its word.
"""

import hashlib
import json

from learning_event.rules.refusals import StandsAlready

FIGURES = 16


class ChangedMeanwhile(StandsAlready):
    """Somebody else at the desk was quicker; nothing was done, and `now` says how it stands."""

    def __init__(self, now: str) -> None:
        super().__init__(f"This was changed meanwhile, so nothing of yours was done. {now} Please look at it again.")


def as_seen(*parts: object) -> str:
    """A short fingerprint of how something stands: the same parts, in the same order, give the same 16 figures."""
    plain = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(plain.encode()).hexdigest()[:FIGURES]


def still_as(seen: str, *parts: object, now: str) -> None:
    """ChangedMeanwhile unless the parts are what the page was made for; `now` is a sentence: how it stands."""
    if seen and seen != as_seen(*parts):
        raise ChangedMeanwhile(now)
