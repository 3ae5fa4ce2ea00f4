"""How the invitation of each support contact stands, in the reviewer's words."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.anonymity.contact_links import is_over
from learning_event.models import ContactInvitation, Letter
from learning_event.rules.letter import how_it_stands
from learning_event.rules.plain_day import day_said

USED = "The link has been used"


def invitations_said(rows: Session, event_id: str) -> dict[str, str]:
    """By the id of the contact; whoever was never invited is left out."""
    today = dt.datetime.now(dt.UTC).date()
    letters = {row.support_contact_id: row for row in _letters(rows, event_id)}
    found = rows.scalars(sa.select(ContactInvitation).where(ContactInvitation.event_id == event_id))
    return {row.support_contact_id: _said(row, letters.get(row.support_contact_id), today) for row in found}


def not_sent_to(rows: Session, event_id: str, contact_id: str) -> str:
    """The words of a letter that could not be sent, to be handed over in another way; else empty."""
    return next((one.words for one in _letters(rows, event_id, contact_id) if one.state == "not_sent"), "")


def _letters(rows: Session, event_id: str, contact_id: str = "") -> list[Letter]:
    found = sa.select(Letter).where(Letter.event_id == event_id)
    return list(rows.scalars(found.where(Letter.support_contact_id == contact_id) if contact_id else found))


def _said(invitation: ContactInvitation, letter: Letter | None, today: dt.date) -> str:
    if invitation.used:
        return USED
    if is_over(invitation, today):
        return f"The link ran out on {day_said(invitation.until)}"
    sent = f" {how_it_stands(letter.state, letter.why, letter.tries)}" if letter else ""
    return f"Invited: the link is good until {day_said(invitation.until)}.{sent}"
