"""What was asked and is needed before the day, for whoever prepares it: in no order, and without asker."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.shown.briefing import ShownMessage, ShownNeed, ShownNotes, ShownQuestion, ShownThread
from learning_event.anonymity.shown.event import ShownSupportContact
from learning_event.models import AccessNeed, Briefing, ContactMessage, QuestionBeforehand
from learning_event.people import SupportContact
from learning_event.readings.arriving.support import contacts_of
from learning_event.rules.refusals import NotKnown


def questions_of(event_id: str) -> tuple[ShownQuestion, ...]:
    """Those that wait first."""
    with store.look(event_id) as rows:
        found = rows.scalars(
            sa.select(QuestionBeforehand)
            .where(QuestionBeforehand.event_id == event_id)
            .order_by(QuestionBeforehand.answered != "", QuestionBeforehand.id)
        )
        return tuple(ShownQuestion(row.id, row.words, row.answered, row.answer) for row in found)


def needs_of(event_id: str) -> tuple[ShownNeed, ...]:
    """Those that are not arranged yet first."""
    with store.look(event_id) as rows:
        found = rows.scalars(
            sa.select(AccessNeed).where(AccessNeed.event_id == event_id).order_by(AccessNeed.arranged, AccessNeed.id)
        )
        return tuple(ShownNeed(row.id, row.words, row.arranged) for row in found)


def notes_of(event_id: str) -> ShownNotes:
    """As the form holds them."""
    with store.look(event_id) as rows:
        row = rows.get(Briefing, event_id)
        return ShownNotes(row.notes, row.shares_records) if row else ShownNotes("", shares_records=False)


def threads_of(event_id: str) -> tuple[ShownThread, ...]:
    """Of every support contact; those that wait first."""
    contacts = contacts_of(event_id)
    with store.look(event_id) as rows:
        threads = [_thread(rows, contact) for contact in contacts]
    return tuple(sorted(threads, key=lambda thread: not thread.waits))


def own_thread(who: SupportContact) -> ShownThread:
    """The thread of the contact who asks."""
    contact = next((one for one in contacts_of(who.event_id) if one.id == who.support_contact_id), None)
    if contact is None:
        raise NotKnown
    with store.look(who.event_id) as rows:
        return _thread(rows, contact)


def _thread(rows: Session, contact: ShownSupportContact) -> ShownThread:
    found = rows.scalars(
        sa.select(ContactMessage).where(ContactMessage.support_contact_id == contact.id).order_by(ContactMessage.number)
    )
    return ShownThread(contact, tuple(ShownMessage(row.words, row.from_contact) for row in found))
