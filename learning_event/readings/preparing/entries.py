"""Timeline entries as the lead reviewer prepares them: a list to look through, one as its form holds it, what to choose from."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.laying_out import shown_entry
from learning_event.anonymity.shown.records import Choice, ShownRecord, ShownRecords, ShownTyped
from learning_event.models import Agency, KeyEpisode, LearningEvent, TimelineEntry
from learning_event.readings.room.gathered import entries_in_order
from learning_event.rules.case_date import CaseDate, Certainty
from learning_event.rules.case_date_form import boxes_of
from learning_event.rules.case_date_words import said
from learning_event.rules.key_episode import Window, episode_for
from learning_event.rules.refusals import NotKnown
from learning_event.rules.timeline_entry import BY_DATE, OUTSIDE


def entries_of(event_id: str, *, agency: str = "", episode: str = "") -> ShownRecords:
    """By case date; `agency` and `episode` narrow it, an id that is not known leaves nothing in view."""
    with store.look(event_id) as rows:
        event = rows.get(LearningEvent, event_id)
        if event is None:
            raise NotKnown
        agencies = {row.id: row.name for row in _agencies(rows, event_id)}
        episodes = {row.id: row.short_title or row.title for row in _episodes(rows, event_id)}
        found = entries_in_order(rows, event_id)
        usual_year = _usual_year(event)
        return ShownRecords(
            tuple(
                ShownRecord(
                    shown_entry(row, agency=agencies[row.agency_id], corrections=(), usual_year=usual_year),
                    row.time,
                    episodes.get(row.episode_id or "", ""),
                )
                for row in found
                if _in_view(row, agency, episode)
            ),
            len(found),
        )


def entry_typed(event_id: str, entry_id: str) -> ShownTyped:
    """An entry as its form holds it; NotKnown when it is not one of this event's, or stands in the family's own lane."""
    with store.look(event_id) as rows:
        row = rows.get(TimelineEntry, entry_id)
        if row is None or row.event_id != event_id or row.family:
            raise NotKnown
        when = CaseDate(row.date, Certainty(row.certainty))
        windows = [Window(each.id, each.start, each.end) for each in _episodes(rows, event_id)]
        by_date = row.episode_id == episode_for(when, windows)
        return ShownTyped(
            row.id,
            str(said(when)),
            {
                **boxes_of(when),
                "time": row.time,
                "agency": row.agency_id,
                "source": row.source,
                "words": row.words,
                "child_seen": row.child_seen,
                "child_alone": row.child_alone,
                "child_view": row.child_view,
                "child_words": row.child_words,
                "reference": row.reference,
                "episode": BY_DATE if by_date else row.episode_id or OUTSIDE,
                **_more(row),
            },
        )


def _more(row: TimelineEntry) -> dict[str, str]:
    """What may be left unsaid."""
    return {
        "entry_kind": row.kind,
        "known_when": row.known_when,
        "usual": row.usual,
        "child_how": row.child_how,
        "lines": ", ".join(map(str, row.lines)),
        "options": row.options,
        "reasons": row.reasons,
    }


def agencies_to_choose(event_id: str, *, lanes: bool = False) -> tuple[Choice, ...]:
    """The event's agencies in the reviewer's order; with `lanes` the family's own lane too."""
    with store.look(event_id) as rows:
        return tuple(Choice(row.id, row.name) for row in _agencies(rows, event_id) if lanes or not row.family)


def episodes_to_choose(event_id: str) -> tuple[Choice, ...]:
    """The event's key episodes in their order."""
    with store.look(event_id) as rows:
        return tuple(Choice(row.id, row.title) for row in _episodes(rows, event_id))


def _in_view(row: TimelineEntry, agency: str, episode: str) -> bool:
    return (not agency or row.agency_id == agency) and (not episode or (row.episode_id or OUTSIDE) == episode)


def _agencies(rows: Session, event_id: str) -> Sequence[Agency]:
    found = rows.scalars(sa.select(Agency).where(Agency.event_id == event_id))
    return sorted(found, key=lambda row: (row.position, row.name))


def _episodes(rows: Session, event_id: str) -> Sequence[KeyEpisode]:
    return rows.scalars(
        sa.select(KeyEpisode).where(KeyEpisode.event_id == event_id).order_by(KeyEpisode.position)
    ).all()


def _usual_year(event: LearningEvent) -> int | None:
    start, end = event.period_start[:4], event.period_end[:4]
    return int(start) if start == end and start.isdigit() else None
