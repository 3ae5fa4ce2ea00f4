"""The invented case of the rehearsal, read from its file and made into rows that never come near a shelf."""

import json
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from learning_event.models import KeyEpisode, LearningEvent, Observation, TimelineEntry
from learning_event.models.base import Base
from learning_event.readings.room.gathered import Gathered
from learning_event.rules.case_date import CaseDate, Certainty

FILE = Path(__file__).with_name("case.json")
Shelf = TypeVar("Shelf", bound=Base)
SAME = ("showing", "kind", "anchor", "words")


@cache
def case() -> dict[str, Any]:
    """As it stands in the file."""
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def gathered(observations: list[Observation], *, showing: int) -> Gathered:
    """The case with these observations on its timeline; no agency is named on one, as with few people in a room."""
    start, end = case()["period"]
    return Gathered(
        event=_row(LearningEvent, child=case()["child"], period_start=start, period_end=end),
        showing=showing,
        episodes=[_row(KeyEpisode, position=n, **one) for n, one in enumerate(case()["episodes"], 1)],
        entries=sorted((_entry(one, n) for n, one in enumerate(case()["entries"], 1)), key=lambda row: row.sort_key),
        observations=observations,
        agencies=case()["agencies"],
        nameable=frozenset(),
    )


def invented(*, until: int) -> list[Observation]:
    """What the invented room has written, up to this showing."""
    return [
        observation(id=f"invented-{n}", anchor_ref=one["ref"], **{name: one[name] for name in SAME})
        for n, one in enumerate(case()["observations"], 1)
        if one["showing"] <= until
    ]


def observation(**facts: Any) -> Observation:
    """An observation as if it had been shown."""
    return _row(Observation, **facts)


def _entry(one: dict[str, Any], number: int) -> TimelineEntry:
    when = CaseDate(one["date"], Certainty(one["certainty"]))
    return _row(
        TimelineEntry,
        id=one["id"],
        reference=str(number),
        agency_id=one["agency"],
        episode_id=one["episode"],
        date=when.expression,
        certainty=when.certainty,
        sort_key=when.sort_key,
        source=one["source"],
        words=one["words"],
        child_seen=one["seen"],
        child_alone=one["alone"],
        child_view=one["view"],
        child_words=one.get("own_words", ""),
    )


def _row(shelf: type[Shelf], **facts: Any) -> Shelf:
    """With the defaults that a row gets only when it is written, which this one never is."""
    for column in shelf.__table__.columns:
        if column.default is not None and column.name not in facts and column.name != "id":
            default: Any = column.default
            facts[column.name] = default.arg if default.is_scalar else default.arg(None)
    return shelf(**facts)
