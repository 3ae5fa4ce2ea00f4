"""All timeline entries from agencies as a plain file, with every column that bringing in knows: what is read again is the same.

The family's own lane is left out: they agreed to a timeline, and not to a file.
"""

from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.normaliser import normal
from learning_event.models import Agency, KeyEpisode, TimelineEntry
from learning_event.readings.room.gathered import entries_in_order
from learning_event.rules.case_date import CaseDate, Certainty
from learning_event.rules.csv_cells import csv_file
from learning_event.rules.entry_table import COLUMNS
from learning_event.rules.entry_table_more import more_cells
from learning_event.rules.key_episode import Window, episode_for
from learning_event.rules.timeline_entry import OUTSIDE


def entries_file(event_id: str) -> str:
    """By case date, as they stand on the page."""
    with store.look(event_id) as rows:
        agencies = {row.id: row.name for row in rows.scalars(sa.select(Agency).where(Agency.event_id == event_id))}
        episodes = rows.scalars(
            sa.select(KeyEpisode).where(KeyEpisode.event_id == event_id).order_by(KeyEpisode.position)
        ).all()
        windows, names = [Window(row.id, row.start, row.end) for row in episodes], _names(episodes)
        found = [row for row in entries_in_order(rows, event_id) if not row.family]
        return csv_file([COLUMNS, *(list(_cells(row, agencies, windows, names)) for row in found)])


def _cells(
    row: TimelineEntry, agencies: dict[str, str], windows: Sequence[Window], names: dict[str, str]
) -> Iterator[str]:
    """The second date of a span stands in the first cell already, as the expression says it."""
    when = CaseDate(row.date, Certainty(row.certainty))
    by_date = row.episode_id == episode_for(when, windows)
    cells = {
        "date": row.date or "undated",
        "certainty": row.certainty,
        "time": row.time,
        "agency": agencies[row.agency_id],
        "source": row.source,
        "text": row.words,
        "child_seen": row.child_seen.replace("_", " "),
        "child_alone": row.child_alone.replace("_", " "),
        "child_view": row.child_view.replace("_", " "),
        "child_words": row.child_words,
        "reference": row.reference,
        "episode": "" if by_date else names.get(row.episode_id or "", OUTSIDE),
        **more_cells(row.kind, row.known_when, row.usual, row.child_how),
        "options": row.options,
        "reasons": row.reasons,
        "lines": ", ".join(map(str, row.lines)),
    }
    return (cells.get(name, "") for name in COLUMNS)


def _names(episodes: Sequence[KeyEpisode]) -> dict[str, str]:
    """By its title; by its number where two have the same one."""
    titles = [normal(row.title).casefold() for row in episodes]
    return {
        row.id: row.title if titles.count(title) == 1 else str(number)
        for number, (row, title) in enumerate(zip(episodes, titles, strict=True), 1)
    }
