"""Timeline entries by hand: added, amended, withdrawn. An open room hears that its timeline has changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.entry_more import EntryMore
from learning_event.actions.preparing.still_open import still_open, timeline_changed
from learning_event.actions.preparing.typed import line, text
from learning_event.models import Agency, KeyEpisode, Observation, Rest, TimelineEntry
from learning_event.people import Preparing
from learning_event.rules.agenda import clock_time
from learning_event.rules.case_date import UNDATED, CaseDate
from learning_event.rules.case_date_form import read_case_date
from learning_event.rules.key_episode import Window, episode_for
from learning_event.rules.refusals import NotKnown, NotNow, WrongInput
from learning_event.rules.timeline_entry import (
    BY_DATE,
    MOST_CHILD_WORDS,
    MOST_REFERENCE,
    MOST_SOURCE,
    MOST_WORDS,
    OUTSIDE,
    ChildAnswer,
    sort_key,
)

IS_USED = (
    "The room has written about this entry, or the narrative rests on it. Please amend it instead of withdrawing it."
)
IS_THE_FAMILYS = "This stands in the family’s own lane. Please amend it there, with their agreement."
NO_AGENCY = "Please choose the agency that this comes from."
NO_SOURCE = "Say which record this comes from"
NO_WORDS = "Please write what the record says."
NO_TIME_OF_DAY = "Please give the time as hours and minutes, such as 08:50, or leave it empty."
CHILD_BOXES = {
    "child_seen": "whether the child was seen",
    "child_alone": "whether the child was seen alone",
    "child_view": "whether the child’s view is written down",
}


@dataclass(frozen=True)
class EntryTyped:
    """A timeline entry as typed. `episode` is an id, by_date or outside; `more` is what may be left unsaid (entry_more.py)."""

    when: CaseDate
    time: str
    agency_id: str
    source: str
    words: str
    child: dict[str, ChildAnswer]
    child_words: str
    reference: str
    episode: str
    more: EntryMore

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "EntryTyped":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        entry = cls(
            when=case_date_typed(sent, wrong),
            time=_time(sent, wrong),
            agency_id=line(sent, "agency", wrong, most=24, needs=NO_AGENCY),
            words=text(sent, "words", wrong, most=MOST_WORDS, needs=NO_WORDS),
            source=line(sent, "source", wrong, most=MOST_SOURCE, needs=NO_SOURCE),
            child={box: _answer(sent, box, wrong) for box in CHILD_BOXES},
            child_words=text(sent, "child_words", wrong, most=MOST_CHILD_WORDS),
            reference=line(sent, "reference", wrong, most=MOST_REFERENCE),
            episode=sent.get("episode", "").strip() or BY_DATE,
            more=EntryMore.read(sent, wrong),
        )
        if wrong:
            raise WrongInput(wrong)
        return entry


def add_entry(who: Preparing, new: EntryTyped) -> str:
    """Gives its id."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = TimelineEntry(event_id=event.id)
        _write(work, row, new)
        work.rows.add(row)
        timeline_changed(work, event)
        work.rows.flush()
        return row.id


def amend_entry(who: Preparing, entry_id: str, new: EntryTyped) -> None:
    """What the room wrote under it stays under it."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = entry_row(work, event.id, entry_id)
        if row.family:
            raise NotNow(IS_THE_FAMILYS)
        _write(work, row, new)
        timeline_changed(work, event)


def withdraw_entry(who: Preparing, entry_id: str, *, family: bool = False) -> None:
    """Not one that the room has written about or that a statement rests on; of the family's own lane only where `family` says so.

    While the room is open it is only taken off the timeline: somebody may be writing to it at this moment.
    """
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = entry_row(work, event.id, entry_id)
        if bool(row.family) is not family:
            raise NotNow(IS_THE_FAMILYS) if row.family else NotKnown
        if _is_used(work, event.id, entry_id):
            raise NotNow(IS_USED)
        if event.state == "open":
            row.withdrawn = True
        else:
            work.rows.delete(row)
        timeline_changed(work, event)


def windows_of(work: store.Work, event_id: str) -> list[Window]:
    """The key episodes' days, in their order."""
    rows: Sequence[KeyEpisode] = work.rows.scalars(
        sa.select(KeyEpisode).where(KeyEpisode.event_id == event_id).order_by(KeyEpisode.position)
    ).all()
    return [Window(row.id, row.start, row.end) for row in rows]


def entry_row(work: store.Work, event_id: str, entry_id: str) -> TimelineEntry:
    """NotKnown when there is no such entry in this event."""
    row = work.rows.get(TimelineEntry, entry_id)
    if row is None or row.event_id != event_id:
        raise NotKnown
    return row


def _write(work: store.Work, row: TimelineEntry, new: EntryTyped) -> None:
    agency, wrong = work.find(Agency, new.agency_id), {}
    if agency is None or agency.family:
        wrong["agency"] = NO_AGENCY
    windows = windows_of(work, row.event_id)
    if new.episode not in (BY_DATE, OUTSIDE, *(window.id for window in windows)):
        wrong["episode"] = "That key episode is not there any more. Please choose again."
    if new.reference and _taken(work, row, new.reference):
        wrong["reference"] = "Another entry has this reference already. Please give another one, or leave it empty."
    if wrong:
        raise WrongInput(wrong)
    row.date, row.certainty, row.time = new.when.expression, new.when.certainty, new.time
    row.sort_key, row.agency_id = sort_key(new.when, new.time), new.agency_id
    row.episode_id = {BY_DATE: episode_for(new.when, windows), OUTSIDE: None}.get(new.episode, new.episode)
    row.source, row.words, row.reference, row.child_words = new.source, new.words, new.reference, new.child_words
    row.child_seen, row.child_alone, row.child_view = (new.child[box] for box in CHILD_BOXES)
    new.more.write_on(row)


def _taken(work: store.Work, row: TimelineEntry, reference: str) -> bool:
    with work.rows.no_autoflush:
        found = work.rows.execute(
            sa.select(TimelineEntry.id, TimelineEntry.reference).where(TimelineEntry.event_id == row.event_id)
        ).all()
    return any(taken == reference and other != row.id for other, taken in found)


def _is_used(work: store.Work, event_id: str, entry_id: str) -> bool:
    written = sa.exists().where(
        Observation.event_id == event_id, Observation.anchor == "entry", Observation.anchor_ref == entry_id
    )
    return bool(work.rows.scalar(sa.select(sa.or_(written, sa.exists().where(Rest.entry_id == entry_id)))))


def case_date_typed(sent: Mapping[str, str], wrong: dict[str, str]) -> CaseDate:
    """What is wrong with it is said in `wrong`."""
    try:
        return read_case_date(sent)
    except WrongInput as no:
        wrong.update(no.errors)
        return UNDATED


def _time(sent: Mapping[str, str], wrong: dict[str, str]) -> str:
    typed = sent.get("time", "").strip()
    if not typed:
        return ""
    time = clock_time(typed)
    if time is None:
        wrong["time"] = NO_TIME_OF_DAY
    return time or ""


def _answer(sent: Mapping[str, str], box: str, wrong: dict[str, str]) -> ChildAnswer:
    try:
        return ChildAnswer(sent.get(box, "").strip() or ChildAnswer.NOT_RECORDED)
    except ValueError:
        wrong[box] = f"Please say {CHILD_BOXES[box]}: yes, no, not recorded or not applicable."
        return ChildAnswer.NOT_RECORDED
