"""Answering: one answer a seat to each statement, changeable until the round closes; nobody can see who or how many."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.dialects import postgresql, sqlite

from learning_event import store
from learning_event.actions.room.limits import within_limits
from learning_event.anonymity.marks import nullifier_hash
from learning_event.anonymity.normaliser import normal
from learning_event.many_writers import Turn
from learning_event.models import Answer, LearningEvent, Room, Statement
from learning_event.people import Practitioner
from learning_event.rules import answer as answers
from learning_event.rules.activity import Activity, Deed, may, why_not
from learning_event.rules.narrative import Stage, may_be_answered
from learning_event.rules.observation import MOST_CHARACTERS
from learning_event.rules.refusals import NotKnown, NotNow, WrongInput

FIELD = re.compile(r"(?:answer|words)_([0-9a-f]{24})")
CHOOSE = "Please choose one: it reflects it, nearly, or I see it differently."


@dataclass(frozen=True)
class NewAnswer:
    """`seen` is the version of the statement on the page that answers, where the page says it."""

    statement_id: str
    answer: answers.Answer
    words: str
    seen: int | None = None


def read_answer(sent: Mapping[str, str], statement_id: str) -> NewAnswer:
    """One statement's answer: `answer`, `words`, `version`."""
    wrong: dict[str, str] = {}
    new = _read(sent, statement_id, "", wrong)
    if wrong or new is None:
        raise WrongInput(wrong or {"answer": CHOOSE})
    return new


def read_answers(sent: Mapping[str, str]) -> tuple[NewAnswer, ...]:
    """The whole page in one form: `answer_<id>`, `words_<id>`, `version_<id>`; those without an answer are left out.

    The page takes its box for words away with "It reflects it", so that words left in it are not sent unseen.
    """
    wrong: dict[str, str] = {}
    ids = dict.fromkeys(found[1] for name in sent if (found := FIELD.fullmatch(name)))
    new = tuple(one for at in ids if (one := _read(sent, at, f"_{at}", wrong)))
    if wrong:
        raise WrongInput(wrong)
    if not new:
        raise WrongInput({"answers": "Please choose an answer to at least one statement first."})
    return tuple(replace(one, words="") if one.answer is answers.Answer.REFLECTS else one for one in new)


def answer_statements(who: Practitioner, new: Sequence[NewAnswer]) -> None:
    """All of them or none; the seat's earlier answer to the same version gives way."""
    with store.work(who.event_id, Turn.BESIDE) as work:
        _allowed(work, who)
        within_limits(work, who, Deed.ANSWER_STATEMENT)
        for one in sorted(new, key=lambda answer: answer.statement_id):
            row = work.rows.get(Statement, one.statement_id, with_for_update={"read": True})
            if row is None or row.event_id != who.event_id:
                raise NotKnown
            may_be_answered(Stage(row.state), version=row.version, seen=one.seen)
            _lay_down(work, who, row, one)


def _read(sent: Mapping[str, str], statement_id: str, end: str, wrong: dict[str, str]) -> NewAnswer | None:
    word, words = sent.get(f"answer{end}", ""), normal(sent.get(f"words{end}", ""))
    if len(words) > MOST_CHARACTERS:
        over = len(words) - MOST_CHARACTERS
        wrong[f"words{end}"] = f"This is {over:,} character{'s' * (over > 1)} too long. Please make it shorter."
    if not word and not words:
        return None
    if word not in tuple(answers.Answer):
        wrong[f"answer{end}"] = CHOOSE
        return None
    version = sent.get(f"version{end}", "")
    seen = int(version) if version.isascii() and version.isdigit() and len(version) <= 6 else None
    return NewAnswer(statement_id, answers.Answer(word), words, seen)


def _allowed(work: store.Work, who: Practitioner) -> None:
    event, room = work.rows.get(LearningEvent, who.event_id), work.rows.get(Room, who.event_id)
    if event is None or room is None:
        raise NotKnown
    activity = Activity.ENDED if event.state == "sealed" else Activity(room.activity)
    if not may(activity, Deed.ANSWER_STATEMENT):
        raise NotNow(why_not(activity, Deed.ANSWER_STATEMENT))


def _lay_down(work: store.Work, who: Practitioner, row: Statement, one: NewAnswer) -> None:
    """Insert or replace in one step, so that fifty presses of one seat are one answer."""
    insert = postgresql.insert if store.engine().dialect.name == "postgresql" else sqlite.insert
    said = {"answer": str(one.answer), "words": one.words}
    work.rows.execute(
        insert(Answer)
        .values(
            nullifier_hash=nullifier_hash(who.seat, row.id, row.version),
            event_id=who.event_id,
            statement_id=row.id,
            version=row.version,
            **said,
        )
        .on_conflict_do_update(index_elements=["nullifier_hash"], set_=said)
    )
