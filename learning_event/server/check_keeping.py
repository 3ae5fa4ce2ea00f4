"""Looks over what is kept: keys without events, events without keys, copies older than an erasure, and days gone by."""

import datetime as dt
from collections.abc import Iterator

from learning_event.actions.keeping.key_copies import in_no_copy, older_than_an_erasure
from learning_event.readings.keeping.house import days_of_erasure, events_known, events_overdue
from learning_event.safe.keyring import HOUSE, Keyring
from learning_event.safe.refusing import NoKeys
from learning_event.server.findings import Finding, warning


def look_at_keeping(ring: Keyring, today: dt.date) -> Iterator[Finding]:
    """The database and the folder of keys must be open; no cell is."""
    yield from _keys(ring)
    yield from _copies(ring)
    for event in events_overdue(today):
        yield warning(
            "past-retention",
            f"The learning event {event} is past the day until which it was to be kept. Please have it erased, or kept longer for a"
            " reason that is written down.",
        )


def _keys(ring: Keyring) -> Iterator[Finding]:
    known, kept, erased = events_known(), set(ring.events()), set(days_of_erasure())
    for event in sorted(kept):
        try:
            ring.keys_of(event)
        except NoKeys:
            yield Finding(
                "key-does-not-open", f"The keys of {event} do not open with {ring.key_file}: it is another one’s key."
            )
    for event in sorted(kept & erased):
        yield Finding(
            "erased-but-keys",
            f"The learning event {event} was erased, but keys of it are in {ring.folder} again, from an old copy. Please destroy them"
            f" and that copy: shred -u '{ring.folder / event}.json'",
        )
    for event in sorted(kept - known - erased - {HOUSE}):
        yield warning("orphan-keys", f"There are keys for {event}, which is no learning event of this database.")
    for event in sorted(known - kept - set(ring.erased())):
        yield warning(
            "no-keys",
            f"The learning event {event} has no keys here: nobody can read it. Please bring them back (“learning-event keys put-back”).",
        )


def _copies(ring: Keyring) -> Iterator[Finding]:
    for copy in older_than_an_erasure(ring):
        yield warning(
            "copy-older-than-erasure",
            f"Copy {copy.number} of the keys, of {copy.made_on}, is older than an erasure and still holds keys of what was erased."
            f" Please make a new copy, destroy that one, and say “learning-event keys destroyed {copy.number}”.",
        )
    if in_no_copy(ring):
        yield warning(
            "keys-in-no-copy",
            "There are keys that are in no copy: without this folder what they open would be lost. Please say: learning-event keys copy",
        )
