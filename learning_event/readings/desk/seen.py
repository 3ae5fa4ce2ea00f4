"""How things stand for the forms of the desk, so that a change made for how they stood before is refused."""

from collections.abc import Iterable, Mapping

from learning_event.models import Observation, Room
from learning_event.rules import desk_forms
from learning_event.rules.desk_forms import seen_of
from learning_event.rules.stale import as_seen
from learning_event.rules.via import BY_THE_DESK


def seen_on_the_desk(room: Room, observations: Iterable[Observation], questions: Mapping[str, str]) -> dict[str, str]:
    """By the form: activity, clock, rhythm, wall, discussed; spoken:<id> for each that came by the desk, and question:<id>.

    Where no private question is asked, *question* is how none stands.
    """
    spoken = {f"spoken:{row.id}": seen_of(row, desk_forms.SPOKEN) for row in observations if row.via in BY_THE_DESK}
    asked = {f"question:{at}": as_seen(words) for at, words in questions.items()}
    return {
        "activity": seen_of(room, desk_forms.ACTIVITY),
        "clock": seen_of(room, desk_forms.CLOCK),
        "rhythm": seen_of(room, desk_forms.RHYTHM),
        "wall": seen_of(room, desk_forms.WALL),
        "discussed": seen_of(room, desk_forms.DISCUSSED),
        "question": seen_of(None, desk_forms.QUESTION),
        **spoken,
        **asked,
    }
