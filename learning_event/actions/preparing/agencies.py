"""Agencies: added, renamed, and withdrawn while nothing rests on them."""

from collections.abc import Mapping

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.still_open import still_open, timeline_changed
from learning_event.actions.preparing.typed import line
from learning_event.models import Agency, Place, SupportContact, TimelineEntry
from learning_event.people import Preparing
from learning_event.rules.refusals import NotKnown, NotNow, StandsAlready, WrongInput

MOST = 40
NEEDS_NAME = "Please write the agency’s name."
IS_LISTED = "There is an agency of this name already."
IS_USED = "There are places or timeline entries of this agency. Please withdraw or move them first."
TOO_MANY = "There are forty agencies already, and there is no room for more."


def agency_typed(sent: Mapping[str, str]) -> str:
    """The agency's name; WrongInput when there is none or it is too long."""
    wrong: dict[str, str] = {}
    name = line(sent, "name", wrong, most=120, needs=NEEDS_NAME)
    if wrong:
        raise WrongInput(wrong)
    return name


def add_agency(who: Preparing, name: str) -> str:
    """Put last in the list; gives its id."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        listed = _listed(work, who)
        if len(listed) >= MOST:
            raise NotNow(TOO_MANY)
        _must_be_new(name, listed)
        row = Agency(event_id=who.event_id, name=name, position=max((a.position for a in listed), default=0) + 1)
        work.rows.add(row)
        work.rows.flush()
        return row.id


def amend_agency(who: Preparing, agency_id: str, name: str) -> None:
    """The new name stands on entries and lanes at once; labels that observations carry already stay as they are."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = _theirs(work, who, agency_id)
        _must_be_new(name, [other for other in _listed(work, who) if other.id != row.id])
        row.name = name
        timeline_changed(work, event)


def withdraw_agency(who: Preparing, agency_id: str) -> None:
    """Support contacts of the agency stay, and belong to none from then on."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        row = _theirs(work, who, agency_id)
        if _is_used(work, row):
            raise NotNow(IS_USED)
        work.rows.execute(sa.update(SupportContact).where(SupportContact.agency_id == row.id).values(agency_id=None))
        work.rows.delete(row)


def _is_used(work: store.Work, row: Agency) -> bool:
    places = work.rows.scalars(sa.select(Place.agency_id).where(Place.event_id == row.event_id))
    entries = sa.select(sa.exists().where(TimelineEntry.agency_id == row.id))
    return row.id in set(places) or bool(work.rows.scalar(entries))


def _theirs(work: store.Work, who: Preparing, agency_id: str) -> Agency:
    row = work.rows.get(Agency, agency_id)
    if row is None or row.event_id != who.event_id or row.family:
        raise NotKnown
    return row


def _listed(work: store.Work, who: Preparing) -> list[Agency]:
    return list(work.rows.scalars(sa.select(Agency).where(Agency.event_id == who.event_id)))


def _must_be_new(name: str, listed: list[Agency]) -> None:
    if name.casefold() in {agency.name.casefold() for agency in listed}:
        raise StandsAlready(IS_LISTED, errors={"name": IS_LISTED})
