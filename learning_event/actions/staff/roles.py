"""Who works on a learning event beside its lead reviewer: appointed by e-mail address, and taken away again at once."""

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.staff.accounts import FirstPassword, GivenSignIn, account_given, parts_in
from learning_event.actions.staff.audit import note
from learning_event.announcements import NoLongerHere
from learning_event.anonymity.normaliser import normal
from learning_event.models import EventRole, SupportContact
from learning_event.people import Reviewer
from learning_event.rules.account import email_as_kept, wrong_with_person
from learning_event.rules.audit import Deed
from learning_event.rules.refusals import NotKnown, StandsAlready, WrongInput
from learning_event.rules.role import GIVEN_BY_THE_LEAD, SAID, Role

HAS_A_PART = (
    "They are {role} of this learning event already, and nobody has two parts in one. Please take that part away first."
)

IS_A_CONTACT = (
    "They are a support contact of this learning event, and support contacts see nothing that is written in the room."
)


@dataclass(frozen=True)
class Appointment:
    """Somebody who is to work on the event; the name is used only where there is no account with this address yet."""

    name: str
    email: str
    role: Role

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "Appointment":
        """WrongInput names every field that has to be looked at again."""
        name = normal(sent.get("name", "").replace("\n", " "))
        email = email_as_kept(normal(sent.get("email", "")))
        wrong = wrong_with_person(name=name, email=email)
        role = sent.get("role", "")
        if role not in GIVEN_BY_THE_LEAD:
            wrong["role"] = "Please choose what they are to do."
        if wrong:
            raise WrongInput(wrong)
        return cls(name, email, Role(role))


def appoint(who: Reviewer, new: Appointment) -> GivenSignIn:
    """The part is theirs from now on. Somebody without an account gets a first password; others keep their own."""
    first = FirstPassword.made()
    with store.work(who.event_id) as work:
        account, given = account_given(work, new.name, new.email, first, by=who.account_id)
        if parts := parts_in(work, who.event_id, account.id):
            raise StandsAlready(HAS_A_PART.format(role=SAID[min(parts)].lower()))
        if _is_a_contact(work, who.event_id, account.email):
            raise StandsAlready(IS_A_CONTACT)
        work.rows.add(EventRole(event_id=who.event_id, account_id=account.id, role=new.role))
        _note(work, who, Deed.ROLE_GIVEN, new.role, account.id)
        return given


def take_away(who: Reviewer, account_id: str) -> None:
    """They see nothing of this event from now on, and pages that are still open hear nothing more."""
    with store.work(who.event_id) as work:
        row = work.rows.scalar(
            sa.select(EventRole).where(
                EventRole.event_id == who.event_id,
                EventRole.account_id == account_id,
                EventRole.role.in_((*GIVEN_BY_THE_LEAD, Role.SUPPORT_CONTACT)),
            )
        )
        if row is None:
            raise NotKnown
        work.rows.delete(row)
        work.announce(NoLongerHere(account_id))
        _note(work, who, Deed.ROLE_TAKEN, Role(row.role), account_id)


def _is_a_contact(work: store.Work, event_id: str, email: str) -> bool:
    contacts = work.rows.scalars(sa.select(SupportContact).where(SupportContact.event_id == event_id))
    return any(email_as_kept(contact.email) == email for contact in contacts)


def _note(work: store.Work, who: Reviewer, deed: Deed, role: Role, account_id: str) -> None:
    note(work, deed=deed, account_id=who.account_id, event_id=who.event_id, about=f"{role} {account_id}")
