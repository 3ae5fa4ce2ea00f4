"""Getting the briefing ready: the reviewer's notes, answers once for all or to the asker alone, needs arranged."""

from collections.abc import Mapping
from dataclasses import dataclass

from learning_event import store
from learning_event.actions.preparing.still_open import still_open
from learning_event.actions.preparing.typed import text
from learning_event.models import AccessNeed, Briefing, QuestionBeforehand
from learning_event.people import Preparing, Reviewer
from learning_event.rules.briefing import FOR_ALL, MOST_ANSWER, MOST_NOTES, MOST_QUESTION, PRIVATELY
from learning_event.rules.refusals import NotKnown, NotNow, WrongInput

NO_ANSWER = "Please write the answer."
NO_WORDS = "Please say the question as everybody will read it."
FOR_EVERYBODY_ALREADY = (
    "Everybody can read this answer already. It can be changed, but it cannot become private any more."
)


@dataclass(frozen=True)
class AnswerTyped:
    """`words` is the question as everybody reads it, and empty where the answer is for its asker alone."""

    answer: str
    words: str

    @classmethod
    def read(cls, sent: Mapping[str, str], at: str) -> "AnswerTyped":
        """Boxes carry the question's id, since many stand on one page; WrongInput names them."""
        wrong: dict[str, str] = {}
        for_all = sent.get("for_whom", "") != PRIVATELY
        answer = text(
            {f"answer_{at}": sent.get("answer", "")}, f"answer_{at}", wrong, most=MOST_ANSWER, needs=NO_ANSWER
        )
        words = sent.get("words", "") if for_all else ""
        needs = NO_WORDS if for_all else ""
        words = text({f"words_{at}": words}, f"words_{at}", wrong, most=MOST_QUESTION, needs=needs)
        if wrong:
            raise WrongInput(wrong)
        return cls(answer, words)


def answer_question(who: Reviewer, question_id: str, typed: AnswerTyped) -> None:
    """For everybody: the asker's own wording and the hash of their code are gone with it. Privately: both stay until sealing."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        row = work.rows.get(QuestionBeforehand, question_id)
        if row is None or row.event_id != who.event_id:
            raise NotKnown
        if row.answered == FOR_ALL and not typed.words:
            raise NotNow(FOR_EVERYBODY_ALREADY)
        row.answer, row.answered = typed.answer, FOR_ALL if typed.words else PRIVATELY
        if typed.words:
            row.words, row.capability_hash = typed.words, None


def keep_notes(who: Reviewer, sent: Mapping[str, str]) -> None:
    """What stands on the briefing beside what every briefing says, and whether the records are shared beforehand."""
    wrong: dict[str, str] = {}
    notes = text(sent, "notes", wrong, most=MOST_NOTES)
    if wrong:
        raise WrongInput(wrong)
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        row = work.rows.get(Briefing, who.event_id) or Briefing(event_id=who.event_id)
        row.notes, row.shares_records = notes, sent.get("shares_records", "") == "yes"
        work.rows.add(row)


def need_arranged(who: Preparing, need_id: str, sent: Mapping[str, str]) -> None:
    """Arranged, or not after all."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        row = work.rows.get(AccessNeed, need_id)
        if row is None or row.event_id != who.event_id:
            raise NotKnown
        row.arranged = sent.get("arranged", "yes") == "yes"
