"""The family's own lane on the timeline: what they said, entered by a reviewer with their agreement, amended, withdrawn."""

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.entries import case_date_typed, entry_row, windows_of
from learning_event.actions.preparing.still_open import still_open, timeline_changed
from learning_event.actions.preparing.typed import line, text
from learning_event.models import Agency, TimelineEntry
from learning_event.people import Reviewer
from learning_event.rules.case_date import CaseDate
from learning_event.rules.family import ANOTHER_LANE, LANE, Told
from learning_event.rules.key_episode import episode_for
from learning_event.rules.refusals import NotKnown, WrongInput
from learning_event.rules.timeline_entry import MOST_SOURCE, MOST_WORDS, ChildAnswer, sort_key

NO_WORDS = "Please write what they said."
NO_TELLER = "Please say who told it, by a name that they chose, and to whom."
NOT_AGREED = "Please say who agreed that this stands on the timeline, and when. Without it, it is not entered."
NO_WAY = "Please say whether these are their own words."


@dataclass(frozen=True)
class FamilyEntryTyped:
    """What the family said, as typed; `agreed` says who agreed that it stands there, and when."""

    when: CaseDate
    words: str
    told: str
    told_by: str
    agreed: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "FamilyEntryTyped":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        typed = cls(
            case_date_typed(sent, wrong),
            text(sent, "words", wrong, most=MOST_WORDS, needs=NO_WORDS),
            sent.get("told", "").strip(),
            line(sent, "told_by", wrong, most=MOST_SOURCE, needs=NO_TELLER),
            line(sent, "agreed", wrong, most=300, needs=NOT_AGREED),
        )
        if typed.told not in tuple(Told):
            wrong["told"] = NO_WAY
        if wrong:
            raise WrongInput(wrong)
        return typed


def add_family_entry(who: Reviewer, new: FamilyEntryTyped) -> str:
    """Gives its id. The lane is made with its first entry."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        nothing = ChildAnswer.NOT_APPLICABLE
        row = TimelineEntry(event_id=event.id, child_seen=nothing, child_alone=nothing, child_view=nothing)
        row.agency_id = _lane(work, event.id).id
        _write(work, row, new)
        work.rows.add(row)
        timeline_changed(work, event)
        work.rows.flush()
        return row.id


def amend_family_entry(who: Reviewer, entry_id: str, new: FamilyEntryTyped) -> None:
    """What the room wrote under it stays under it."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = entry_row(work, event.id, entry_id)
        if not row.family:
            raise NotKnown
        _write(work, row, new)
        timeline_changed(work, event)


def _write(work: store.Work, row: TimelineEntry, new: FamilyEntryTyped) -> None:
    row.date, row.certainty, row.sort_key = new.when.expression, new.when.certainty, sort_key(new.when, "")
    row.time, row.words, row.family, row.source, row.agreed = "", new.words, new.told, new.told_by, new.agreed
    row.episode_id = episode_for(new.when, windows_of(work, row.event_id))


def _lane(work: store.Work, event_id: str) -> Agency:
    listed = work.rows.scalars(sa.select(Agency).where(Agency.event_id == event_id)).all()
    there = next((row for row in listed if row.family), None)
    if there is not None:
        return there
    name = ANOTHER_LANE if LANE.casefold() in {row.name.casefold() for row in listed} else LANE
    lane = Agency(
        event_id=event_id, name=name, family=True, position=max((row.position for row in listed), default=0) + 1
    )
    work.rows.add(lane)
    work.rows.flush()
    return lane
