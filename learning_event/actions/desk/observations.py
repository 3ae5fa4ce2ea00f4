"""What the reviewer may do with an observation that has been shown: place it, or hold it out of everybody's sight."""

from learning_event.actions.desk.acting import Acting, at_the_desk
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.actions.room.standing_there import no_longer_discussed
from learning_event.announcements import TimelineChanged
from learning_event.anonymity.as_it_stands import of_observation
from learning_event.anonymity.normaliser import normal
from learning_event.models import KeyEpisode, Observation
from learning_event.people import Reviewer
from learning_event.rules.holding import read_reason
from learning_event.rules.refusals import StandsAlready
from learning_event.rules.stale import still_as

HELD_ALREADY = "This observation is held already."


def place_observation(who: Reviewer, observation_id: str, episode_id: str, *, seen: str = "") -> str:
    """Into a key episode, for everybody; with an empty id back to where its author put it. Gives the act's id."""
    with at_the_desk(who, "Placed an observation") as work:
        row = theirs(work, Observation, observation_id, who)
        still_as(seen, *of_observation(row), now=how_it_stands(work, row))
        row.episode_id = theirs(work, KeyEpisode, episode_id, who).id if episode_id else None
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def hold_observation(who: Reviewer, observation_id: str, reason: str, sort: str = "", *, seen: str = "") -> str:
    """Out of sight for all at once, the wall and the paper included; its author's drawer gives the reason. Gives the act's id."""
    why = read_reason(sort, normal(reason).replace("\n", " "))
    with at_the_desk(who, "Held an observation") as work:
        row = theirs(work, Observation, observation_id, who)
        if row.held:
            raise StandsAlready(HELD_ALREADY)
        still_as(seen, *of_observation(row), now=how_it_stands(work, row))
        row.held, row.held_kind = why.told, why.sort
        work.room.held += 1
        no_longer_discussed(work.room, f"observation:{row.id}")
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def how_it_stands(work: Acting, row: Observation) -> str:
    """In a sentence, for somebody whose page is older than this."""
    if row.held:
        return f"It is held: {row.held.rstrip('.')}."
    episode = work.rows.get(KeyEpisode, row.episode_id) if row.episode_id else None
    where = f"placed in “{episode.title}”" if episode else "where its author put it"
    return f"It is on the timeline, {where}, and says now: “{row.words}”"
