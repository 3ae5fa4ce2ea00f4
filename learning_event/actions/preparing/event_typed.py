"""A learning event as its form holds it: all that is wrong is said together; what is not known yet may stay empty."""

from collections.abc import Mapping
from dataclasses import dataclass

from learning_event.actions.preparing.typed import line, lines, text
from learning_event.rules.child_page import IDENTITY
from learning_event.rules.plain_day_form import read_day
from learning_event.rules.refusals import WrongInput
from learning_event.rules.review_type import ReviewType

MOST_LINES_OF_ENQUIRY = 6
MOST_GROUND_RULES = 20
MOST_AROUND = 20


@dataclass(frozen=True)
class EventTyped:
    """Days are ISO text. `child_page` is kept as it is shown: who the child is, in words the family chose."""

    child: str
    partnership: str
    review_type: str
    purpose: str
    period_start: str
    period_end: str
    held_on: str
    retention_date: str
    lines_of_enquiry: list[str]
    ground_rules: list[str]
    child_page: dict[str, object]

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "EventTyped":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        event = cls(
            child=line(sent, "child", wrong, most=80, needs="Please write the name that was chosen for the child."),
            partnership=line(sent, "partnership", wrong, most=160),
            review_type=_review_type(sent, wrong),
            purpose=text(sent, "purpose", wrong, most=600),
            period_start=read_day(sent, "period_start", wrong),
            period_end=read_day(sent, "period_end", wrong),
            held_on=read_day(sent, "held_on", wrong),
            retention_date=read_day(sent, "retention_date", wrong),
            lines_of_enquiry=_lines_of_enquiry(sent, wrong),
            ground_rules=lines(sent, "ground_rules", wrong, most=MOST_GROUND_RULES, longest=400),
            child_page=_child_page(sent, wrong),
        )
        _in_order(event, wrong)
        if wrong:
            raise WrongInput(wrong)
        return event


def _review_type(sent: Mapping[str, str], wrong: dict[str, str]) -> str:
    chosen = sent.get("review_type", "")
    if chosen not in list(ReviewType):
        wrong["review_type"] = "Please choose the kind of review from the list."
    return chosen


def _lines_of_enquiry(sent: Mapping[str, str], wrong: dict[str, str]) -> list[str]:
    boxes = [f"line_{number}" for number in range(1, MOST_LINES_OF_ENQUIRY + 1)]
    return [words for box in boxes if (words := line(sent, box, wrong, most=400))]


def _child_page(sent: Mapping[str, str], wrong: dict[str, str]) -> dict[str, object]:
    said = lines(sent, "family_words", wrong, most=MOST_AROUND, longest=400)
    if "family_words" not in wrong and any(not all(_who_and_words(one)) for one in said):
        wrong["family_words"] = "Please write each as who, a colon, and their words: Robin’s mum: He gives things away."
    return {
        "age_in_words": line(sent, "age_in_words", wrong, most=120),
        "who_they_are": text(sent, "who_they_are", wrong, most=1500),
        "chosen_by": text(sent, "chosen_by", wrong, most=400),
        "how_now": text(sent, "how_now", wrong, most=600),
        "family_words": [dict(zip(("who", "words"), _who_and_words(one), strict=True)) for one in said],
        "people_around": lines(sent, "people_around", wrong, most=MOST_AROUND, longest=160),
        "own_words": lines(sent, "own_words", wrong, most=MOST_AROUND, longest=400),
        "described": line(sent, "described", wrong, most=400),
        "identity": {name: word for name in IDENTITY if (word := line(sent, name, wrong, most=160))},
    }


def _who_and_words(one: str) -> tuple[str, str]:
    who, _, words = one.partition(":")
    return who.strip(), words.strip()


def _in_order(event: EventTyped, wrong: dict[str, str]) -> None:
    if event.period_start and event.period_end and event.period_end < event.period_start:
        wrong["period_end"] = "The period ends before it begins. Please look at both days again."
    if event.held_on and event.retention_date and event.retention_date <= event.held_on:
        wrong["retention_date"] = "This is not after the day of the learning event. Please choose a later day."
