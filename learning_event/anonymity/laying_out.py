"""Lays what comes from the shelves into a Shown shape; what is not laid out here does not leave the house."""

from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownChild, ShownDate, ShownEntry
from learning_event.models import Observation, TimelineEntry
from learning_event.rules import correction
from learning_event.rules.case_date import CaseDate, Certainty
from learning_event.rules.case_date_words import said
from learning_event.rules.entry_kind import UNDERSTOOD_SAID
from learning_event.rules.hindsight import KNOWN_SAID, USUAL_SAID
from learning_event.rules.observation import WORDS, Kind
from learning_event.rules.via import Via


def shown_date(expression: str, certainty: str, usual_year: int | None) -> ShownDate:
    """A stored case date in words, with the certainty that names its mark."""
    words = said(CaseDate(expression, Certainty(certainty)), usual_year=usual_year)
    return ShownDate(certainty, words.how, words.date, words.note)


def shown_observation(
    row: Observation, *, agencies: frozenset[str], usual_year: int | None, group: str = ""
) -> ShownObservation:
    """`agencies` are those that may be named now (anonymity/labels.py); `group` says with what it was put together."""
    kind = WORDS[Kind(row.kind)]
    date = str(shown_date(row.date, row.certainty, usual_year)) if row.date else ""
    agency = row.agency_label if row.agency_label in agencies else ""
    return ShownObservation(
        row.id,
        row.kind,
        kind.tint,
        kind.label,
        row.words,
        date,
        agency,
        known=KNOWN_SAID.get(row.known_when, ""),
        usual=USUAL_SAID.get(row.usual, ""),
        spoken=row.via == Via.SPOKEN,
        beforehand=row.via == Via.BEFOREHAND,
        group=group,
        answered=correction.said(row.answered, row.answer_reason),
    )


def shown_entry(
    row: TimelineEntry, *, agency: str, corrections: tuple[ShownObservation, ...], usual_year: int | None
) -> ShownEntry:
    """A timeline entry with the corrections that the room has put under it."""
    child = ShownChild(
        row.child_seen, row.child_alone, row.child_view, row.child_words, UNDERSTOOD_SAID.get(row.child_how, "")
    )
    return ShownEntry(
        row.id,
        row.reference,
        agency,
        row.source,
        row.words,
        shown_date(row.date, row.certainty, usual_year),
        child,
        row.status == "accounts_differ",
        corrections,
        kind=row.kind,
        lines=tuple(row.lines),
        known=KNOWN_SAID.get(row.known_when, ""),
        usual=USUAL_SAID.get(row.usual, ""),
        options=row.options,
        reasons=row.reasons,
        amended=row.amended_words,
        family=row.family,
    )
