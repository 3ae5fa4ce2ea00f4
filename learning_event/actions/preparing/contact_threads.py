"""The thread between a support contact and the lead reviewer: what to expect, and how particular facts will be handled."""

from collections.abc import Mapping

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.typed import text
from learning_event.models import ContactMessage, SupportContact
from learning_event.people import Reviewer
from learning_event.people import SupportContact as Contact
from learning_event.rules.briefing import MOST_ANSWER, MOST_THREAD
from learning_event.rules.refusals import NotKnown, SlowDown, WrongInput

NO_WORDS = "Please write something first."
LONG_THREAD = "This thread has grown very long. Please ring each other."


def read_message(sent: Mapping[str, str], box: str) -> str:
    """The words; WrongInput when there are none, or too many. `box` is where the page shows what is wrong."""
    wrong: dict[str, str] = {}
    words = text({box: sent.get("words", "")}, box, wrong, most=MOST_ANSWER, needs=NO_WORDS)
    if wrong:
        raise WrongInput(wrong)
    return words


def ask_the_reviewer(who: Contact, words: str) -> None:
    """A support contact asks."""
    _add(who.event_id, who.support_contact_id, words, from_contact=True)


def answer_the_contact(who: Reviewer, contact_id: str, words: str) -> None:
    """The lead reviewer answers, or begins."""
    _add(who.event_id, contact_id, words, from_contact=False)


def _add(event_id: str, contact_id: str, words: str, *, from_contact: bool) -> None:
    with store.work(event_id) as work:
        contact = work.rows.get(SupportContact, contact_id)
        if contact is None or contact.event_id != event_id:
            raise NotKnown
        theirs = ContactMessage.support_contact_id == contact_id
        last = work.rows.scalar(sa.select(sa.func.max(ContactMessage.number)).where(theirs)) or 0
        if last >= MOST_THREAD:
            raise SlowDown(LONG_THREAD, retry_after=3600)
        work.rows.add(
            ContactMessage(
                event_id=event_id,
                support_contact_id=contact_id,
                number=last + 1,
                from_contact=from_contact,
                words=words,
            )
        )
