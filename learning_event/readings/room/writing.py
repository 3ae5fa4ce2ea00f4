"""What somebody may write about now, and whether the agency of their place is shared by enough people to be named."""

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.labels import may_be_named
from learning_event.anonymity.shown.timeline import ShownEpisode, ShownTimeline
from learning_event.anonymity.shown.writing import ShownTarget, ShownTargets, ShownWriting
from learning_event.models import Agency, Place
from learning_event.people import Practitioner
from learning_event.rules.activity import Activity, Deed, may, why_not

LONGEST = 70


def writing_of(who: Practitioner, timeline: ShownTimeline, activity: str) -> ShownWriting:
    """For the composer of one person; nothing of it is kept."""
    doing = Activity(activity)
    allowed = may(doing, Deed.ADD_OBSERVATION)
    return ShownWriting(about(timeline), _agency(who), "" if allowed else why_not(doing, Deed.ADD_OBSERVATION))


def about(timeline: ShownTimeline) -> tuple[ShownTargets, ...]:
    """What an observation may be about: whole key episodes first, then entry by entry."""
    episodes = tuple(
        ShownTarget(f"episode:{one.id}", f"{one.number}. {one.title}") for one in timeline.episodes if one.number
    )
    whole = (ShownTargets("Whole key episodes", episodes),) if episodes else ()
    return whole + tuple(_entries(episode) for episode in timeline.episodes if any(day.entry for day in episode.days))


def _entries(episode: ShownEpisode) -> ShownTargets:
    title = f"Entries in {episode.number}. {episode.title}" if episode.number else episode.title
    return ShownTargets(
        title,
        tuple(
            ShownTarget(f"entry:{day.entry.id}", _short(f"{day.when}, {day.entry.agency}: {day.entry.words}"))
            for day in episode.days
            if day.entry
        ),
    )


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rsplit(' ', 1)[0]} …"


def _agency(who: Practitioner) -> str:
    with store.look(who.event_id) as rows:
        claimed = rows.scalars(
            sa.select(Place.agency_id).where(Place.event_id == who.event_id, Place.state == "claimed")
        ).all()
        mine = rows.get_one(Place, who.place_id).agency_id
        return rows.get_one(Agency, mine).name if may_be_named(claimed.count(mine), len(claimed)) else ""
