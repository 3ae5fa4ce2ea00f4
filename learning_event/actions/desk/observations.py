"""What the reviewer may do with an observation that has been shown: place it, hold it out of everybody's sight, release it."""

from learning_event.actions.desk.acting import at_the_desk
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.announcements import TimelineChanged
from learning_event.anonymity.normaliser import normal
from learning_event.models import KeyEpisode, Observation
from learning_event.people import Reviewer
from learning_event.rules.refusals import StandsAlready, WrongInput

MOST_CHARACTERS = 120


def place_observation(who: Reviewer, observation_id: str, episode_id: str) -> None:
    """Into a key episode, for everybody; with an empty id back to where its author put it."""
    with at_the_desk(who, "Placed an observation") as work:
        row = theirs(work, Observation, observation_id, who)
        row.episode_id = theirs(work, KeyEpisode, episode_id, who).id if episode_id else None
        work.announce(TimelineChanged(who.event_id, work.room.showing))


def hold_observation(who: Reviewer, observation_id: str, reason: str) -> None:
    """Out of sight for all at once, the wall and the paper included; its author's drawer gives the reason."""
    why = read_reason(reason)
    with at_the_desk(who, "Held an observation") as work:
        row = theirs(work, Observation, observation_id, who)
        if row.held:
            raise StandsAlready("This observation is held already.")
        row.held = why
        work.room.held += 1
        work.announce(TimelineChanged(who.event_id, work.room.showing))


def release_observation(who: Reviewer, observation_id: str) -> None:
    """Back on the timeline, where it stood."""
    with at_the_desk(who, "Released an observation") as work:
        row = theirs(work, Observation, observation_id, who)
        if not row.held:
            raise StandsAlready("This observation is on the timeline already.")
        row.held = ""
        work.announce(TimelineChanged(who.event_id, work.room.showing))


def read_reason(typed: str) -> str:
    """One line, because it is said to the author."""
    why = normal(typed).replace("\n", " ")
    if not why:
        raise WrongInput({"reason": "Please say why it is held. Its author reads this."})
    if len(why) > MOST_CHARACTERS:
        raise WrongInput({"reason": f"Please say it in at most {MOST_CHARACTERS} characters."})
    return why
