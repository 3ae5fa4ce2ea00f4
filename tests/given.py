"""A small learning event laid on the shelves, so that a test can begin in the room. The case is invented."""

import secrets

from learning_event import store
from learning_event.anonymity.codes import new_code
from learning_event.models import Room
from learning_event.models.base import new_id
from learning_event.safe.scope import keyring
from tests.given_rows import (
    PASSWORD,
    PASSWORD_HASH,
    Given,
    agencies,
    contacts,
    entries,
    episodes,
    event_row,
    roles,
    rows_of_places,
    segments,
    staff,
)

__all__ = ["PASSWORD", "PASSWORD_HASH", "Given", "a_learning_event"]


def a_learning_event(*, state: str = "open", activity: str = "writing", places: int = 4, child: str = "Robin") -> Given:
    """Two agencies, two support contacts, two key episodes, three entries, three segments and so many places with cards."""
    given = Given(
        new_id(), new_code(), f"ruth-{secrets.token_hex(3)}@example.org", f"leah-{secrets.token_hex(3)}@example.org"
    )
    keyring().make_keys(given.event_id)
    with store.work(given.event_id) as work:
        work.rows.add(event_row(given, state, child))
        work.rows.flush()
        work.rows.add_all([*agencies(given), *segments(given)])
        work.rows.flush()
        work.rows.add_all(contacts(given))
        work.rows.flush()
        work.rows.add_all([*rows_of_places(given, places), *episodes(given), *staff(given)])
        work.rows.add(Room(event_id=given.event_id, segment_id=given.segments[1], activity=activity))
        work.rows.flush()
        work.rows.add_all([*roles(given), *entries(given)])
    return given
