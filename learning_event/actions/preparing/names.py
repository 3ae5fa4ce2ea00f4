"""Names used in this review: which role and number, or chosen name, stands for whom. Seen by the lead reviewer only."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.still_open import still_open
from learning_event.actions.preparing.typed import line, lines
from learning_event.models import Pseudonym
from learning_event.people import Preparing
from learning_event.rules.refusals import NotKnown, NotNow, StandsAlready, WrongInput

MOST_NAMES = 500
TOO_MANY = "There are five hundred names already, and there is no room for more."
IS_LISTED = "This name is on the list already."


@dataclass(frozen=True)
class NameTyped:
    """`also_written` are other forms in which the records write the real name."""

    real_name: str
    alias: str
    also_written: list[str]

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "NameTyped":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        name = cls(
            line(sent, "real_name", wrong, most=160, needs="Please write the real name as the records have it."),
            line(sent, "alias", wrong, most=160, needs="Please write what is said instead, such as Social Worker 2."),
            lines(sent, "also_written", wrong, most=20, longest=160),
        )
        if wrong:
            raise WrongInput(wrong)
        return name


def add_name(who: Preparing, new: NameTyped) -> str:
    """Gives its id."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        listed = _listed(work, who)
        if len(listed) >= MOST_NAMES:
            raise NotNow(TOO_MANY)
        _must_be_new(new, listed)
        row = Pseudonym(event_id=who.event_id, **asdict(new))
        work.rows.add(row)
        work.rows.flush()
        return row.id


def amend_name(who: Preparing, name_id: str, typed: NameTyped) -> None:
    """All three at once."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        row = _theirs(work, who, name_id)
        _must_be_new(typed, [other for other in _listed(work, who) if other.id != row.id])
        row.real_name, row.alias, row.also_written = typed.real_name, typed.alias, typed.also_written


def withdraw_name(who: Preparing, name_id: str) -> None:
    """Nothing rests on a name: texts keep what stands in them."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        work.rows.delete(_theirs(work, who, name_id))


def _theirs(work: store.Work, who: Preparing, name_id: str) -> Pseudonym:
    row = work.rows.get(Pseudonym, name_id)
    if row is None or row.event_id != who.event_id:
        raise NotKnown
    return row


def _listed(work: store.Work, who: Preparing) -> list[Pseudonym]:
    return list(work.rows.scalars(sa.select(Pseudonym).where(Pseudonym.event_id == who.event_id)))


def _must_be_new(typed: NameTyped, listed: list[Pseudonym]) -> None:
    if typed.real_name.casefold() in {row.real_name.casefold() for row in listed}:
        raise StandsAlready(IS_LISTED, errors={"real_name": IS_LISTED})
