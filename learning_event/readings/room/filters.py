"""What of the timeline is in sight for somebody who narrows it, and the questions by which they do."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from learning_event.anonymity.shown.event import ShownEvent
from learning_event.anonymity.shown.filters import ShownChoice, ShownFilters, ShownQuestion
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownDay, ShownEntry, ShownEpisode, ShownTimeline
from learning_event.rules.entry_kind import LABELS
from learning_event.rules.observation import WORDS, Kind
from learning_event.rules.plain_day import is_day
from learning_event.rules.sieve import ALL_IN_SIGHT, OUTSIDE, SENTENCES, WHOLE, Sieve, first_from, in_words

LABEL = {
    "agency": ("Agency", "All agencies"),
    "observed": ("Kind of observation", "All kinds"),
    "episode": ("Key episode", "The whole timeline"),
    "line": ("Line of enquiry", "All lines"),
    "entry": ("Kind of entry", "All kinds"),
    "seen": ("Child seen", "Whether or not"),
}
SEEN = {"yes": "Yes", "no": "No", "not_recorded": "Not recorded"}
ALL_BY_THEN = "Everything that was known by then is in sight."
NOT_KNOWN = "Something in this address is not known here any more, so it was left out."
NO_DAY = "This date was not understood, so it was left out. Please write it as year, month and day: 2024-05-06."


@dataclass(frozen=True)
class InSight:
    """The timeline as far as it is asked for, the questions with their answers, and the entry at the date that is asked for."""

    timeline: ShownTimeline
    filters: ShownFilters
    day: str = ""

    @property
    def entries(self) -> frozenset[str]:
        """The ids of the entries in sight."""
        return frozenset(entry.id for entry in _entries(self.timeline))


def in_sight(timeline: ShownTimeline, event: ShownEvent, sent: Mapping[str, str]) -> InSight:
    """What the address asks for; what it asks for in vain is left out with a sentence."""
    known = _known(timeline, event)
    sieve, something_missing = Sieve.read(sent, known)
    left = sifted(timeline, sieve)
    matching, of = len(_entries(left)), len(_entries(timeline))
    says = in_words(matching, of, room=_has_slips(left), asks=sieve.asks)
    questions = tuple(_question(name, known[name], getattr(sieve, name)) for name in LABEL if known[name])
    day = sent.get("date", "").strip()
    notes = [NOT_KNOWN] * something_missing + [NO_DAY] * (day != "" and not is_day(day))
    filters = ShownFilters(
        questions,
        sieve.find,
        sieve.asks,
        sieve.query,
        _by_then(says, timeline),
        _chosen(questions, sieve),
        tuple(notes),
        tuple((name, _by_then(words, timeline)) for name, words in SENTENCES),
        sieve.asked,
    )
    return InSight(left, filters, first_from(day, _dated(left)) if is_day(day) else "")


def _by_then(says: str, timeline: ShownTimeline) -> str:
    """In Then view everything is only what was known by then."""
    return ALL_BY_THEN if timeline.then and says == ALL_IN_SIGHT else says


def _chosen(questions: tuple[ShownQuestion, ...], sieve: Sieve) -> str:
    chosen = [f"{q.label.lower()}: {c.label}" for q in questions for c in q.choices if c.chosen and c.value]
    return "; ".join([*chosen, f"words: “{sieve.find}”"] if sieve.words else chosen)


def _dated(timeline: ShownTimeline) -> list[tuple[str, str]]:
    return [
        (day.place.split("/")[1][:10], day.entry.id)
        for chapter in timeline.episodes
        for day in chapter.days
        if day.entry and day.entry.when.mark != "undated"
    ]


def sifted(timeline: ShownTimeline, sieve: Sieve) -> ShownTimeline:
    """The timeline with only what the sieve lets through; an entry stays with what the room said about it."""
    if not sieve.asks:
        return timeline
    chapters = (_chapter(chapter, sieve) for chapter in timeline.episodes)
    whole = _slips(timeline.whole, sieve) if sieve.lets_whole else ()
    return replace(timeline, episodes=tuple(chapter for chapter in chapters if chapter), whole=whole)


def _chapter(chapter: ShownEpisode, sieve: Sieve) -> ShownEpisode | None:
    if not sieve.lets_chapter(chapter.id, chapter.number):
        return None
    days = tuple(day for one in chapter.days if (day := _day(one, sieve)))
    slips = _slips(chapter.observations, sieve)
    return replace(chapter, days=days, observations=slips) if days or slips else None


def _day(day: ShownDay, sieve: Sieve) -> ShownDay | None:
    slips, entry = _slips(day.observations, sieve, day.entry), day.entry
    matches = entry is not None and _entry(entry, sieve)
    return replace(day, observations=slips) if matches or slips else None


def _entry(entry: ShownEntry, sieve: Sieve) -> bool:
    """Whether an entry is in sight for its own sake, not only for what stands under it."""
    if sieve.observed and not (sieve.observed == Kind.CORRECTION and entry.corrections):
        return False
    asked_for = sieve.lets_record(agency=entry.agency, kind=entry.kind, lines=entry.lines, seen=entry.child.seen)
    return asked_for and sieve.finds(*searched(entry))


def _slips(
    slips: tuple[ShownObservation, ...], sieve: Sieve, entry: ShownEntry | None = None
) -> tuple[ShownObservation, ...]:
    """Those in sight; under an entry that holds the words that are looked for, also those that do not hold them."""
    records = entry is not None and sieve.answers(kind=entry.kind, lines=entry.lines, seen=entry.child.seen)
    under, told = (entry.agency, sieve.finds(*searched(entry))) if entry else ("", False)
    return tuple(
        slip
        for slip in slips
        if sieve.lets_slip(kind=slip.kind, agency=slip.agency, under=under, records=records)
        and (told or sieve.finds(slip.words, slip.agency))
    )


def searched(entry: ShownEntry) -> tuple[str, ...]:
    """All words of an entry in which is searched; on the page they carry `data-words`."""
    return (
        entry.agency,
        entry.source,
        entry.words,
        entry.amended,
        *(entry.options, entry.reasons, entry.known, entry.usual),
        entry.child.own_words,
        *(c.words for c in entry.corrections),
    )


def _entries(timeline: ShownTimeline) -> list[ShownEntry]:
    return [day.entry for chapter in timeline.episodes for day in chapter.days if day.entry]


def _has_slips(timeline: ShownTimeline) -> bool:
    chapters = timeline.episodes
    return bool(timeline.whole) or any(c.observations or any(d.observations for d in c.days) for c in chapters)


def _known(timeline: ShownTimeline, event: ShownEvent) -> dict[str, dict[str, str]]:
    """What may be asked for, with its words, from what is on the timeline now."""
    entries = _entries(timeline)
    kinds = {entry.kind for entry in entries}
    lines = event.lines_of_enquiry if any(entry.lines for entry in entries) else ()
    outside = {OUTSIDE: "Outside the key episodes"} if any(not c.number and c.days for c in timeline.episodes) else {}
    return {
        "agency": {name: name for _, name in sorted({(entry.family != "", entry.agency) for entry in entries})},
        "observed": {kind.value: words.label for kind, words in WORDS.items()},
        "episode": {
            **{c.id: f"{c.number}. {c.short_title or c.title}" for c in timeline.episodes if c.number},
            **outside,
            WHOLE: "About the whole case",
        },
        "line": {str(n): f"{n}. {words}" for n, words in enumerate(lines, 1)},
        "entry": {kind: label for kind, label in LABELS.items() if kind in kinds},
        "seen": SEEN,
    }


def _question(name: str, known: Mapping[str, str], chosen: str) -> ShownQuestion:
    label, anything = LABEL[name]
    choices = [ShownChoice("", anything, chosen == "")]
    for value, words in known.items():
        tint = WORDS[Kind(value)].tint if name == "observed" else ""
        choices.append(ShownChoice(value, words, value == chosen, tint))
    return ShownQuestion(name, label, tuple(choices))
