"""Placing several observations at once: into a key episode for everybody, or back to where their authors put them."""

from collections.abc import Mapping, Sequence

from learning_event.actions.desk.acting import at_the_desk
from learning_event.actions.desk.observations import how_it_stands
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.actions.desk.selection import observations_ticked
from learning_event.announcements import TimelineChanged
from learning_event.anonymity.as_it_stands import of_observation
from learning_event.models import KeyEpisode
from learning_event.people import Reviewer
from learning_event.rules.stale import still_as


def place_observations(who: Reviewer, names: Sequence[str], episode_id: str, *, seen: Mapping[str, str]) -> str:
    """All of them or none; `seen` says by id how each stood on the page. Gives the act."""
    with at_the_desk(who, "Placed observations") as work:
        rows = observations_ticked(work, who, names)
        to = theirs(work, KeyEpisode, episode_id, who) if episode_id else None
        for row in rows:
            still_as(seen.get(row.id, ""), *of_observation(row), now=how_it_stands(work, row))
            row.episode_id = to.id if to else None
        many = "an observation" if len(rows) == 1 else f"{len(rows)} observations"
        work.says = f"Placed {many} in “{to.title}”" if to else f"Put {many} back where the author put it"
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id
