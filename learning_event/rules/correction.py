"""What a correction of an entry may be answered with. The record's own words are never written over; both stand side by side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from learning_event.rules.refusals import WrongInput
from learning_event.rules.timeline_entry import MOST_WORDS

MOST_REASON = 200
AMENDED = "Amended after a correction from the room"


class Answer(StrEnum):
    """The reviewer's, in the order in which they are offered."""

    AMENDED = "amended"
    BOTH_KEPT = "both_kept"
    LEFT = "left"


@dataclass(frozen=True)
class Answered:
    """`words` are how the record is amended, `reason` is why it was left; each is empty for the other answers."""

    answer: Answer
    words: str = ""
    reason: str = ""


def read_answer(sent: Mapping[str, str]) -> Answered:
    """From fields that are normal already; WrongInput names what has to be looked at again."""
    answer = sent.get("answer", "")
    if answer not in tuple(Answer):
        raise WrongInput({"answer": "Please choose what becomes of the correction."})
    words, reason = sent.get("amended_words", ""), " ".join(sent.get("left_because", "").split())
    if answer == Answer.AMENDED:
        _needed("amended_words", words, MOST_WORDS, "Please write what the record should say.")
        return Answered(Answer.AMENDED, words=words)
    if answer == Answer.LEFT:
        _needed("left_because", reason, MOST_REASON, "Please say why it is left as recorded. The room reads this.")
        return Answered(Answer.LEFT, reason=reason)
    return Answered(Answer.BOTH_KEPT)


def _needed(name: str, words: str, most: int, otherwise: str) -> None:
    if not words:
        raise WrongInput({name: otherwise})
    if len(words) > most:
        raise WrongInput({name: f"Please say it in at most {most:,} characters."})


def status_of(answers: Iterable[str]) -> str:
    """How an entry stands after all that its corrections were answered with; accounts that differ are never hidden."""
    given = set(answers)
    if Answer.BOTH_KEPT in given:
        return "accounts_differ"
    return "amended" if Answer.AMENDED in given else "as_recorded"


def said(answer: str, reason: str) -> str:
    """What stands with a correction for everybody; empty while nobody has answered it."""
    if answer == Answer.LEFT:
        return f"Left as recorded, because: {reason}"
    return {"amended": "The record has been amended after this.", "both_kept": "Accounts differ. Both are kept."}.get(
        answer, ""
    )
