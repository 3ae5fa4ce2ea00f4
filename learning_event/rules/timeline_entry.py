"""What a timeline entry may be: a dated fact with a source, and what the record says of the child."""

from enum import StrEnum

from learning_event.rules.case_date import CaseDate

MOST_WORDS = 4000
MOST_SOURCE = 300
MOST_REFERENCE = 40
MOST_CHILD_WORDS = 600
NO_TIME = "99:99"
BY_DATE = "by_date"
OUTSIDE = "outside"


class ChildAnswer(StrEnum):
    """*Not recorded* is a proper answer: the gap is shown."""

    YES = "yes"
    NO = "no"
    NOT_RECORDED = "not_recorded"
    NOT_APPLICABLE = "not_applicable"


SAID = {
    ChildAnswer.YES: "Yes",
    ChildAnswer.NO: "No",
    ChildAnswer.NOT_RECORDED: "Not recorded",
    ChildAnswer.NOT_APPLICABLE: "Not applicable",
}


def sort_key(when: CaseDate, time: str = "") -> str:
    """Sorts as text: by the firmest day, then by the time of day, untimed after timed, undated last."""
    return f"{when.sort_key}T{time or NO_TIME}"
