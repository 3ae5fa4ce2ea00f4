"""When an entry was known and to whom, and whether what was done was usual: said at the desk, while the room talks about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from learning_event.actions.desk.acting import at_the_desk
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.actions.preparing.entry_more import one_of
from learning_event.announcements import TimelineChanged
from learning_event.anonymity.as_it_stands import of_hindsight
from learning_event.models import TimelineEntry
from learning_event.people import Reviewer
from learning_event.rules.hindsight import KNOWN_SAID, USUAL_SAID, known_when, usual
from learning_event.rules.refusals import WrongInput
from learning_event.rules.stale import still_as

NOBODY_SAID = "nobody has said"


@dataclass(frozen=True)
class HindsightTyped:
    """Both may be empty: then nobody has said."""

    known_when: str
    usual: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "HindsightTyped":
        """WrongInput names what has to be looked at again."""
        wrong: dict[str, str] = {}
        typed = cls(one_of(sent, "known_when", known_when, wrong), one_of(sent, "usual", usual, wrong))
        if wrong:
            raise WrongInput(wrong)
        return typed


def say_of_entry(who: Reviewer, entry_id: str, said: HindsightTyped, *, seen: str = "") -> str:
    """What was known only later goes out of sight in Then view. Gives the act's id."""
    with at_the_desk(who, "Said of an entry when it was known, or whether it was usual") as work:
        entry = theirs(work, TimelineEntry, entry_id, who)
        still_as(seen, *of_hindsight(entry), now=_stands(entry))
        entry.known_when, entry.usual = said.known_when, said.usual
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def _stands(entry: TimelineEntry) -> str:
    known, was = KNOWN_SAID.get(entry.known_when, NOBODY_SAID), USUAL_SAID.get(entry.usual, NOBODY_SAID)
    return f"When it was known: {known}. Whether it was usual: {was}."
