"""One card that the room talks about: large on the wall and marked on every screen, until another is, or none."""

from learning_event.actions.desk.acting import Acting, at_the_desk
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.announcements import RoomChanged
from learning_event.models import Observation, TimelineEntry
from learning_event.people import Reviewer
from learning_event.rules import desk_forms
from learning_event.rules.refusals import NotNow, WrongInput

CHOOSE = "Please choose an entry or an observation, or nothing."
HELD = "This is held, so nobody sees it. Release it first."

WITHDRAWN = "This entry has been withdrawn from the timeline."


def discuss(who: Reviewer, thing: str, *, seen: str = "") -> str:
    """`thing` is entry:<id> or observation:<id>; empty, and the wall goes back to where it was. Gives the act's id."""
    with at_the_desk(who, "Ended the talk about one card") as work:
        desk_forms.still_seen(seen, work.room, desk_forms.DISCUSSED, now="The room talks about another card now.")
        if thing:
            work.says = _known(work, who, thing)
        work.room.discussed = thing
        work.announce(RoomChanged(who.event_id))
    return work.act_id


def _known(work: Acting, who: Reviewer, thing: str) -> str:
    """That it is there to be seen; gives the act in a sentence."""
    sort, _, thing_id = thing.partition(":")
    if sort == "entry":
        if theirs(work, TimelineEntry, thing_id, who).withdrawn:
            raise NotNow(WITHDRAWN)
        return "Took up an entry with the room"
    if sort != "observation":
        raise WrongInput({"thing": CHOOSE})
    if theirs(work, Observation, thing_id, who).held:
        raise NotNow(HELD)
    return "Took up an observation with the room"
