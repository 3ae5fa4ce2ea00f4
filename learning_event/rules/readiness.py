"""What a learning event needs before its doors open. The support contacts are the gate, and come first."""

from dataclasses import dataclass

from learning_event.rules.counting import counted
from learning_event.rules.support_gate import Trouble

FEWEST_LINES = 3
MOST_LINES = 6


@dataclass(frozen=True)
class Prepared:
    """What is there so far; days are ISO text or empty, the others are numbers. `troubles` that a written reason covers are left out."""

    purpose: str
    period_start: str
    period_end: str
    held_on: str
    retention_date: str
    lines_of_enquiry: int
    ground_rules: int
    agencies: int
    contacts: int
    troubles: tuple[Trouble, ...]
    places: int
    entries: int
    agencies_with_entries: int
    episodes: int
    segments: int
    names: int
    reviewer_is_supported: bool
    co_reviewers_without: int = 0


def missing(prepared: Prepared) -> tuple[str, ...]:
    """Every sentence that stands between the event and its opening; empty when the doors can open."""
    return (*missing_support(prepared), *missing_from_event(prepared).values(), *_missing_records(prepared))


def missing_support(prepared: Prepared) -> tuple[str, ...]:
    """The gate: nobody comes in without a support contact who can be reached."""
    if not prepared.contacts:
        return ("There is no support contact yet. Nobody can come in without one.",)
    sentences = [trouble.said for trouble in prepared.troubles]
    if not prepared.places:
        sentences.append("There is no place yet. Each has an agency and a support contact.")
    return tuple(sentences)


def missing_from_event(prepared: Prepared) -> dict[str, str]:
    """What the event's own page still has to say, by the field where it is said."""
    found = {}
    if not prepared.purpose:
        found["purpose"] = "The purpose is not written yet."
    if not prepared.period_start:
        found["period_start"] = "The period under review has no first day yet."
    if not prepared.period_end:
        found["period_end"] = "The period under review has no last day yet."
    if not FEWEST_LINES <= prepared.lines_of_enquiry <= MOST_LINES:
        have = counted(prepared.lines_of_enquiry, "line of enquiry", "lines of enquiry")
        found["line_1"] = (
            f"There should be three to six lines of enquiry; there {_is(prepared.lines_of_enquiry)} {have}."
        )
    if not prepared.held_on:
        found["held_on"] = "The day of the learning event is not chosen yet."
    if not prepared.retention_date:
        found["retention_date"] = "It is not said yet until when the observations are kept."
    return found


def _missing_records(prepared: Prepared) -> tuple[str, ...]:
    found = []
    if not prepared.entries:
        found.append("There is no timeline entry yet.")
    if not prepared.segments:
        found.append("The agenda has no part yet.")
    return tuple(found)


def _is(number: int) -> str:
    return "is" if number == 1 else "are"
