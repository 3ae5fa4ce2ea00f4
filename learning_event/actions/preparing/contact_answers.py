"""What support contacts answer: noted by a reviewer who was told, or given by the contact, who can also step back again."""

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.still_open import room_changed, still_open
from learning_event.actions.preparing.typed import line
from learning_event.models import GateOverride, LearningEvent, SupportContact
from learning_event.people import Preparing
from learning_event.people import SupportContact as Contact
from learning_event.rules.refusals import NotKnown, WrongInput
from learning_event.rules.support_contact import Answered, lacks, stands

MAY_BE_NOTED = (Answered.SAID_YES, Answered.DECLINED, Answered.NOT_REACHED, Answered.ASKED)
CHOOSE = "Please choose what they said, or that they could not be reached."
YOUR_ANSWER = "Please choose whether you can do this."
SAY_HOW = "Please say this before you accept, so that people can find you."
MOST_REASON = 300


@dataclass(frozen=True)
class OwnAnswer:
    """Yes or no, and with a no a reason, which may be empty and goes to the lead reviewer alone."""

    yes: bool
    reason: str = ""

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "OwnAnswer":
        """WrongInput when neither was chosen."""
        wrong: dict[str, str] = {}
        answer = sent.get("answer", "")
        if answer not in ("yes", "no"):
            wrong["answer"] = YOUR_ANSWER
        reason = line(sent, "reason", wrong, most=MOST_REASON)
        if wrong:
            raise WrongInput(wrong)
        return cls(answer == "yes", "" if answer == "yes" else reason)


def note_answer(who: Preparing, contact_id: str, answer: str) -> str:
    """The reviewer's own note of what they were told; gives the contact's name."""
    if answer not in MAY_BE_NOTED:
        raise WrongInput({"answer": CHOOSE})
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = work.find(SupportContact, contact_id)
        if row is None:
            raise NotKnown
        keep_answer(work, event, row, Answered(answer), "")
        return row.name


def answer_oneself(who: Contact, own: OwnAnswer) -> Answered:
    """Accepting asks for a way to be reached; a no after a yes is stepping back, on the morning of the day too."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = work.find(SupportContact, who.support_contact_id)
        if row is None:
            raise NotKnown
        answer = accepted(row) if own.yes else _no(row)
        keep_answer(work, event, row, answer, own.reason)
        return answer


def accepted(row: SupportContact) -> Answered:
    """WrongInput while nobody could find them."""
    boxes = {"telephone number or e-mail address": "telephone"}
    if lack := lacks(telephone=row.telephone, email=row.email, on_the_day=row.on_the_day):
        raise WrongInput({boxes.get(what, "on_the_day"): SAY_HOW for what in lack})
    return Answered.ACCEPTED


def _no(row: SupportContact) -> Answered:
    gone_before = row.answered == Answered.LEFT
    return Answered.LEFT if stands(row.answered) or gone_before else Answered.DECLINED


def keep_answer(work: store.Work, event: LearningEvent, row: SupportContact, answer: Answered, reason: str) -> None:
    """A changed answer brings the gate back, and every page of those they support follows."""
    if answer != row.answered:
        _uncover(work, event, row.id)
    row.answered, row.reason = answer, reason
    room_changed(work, event)


def _uncover(work: store.Work, event: LearningEvent, contact_id: str) -> None:
    """A reason that was written for what stood before does not cover what comes now. It stays on record."""
    for given in work.rows.scalars(sa.select(GateOverride).where(GateOverride.event_id == event.id)):
        given.covers = [key for key in given.covers if not key.startswith(contact_id)]
