"""Whoever settles how long a learning event is kept: its lead reviewer, its co-ordinator, or an administrator of the house."""

from dataclasses import dataclass

from learning_event import store
from learning_event.models import Erasure, LearningEvent
from learning_event.people import Administrator, CoOrdinator, Reviewer
from learning_event.rules.refusals import NotKnown, NotNow

SAID = {"lead": "Lead reviewer", "co-ordinator": "Co-ordinator", "administrator": "Administrator"}
UNDER_WAY = "This learning event is being erased. That cannot be stopped or taken back any more."


@dataclass(frozen=True)
class Keeper:
    """`part` is how they stand to this event, and all that is kept of them beside a decision."""

    event_id: str
    account_id: str
    part: str

    @property
    def said(self) -> str:
        return SAID[self.part]


def keeper_of(event_id: str, who: Reviewer | CoOrdinator | Administrator) -> Keeper:
    """The same person, as one who settles this."""
    return Keeper(event_id, who.account_id, who.part)


def event_kept(work: store.Work, who: Keeper) -> LearningEvent:
    """The event that it is about; NotKnown without one, NotNow once its erasure has begun."""
    if work.rows.get(Erasure, who.event_id) is not None:
        raise NotNow(UNDER_WAY)
    event = work.rows.get(LearningEvent, who.event_id)
    if event is None:
        raise NotKnown
    return event
