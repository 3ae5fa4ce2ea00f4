"""How things stand for the forms of the desk, so that a change made for how they stood before is refused."""

from collections.abc import Iterable

from learning_event.models import Observation, Room
from learning_event.rules import desk_forms
from learning_event.rules.desk_forms import seen_of


def seen_on_the_desk(room: Room, spoken: Iterable[Observation]) -> dict[str, str]:
    """By the form: activity, clock, rhythm, wall, discussed; and spoken:<id> for each that was spoken in the room."""
    return {
        "activity": seen_of(room, desk_forms.ACTIVITY),
        "clock": seen_of(room, desk_forms.CLOCK),
        "rhythm": seen_of(room, desk_forms.RHYTHM),
        "wall": seen_of(room, desk_forms.WALL),
        "discussed": seen_of(room, desk_forms.DISCUSSED),
    } | {f"spoken:{row.id}": seen_of(row, desk_forms.SPOKEN) for row in spoken if row.via == "spoken"}
