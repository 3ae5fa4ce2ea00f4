"""Asking for support: the chosen contact hears of it at once and nobody else does; what is kept leads to nobody."""

import pytest
import sqlalchemy as sa

from learning_event import announcements, store
from learning_event.models import SupportRequest
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person

TOLD = "Leah Bevan has been told you would like a word. In the Garden Room until 4.30. You can also ring 01632 960142."


def requests() -> list[SupportRequest]:
    with store.look() as rows:
        return list(rows.scalars(sa.select(SupportRequest)))


def test_it_goes_to_ones_own_contact(door: Door, priya: Person, given: Given) -> None:
    outcome = door.send(priya, f"/events/{given.event_id}/support-requests", words="A word at the break?")

    assert outcome == DONE
    assert [(row.support_contact_id, row.words) for row in requests()] == [
        (given.contacts["Leah Bevan"], "A word at the break?")
    ]


def test_it_says_who_has_been_told_and_where_they_are(priya: Person, given: Given) -> None:
    fetched = Door("fetch").send(priya, f"/events/{given.event_id}/support-requests")
    form = Door("form").send(priya, f"/events/{given.event_id}/support-requests")

    assert fetched.facts["message"] == TOLD
    page = priya.browser.get(form.next_page).get_data(as_text=True)
    assert "Leah Bevan has been told you would like a word." in page
    assert "In the Garden Room until 4.30." in page
    assert 'href="tel:01632960142"' in page


def test_another_contact_may_be_asked(door: Door, priya: Person, given: Given) -> None:
    door.send(priya, f"/events/{given.event_id}/support-requests", support_contact=given.contacts["Anita Shah"])

    assert [row.support_contact_id for row in requests()] == [given.contacts["Anita Shah"]]


def test_the_contact_alone_hears_of_it(door: Door, priya: Person, given: Given) -> None:
    heard: list[object] = []
    for kind in (
        announcements.SupportAsked,
        announcements.RoomChanged,
        announcements.TimelineChanged,
        announcements.Shown,
    ):
        announcements.listen(kind, heard.append)

    door.send(priya, f"/events/{given.event_id}/support-requests")

    (row,) = requests()
    assert heard == [announcements.SupportAsked(given.event_id, given.contacts["Leah Bevan"], row.id)]


def test_what_is_kept_has_no_place_for_seat_place_observation_or_time() -> None:
    assert {column.name for column in SupportRequest.__table__.columns} == {
        "id",
        "event_id",
        "support_contact_id",
        "first_contact_id",
        "capability_hash",
        "words",
        "whereabouts",
        "called",
        "stage",
        "answer",
        "answer_words",
        "answered_by_id",
    }


def test_a_contact_of_another_event_cannot_be_asked(door: Door, priya: Person, given: Given) -> None:
    elsewhere = a_learning_event()

    outcome = door.send(
        priya, f"/events/{given.event_id}/support-requests", support_contact=elsewhere.contacts["Leah Bevan"]
    )

    assert outcome == refused(
        "Please look again at one thing", 400, support_contact="Please choose whom you would like to reach."
    )
    assert requests() == []


def test_too_many_words_are_said_and_come_back(priya: Person, given: Given) -> None:
    outcome = Door("form").send(priya, f"/events/{given.event_id}/support-requests", words="x" * 601)

    assert outcome == refused(
        "Please look again at one thing", 400, words="This is 1 character too long. A line or two is enough."
    )
    assert "x" * 601 in outcome.text


def test_somebody_who_still_waits_may_ask(door: Door, house: object, given: Given, max_: Person) -> None:
    door.send(max_, "/join", code=given.room_code)
    door.send(
        max_,
        f"/events/{given.event_id}/place",
        agency=given.agencies["Housing"],
        support_contact=given.contacts["Leah Bevan"],
    )

    assert door.send(max_, f"/events/{given.event_id}/support-requests") == DONE


def test_a_contacts_own_page_shows_requests_and_numbers_and_no_observation(
    priya: Person, leah: Person, given: Given
) -> None:
    Door("fetch").send(priya, f"/events/{given.event_id}/support-requests", words="A word <at the break>?")

    page = leah.browser.get(f"/events/{given.event_id}/supporting").get_data(as_text=True)

    assert "A word &lt;at the break&gt;?" in page
    assert '<th scope="row">Primary school</th><td>2</td>' in page
    assert "Class Teacher 1" not in page


@pytest.mark.parametrize("path", ["timeline", "picture"])
def test_a_contact_is_refused_where_the_room_writes(leah: Person, given: Given, path: str) -> None:
    assert leah.browser.get(f"/events/{given.event_id}/{path}").status_code == 403


def test_the_room_leads_a_contact_to_their_own_page(leah: Person, given: Given) -> None:
    assert (
        leah.browser.get(f"/events/{given.event_id}/room").headers["Location"] == f"/events/{given.event_id}/supporting"
    )


def test_a_request_is_deleted_when_they_have_been_in_touch(
    door: Door, priya: Person, leah: Person, given: Given
) -> None:
    door.send(priya, f"/events/{given.event_id}/support-requests", words="A word?")
    (row,) = requests()

    assert door.send(leah, f"/events/{given.event_id}/support-requests/{row.id}/answered") == DONE
    assert requests() == []


def test_nobody_else_can_answer_or_read_a_request(
    door: Door, priya: Person, tom: Person, ruth: Person, leah: Person, given: Given
) -> None:
    door.send(priya, f"/events/{given.event_id}/support-requests", support_contact=given.contacts["Anita Shah"])
    (row,) = requests()
    path = f"/events/{given.event_id}/support-requests/{row.id}/answered"

    assert [door.send(person, path).status for person in (tom, ruth, leah)] == [403, 403, 404]
    assert [person.browser.get(f"/events/{given.event_id}/supporting").status_code for person in (priya, ruth)] == [
        403,
        403,
    ]
    assert len(requests()) == 1
