"""What was agreed with the family, and the days they ask to avoid."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.still_open import still_open
from learning_event.actions.preparing.typed import line, text
from learning_event.models import DayToAvoid, Family
from learning_event.people import Preparing
from learning_event.rules.plain_day_form import read_day
from learning_event.rules.refusals import NotKnown, NotNow, WrongInput

MOST_DAYS = 40
NO_DAY = "Please give the day, such as 12 3 2025."
NO_WHY = "Please say why, in a word or two: a birthday, the day of a hearing."
TOO_MANY = "There are forty days already, and there is no room for more."


@dataclass(frozen=True)
class FamilyTyped:
    """Everything may still be empty."""

    key_worker: str
    advocate: str
    wants_asked: str
    wants_understood: str
    names_chosen: str
    through_paper_by: str
    through_paper_on: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "FamilyTyped":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        typed = cls(
            line(sent, "key_worker", wrong, most=300),
            line(sent, "advocate", wrong, most=300),
            text(sent, "wants_asked", wrong, most=1500),
            text(sent, "wants_understood", wrong, most=1500),
            text(sent, "names_chosen", wrong, most=600),
            line(sent, "through_paper_by", wrong, most=300),
            read_day(sent, "through_paper_on", wrong),
        )
        if wrong:
            raise WrongInput(wrong)
        return typed


def agree_with_family(who: Preparing, typed: FamilyTyped) -> None:
    """All of it at once."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        row = work.rows.get(Family, who.event_id) or Family(event_id=who.event_id)
        for name, value in asdict(typed).items():
            setattr(row, name, value)
        work.rows.add(row)


def avoid_day(who: Preparing, sent: Mapping[str, str]) -> str:
    """`avoid` is the day, `why` says why, and `yearly` that it comes round each year. Gives its id."""
    wrong: dict[str, str] = {}
    day, why = read_day(sent, "avoid", wrong), line(sent, "why", wrong, most=200, needs=NO_WHY)
    if not day:
        wrong.setdefault("avoid", NO_DAY)
    if wrong:
        raise WrongInput(wrong)
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        counted = sa.select(sa.func.count()).select_from(DayToAvoid).where(DayToAvoid.event_id == who.event_id)
        if (work.rows.scalar(counted) or 0) >= MOST_DAYS:
            raise NotNow(TOO_MANY)
        row = DayToAvoid(event_id=who.event_id, day=day, why=why, yearly=sent.get("yearly") == "yes")
        work.rows.add(row)
        work.rows.flush()
        return row.id


def day_is_free(who: Preparing, day_id: str) -> None:
    """Off the list again."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        row = work.find(DayToAvoid, day_id)
        if row is None:
            raise NotKnown
        work.rows.delete(row)
