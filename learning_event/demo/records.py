"""The records: eight agencies' chronologies as one careful person read them, as timeline entries."""

from typing import Any

from learning_event import store
from learning_event.anonymity.normaliser import normal
from learning_event.demo import case_file
from learning_event.demo.laid import Laid
from learning_event.models import TimelineEntry
from learning_event.models.base import new_id
from learning_event.rules.case_date import CaseDate, Certainty


def lay_out_records(laid: Laid) -> None:
    """118 entries in one piece of work."""
    laid.entries = {said["reference"]: new_id() for said in case_file.entries()}
    with store.work() as work:
        work.rows.add_all(_entry(laid, said) for said in case_file.entries())


def _entry(laid: Laid, said: dict[str, Any]) -> TimelineEntry:
    when = CaseDate(said["date"], Certainty(said["certainty"]))
    as_they_are = ("reference", "certainty", "date", "time", "child_seen", "child_alone", "child_view")
    return TimelineEntry(
        id=laid.entries[said["reference"]],
        event_id=laid.event_id,
        agency_id=laid.agencies[said["agency"]],
        episode_id=laid.episodes.get(said["episode"] or ""),
        sort_key=f"{when.sort_key}T{said['time'] or '99:99'}",
        source=normal(said["source"]),
        words=normal(said["words"]),
        child_words=normal(said["child_words"]),
        **{name: said[name] for name in as_they_are},
    )
