"""Which observations may say the same, worked out once for as long as nothing of them changes.

A desk is laid out at every piece of news. What is remembered are ids and one keyed fingerprint of an event, in memory alone and never
a word; the key is made when the process starts.
"""

import hashlib
import secrets
from collections import OrderedDict
from collections.abc import Sequence

from learning_event.rules.likeness import may_say_the_same

MOST_EVENTS = 16
KEY = secrets.token_bytes(32)
Pairs = list[tuple[str, str]]

_remembered: OrderedDict[str, tuple[bytes, Pairs]] = OrderedDict()


def compared(event_id: str, texts: Sequence[tuple[str, str]]) -> Pairs:
    """Pairs of ids, the likest first; `texts` are ids with their words."""
    as_they_are = _fingerprint(texts)
    before, pairs = _remembered.get(event_id, (b"", []))
    if before != as_they_are:
        pairs = may_say_the_same(texts)
        _remembered[event_id] = (as_they_are, pairs)
        _remembered.move_to_end(event_id)
        while len(_remembered) > MOST_EVENTS:
            _remembered.popitem(last=False)
    return pairs


def _fingerprint(texts: Sequence[tuple[str, str]]) -> bytes:
    """Each part with its length, so that no two lists of texts look alike."""
    printed = hashlib.blake2b(key=KEY, digest_size=32)
    for part in (part for text in sorted(texts) for part in text):
        said = part.encode()
        printed.update(len(said).to_bytes(4, "big") + said)
    return printed.digest()
