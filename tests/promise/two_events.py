"""Two learning events in one house, each with something of every kind, so that the ids of one can be tried in the other."""

import hashlib
from dataclasses import dataclass

import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.desk.acting import key_of
from learning_event.models import (
    AccessNeed,
    Agency,
    Base,
    DayToAvoid,
    DeskAct,
    EventRole,
    MissingVoice,
    Observation,
    ObservationGroup,
    PrivateWord,
    Pseudonym,
    PublicationStep,
    QuestionBeforehand,
    SupportRequest,
    SupportRoute,
    Tag,
    TimelineEntry,
)
from learning_event.models.base import new_id
from learning_event.safe.scope import event_scope
from tests.given import Given, a_learning_event
from tests.parts import at_a_place, of_the_staff
from tests.people import Person
from tests.said import FETCH, add, asked


@dataclass(frozen=True)
class Whole:
    """An event with one of everything that has an id; `ids` by the part of an address that such an id stands in."""

    given: Given
    ids: dict[str, str]
    reviewer: Person


def a_whole_event(house: Flask, given: Given | None = None) -> Whole:
    """Its own practitioner has written, its own reviewer has shown, drafted and asked."""
    given = given or a_learning_event(places=4, child="Morgan")
    with event_scope(given.event_id):
        ruth = of_the_staff(house, "Rhian", event_id=given.event_id, role="co_reviewer")
        writer = at_a_place(house, given, 1)
        add(writer, given, "The school was told.")
        assert FETCH.send(ruth, f"/events/{given.event_id}/showings").status == 200
        observation = _observation(given)
        statement = asked(ruth, given, "The family moved.")
        name = _name(given)
        request = _support_request(given)
    ids = {
        "agenda/": given.segments[0],
        "segments/": given.segments[0],
        "staff/": _co_reviewer(given),
        "agencies/": given.agencies["Housing"],
        "names/": name,
        "places/": given.places[1],
        "witnesses/": given.places[1],
        "voices/": _voice(given),
        "days/": _day(given),
        "routes/": _route(given),
        "publication/": _step(given),
        "lane/": _of_the_family(given),
        "waiting/": given.places[2],
        "support-contacts/": given.contacts["Leah Bevan"],
        "entries/": given.entries[0],
        "key-episodes/": given.episodes[0],
        "support-requests/": request,
        "observations/": observation,
        "statements/": statement,
        "spoken/": observation,
        "lenses/": "0" * 24,
        **_asked_beforehand(given),
        **_made_at_the_desk(given, observation),
    }
    return Whole(given, ids, ruth)


def everything_kept(event_id: str) -> str:
    """One hash over every row that belongs to this event, as it lies on the disk."""
    tables = [
        table for table in Base.metadata.sorted_tables if "event_id" in table.columns or table.name == "learning_event"
    ]
    digest = hashlib.sha256()
    with store.look() as rows:
        for table in tables:
            key = "id" if table.name == "learning_event" else "event_id"
            wanted = sa.text(f"select * from {table.name} where {key} = :event")  # our own names
            found = sorted(repr(tuple(row)) for row in rows.execute(wanted, {"event": event_id}))
            digest.update(repr((table.name, found)).encode())
    return digest.hexdigest()


def _made_at_the_desk(given: Given, observation: str) -> dict[str, str]:
    """A group, a theme, an act that can be undone, and what was said to the reviewers alone."""
    rows: dict[str, Base] = {
        "groups/": ObservationGroup(id=new_id(), event_id=given.event_id, position=1, title="The school"),
        "tags/": Tag(
            id=new_id(),
            event_id=given.event_id,
            thing="observation",
            thing_id=observation,
            scheme="theme",
            value="tools",
        ),
        "acts/": DeskAct(id=new_id(), event_id=given.event_id, position=99, by="lead_reviewer", says="Did", changes=[]),
        "private-words/": PrivateWord(id=new_id(), event_id=given.event_id, words="A worry.", handed_over=True),
    }
    with store.work(given.event_id) as work:
        work.rows.add_all(rows.values())
        return {kind: key_of(row) for kind, row in rows.items()}


def _asked_beforehand(given: Given) -> dict[str, str]:
    """A question of somebody's, and a need."""
    question = QuestionBeforehand(id=new_id(), event_id=given.event_id, words="May I bring my notes?")
    need = AccessNeed(id=new_id(), event_id=given.event_id, words="Captions, please.")
    with store.work(given.event_id) as work:
        work.rows.add_all([question, need])
        return {"questions/": question.id, "access-needs/": need.id}


def _name(given: Given) -> str:
    row = Pseudonym(id=new_id(), event_id=given.event_id, real_name="Ms Example", alias="Teacher 1")
    with store.work(given.event_id) as work:
        work.rows.add(row)
    return row.id


def _day(given: Given) -> str:
    row = DayToAvoid(id=new_id(), event_id=given.event_id, day="2025-05-01", why="A birthday")
    with store.work(given.event_id) as work:
        work.rows.add(row)
    return row.id


def _route(given: Given) -> str:
    row = SupportRoute(id=new_id(), event_id=given.event_id, position=1, near="local", name="Listening", words="Days")
    with store.work(given.event_id) as work:
        work.rows.add(row)
    return row.id


def _step(given: Given) -> str:
    row = PublicationStep(id=new_id(), event_id=given.event_id, position=1, who="The family")
    with store.work(given.event_id) as work:
        work.rows.add(row)
    return row.id


def _of_the_family(given: Given) -> str:
    """An entry of the family's own lane."""
    with store.work(given.event_id) as work:
        lane = Agency(id=new_id(), event_id=given.event_id, name="The family", position=9, family=True)
        work.rows.add(lane)
        work.rows.flush()
        told = {"source": "Morgan’s mum", "words": "We waited.", "family": "own", "agreed": "Morgan’s mum"}
        row = TimelineEntry(
            id=new_id(), event_id=given.event_id, agency_id=lane.id, certainty="undated", sort_key="9999T99:99", **told
        )
        work.rows.add(row)
        return row.id


def _voice(given: Given) -> str:
    row = MissingVoice(id=new_id(), event_id=given.event_id, role="Teacher 9", route="By letter.")
    with store.work(given.event_id) as work:
        work.rows.add(row)
    return row.id


def _support_request(given: Given) -> str:
    whom = given.contacts["Leah Bevan"]
    row = SupportRequest(id=new_id(), event_id=given.event_id, support_contact_id=whom, words="A word, please.")
    with store.work(given.event_id) as work:
        work.rows.add(row)
    return row.id


def _observation(given: Given) -> str:
    with store.look() as rows:
        return rows.scalars(sa.select(Observation.id).filter_by(event_id=given.event_id)).one()


def _co_reviewer(given: Given) -> str:
    with store.look() as rows:
        kept = sa.select(EventRole.account_id).filter_by(event_id=given.event_id, role="co_reviewer")
        return rows.scalars(kept).one()
