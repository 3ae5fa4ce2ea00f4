"""What is on the timeline, and what is not any more: what a new observation is about, and what the room talks about."""

import sqlalchemy as sa

from learning_event import store
from learning_event.models import KeyEpisode, Room, TimelineEntry
from learning_event.rules.observation import Anchor, AnchorKind
from learning_event.rules.refusals import WrongInput

NOT_THERE = "What this was about is not on the timeline any more. Please choose again."


def known_anchor(work: store.Work, event_id: str, anchor: Anchor) -> None:
    """WrongInput where an entry or a key episode is not of this event. No sealed cell is opened for it."""
    shelf = {
        AnchorKind.ENTRY: sa.select(TimelineEntry.event_id).where(TimelineEntry.id == anchor.ref),
        AnchorKind.EPISODE: sa.select(KeyEpisode.event_id).where(KeyEpisode.id == anchor.ref),
    }.get(anchor.kind)
    if shelf is not None and work.rows.scalar(shelf) != event_id:
        raise WrongInput({"anchor": NOT_THERE})


def no_longer_discussed(room: Room, thing: str) -> bool:
    """The room does not talk about what goes out of sight; gives whether it did. `thing` is entry:<id> or observation:<id>."""
    was = room.discussed == thing
    if was:
        room.discussed = ""
    return was
