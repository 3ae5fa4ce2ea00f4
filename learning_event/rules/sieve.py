"""What somebody wants in sight on the timeline: a few questions to records and observations, and the sentence about the rest.

static/js/lib/sieve.js asks the same questions on the page itself; a test compares what both leave in sight.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from urllib.parse import urlencode

from learning_event.rules.finding import LONGEST, has_all, words_of

OUTSIDE = "outside"
WHOLE = "whole"
ALL_IN_SIGHT = "Everything is in sight."
ONE_MATCHES = "1 entry matches. The others are out of sight on your screen only."
SOME_MATCH = "{} entries match. The others are out of sight on your screen only."
ALL_MATCH = "Every entry matches. What else does not match is out of sight on your screen only."
ONLY_THE_ROOM = (
    "No entry matches, but something that the room added does. The rest is out of sight on your screen only."
)
NOTHING_MATCHES = "Nothing matches, so everything is out of sight, on your screen only. “Clear all” brings it back."
SENTENCES = (
    ("everything", ALL_IN_SIGHT),
    ("one", ONE_MATCHES),
    ("some", SOME_MATCH),
    ("all", ALL_MATCH),
    ("only-room", ONLY_THE_ROOM),
    ("nothing", NOTHING_MATCHES),
)


@dataclass(frozen=True)
class Sieve:
    """Empty text asks nothing. `observed` is a kind of observation, `entry` a kind of entry, `line` a number from 1."""

    agency: str = ""
    observed: str = ""
    episode: str = ""
    line: str = ""
    entry: str = ""
    seen: str = ""
    find: str = ""

    @classmethod
    def read(cls, sent: Mapping[str, str], known: Mapping[str, Collection[str]]) -> tuple["Sieve", bool]:
        """From an address; what is not `known` is left out, and the second value says whether anything was."""
        asked = {name: sent.get(name, "").strip() for name in known}
        taken = {name: value for name, value in asked.items() if value in known[name]}
        found = sent.get("find", "").strip()[:LONGEST]
        return cls(**taken, find=found), any(asked[name] and name not in taken for name in known)

    @property
    def words(self) -> tuple[str, ...]:
        return words_of(self.find)

    @property
    def asks(self) -> bool:
        """Whether anything may be out of sight because of it."""
        return any((self.agency, self.observed, self.episode, self.line, self.entry, self.seen, self.words))

    @property
    def asked(self) -> tuple[tuple[str, str], ...]:
        """Each question that is asked, by its name, with its answer."""
        return tuple((field.name, getattr(self, field.name)) for field in fields(self) if getattr(self, field.name))

    @property
    def query(self) -> str:
        """As it stands in an address, with its question mark; empty where nothing is asked."""
        return f"?{urlencode(self.asked)}" if self.asked else ""

    def lets_record(self, *, agency: str, kind: str, lines: Collection[int], seen: str) -> bool:
        """Whether a record is asked for by anything but its words."""
        return (not self.agency or agency == self.agency) and self.answers(kind=kind, lines=lines, seen=seen)

    def answers(self, *, kind: str, lines: Collection[int], seen: str) -> bool:
        """Whether a record answers what only records can: its kind, its lines of enquiry, the child."""
        return (
            (not self.entry or kind == self.entry)
            and (not self.line or int(self.line) in lines)
            and (not self.seen or seen == self.seen)
        )

    def lets_slip(self, *, kind: str, agency: str, under: str = "", records: bool = False) -> bool:
        """Whether an observation is asked for by anything but its words. `under` is the agency of the entry it stands under, and
        `records` whether that entry answers what is asked of records."""
        asks_records = bool(self.entry or self.line or self.seen)
        return (
            (not self.observed or kind == self.observed)
            and (not self.agency or self.agency in (agency, under))
            and (records or not asks_records)
        )

    def finds(self, *texts: str) -> bool:
        """Whether every word that is looked for stands somewhere in these texts."""
        return has_all("\n".join(texts), self.words)

    def lets_chapter(self, episode_id: str, number: int | None) -> bool:
        """Whether a key episode, or what lies outside them, is asked for."""
        return self.episode in ("", episode_id) or (self.episode == OUTSIDE and number is None)

    @property
    def lets_whole(self) -> bool:
        """Whether what is about the whole case is asked for."""
        return self.episode in ("", WHOLE)


def in_words(matching: int, of: int, *, room: bool, asks: bool) -> str:
    """What is out of sight, as one plain sentence; `room` says whether anything that the room added is in sight."""
    if not asks:
        return ALL_IN_SIGHT
    if matching == 0:
        return ONLY_THE_ROOM if room else NOTHING_MATCHES
    if matching == of:
        return ALL_MATCH
    return ONE_MATCHES if matching == 1 else SOME_MATCH.format(matching)


def first_from(day: str, dated: Sequence[tuple[str, str]]) -> str:
    """From pairs of an ISO day and an id: the id of the first on or after the day, else of the last."""
    in_order = sorted(dated, key=lambda one: one[0])
    return next((ref for at, ref in in_order if at >= day), in_order[-1][1] if dated else "")
