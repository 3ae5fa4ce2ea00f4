"""What a support contact does with a request: answers it, hands it to their stand-in, and deletes it when it is over."""

from collections.abc import Mapping
from dataclasses import dataclass

from learning_event import store
from learning_event.actions.room.support import MOST_CHARACTERS, tell_all_of
from learning_event.announcements import SupportAsked
from learning_event.anonymity.at_hand import stand_in_of
from learning_event.anonymity.normaliser import normal
from learning_event.models import SupportContact as ContactRow
from learning_event.models import SupportRequest
from learning_event.people import SupportContact
from learning_event.rules.refusals import NotKnown, NotNow, StandsAlready, WrongInput
from learning_event.rules.support_request import Answer, Stage

NOT_HERE = "This request is not here any more: it was taken back, or it is over. There is nothing for you to do."
NO_STAND_IN = (
    "Nobody who can be reached just now stands in for you. If you cannot go yourself, please tell the lead reviewer."
)
ON_ALREADY = "This has gone on once already. If you cannot take it, please tell the lead reviewer."
CHOOSE = "Please choose what to answer."
SAY_IT = "Please write your answer, or choose one of the ready sentences."
NO_NUMBER = "People have no telephone number of yours. Please answer in your own words."


@dataclass(frozen=True)
class AnswerTyped:
    """One of the ready sentences, or `words`."""

    answer: Answer
    words: str = ""

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "AnswerTyped":
        """WrongInput when nothing was chosen, or there are no words, or too many."""
        answer, words = sent.get("answer", ""), normal(sent.get("words", ""))
        if answer not in tuple(Answer):
            raise WrongInput({"answer": CHOOSE})
        if answer != Answer.WORDS:
            return cls(Answer(answer))
        if not words:
            raise WrongInput({"words": SAY_IT})
        if len(words) > MOST_CHARACTERS:
            raise WrongInput({"words": f"Please say it in {MOST_CHARACTERS} characters."})
        return cls(Answer.WORDS, words)


def answer_request(who: SupportContact, request_id: str, typed: AnswerTyped) -> None:
    """The first who answers has answered; the same contact may say it differently. StandsAlready for the other one."""
    with store.work(who.event_id) as work:
        row, me = _theirs(work, who, request_id)
        _not_by_another(work, row, me)
        if typed.answer is Answer.RING and not me.telephone:
            raise WrongInput({"answer": NO_NUMBER})
        row.answer, row.answer_words, row.answered_by_id = typed.answer, typed.words, me.id
        tell_all_of(work, row)


def hand_to_stand_in(who: SupportContact, request_id: str) -> str:
    """Gives the name of whoever has it now. What was answered before is taken back with it."""
    with store.work(who.event_id) as work:
        row, me = _theirs(work, who, request_id)
        _not_by_another(work, row, me)
        if row.first_contact_id is not None:
            raise NotNow(ON_ALREADY)
        other = stand_in_of(work.rows, me)
        if other is None:
            raise NotNow(NO_STAND_IN)
        row.first_contact_id, row.support_contact_id, row.stage = me.id, other.id, Stage.HANDED
        row.answer, row.answer_words, row.answered_by_id = "", "", None
        tell_all_of(work, row, but=other.id)
        work.announce(SupportAsked(who.event_id, other.id, row.id))
        return other.name


def been_in_touch(who: SupportContact, request_id: str) -> None:
    """The request is deleted; NotKnown when it is not this contact's."""
    with store.work(who.event_id) as work:
        row, _ = _theirs(work, who, request_id)
        tell_all_of(work, row)
        work.rows.delete(row)


def _theirs(work: store.Work, who: SupportContact, request_id: str) -> tuple[SupportRequest, ContactRow]:
    """The same words for a request that is over and for one that never was theirs."""
    row, me = work.find(SupportRequest, request_id), work.find(ContactRow, who.support_contact_id)
    if row is None or me is None or me.id not in (row.support_contact_id, row.first_contact_id):
        raise NotKnown(NOT_HERE)
    return row, me


def _not_by_another(work: store.Work, row: SupportRequest, me: ContactRow) -> None:
    if not row.answer or row.answered_by_id == me.id:
        return
    other = work.find(ContactRow, row.answered_by_id or "")
    name = other.name if other else "Somebody else"
    raise StandsAlready(f"{name} has answered this already. There is nothing more for you to do.")
