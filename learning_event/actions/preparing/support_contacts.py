"""Support contacts: added, amended, withdrawn."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.own_contact import nobody_supports_themself
from learning_event.actions.preparing.reach import read_reach
from learning_event.actions.preparing.still_open import room_changed, still_open
from learning_event.actions.preparing.typed import line
from learning_event.actions.room.unanswered import pass_on_all_of
from learning_event.announcements import NoLongerHere
from learning_event.models import Agency, EventRole, Place, SupportContact
from learning_event.people import Preparing
from learning_event.rules.refusals import NotKnown, NotNow, WrongInput
from learning_event.rules.support_contact import Answered, lacks, stands

SUPPORTS = "There are places with this support contact. Please give those another contact first."
NOT_FOR_THEMSELF = "Nobody stands in for themself. Please choose somebody else."
HAS_TO_STAY = "The doors are open and people rely on this."


@dataclass(frozen=True)
class ContactTyped:
    """A support contact as the form holds it; `agency` and `stand_in` are ids or empty. `said_yes` is for a new contact alone."""

    name: str
    role: str
    agency: str
    telephone: str
    email: str
    before: str
    on_the_day: str
    after: str
    stand_in: str = ""
    takes_part: bool = False
    said_yes: bool = False

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "ContactTyped":
        """WrongInput names every field that has to be looked at again. How to reach them may come later."""
        wrong: dict[str, str] = {}
        contact = cls(
            name=line(sent, "name", wrong, most=120, needs="Please write who the support contact is."),
            role=line(sent, "role", wrong, most=160, needs="Please write what they do: “safeguarding lead at school”."),
            agency=sent.get("agency", "").strip(),
            **read_reach(sent, wrong),
            stand_in=sent.get("stand_in", "").strip(),
            takes_part=sent.get("takes_part", "") == "yes",
            said_yes=sent.get("said_yes", "") == "yes",
        )
        if wrong:
            raise WrongInput(wrong)
        return contact


def add_contact(who: Preparing, new: ContactTyped) -> str:
    """Gives the contact's id."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        if event.state == "open":
            _must_be_reachable(new)
        row = SupportContact(event_id=who.event_id, **_columns(work, new))
        row.answered = Answered.SAID_YES if new.said_yes else Answered.ASKED
        work.rows.add(row)
        work.rows.flush()
        return row.id


def amend_contact(who: Preparing, contact_id: str, typed: ContactTyped) -> None:
    """Once the doors are open a contact has to stay reachable. The strip on every page follows."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = theirs(work, who, contact_id)
        if event.state == "open" and stands(row.answered):
            _must_be_reachable(typed)
        for name, value in _columns(work, typed, row).items():
            setattr(row, name, value)
        nobody_supports_themself(work, event, row)
        room_changed(work, event)


def withdraw_contact(who: Preparing, contact_id: str) -> None:
    """NotNow while somebody has them as their support contact. What waits for them goes on to whoever stands in, or is said to be the
    lead reviewer's."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = theirs(work, who, contact_id)
        if work.rows.scalar(sa.select(sa.func.count()).select_from(Place).filter_by(support_contact_id=row.id)):
            raise NotNow(SUPPORTS)
        pass_on_all_of(work, row)
        if event.reviewer_support_contact_id == row.id:
            event.reviewer_support_contact_id = None
        for role in work.rows.scalars(sa.select(EventRole).filter_by(support_contact_id=row.id)):
            work.announce(NoLongerHere(role.account_id))
        work.rows.delete(row)


def theirs(work: store.Work, who: Preparing, contact_id: str) -> SupportContact:
    """The contact of this id; NotKnown when there is none in this event."""
    row = work.rows.get(SupportContact, contact_id)
    if row is None or row.event_id != who.event_id:
        raise NotKnown
    return row


def stand_in_chosen(work: store.Work, chosen: str, *, row: SupportContact | None = None) -> str | None:
    """The id of whoever stands in, for the contact of `row` where there is one already; None where nobody was chosen."""
    if not chosen:
        return None
    other = work.find(SupportContact, chosen)
    if other is None:
        raise NotKnown
    if other is row:
        raise WrongInput({"stand_in": NOT_FOR_THEMSELF})
    return other.id


def _must_be_reachable(contact: ContactTyped) -> None:
    lack = lacks(telephone=contact.telephone, email=contact.email, on_the_day=contact.on_the_day)
    boxes = {"telephone number or e-mail address": "telephone"}
    if lack:
        raise WrongInput({boxes.get(what, "on_the_day"): f"{HAS_TO_STAY} Please give {what}." for what in lack})


def _columns(work: store.Work, typed: ContactTyped, row: SupportContact | None = None) -> dict[str, str | bool | None]:
    columns = {name: value for name, value in asdict(typed).items() if name not in ("agency", "stand_in", "said_yes")}
    agency = work.find(Agency, typed.agency) if typed.agency else None
    if typed.agency and (agency is None or agency.family):
        raise NotKnown
    stand_in = stand_in_chosen(work, typed.stand_in, row=row)
    return {**columns, "agency_id": agency.id if agency else None, "stand_in_id": stand_in}
