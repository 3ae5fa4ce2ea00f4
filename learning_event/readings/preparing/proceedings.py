"""What goes on beside the review: the checklist, what is said of it to those who come, and what is printed."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.shown.proceedings import ShownProceeding
from learning_event.anonymity.shown.records import ShownTyped
from learning_event.models import ClosedTopics, Proceeding
from learning_event.rules.plain_day_form import boxes_of_day
from learning_event.rules.proceedings import Asked, Body, in_plain_words, printed
from learning_event.rules.refusals import NotKnown

Checklist = tuple[Asked, ...]


def proceedings_of(event_id: str) -> tuple[ShownProceeding, ...]:
    """The checklist, for whoever prepares the day."""
    with store.look(event_id) as rows:
        return tuple(
            ShownProceeding(one.body, one.who, one.stand, one.said, one.confirmed, one.plain_words)
            for one in asked_in(rows, event_id)
        )


def asked_in(rows: Session, event_id: str) -> Checklist:
    """Every body in its order, those with whom nobody has asked included."""
    found = {row.body: row for row in rows.scalars(sa.select(Proceeding).where(Proceeding.event_id == event_id))}
    return tuple(_asked(body, found.get(body)) for body in Body)


def proceeding_typed(event_id: str, body: str) -> ShownTyped:
    """One as its form holds it; NotKnown where there is no such body."""
    with store.look(event_id) as rows:
        asked = next((one for one in asked_in(rows, event_id) if one.body == body), None)
    if asked is None:
        raise NotKnown
    boxes = {"stand": asked.stand, "name": asked.name, "confirmed_by": asked.by, "plain_words": asked.plain_words}
    return ShownTyped(asked.body, asked.who, {**boxes, **boxes_of_day(asked.on, "confirmed_on")})


def said_of_proceedings(event_id: str) -> tuple[str, ...]:
    """In plain words, for those who come: what goes on or may come. Empty where nothing does."""
    with store.look(event_id) as rows:
        return in_plain_words(asked_in(rows, event_id))


def closed_topics_of(event_id: str) -> tuple[str, ...]:
    """What the room does not talk about."""
    with store.look(event_id) as rows:
        return topics_in(rows, event_id)


def topics_in(rows: Session, event_id: str) -> tuple[str, ...]:
    """The same from rows that are at hand."""
    row = rows.get(ClosedTopics, event_id)
    return tuple(row.topics) if row else ()


def printed_of(rows: Session, event_id: str) -> tuple[str, ...]:
    """A sentence for each body that is always asked, and for another one where there was one; then what was closed."""
    lines = [printed(one) for one in asked_in(rows, event_id) if one.stand or one.body != Body.OTHER]
    topics = topics_in(rows, event_id)
    return (*lines, *([f"Not talked about on the day: {'; '.join(topics)}."] if topics else []))


def _asked(body: Body, row: Proceeding | None) -> Asked:
    if row is None:
        return Asked(body)
    return Asked(body, row.stand, row.name, row.confirmed_by, row.confirmed_on, row.plain_words)
