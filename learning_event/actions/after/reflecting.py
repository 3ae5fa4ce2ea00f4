"""Saying how the day was: one sheet a seat, changeable until the reviewer closes it; nobody can see who has, or how many."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from learning_event import store
from learning_event.anonymity.marks import reflection_hash
from learning_event.anonymity.normaliser import normal
from learning_event.anonymity.reflecting import why_no_reflection
from learning_event.many_writers import Turn
from learning_event.models import Reflection
from learning_event.people import Practitioner
from learning_event.rules.reflection import MOST_CHARACTERS, QUESTIONS, STATEMENTS, Agree
from learning_event.rules.refusals import NotNow, WrongInput

NOTHING = "Please answer at least one of these first. Each of them may be left out."
NO_SUCH_ANSWER = "Please choose one of the five, or leave it out."


@dataclass(frozen=True)
class NewReflection:
    """`agreed` holds only the statements that were answered; the two others may be empty."""

    agreed: dict[str, str]
    helped: str
    different: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "NewReflection":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        agreed = {statement: sent[statement] for statement in STATEMENTS if sent.get(statement)}
        for statement, answer in agreed.items():
            if answer not in tuple(Agree):
                wrong[statement] = NO_SUCH_ANSWER
        words = {question: normal(sent.get(question, "")) for question in QUESTIONS}
        for question, said in words.items():
            if (over := len(said) - MOST_CHARACTERS) > 0:
                wrong[question] = f"This is {over:,} character{'s' * (over > 1)} too long. Please make it shorter."
        if not agreed and not any(words.values()):
            wrong[next(iter(STATEMENTS))] = NOTHING
        if wrong:
            raise WrongInput(wrong)
        return cls(agreed, **words)


def reflect(who: Practitioner, new: NewReflection) -> None:
    """Insert or replace in one step, so that fifty presses of one seat are one sheet; NotNow before it opens and once it is closed."""
    with store.work(who.event_id, Turn.BESIDE) as work:
        if why := why_no_reflection(work.rows, who.event_id):
            raise NotNow(why)
        insert = postgresql.insert if store.engine().dialect.name == "postgresql" else sqlite.insert
        work.rows.execute(
            insert(Reflection)
            .values(nullifier_hash=reflection_hash(who.seat, who.event_id), event_id=who.event_id, **asdict(new))
            .on_conflict_do_update(index_elements=["nullifier_hash"], set_=asdict(new))
        )


def take_reflection_back(who: Practitioner) -> None:
    """As if this seat had said nothing; without a sheet nothing happens."""
    with store.work(who.event_id, Turn.BESIDE) as work:
        if why := why_no_reflection(work.rows, who.event_id):
            raise NotNow(why)
        mine = Reflection.nullifier_hash == reflection_hash(who.seat, who.event_id)
        work.rows.execute(sa.delete(Reflection).where(mine))
