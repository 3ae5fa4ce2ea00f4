"""What somebody may write about now, and whether the agency of their place is shared by enough people to be named."""

from learning_event import store
from learning_event.anonymity.shown.timeline import ShownEpisode, ShownTimeline
from learning_event.anonymity.shown.writing import ShownTarget, ShownTargets, ShownWriting
from learning_event.models import Agency, Place
from learning_event.people import Practitioner
from learning_event.readings.room.gathered import gather_whole
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
    nameable = gather_whole(who.event_id, with_observations=False).nameable
    if not nameable:
        return ""
    with store.look(who.event_id) as rows:
        name = rows.get_one(Agency, rows.get_one(Place, who.place_id).agency_id).name
        return name if name in nameable else ""
