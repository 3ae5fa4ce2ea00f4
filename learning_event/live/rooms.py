"""Who hears what: the rooms of the live line, and whose lines are counted together."""

from learning_event.people import Anybody, CoOrdinator, Practitioner, Reviewer, SupportContact, Waiting
from learning_event.rules.refusals import NotYours


def timeline_of(event_id: str) -> str:
    """Where news of observations and of the narrative goes: practitioners and the reviewers."""
    return f"timeline:{event_id}"


def then_view_of(event_id: str) -> str:
    """Where the same news goes without words: pages in Then view, which fetch what is in sight on their day."""
    return f"then-view:{event_id}"


def room_of(event_id: str) -> str:
    """Where news of segments and activities goes: everybody of the learning event."""
    return f"room:{event_id}"


def desk_of(event_id: str) -> str:
    """Where news for the desks goes: the reviewers alone."""
    return f"desk:{event_id}"


def support_of(support_contact_id: str) -> str:
    """Where requests for support go: one support contact."""
    return f"support:{support_contact_id}"


def rooms_for(who: Anybody, *, then_view: bool = False) -> list[str]:
    """What somebody may hear. Support contacts and the co-ordinator never hear of an observation."""
    match who:
        case Practitioner() | Reviewer():
            timeline = then_view_of(who.event_id) if then_view else timeline_of(who.event_id)
            desk = [desk_of(who.event_id)] if isinstance(who, Reviewer) else []
            return [timeline, room_of(who.event_id), *desk]
        case CoOrdinator():
            return [room_of(who.event_id)]
        case SupportContact():
            return [room_of(who.event_id), support_of(who.support_contact_id)]
        case Waiting():
            raise NotYours


def holder_of(who: Anybody) -> str:
    """Whose lines are counted together: a place's or an account's."""
    match who:
        case Practitioner() | Waiting():
            return who.place_id
        case Reviewer() | CoOrdinator() | SupportContact():
            return who.account_id
