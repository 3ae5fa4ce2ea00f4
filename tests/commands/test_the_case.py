"""The invented case stands on the shared timeline as a careful reader ordered it, every record once."""

from flask import Flask

from learning_event.anonymity.shown.timeline import ShownTimeline
from learning_event.demo import case_file
from learning_event.demo.builder import At, build
from learning_event.readings.room.timeline import timeline_of
from learning_event.rules.showings import Rhythm


def test_all_entries_stand_in_the_order_of_the_case_file(house: Flask) -> None:
    laid = build(at=At.ARRIVING, seats=0, rhythm=Rhythm.ROUNDS, say=lambda _: None)

    shown = references(timeline_of(laid.event))

    assert len(shown) == 118
    assert shown == [entry["reference"] for entry in case_file.entries()]


def references(timeline: ShownTimeline) -> list[str]:
    """From the top of the page to its foot, without what the family said."""
    entries = [day.entry for chapter in timeline.episodes for day in chapter.days if day.entry]
    return [entry.reference for entry in entries if not entry.family]
