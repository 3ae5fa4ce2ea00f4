"""Which parts of the narrative still carry a real name or an identifier, before it is sealed and printed."""

from collections.abc import Iterable

from learning_event import store
from learning_event.anonymity.names_table import names_table
from learning_event.anonymity.printed import printed
from learning_event.anonymity.shown.checks import ShownStanding
from learning_event.anonymity.shown.narrative import ShownChapter
from learning_event.anonymity.standing import with_names
from learning_event.readings.narrative.narrative import narrative_of
from learning_event.rules.narrative import Stage


def names_in_print(event_id: str) -> tuple[ShownStanding, ...]:
    """In the order of the paper; the cards and the disclosure pack are other papers and are not looked at."""
    narrative = narrative_of(event_id)
    with store.look(event_id) as rows:
        return with_names(printed(narrative), names_table(rows, event_id))


def ready_to_seal(chapters: Iterable[ShownChapter]) -> bool:
    """Whether the page offers the sealing at all."""
    return any(statement.state == Stage.CLOSED for chapter in chapters for statement in chapter.statements)
