"""Groups of like observations: put together, added to, named anew, taken out of and parted. Nobody's words are touched."""

from collections.abc import Sequence

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.desk.acting import Acting, at_the_desk
from learning_event.actions.desk.selection import observations_ticked
from learning_event.announcements import RoomChanged, TimelineChanged
from learning_event.anonymity.normaliser import normal
from learning_event.models import Observation, ObservationGroup, Tag, ToldApart
from learning_event.people import Reviewer
from learning_event.rules.groups import MOST_GROUPS, MOST_IN_TITLE
from learning_event.rules.refusals import NotKnown, NotNow, StandsAlready, WrongInput
from learning_event.rules.stale import still_as

ALL_HERE = "All that is ticked stands in this group already."
TWO_ALONE = "Please choose the two observations that are to be told apart."
NOT_HERE = "This observation does not stand in this group any more."


def read_title(typed: str) -> str:
    """One line, because it stands on each card."""
    title = " ".join(normal(typed).split())
    if not title:
        raise WrongInput({"title": "Please say what these have in common."})
    if len(title) > MOST_IN_TITLE:
        raise WrongInput({"title": f"Please say it in at most {MOST_IN_TITLE} characters."})
    return title


def put_together(who: Reviewer, names: Sequence[str], title: str) -> tuple[str, str]:
    """Two or more under a title; what stood in another group leaves it. Gives the group and the act."""
    said = read_title(title)
    with at_the_desk(who, f"Put observations together: {said}") as work:
        rows = observations_ticked(work, who, names, fewest=2)
        group = ObservationGroup(event_id=who.event_id, position=_last(work, who) + 1, title=said)
        work.rows.add(group)
        work.rows.flush()
        _into(work, who, group, rows)
    return group.id, work.act_id


def add_to_group(who: Reviewer, group_id: str, names: Sequence[str], *, seen: str = "") -> str:
    """What is ticked stands there too."""
    with at_the_desk(who, "Added to a group") as work:
        group = _group(work, group_id, seen)
        rows = [row for row in observations_ticked(work, who, names) if row.group_id != group.id]
        if not rows:
            raise StandsAlready(ALL_HERE)
        work.says = f"Added to the group “{group.title}”"
        _into(work, who, group, rows)
    return work.act_id


def rename_group(who: Reviewer, group_id: str, title: str, *, seen: str = "") -> str:
    """Its title, on every card of it."""
    said = read_title(title)
    with at_the_desk(who, f"Named a group “{said}”") as work:
        _group(work, group_id, seen).title = said
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def take_out(who: Reviewer, group_id: str, observation_id: str, *, seen: str = "") -> str:
    """One of them stands by itself again; a group of one is none, so then it is parted."""
    with at_the_desk(who, "Took an observation out of a group") as work:
        group = _group(work, group_id, seen)
        inside = members(work, group.id)
        row = next((one for one in inside if one.id == observation_id), None)
        if row is None:
            raise StandsAlready(NOT_HERE)
        work.says = f"Took an observation out of the group “{group.title}”"
        row.group_id = None
        if len(inside) <= 2:
            _part(work, group, inside)
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def part_group(who: Reviewer, group_id: str, *, seen: str = "") -> str:
    """Each stands by itself again, with its words as they always were."""
    with at_the_desk(who, "Parted a group") as work:
        group = _group(work, group_id, seen)
        work.says = f"Parted the group “{group.title}”"
        _part(work, group, members(work, group.id))
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def tell_apart(who: Reviewer, names: Sequence[str]) -> str:
    """Two that share many words do not say the same: the desk does not bring them together again."""
    with at_the_desk(who, "Told two observations apart") as work:
        pair = sorted(row.id for row in observations_ticked(work, who, names, fewest=2))
        if len(pair) != 2:
            raise WrongInput({"rests": TWO_ALONE})
        one, other = pair
        if not work.rows.scalar(sa.select(sa.exists().where(ToldApart.one_id == one, ToldApart.other_id == other))):
            work.rows.add(ToldApart(event_id=who.event_id, one_id=one, other_id=other))
            work.announce(RoomChanged(who.event_id))
    return work.act_id


def members(work: store.Work, group_id: str) -> list[Observation]:
    """Those in sight and those held."""
    return list(
        work.rows.scalars(sa.select(Observation).where(Observation.group_id == group_id).order_by(Observation.id))
    )


def _group(work: Acting, group_id: str, seen: str) -> ObservationGroup:
    group = work.find(ObservationGroup, group_id)
    if group is None:
        raise NotKnown
    inside = sorted(row.id for row in members(work, group.id) if not row.held)
    now = f"The group is called “{group.title}” and has {len(inside)} observations."
    still_as(seen, group.title, inside, now=now)
    return group


def _into(work: Acting, who: Reviewer, group: ObservationGroup, rows: Sequence[Observation]) -> None:
    left = {row.group_id for row in rows if row.group_id}
    for row in rows:
        row.group_id = group.id
    work.rows.flush()
    for before in left:
        inside = members(work, before)
        if len(inside) < 2:
            _part(work, work.rows.get_one(ObservationGroup, before), inside)
    work.announce(TimelineChanged(who.event_id, work.room.showing))


def _part(work: Acting, group: ObservationGroup, inside: Sequence[Observation]) -> None:
    """The cards first, then its tags, then the group: in this order undoing finds the group before what stands in it."""
    for row in inside:
        row.group_id = None
    for tag in work.rows.scalars(sa.select(Tag).where(Tag.thing == "group", Tag.thing_id == group.id)):
        work.rows.delete(tag)
    work.rows.flush()
    work.rows.delete(group)


def _last(work: Acting, who: Reviewer) -> int:
    positions = work.rows.scalars(
        sa.select(ObservationGroup.position).where(ObservationGroup.event_id == who.event_id)
    ).all()
    if len(positions) >= MOST_GROUPS:
        raise NotNow(f"There are {MOST_GROUPS} groups, which is as many as a person can look at.")
    return max(positions, default=0)
