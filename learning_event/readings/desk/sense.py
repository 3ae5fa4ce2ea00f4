"""What the desk shows of sense-making, in one look: groups, likenesses, lenses and themes."""

from learning_event.anonymity.as_it_stands import of_observation
from learning_event.anonymity.shown.sense import ShownSense
from learning_event.readings.desk.coverage import board_in
from learning_event.readings.desk.groups import alike_in, groups_in, told_apart_in
from learning_event.readings.desk.themes import tagged_in, tags_by_thing
from learning_event.readings.room.gathered import gather_whole
from learning_event.rules.stale import as_seen


def sense_of(event_id: str) -> ShownSense:
    """NotKnown when there is no such event."""
    gathered = gather_whole(event_id)
    return ShownSense(
        groups=groups_in(gathered),
        alike=alike_in(gathered, told_apart_in(event_id)),
        lenses=board_in(tagged_in(gathered)),
        tags=tags_by_thing(event_id),
        seen={row.id: as_seen(*of_observation(row)) for row in gathered.observations},
        episodes={row.id: as_seen(row.title, row.start, row.end, row.position) for row in gathered.episodes},
    )
