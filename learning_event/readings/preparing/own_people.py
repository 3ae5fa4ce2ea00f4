"""A support contact's own people, as numbers by agency: whose card is still to be printed, and with whom they have spoken."""

from collections import Counter

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.own_people import ShownOwnPlace
from learning_event.models import Agency, Place
from learning_event.people import SupportContact

CARDS = {
    ("laid_out", False): ("to_print", "To print"),
    ("laid_out", True): ("printed", "Printed"),
    ("claimed", False): ("used", "Used"),
    ("claimed", True): ("used", "Used"),
}
ROOM_CODE = ("none", "Came with the room code")


def own_people_of(who: SupportContact) -> tuple[ShownOwnPlace, ...]:
    """By agency, then by number. A place that was closed keeps its number, so that nobody else's changes."""
    with store.look(who.event_id) as rows:
        agencies = {row.id: row for row in rows.scalars(sa.select(Agency).where(Agency.event_id == who.event_id))}
        mine = Place.support_contact_id == who.support_contact_id
        found = rows.scalars(sa.select(Place).where(Place.event_id == who.event_id, mine)).all()
    ordered = sorted(
        found, key=lambda row: (agencies[row.agency_id].position, row.agency_id, *_by_number(row.role), row.id)
    )
    numbers: Counter[str] = Counter()
    shown = []
    for row in ordered:
        numbers[row.agency_id] += 1
        if row.state != "closed":
            said = f"{agencies[row.agency_id].name}, {numbers[row.agency_id]}"
            card, card_said = CARDS.get((row.state, row.card_printed), ROOM_CODE) if row.card_hash else ROOM_CODE
            shown.append(ShownOwnPlace(row.id, said, row.role, card, card_said, row.spoken_with))
    return tuple(shown)


def _by_number(role: str) -> tuple[str, int]:
    words, _, number = role.rpartition(" ")
    return (words, int(number)) if number.isdigit() else (role, 0)
