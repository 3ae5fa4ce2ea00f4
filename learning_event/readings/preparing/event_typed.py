"""A learning event as the form for amending it holds it."""

from typing import Any

from learning_event import store
from learning_event.anonymity.shown.records import ShownTyped
from learning_event.models import LearningEvent
from learning_event.rules.child_page import IDENTITY
from learning_event.rules.plain_day_form import boxes_of_day
from learning_event.rules.ready_made import GROUND_RULES
from learning_event.rules.refusals import NotKnown

PLAIN = ("child", "partnership", "review_type", "purpose")
DAYS = ("period_start", "period_end", "held_on", "retention_date")
CHILD_PAGE = ("age_in_words", "who_they_are", "chosen_by", "how_now", "described")


def new_event_typed() -> ShownTyped:
    """The form before anything is typed: the ready-made ground rules stand in it."""
    boxes = (
        *PLAIN,
        *CHILD_PAGE,
        *(f"line_{n}" for n in range(1, 7)),
        "family_words",
        "people_around",
        "own_words",
        *IDENTITY,
        "agencies",
    )
    days = {box: "" for day in DAYS for box in boxes_of_day("", day)}
    rules = "\n".join(GROUND_RULES)
    return ShownTyped("", "", {**dict.fromkeys(boxes, ""), **days, "review_type": "lcspr", "ground_rules": rules})


def event_typed(event_id: str) -> ShownTyped:
    """NotKnown when there is no such event."""
    with store.look(event_id) as rows:
        row = rows.get(LearningEvent, event_id)
        if row is None:
            raise NotKnown
        page: dict[str, Any] = row.child_page
        lines = [*row.lines_of_enquiry, *[""] * 6]
        return ShownTyped(
            row.id,
            row.child,
            {
                **{box: getattr(row, box) for box in PLAIN},
                **{box: part for day in DAYS for box, part in boxes_of_day(getattr(row, day), day).items()},
                **{box: str(page.get(box, "")) for box in CHILD_PAGE},
                **{f"line_{n}": lines[n - 1] for n in range(1, 7)},
                "ground_rules": "\n".join(row.ground_rules),
                "family_words": "\n".join(f"{said['who']}: {said['words']}" for said in page.get("family_words", [])),
                "people_around": "\n".join(page.get("people_around", [])),
                "own_words": "\n".join(page.get("own_words", [])),
                **{name: str(page.get("identity", {}).get(name, "")) for name in IDENTITY},
            },
        )
