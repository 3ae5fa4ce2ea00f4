"""Voices that are missing: found in the records, or listed by whoever prepares the day, each with a way to contribute."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.shown.voices import ShownVoice
from learning_event.models import Agency, MissingVoice, Place, Pseudonym, TimelineEntry
from learning_event.rules.voices import LISTED, Missing, missing_voices


def voices_missing(event_id: str) -> tuple[ShownVoice, ...]:
    """Those that were found first, then those that were only listed, by name."""
    with store.look(event_id) as rows:
        found, listed = _found(rows, event_id), _listed(rows, event_id)
    known = {one.who.casefold() for one in found}
    others = sorted((row for role, row in listed.items() if role not in known), key=lambda row: row.role)
    return (
        *(_shown(one, listed.get(one.who.casefold())) for one in found),
        *(ShownVoice(row.id, row.role, LISTED, row.route) for row in others),
    )


def _found(rows: Session, event_id: str) -> tuple[Missing, ...]:
    agencies = rows.scalars(
        sa.select(Agency).where(Agency.event_id == event_id, Agency.family.is_(False)).order_by(Agency.position)
    ).all()
    entries = set(
        rows.scalars(
            sa.select(TimelineEntry.agency_id).where(
                TimelineEntry.event_id == event_id, TimelineEntry.withdrawn.is_(False)
            )
        )
    )
    places = [row for row in rows.scalars(sa.select(Place).where(Place.event_id == event_id)) if row.state != "closed"]
    sits = {row.agency_id for row in places}
    return missing_voices(
        with_records=[row.name for row in agencies if row.id in entries],
        with_places=[row.name for row in agencies if row.id in sits],
        aliases=rows.scalars(sa.select(Pseudonym.alias).where(Pseudonym.event_id == event_id)),
        roles=[row.role for row in places],
    )


def _listed(rows: Session, event_id: str) -> dict[str, MissingVoice]:
    found = rows.scalars(sa.select(MissingVoice).where(MissingVoice.event_id == event_id))
    return {row.role.casefold(): row for row in found}


def _shown(one: Missing, row: MissingVoice | None) -> ShownVoice:
    return ShownVoice(row.id if row else "", one.who, one.why, row.route if row else "")
