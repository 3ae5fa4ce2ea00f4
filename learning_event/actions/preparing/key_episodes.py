"""Key episodes: added, amended, moved and withdrawn. Entries that stood where their date put them follow the new days.

The same before the day and on it; while the event is open each is an act at the desk, so it can be undone.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.desk.acting import Acting, at_the_desk
from learning_event.actions.preparing.still_open import still_open, timeline_changed
from learning_event.actions.preparing.typed import line
from learning_event.models import KeyEpisode, LearningEvent, Observation, Room, Statement, TimelineEntry
from learning_event.people import Reviewer
from learning_event.rules.case_date import CaseDate, Certainty
from learning_event.rules.case_date_form import read_case_date
from learning_event.rules.key_episode import MAY_BE, MOST_EPISODES, Window, episode_for
from learning_event.rules.refusals import NotKnown, NotNow, WrongInput
from learning_event.rules.stale import still_as

IS_USED = "The room has written about this key episode, or the narrative speaks of it. Please amend it instead of withdrawing it."


@dataclass(frozen=True)
class EpisodeTyped:
    """A key episode as typed; `start` and `end` are ISO days."""

    title: str
    short_title: str
    start: str
    end: str
    certainty: Certainty
    asks: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "EpisodeTyped":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        episode = cls(
            title=line(sent, "title", wrong, most=160, needs="Please give the key episode a name."),
            short_title=line(sent, "short_title", wrong, most=40),
            start=_day(sent, "", wrong),
            end=_day(sent, "until_", wrong),
            certainty=_certainty(sent, wrong),
            asks=line(sent, "asks", wrong, most=300),
        )
        if episode.start and episode.end and episode.end < episode.start:
            wrong["until"] = "The last day comes before the first. Please look at both again."
        if wrong:
            raise WrongInput(wrong)
        return episode


def _day(sent: Mapping[str, str], before: str, wrong: dict[str, str]) -> str:
    typed = {box: sent.get(before + box, "") for box in ("day", "month", "year")}
    if not typed["day"].strip():
        wrong[f"{before}day"] = "Please give the whole date; where it is not sure, say “about” below."
        return ""
    try:
        return read_case_date({**typed, "certainty": Certainty.EXACT}).expression
    except WrongInput as no:
        wrong.update({before + box: words for box, words in no.errors.items()})
        return ""


def _certainty(sent: Mapping[str, str], wrong: dict[str, str]) -> Certainty:
    chosen = sent.get("certainty", "") or Certainty.ABOUT
    if chosen not in MAY_BE:
        wrong["certainty"] = "Please choose how sure the days are from the list."
        return Certainty.ABOUT
    return Certainty(chosen)


@contextmanager
def changing(who: Reviewer, says: str) -> Iterator[tuple[store.Work, LearningEvent]]:
    """Before the event is opened a plain write; from then on an act at the desk, which everybody hears of."""
    with store.look(who.event_id) as rows:
        event = rows.get(LearningEvent, who.event_id)
        open_now = event is not None and event.state == "open"
    with at_the_desk(who, says) if open_now else store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        yield work, event
        timeline_changed(work, event)


def act_of(work: store.Work) -> str:
    """What undoing needs; before the day there is nothing to undo by."""
    return work.act_id if isinstance(work, Acting) else ""


def add_key_episode(who: Reviewer, new: EpisodeTyped) -> str:
    """Put where its first day belongs; gives its id."""
    with changing(who, f"Added the key episode “{new.title}”") as (work, event):
        before = episodes_of(work, event.id)
        may_have_another(before)
        following = _following(work, event.id, before)
        row = KeyEpisode(event_id=event.id, position=0, **asdict(new))
        work.rows.add(row)
        at = next((n for n, other in enumerate(before) if other.start > row.start), len(before))
        number([*before[:at], row, *before[at:]])
        _place_again(work, event.id, following)
        return row.id


def amend_key_episode(who: Reviewer, episode_id: str, new: EpisodeTyped, *, seen: str = "") -> None:
    """The order stays as it is."""
    with changing(who, f"Amended the key episode “{new.title}”") as (work, event):
        row = episode_of(work, event.id, episode_id, seen=seen)
        following = _following(work, event.id, episodes_of(work, event.id))
        for name, value in asdict(new).items():
            setattr(row, name, value)
        _place_again(work, event.id, following)


def name_key_episode(who: Reviewer, episode_id: str, sent: Mapping[str, str], *, seen: str = "") -> str:
    """Only what it is called, from the desk; gives the act."""
    wrong: dict[str, str] = {}
    title = line(sent, "title", wrong, most=160, needs="Please give the key episode a name.")
    if wrong:
        raise WrongInput(wrong)
    with changing(who, f"Called a key episode “{title}”") as (work, event):
        row = episode_of(work, event.id, episode_id, seen=seen)
        if row.title != title:
            row.title, row.short_title = title, ""
    return act_of(work)


def move_key_episode(who: Reviewer, episode_id: str, direction: str, *, seen: str = "") -> str:
    """One step earlier or later in the order in which they are shown; gives the act."""
    if direction not in ("earlier", "later"):
        raise WrongInput({"direction": "Please choose earlier or later."})
    with changing(who, f"Moved a key episode {direction}") as (work, event):
        row, order = episode_of(work, event.id, episode_id, seen=seen), list(episodes_of(work, event.id))
        following, at = _following(work, event.id, order), order.index(row)
        order.insert(max(0, at + (1 if direction == "later" else -1)), order.pop(at))
        number(order)
        _place_again(work, event.id, following)
    return act_of(work)


def withdraw_key_episode(who: Reviewer, episode_id: str) -> None:
    """Not one that the room has written about: its words would lose their place."""
    with changing(who, "Withdrew a key episode") as (work, event):
        row, before = episode_of(work, event.id, episode_id), episodes_of(work, event.id)
        if _is_used(work, event.id, episode_id):
            raise NotNow(IS_USED)
        following, room = _following(work, event.id, before, gone=episode_id), work.rows.get_one(Room, event.id)
        if room.wall_episode_id == episode_id:
            room.wall_episode_id = None
        left = [other for other in before if other is not row]
        number(left)
        _place_among(following, left)
        work.rows.flush()
        work.rows.delete(row)


def episodes_of(work: store.Work, event_id: str) -> Sequence[KeyEpisode]:
    """In their order."""
    return work.rows.scalars(
        sa.select(KeyEpisode).where(KeyEpisode.event_id == event_id).order_by(KeyEpisode.position)
    ).all()


def episode_of(work: store.Work, event_id: str, episode_id: str, *, seen: str = "") -> KeyEpisode:
    """NotKnown where it is not of this event; refused where it was changed since `seen`."""
    row = work.rows.get(KeyEpisode, episode_id)
    if row is None or row.event_id != event_id:
        raise NotKnown
    now = f"It is called “{row.title}” and stands at place {row.position}."
    still_as(seen, row.title, row.start, row.end, row.position, now=now)
    return row


def may_have_another(before: Sequence[KeyEpisode]) -> None:
    if len(before) >= MOST_EPISODES:
        raise NotNow(f"There are {MOST_EPISODES} key episodes, which is as many as a timeline can show.")


def _windows(rows: Sequence[KeyEpisode]) -> list[Window]:
    return [Window(row.id, row.start, row.end) for row in rows]


def number(order: Sequence[KeyEpisode]) -> None:
    for position, row in enumerate(order, 1):
        row.position = position


def _is_used(work: store.Work, event_id: str, episode_id: str) -> bool:
    written = sa.exists().where(
        Observation.event_id == event_id,
        sa.or_(
            Observation.episode_id == episode_id,
            sa.and_(Observation.anchor == "episode", Observation.anchor_ref == episode_id),
        ),
    )
    told = sa.exists().where(Statement.event_id == event_id, Statement.episode_id == episode_id)
    return bool(work.rows.scalar(sa.select(sa.or_(written, told))))


def _following(work: store.Work, event_id: str, before: Sequence[KeyEpisode], gone: str = "") -> list[TimelineEntry]:
    """Entries that stand where their date puts them; what a person placed elsewhere by hand stays there."""
    windows = _windows(before)
    rows = work.rows.scalars(sa.select(TimelineEntry).where(TimelineEntry.event_id == event_id)).all()
    return [
        row for row in rows if (gone and row.episode_id == gone) or row.episode_id == episode_for(_when(row), windows)
    ]


def _place_again(work: store.Work, event_id: str, following: Sequence[TimelineEntry]) -> None:
    work.rows.flush()
    _place_among(following, episodes_of(work, event_id))


def _place_among(following: Sequence[TimelineEntry], episodes: Sequence[KeyEpisode]) -> None:
    windows = _windows(episodes)
    for row in following:
        row.episode_id = episode_for(_when(row), windows)


def _when(row: TimelineEntry) -> CaseDate:
    return CaseDate(row.date, Certainty(row.certainty))
