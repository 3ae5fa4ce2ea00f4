"""The briefing as those who come read it, and the answer to a question of one's own."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.capability import capability_hash
from learning_event.anonymity.shown.briefing import ShownAnswered, ShownBriefing, ShownBriefingPart, ShownThere
from learning_event.anonymity.shown.event import ShownSupportContact
from learning_event.models import Agency, Briefing, Place, QuestionBeforehand, Segment
from learning_event.readings.arriving.expecting import expecting
from learning_event.readings.arriving.support import contacts_at_hand
from learning_event.readings.preparing.entries import entries_of
from learning_event.readings.preparing.proceedings import closed_topics_of, said_of_proceedings
from learning_event.rules.briefing import FOR_ALL

COMING = ("laid_out", "claimed")


def briefing_of(event_id: str, supporter: ShownSupportContact | None, *, with_records: bool = True) -> ShownBriefing:
    """`with_records` is False for a support contact, who never reads records."""
    with store.look(event_id) as rows:
        own = rows.get(Briefing, event_id)
        notes, shares = (own.notes, own.shares_records) if own else ("", False)
        parts, there, answered = _parts(rows, event_id), _there(rows, event_id), _answered(rows, event_id)
    return ShownBriefing(
        expecting=expecting(event_id, supporter),
        parts=parts,
        there=there,
        contacts=contacts_at_hand(event_id),
        proceedings=said_of_proceedings(event_id),
        closed_topics=closed_topics_of(event_id),
        notes=notes,
        records=entries_of(event_id).rows if shares and with_records else (),
        answered=answered,
    )


def own_answers(event_id: str, codes: Iterable[str]) -> tuple[ShownAnswered, ...]:
    """Of the questions to which these codes belong; a code that nobody has says nothing."""
    hashes = [capability_hash(code) for code in codes]
    with store.look(event_id) as rows:
        found = rows.scalars(
            sa.select(QuestionBeforehand).where(
                QuestionBeforehand.event_id == event_id, QuestionBeforehand.capability_hash.in_(hashes)
            )
        )
        return tuple(ShownAnswered(row.words, row.answer) for row in found)


def _answered(rows: Session, event_id: str) -> tuple[ShownAnswered, ...]:
    for_all = sa.select(QuestionBeforehand).where(
        QuestionBeforehand.event_id == event_id, QuestionBeforehand.answered == FOR_ALL
    )
    return tuple(ShownAnswered(row.words, row.answer) for row in rows.scalars(for_all.order_by(QuestionBeforehand.id)))


def _parts(rows: Session, event_id: str) -> tuple[ShownBriefingPart, ...]:
    found = rows.scalars(sa.select(Segment).where(Segment.event_id == event_id).order_by(Segment.position))
    return tuple(ShownBriefingPart(row.starts.removeprefix("0").replace(":", "."), row.title) for row in found)


def _there(rows: Session, event_id: str) -> tuple[ShownThere, ...]:
    roles: dict[str, set[str]] = {}
    for place in rows.scalars(sa.select(Place).where(Place.event_id == event_id, Place.state.in_(COMING))):
        roles.setdefault(place.agency_id, set()).update({place.role} - {""})
    agencies = rows.scalars(sa.select(Agency).where(Agency.event_id == event_id).order_by(Agency.position))
    return tuple(ShownThere(row.name, tuple(sorted(roles[row.id]))) for row in agencies if row.id in roles)
