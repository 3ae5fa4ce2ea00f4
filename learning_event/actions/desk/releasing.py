"""Back on the timeline: as it is, or with the agreed names and roles put in where the names check found something."""

from learning_event.actions.desk.acting import at_the_desk
from learning_event.actions.desk.observations import how_it_stands
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.announcements import TimelineChanged
from learning_event.anonymity.as_it_stands import of_observation
from learning_event.models import Observation
from learning_event.people import Reviewer
from learning_event.rules.refusals import StandsAlready
from learning_event.rules.stale import still_as

SHOWN_ALREADY = "This observation is on the timeline already."


def release_observation(who: Reviewer, observation_id: str, *, seen: str = "") -> None:
    """Back on the timeline, where it stood, as it is."""
    with at_the_desk(who, "Released an observation") as work:
        row = theirs(work, Observation, observation_id, who)
        if not row.held:
            raise StandsAlready(SHOWN_ALREADY)
        still_as(seen, *of_observation(row), now=how_it_stands(work, row))
        row.held = row.held_kind = ""
        work.announce(TimelineChanged(who.event_id, work.room.showing))
