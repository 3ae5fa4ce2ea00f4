"""Opening the doors: cards and the room code are taken from then on, and not before everybody has a support contact."""

from learning_event import store
from learning_event.actions.preparing.still_open import room_changed, still_open
from learning_event.actions.staff.audit import note
from learning_event.anonymity.codes import new_code
from learning_event.anonymity.laying_out_readiness import what_is_prepared
from learning_event.people import Reviewer
from learning_event.rules.audit import Deed
from learning_event.rules.readiness import missing
from learning_event.rules.refusals import NotNow, StandsAlready

IS_OPEN = "The doors are open already."


def open_event(who: Reviewer) -> str:
    """Makes the room code and gives it back. NotNow names everything that is missing, the support contacts first."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        if event.state == "open":
            raise StandsAlready(IS_OPEN)
        if found := missing(what_is_prepared(work.rows, event)):
            raise NotNow("The doors cannot open yet. " + " ".join(found))
        event.state, event.room_code = "open", new_code()
        room_changed(work, event)
        note(work, deed=Deed.EVENT_OPENED, account_id=who.account_id, event_id=who.event_id)
        return event.room_code
