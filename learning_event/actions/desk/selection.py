"""What is ticked at the desk: entries, observations and groups of this learning event, by the names that the page gives them."""

from collections.abc import Sequence

import sqlalchemy as sa

from learning_event.actions.desk.acting import Acting
from learning_event.models import Observation, ObservationGroup, TimelineEntry
from learning_event.people import Reviewer
from learning_event.rules.refusals import NotKnown, WrongInput

SHELVES: dict[str, type[TimelineEntry] | type[Observation] | type[ObservationGroup]] = {
    "entry": TimelineEntry,
    "observation": Observation,
    "group": ObservationGroup,
}
TICK_ONE = "Please tick at least one observation first."


def observations_ticked(work: Acting, who: Reviewer, names: Sequence[str], *, fewest: int = 1) -> list[Observation]:
    """In the order in which they were shown; entries that are ticked beside them are passed over."""
    ids = [ref for what, _, ref in (name.partition(":") for name in dict.fromkeys(names)) if what == "observation"]
    if len(ids) < fewest:
        raise WrongInput({"rests": TICK_ONE if fewest == 1 else "Please tick at least two observations first."})
    found = work.rows.scalars(
        sa.select(Observation)
        .where(Observation.event_id == who.event_id, Observation.id.in_(ids))
        .order_by(Observation.showing, Observation.id)
    ).all()
    if len(found) != len(ids):
        raise NotKnown
    return list(found)


def things_ticked(work: Acting, names: Sequence[str]) -> list[tuple[str, str]]:
    """What each is and its id; NotKnown where one is not of this learning event."""
    things = [(what, ref) for what, _, ref in (name.partition(":") for name in dict.fromkeys(names))]
    if not things:
        raise WrongInput({"rests": "Please tick at least one observation or entry first."})
    for what, ref in things:
        if what not in SHELVES or work.find(SHELVES[what], ref) is None:
            raise NotKnown
    return things
