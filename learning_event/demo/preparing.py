"""Before the day: the event with its agencies, support contacts, places and staff, laid on the shelves."""

from itertools import cycle, islice
from typing import Any

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.staff.accounts import create_account, give_sign_in
from learning_event.actions.staff.signing_in import choose_own_password
from learning_event.anonymity.codes import code_hash, new_code
from learning_event.demo import case_file
from learning_event.demo.laid import Laid
from learning_event.models import (
    Agency,
    EventRole,
    KeyEpisode,
    LearningEvent,
    Place,
    Pseudonym,
    Room,
    Segment,
    SupportContact,
)
from learning_event.models.base import new_id
from learning_event.people import Reviewer
from learning_event.rules.showings import Rhythm
from learning_event.rules.support_contact import Answered
from learning_event.safe.scope import keyring

REVIEWER = "Ruth Ashdown"
REVIEWER_EMAIL = "reviewer@example.org"
CONTACT_WITH_SIGN_IN = "SUP01"
REVIEWERS_OWN_CONTACT = "SUP02"


def prepare_event(rhythm: Rhythm, *, reviewer_password: str) -> Laid:
    """The lead reviewer, and the event with everything that they get ready; not open yet."""
    reviewer = create_account(REVIEWER_EMAIL, REVIEWER, reviewer_password)
    case, laid = case_file.event(), Laid(Reviewer(new_id(), reviewer))
    keyring().make_keys(laid.event_id)
    with store.work(laid.event_id) as work:
        work.rows.add(LearningEvent(id=laid.event_id, **case["event"]))
        work.rows.flush()
        laid.agencies = _lay(work, laid, Agency, _numbered(case["agencies"]))
        laid.episodes = _lay(work, laid, KeyEpisode, _numbered(case["key_episodes"]))
        laid.segments = list(_lay(work, laid, Segment, _numbered(case["segments"])).values())
        _lay(work, laid, Pseudonym, case["pseudonyms"])
        work.rows.flush()
        laid.contacts = _lay(work, laid, SupportContact, [_contact(laid, said) for said in case["support_contacts"]])
        work.rows.get_one(LearningEvent, laid.event_id).reviewer_support_contact_id = laid.contacts[
            REVIEWERS_OWN_CONTACT
        ]
        work.rows.add(EventRole(event_id=laid.event_id, account_id=reviewer, role="lead_reviewer"))
        work.rows.add(Room(event_id=laid.event_id, segment_id=laid.segments[0], rhythm=rhythm))
    return laid


def give_contact_a_sign_in(laid: Laid, *, password: str) -> str:
    """One support contact has chosen a password of their own; gives their e-mail address."""
    given = give_sign_in(laid.who, laid.contacts[CONTACT_WITH_SIGN_IN])
    return choose_own_password(given.email, given.first_password, password).email


def lay_out_places(laid: Laid) -> None:
    """One place with a card for each of the 24 who come."""
    with store.work(laid.event_id) as work:
        work.rows.add_all(
            _place(laid.event_id, laid.agencies[said["agency"]], laid.contacts[said["support_contact"]], said["role"])
            for said in case_file.event()["places"]
        )


def lay_out_further_places(event_id: str, how_many: int) -> None:
    """More cards than people who come, agency by agency, with the support contacts that are there."""
    with store.work(event_id) as work:
        laid = sa.select(Place.agency_id, Place.support_contact_id).where(Place.event_id == event_id)
        places = work.rows.execute(laid).all()
        there = sorted({place.agency_id: place.support_contact_id for place in places}.items())
        for n, (agency_id, contact_id) in enumerate(islice(cycle(there), how_many), len(places) + 1):
            work.rows.add(_place(event_id, agency_id, contact_id, f"Practitioner {n}"))


def open_the_doors(laid: Laid) -> None:
    """From now on cards and the room code are taken."""
    with store.work(laid.event_id) as work:
        event = work.rows.get_one(LearningEvent, laid.event_id)
        event.state, event.room_code = "open", new_code()


def _lay(work: store.Work, laid: Laid, shelf: type[Any], said: list[dict[str, Any]]) -> dict[str, str]:
    """One row for each; gives the ids by their keys in the case file, or by their order."""
    ids = {str(one.get("key", n)): new_id() for n, one in enumerate(said)}
    for row_id, one in zip(ids.values(), said, strict=True):
        facts = {name: value for name, value in one.items() if name != "key"}
        work.rows.add(shelf(id=row_id, event_id=laid.event_id, **facts))
    return ids


def _numbered(said: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**one, "position": n} for n, one in enumerate(said, 1)]


def _contact(laid: Laid, said: dict[str, Any]) -> dict[str, Any]:
    rest = {name: value for name, value in said.items() if name != "agency"}
    return {**rest, "agency_id": laid.agencies[said["agency"]], "answered": Answered.ACCEPTED}


def _place(event_id: str, agency_id: str, contact_id: str, role: str) -> Place:
    code = new_code()
    return Place(
        event_id=event_id,
        agency_id=agency_id,
        role=role,
        support_contact_id=contact_id,
        card_code=code,
        card_hash=code_hash(code),
    )
