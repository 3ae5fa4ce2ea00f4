"""Everything that the narrative prints, piece by piece: where it stands, and on which page it can be mended."""

from collections.abc import Iterator
from dataclasses import dataclass

from learning_event.anonymity.shown.narrative import ShownNarrative, ShownStatement
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownEntry, ShownTimeline


@dataclass(frozen=True)
class Piece:
    """`page` is below the event's own address, and empty for words that nobody may change."""

    where: str
    words: str
    page: str = ""


def printed(narrative: ShownNarrative) -> Iterator[Piece]:
    """In the order of the paper."""
    for words in (narrative.purpose, *narrative.lines_of_enquiry):
        yield Piece("Purpose and lines of enquiry", words, "preparing/event")
    child = narrative.child_page
    for words in (
        child.who_they_are,
        child.how_now,
        *(each.words for each in child.family_words),
        *child.people_around,
        *child.own_words,
        child.described,
        *(each.words for each in child.identity),
    ):
        yield Piece("The child’s page", words)
    for words in narrative.method.proceedings:
        yield Piece("What went on beside the review", words, "preparing/proceedings")
    for words in narrative.method.support:
        yield Piece("Why the doors opened without all support contacts", words)
    for block in narrative.foreword:
        yield Piece("The foreword", "".join(run.words for run in block.runs), "foreword")
    for chapter in narrative.chapters:
        for statement in chapter.statements:
            yield from _of_statement(statement)
    yield from _of_timeline(narrative.timeline)


def _of_statement(statement: ShownStatement) -> Iterator[Piece]:
    where = f"Statement {statement.number}" if statement.number else "A draft of a statement"
    yield Piece(where, statement.words, f"statements/{statement.id}")
    for account in (*statement.accounts, *statement.earlier):
        yield Piece(f"What somebody said of {where[0].lower()}{where[1:]}", account.words)


def _of_timeline(timeline: ShownTimeline) -> Iterator[Piece]:
    for episode in timeline.episodes:
        if episode.number:
            yield Piece(f"Key episode {episode.number}", f"{episode.title}. {episode.asks}", "preparing/key-episodes")
        for day in episode.days:
            if day.entry:
                yield from _of_entry(day.entry)
            yield from map(_of_observation, day.observations)
        yield from map(_of_observation, episode.observations)
    yield from map(_of_observation, timeline.whole)


def page_of_entry(entry_id: str, *, family: bool) -> str:
    """Where an entry is amended: the family's own lane has a form of its own."""
    return f"preparing/{'family/lane' if family else 'entries'}/{entry_id}"


def _of_entry(entry: ShownEntry) -> Iterator[Piece]:
    where = f"Timeline entry {entry.reference or entry.when}"
    page = page_of_entry(entry.id, family=bool(entry.family))
    for words in (entry.words, entry.source, entry.child.own_words, entry.options, entry.reasons):
        yield Piece(where, words, page)
    yield from map(_of_observation, entry.corrections)


def _of_observation(observation: ShownObservation) -> Piece:
    return Piece("An observation", observation.words, "desk")
