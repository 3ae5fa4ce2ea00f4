"""Names used in this review, for the lead reviewer only."""

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.preparing import ShownName
from learning_event.anonymity.shown.records import ShownTyped
from learning_event.models import Pseudonym
from learning_event.rules.names.forms_said import forms_said
from learning_event.rules.names.known import Known
from learning_event.rules.refusals import NotKnown


def names_listed(event_id: str) -> tuple[ShownName, ...]:
    """By what is said instead."""
    with store.look(event_id) as rows:
        found = rows.scalars(sa.select(Pseudonym).where(Pseudonym.event_id == event_id))
        ordered = sorted(found, key=lambda row: (row.alias, row.id))
        return tuple(_shown(row) for row in ordered)


def _shown(row: Pseudonym) -> ShownName:
    also = tuple(row.also_written)
    return ShownName(row.id, row.real_name, row.alias, also, forms_said(Known(row.real_name, row.alias, also)))


def name_typed(event_id: str, name_id: str) -> ShownTyped:
    """A name as its form holds it; NotKnown when it is not one of this event's."""
    with store.look(event_id) as rows:
        row = rows.get(Pseudonym, name_id)
        if row is None or row.event_id != event_id:
            raise NotKnown
        return ShownTyped(
            row.id,
            row.alias,
            {"real_name": row.real_name, "alias": row.alias, "also_written": "\n".join(row.also_written)},
        )
