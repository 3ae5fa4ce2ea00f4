"""A support contact's own part: how they are reached, who stands in for them, whether they take part too, and their yes."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from learning_event import store
from learning_event.actions.preparing.contact_answers import accepted, keep_answer
from learning_event.actions.preparing.own_contact import nobody_supports_themself
from learning_event.actions.preparing.reach import read_reach
from learning_event.actions.preparing.still_open import room_changed, still_open
from learning_event.actions.preparing.support_contacts import stand_in_chosen
from learning_event.models import SupportContact
from learning_event.people import SupportContact as Contact
from learning_event.rules.refusals import NotKnown, WrongInput
from learning_event.rules.support_contact import Answered, stands


@dataclass(frozen=True)
class OwnPart:
    """As its form holds it. `stand_in` is an id or empty; `accepts` says yes with it."""

    telephone: str
    email: str
    before: str
    on_the_day: str
    after: str
    stand_in: str = ""
    takes_part: bool = False
    accepts: bool = False

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "OwnPart":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        reach = read_reach(sent, wrong)
        if wrong:
            raise WrongInput(wrong)
        return cls(
            **reach,
            stand_in=sent.get("stand_in", "").strip(),
            takes_part=sent.get("takes_part", "") == "yes",
            accepts=sent.get("answer", "") == "yes",
        )


def say_own_part(who: Contact, part: OwnPart) -> Answered:
    """Whoever says yes, or has said it, has to be there to be found; gives what they have answered now."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = work.find(SupportContact, who.support_contact_id)
        if row is None:
            raise NotKnown
        for box, value in asdict(part).items():
            if box not in ("stand_in", "accepts"):
                setattr(row, box, value)
        row.stand_in_id = stand_in_chosen(work, part.stand_in, row=row)
        nobody_supports_themself(work, event, row)
        yes = accepted(row) if part.accepts or stands(row.answered) else None
        if part.accepts and yes:
            keep_answer(work, event, row, yes, "")
        room_changed(work, event)
        return Answered(row.answered)
