"""Who the child is: their own words first, then in the family's, then what a page about a child should not leave out."""

from collections.abc import Iterable, Mapping
from typing import Any

from learning_event import store
from learning_event.anonymity.shown.narrative import ShownChildPage, ShownFamilyWords, ShownIdentity
from learning_event.models import LearningEvent, Room
from learning_event.rules.child_page import IDENTITY
from learning_event.rules.refusals import NotKnown


def child_page_of(event_id: str, *, in_the_room: bool = True) -> ShownChildPage:
    """While the room is led in Then view, how the child is now is out of sight there."""
    with store.look(event_id) as rows:
        event, room = rows.get(LearningEvent, event_id), rows.get(Room, event_id)
        if event is None or room is None:
            raise NotKnown
        kept: dict[str, Any] = dict(event.child_page)
        if in_the_room and room.then_date:
            kept["how_now"] = ""
        return child_page_from(event.child, kept)


def child_page_from(child: str, kept: Mapping[str, Any]) -> ShownChildPage:
    """What was kept, as it is shown; anything left out stays empty."""
    words = [said for said in kept.get("family_words", ()) if isinstance(said, dict)]
    identity: Mapping[str, Any] = kept.get("identity", {})
    return ShownChildPage(
        name=str(kept.get("alias", "") or child),
        age_in_words=str(kept.get("age_in_words", "")),
        who_they_are=str(kept.get("who_they_are", "")),
        chosen_by=str(kept.get("chosen_by", "")),
        how_now=str(kept.get("how_now", "")),
        family_words=tuple(ShownFamilyWords(str(said.get("who", "")), str(said.get("words", ""))) for said in words),
        people_around=_texts(kept.get("people_around", ())),
        own_words=_texts(kept.get("own_words", ())),
        described=str(kept.get("described", "")),
        identity=tuple(ShownIdentity(label, str(identity.get(name, ""))) for name, label in IDENTITY.items()),
    )


def _texts(said: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(one) for one in said)
