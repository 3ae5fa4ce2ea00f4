"""Back on the timeline: as it is, or with the agreed names and roles put in where the names check found something."""

from collections.abc import Mapping

from learning_event.actions.desk.acting import Acting, at_the_desk
from learning_event.actions.desk.observations import how_it_stands
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.announcements import TimelineChanged
from learning_event.anonymity.as_it_stands import of_observation
from learning_event.anonymity.names_table import names_table
from learning_event.models import Observation
from learning_event.people import Reviewer
from learning_event.rules.holding import ALIASED
from learning_event.rules.names.check import found_in
from learning_event.rules.refusals import NotNow, StandsAlready, WrongInput
from learning_event.rules.releasing import with_aliases
from learning_event.rules.stale import still_as

SHOWN_ALREADY = "This observation is on the timeline already."
NOTHING_FOUND = "Nothing is found in it any more, so there is nothing to put in. You can show it as it is."


def release_observation(who: Reviewer, observation_id: str, *, seen: str = "", meant: bool = False) -> str:
    """As it is, where it stood. With a sure name or identifier in it, only when that is `meant`. Gives the act's id."""
    with at_the_desk(who, "Released an observation") as work:
        row = _held(work, who, observation_id, seen)
        sure = [one.found for one in found_in(row.words, names_table(work.rows, who.event_id)) if one.sure]
        if sure and not meant:
            raise WrongInput({"meant": _means(sure)})
        row.held = row.held_kind = ""
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def release_with_aliases(who: Reviewer, observation_id: str, chosen: Mapping[int, str], *, seen: str = "") -> str:
    """With what was chosen for each place that was found; every other sign of the words stays. Gives the act's id."""
    with at_the_desk(who, "Released an observation with aliases put in") as work:
        row, table = _held(work, who, observation_id, seen), names_table(work.rows, who.event_id)
        found = found_in(row.words, table)
        if not found:
            raise NotNow(NOTHING_FOUND)
        row.words = with_aliases(row.words, found, [known.alias for known in table], chosen)
        row.held, row.held_kind = "", ALIASED
        work.room.released += 1
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def _held(work: Acting, who: Reviewer, observation_id: str, seen: str) -> Observation:
    row = theirs(work, Observation, observation_id, who)
    if not row.held:
        raise StandsAlready(SHOWN_ALREADY)
    still_as(seen, *of_observation(row), now=how_it_stands(work, row))
    return row


def _means(sure: list[str]) -> str:
    said = ", ".join(f"“{one}”" for one in dict.fromkeys(sure))
    return f"As it is, everybody will read {said}, on every screen, on the wall and on paper. If you mean that, press once more."
