"""What a test says in one line: words added and shown, a statement drafted, the room in saying back."""

import secrets

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Observation, Room
from tests.door import Door
from tests.given import Given
from tests.people import Person

FETCH = Door("fetch")


def add(who: Person, given: Given, words: str, **more: str) -> None:
    """An observation in the tray."""
    fields = {"slip": secrets.token_urlsafe(16), "kind": "went_well", "words": words, **more}
    assert FETCH.send(who, f"/events/{given.event_id}/observations", **fields).status == 200


def shown(ruth: Person, given: Given, who: Person, words: str, **more: str) -> str:
    """An observation on the timeline; gives its id."""
    add(who, given, words, **more)
    assert FETCH.send(ruth, f"/events/{given.event_id}/showings").status == 200
    with store.look() as rows:
        (found,) = (row.id for row in rows.scalars(sa.select(Observation)) if row.words == words)
        return found


def drafted(ruth: Person, given: Given, words: str, *rests: str, episode: str = "") -> str:
    """A draft; gives its id. It rests on the first entry where nothing else is named."""
    outcome = FETCH.send(
        ruth,
        f"/events/{given.event_id}/statements",
        words=words,
        episode=episode,
        rests=",".join(rests or (f"entry:{given.entries[0]}",)),
    )
    assert outcome.status == 200, outcome
    return str(outcome.facts["statement"])


def asked(ruth: Person, given: Given, words: str, *rests: str, episode: str = "") -> str:
    """A statement before the room, which is saying it back."""
    at = drafted(ruth, given, words, *rests, episode=episode)
    assert FETCH.send(ruth, f"/events/{given.event_id}/statements/asking").status == 200
    turn_to(given, "saying_back")
    return at


def turn_to(given: Given, activity: str) -> None:
    """Another activity, without the desk."""
    with store.work() as work:
        work.rows.get_one(Room, given.event_id).activity = activity


def read(who: Person, given: Given, page: str) -> str:
    """A page of the event as text."""
    answer = who.browser.get(f"/events/{given.event_id}/{page}")
    assert answer.status_code == 200, (answer.status_code, answer.get_data(as_text=True)[:400])
    return answer.get_data(as_text=True)


def only_letters() -> str:
    """Sixteen by chance: the names check takes some rows of figures for a telephone number."""
    return "".join(secrets.choice("bcdfghjklmnpqrstvwxz") for _ in range(16))
