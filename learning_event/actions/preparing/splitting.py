"""Splitting a key episode in two on the day: at a date or at an entry. Undoing joins the two again.

Entries and placed observations go where they stand. Its question, its statements, the wall and what is said of the whole episode
stay with the first part.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.key_episodes import (
    act_of,
    changing,
    episode_of,
    episodes_of,
    may_have_another,
    number,
)
from learning_event.actions.preparing.typed import line
from learning_event.models import KeyEpisode, Observation, TimelineEntry
from learning_event.people import Reviewer
from learning_event.rules.case_date import CaseDate, Certainty
from learning_event.rules.case_date_form import read_case_date
from learning_event.rules.observation import AnchorKind
from learning_event.rules.refusals import NotNow, WrongInput

WHERE = "Please say where the second part begins: at an entry, or on a date."
NOT_IN_IT = "The second part has to begin after the first day of this key episode, and not after its last."
NO_DATE = "This entry has no date, so nothing can begin at it. Please choose another, or give a date."
NOTHING_BEFORE = "Everything would stand in the second part. Please choose a later entry."


@dataclass(frozen=True)
class Split:
    """`at_entry` is an entry's id, or empty; `day` is the ISO day otherwise."""

    title: str
    at_entry: str
    day: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "Split":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        title = line(sent, "second_title", wrong, most=160, needs="Please give the second part a name.")
        at_entry, day = sent.get("at_entry", "").strip(), ""
        if not at_entry:
            day = _day(sent, wrong)
        if wrong:
            raise WrongInput(wrong)
        return cls(title, at_entry, day)


def _day(sent: Mapping[str, str], wrong: dict[str, str]) -> str:
    typed = {box: sent.get(box, "") for box in ("day", "month", "year")}
    if not any(value.strip() for value in typed.values()):
        wrong["at_entry"] = WHERE
        return ""
    try:
        return read_case_date({**typed, "certainty": Certainty.EXACT}).expression
    except WrongInput as no:
        wrong.update(no.errors)
        return ""


def split_key_episode(who: Reviewer, episode_id: str, split: Split, *, seen: str = "") -> tuple[str, str]:
    """Gives the second part and the act."""
    with changing(who, f"Split a key episode: the second part is “{split.title}”") as (work, event):
        first, order = episode_of(work, event.id, episode_id, seen=seen), list(episodes_of(work, event.id))
        may_have_another(order)
        later, day = _later(work, first, split)
        second = KeyEpisode(
            event_id=event.id, position=0, title=split.title, start=day, end=first.end, certainty=first.certainty
        )
        work.rows.add(second)
        at = order.index(first) + 1
        number([*order[:at], second, *order[at:]])
        work.rows.flush()
        first.end = _day_before(day, first)
        _follow(work, first, second, later, day)
    return second.id, act_of(work)


def _later(work: store.Work, first: KeyEpisode, split: Split) -> tuple[list[TimelineEntry], str]:
    """The entries that go to the second part, and the day on which it begins."""
    entries = _in_order(work, first)
    if split.at_entry:
        at = next((n for n, row in enumerate(entries) if row.id == split.at_entry), None)
        if at is None:
            raise NotNow("This entry does not stand in the key episode any more. Please look at it again.")
        if at == 0:
            raise WrongInput({"at_entry": NOTHING_BEFORE})
        day = _firmest(entries[at])
        if not day:
            raise WrongInput({"at_entry": NO_DATE})
        return entries[at:], _within(first, day, field="at_entry", same_day=True)
    day = _within(first, split.day, field="day")
    return [row for row in entries if _firmest(row) >= day], day


def _within(first: KeyEpisode, day: str, *, field: str, same_day: bool = False) -> str:
    begins_late_enough = day >= first.start if same_day else day > first.start
    if not begins_late_enough or day > first.end:
        raise WrongInput({field: NOT_IN_IT})
    return day


def _day_before(day: str, first: KeyEpisode) -> str:
    """Where the first part ends; never before its own first day."""
    return max((dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat(), first.start)


def _follow(work: store.Work, first: KeyEpisode, second: KeyEpisode, later: list[TimelineEntry], day: str) -> None:
    for entry in later:
        entry.episode_id = second.id
    moved = {entry.id for entry in later}
    placed = work.rows.scalars(sa.select(Observation).where(Observation.episode_id == first.id)).all()
    for row in placed:
        dated = CaseDate(row.date, Certainty(row.certainty)).firmest if row.anchor == AnchorKind.DATE else None
        if row.anchor_ref in moved or (dated and dated.isoformat() >= day):
            row.episode_id = second.id


def _in_order(work: store.Work, first: KeyEpisode) -> list[TimelineEntry]:
    rows = work.rows.scalars(sa.select(TimelineEntry).where(TimelineEntry.episode_id == first.id))
    return sorted((row for row in rows if not row.withdrawn), key=lambda row: (row.sort_key, row.reference, row.id))


def _firmest(row: TimelineEntry) -> str:
    """The ISO day by which it is sorted; empty where it has none."""
    firmest = CaseDate(row.date, Certainty(row.certainty)).firmest
    return firmest.isoformat() if firmest else ""
