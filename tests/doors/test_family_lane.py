"""The family's own lane on the timeline: entered by a reviewer with their agreement, in the list, the picture, the filters and on paper."""

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import announcements, store
from learning_event.documents.narrative_pdf import narrative_pdf
from learning_event.models import Agency, TimelineEntry
from learning_event.readings.narrative.narrative import narrative_of
from learning_event.readings.preparing.readiness import readiness_of
from learning_event.readings.preparing.voices import voices_missing
from learning_event.readings.room.picture import picture_of
from learning_event.readings.room.timeline import timeline_of
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.parts import of_the_staff
from tests.people import Person
from tests.said import FETCH, read, shown

OWN = {
    "when": "2024-03-04",
    "words": "We waited by the window all afternoon.",
    "told": "own",
    "told_by": "Robin’s mum, to her key worker",
    "agreed": "Robin’s mum, on 3 February",
}
TOLD = {**OWN, "words": "They had asked for another house.", "told": "told", "when": "2024-04-10"}


def home(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/family"


def enter(door: Door, who: Person, given: Given, **fields: str) -> str:
    """Gives its id."""
    assert door.send(who, f"{home(given)}/lane", **{**OWN, **fields}) == DONE
    words = fields.get("words", OWN["words"])
    with store.look(given.event_id) as rows:
        return next(row.id for row in rows.scalars(sa.select(TimelineEntry)) if row.words == words)


@pytest.fixture
def owen(house: Flask, given: Given) -> Person:
    return of_the_staff(house, "Owen", event_id=given.event_id, role="co_ordinator")


def test_it_is_not_entered_without_their_agreement(door: Door, ruth: Person, given: Given) -> None:
    outcome = door.send(ruth, f"{home(given)}/lane", when="2024-03-04", words="We waited by the window.")
    assert outcome.errors == {
        "told": "Please say whether these are their own words.",
        "told_by": "Please say who told it, by a name that they chose, and to whom.",
        "agreed": "Please say who agreed that this stands on the timeline, and when. Without it, it is not entered.",
    }
    assert door.way == "fetch" or "We waited by the window." in outcome.text


def test_their_words_stand_in_a_lane_of_their_own_for_everybody(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    heard: list[announcements.TimelineChanged] = []
    announcements.listen(announcements.TimelineChanged, heard.append)

    enter(door, ruth, given)

    first = timeline_of(given.event_id).episodes[0].days[0].entry
    assert first is not None
    assert (first.agency, first.family, first.quoted) == (
        "The family",
        "own",
        "“We waited by the window all afternoon.”",
    )
    room = read(priya, given, "room")
    assert ("Told by: ", "Robin's mum, to her key worker" in room.replace("&#39;", "'")) == ("Told by: ", True)
    assert '<option value="The family">The family</option>' in room
    assert "Robin&#39;s mum, on 3 February" not in room
    assert heard == [announcements.TimelineChanged(given.event_id, 0)]
    assert picture_of(given.event_id).lanes[0].name == "The family"
    assert "The family’s own lane and 2 agency lanes" in picture_of(given.event_id).says


def test_their_lane_alone_can_be_brought_into_sight(ruth: Person, priya: Person, given: Given) -> None:
    enter(FETCH, ruth, given)

    only = read(priya, given, "room?agency=The+family")

    assert (only.count("entry__what--own"), only.count('<article class="entry')) == (1, 1)


def test_on_one_day_their_own_words_come_first(door: Door, ruth: Person, given: Given) -> None:
    enter(door, ruth, given, words="They had told us.", told="told")
    enter(door, ruth, given)

    days = timeline_of(given.event_id).episodes[0].days

    entries = [day.entry for day in days if day.entry]
    assert (entries[0].family, entries[0].reference) == ("own", "")
    assert [day.place for day in days] == sorted(day.place for day in days)


def test_the_room_can_write_to_it_and_it_is_amended_with_what_was_written(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    at = enter(door, ruth, given)
    shown(ruth, given, priya, "We did not know that.", anchor=f"entry:{at}")

    assert door.send(ruth, f"{home(given)}/lane/{at}", **{**OWN, "words": "We waited until four."}) == DONE

    timeline = read(priya, given, "timeline")
    assert ("We waited until four." in timeline, "We did not know that." in timeline) == (True, True)
    assert door.send(ruth, f"{home(given)}/lane/{at}/withdrawal").status == 409


def test_it_is_withdrawn_when_they_ask_for_it(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = enter(door, ruth, given)

    assert door.send(ruth, f"{home(given)}/lane/{at}/withdrawal") == DONE

    assert "We waited by the window" not in read(priya, given, "timeline")


def test_a_record_is_not_made_into_their_words_nor_theirs_into_a_record(door: Door, ruth: Person, given: Given) -> None:
    at = enter(door, ruth, given)
    record = {"when": "2024-03-04", "agency": given.agencies["Housing"], "source": "log", "words": "Somebody rang."}

    assert door.send(ruth, f"{home(given)}/lane/{given.entries[0]}", **OWN).status == 404
    theirs = refused("This stands in the family’s own lane. Please amend it there, with their agreement.", status=409)
    as_a_record = f"/events/{given.event_id}/preparing/entries/{at}"
    assert Door("fetch").send(ruth, as_a_record, **record) == theirs
    assert Door("fetch").send(ruth, f"{as_a_record}/withdrawal") == theirs
    assert ruth.browser.get(as_a_record).status_code == 404


def test_nobody_comes_from_their_lane_and_it_counts_as_no_agency(
    house: Flask, door: Door, ruth: Person, given: Given
) -> None:
    before = readiness_of(given.event_id).steps
    enter(door, ruth, given)
    with store.look(given.event_id) as rows:
        lane = next(row.id for row in rows.scalars(sa.select(Agency)) if row.family)

    new = {"role": "Aunt", "how_many": "1", "support_contact": given.contacts["Leah Bevan"]}
    assert door.send(ruth, f"/events/{given.event_id}/preparing/places", agency=lane, **new).status == 404
    assert door.send(ruth, f"/events/{given.event_id}/preparing/agencies/{lane}", name="X").status == 404
    for page in (
        "agencies",
        "places",
        "support-contacts/new",
        "entries/new",
        "entries.csv",
        "entries/import/example.csv",
    ):
        assert "The family<" not in read(ruth, given, f"preparing/{page}").replace(">The family</a>", "")
        assert "We waited" not in read(ruth, given, f"preparing/{page}")
    assert readiness_of(given.event_id).steps == before
    assert voices_missing(given.event_id) == ()
    max_ = house.test_client()
    max_.post("/join", data={"code": given.room_code})
    assert "The family" not in max_.get(f"/events/{given.event_id}/place").get_data(as_text=True)


def test_on_paper_their_own_words_come_first_in_a_part_of_their_own(ruth: Person, given: Given) -> None:
    enter(FETCH, ruth, given, **{**TOLD, "when": "2024-03-10"})
    enter(FETCH, ruth, given, when="2024-04-20")

    narrative = narrative_of(given.event_id)

    assert [entry.family for entry in narrative.timeline.from_the_family] == ["own", "told"]
    assert narrative.method.entries == 3
    assert narrative.method.method[-1] == (
        "What the family said stood on the timeline in a lane of their own, entered with their agreement."
    )
    assert narrative_pdf(narrative).startswith(b"%PDF")


def test_the_co_ordinator_reads_it_and_enters_nothing(
    door: Door, ruth: Person, owen: Person, priya: Person, given: Given
) -> None:
    at = enter(door, ruth, given)

    assert "We waited by the window" in read(owen, given, "preparing/family")
    assert [door.send(who, f"{home(given)}/lane", **OWN).status for who in (owen, priya)] == [403, 403]
    assert door.send(owen, f"{home(given)}/lane/{at}/withdrawal").status == 403
    assert door.send(priya, home(given), key_worker="Somebody").status == 403
