"""A request for support comes to its end: taken back, spoken about, or over for all; of how many there were a band is left."""

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.room.support_over import requests_gone
from learning_event.models import SupportBand, SupportContact
from tests.door import DONE, Door
from tests.given import Given
from tests.people import Person
from tests.supporting import ask, change, cookies, own_page, request_of, requests, strip

NOT_HERE = "This request is not here any more: it was taken back, or it is over. There is nothing for you to do."


def test_it_is_taken_back_by_whoever_asked_and_by_nobody_else(
    door: Door, priya: Person, tom: Person, leah: Person, given: Given
) -> None:
    ask(priya, given)
    (row,) = requests()
    back = f"/events/{given.event_id}/support/withdrawal"

    assert door.send(tom, back, request=row.id).status == 409
    assert len(requests()) == 1
    assert door.send(priya, back, request=row.id) == DONE
    assert requests() == []
    assert cookies(priya) == []
    gone = door.send(leah, f"/events/{given.event_id}/support-requests/{row.id}/answer", answer="coming")
    assert (gone.status, gone.message) == (404, NOT_HERE)


def test_when_it_is_over_the_asker_is_told_once_and_the_code_is_gone(
    door: Door, priya: Person, leah: Person, given: Given
) -> None:
    ask(priya, given)
    door.send(leah, f"{request_of(given)}/answered")

    assert "A request of yours is over, and deleted." in own_page(priya, given)
    assert cookies(priya) == []
    assert "You have asked for nobody from this browser." in own_page(priya, given)


def test_a_contact_taken_off_the_list_leaves_it_to_the_stand_in(
    door: Door, ruth: Person, tom: Person, given: Given
) -> None:
    change(given, "Leah Bevan", stand_in_id=given.contacts["Anita Shah"])
    places_to(given, "Anita Shah")
    ask(tom, given, support_contact=given.contacts["Leah Bevan"])

    off = f"/events/{given.event_id}/preparing/support-contacts/{given.contacts['Leah Bevan']}/withdrawal"
    assert door.send(ruth, off) == DONE

    (row,) = requests()
    assert (row.support_contact_id, row.stage, row.first_contact_id) == (given.contacts["Anita Shah"], "gone", None)
    assert "Whom you asked cannot be here just now, so Anita Shah has been told." in own_page(tom, given)


def test_or_to_the_lead_reviewer(door: Door, ruth: Person, tom: Person, given: Given) -> None:
    places_to(given, "Anita Shah")
    ask(tom, given, support_contact=given.contacts["Leah Bevan"])

    off = f"/events/{given.event_id}/preparing/support-contacts/{given.contacts['Leah Bevan']}/withdrawal"
    assert door.send(ruth, off) == DONE

    page = own_page(tom, given)
    assert "Whom you asked has not answered yet. Please do not wait: go to Ruth, who finds somebody for you." in page
    assert strip(tom, given) == "Nobody has answered yet"


def test_a_request_to_somebody_who_has_just_gone_reaches_their_stand_in(
    door: Door, priya: Person, given: Given
) -> None:
    """Chosen on a page that was drawn while they were there."""
    change(given, "Leah Bevan", answered="left", stand_in_id=given.contacts["Anita Shah"])

    ask(priya, given, support_contact=given.contacts["Leah Bevan"])

    (row,) = requests()
    assert (row.support_contact_id, row.first_contact_id) == (
        given.contacts["Anita Shah"],
        given.contacts["Leah Bevan"],
    )


def test_requests_are_gone_when_support_is_over_and_a_band_is_left(door: Door, priya: Person, given: Given) -> None:
    for _ in range(3):
        ask(priya, given)
    assert band(given) == 3

    with store.work(given.event_id) as work:
        requests_gone(work, given.event_id)

    assert (requests(), band(given)) == ([], 1)


def test_nobody_counts_further_than_five(door: Door, priya: Person, given: Given) -> None:
    for _ in range(7):
        ask(priya, given)

    assert band(given) == 5


def test_the_reviewer_reads_a_band_once_it_is_over_and_nothing_before(
    door: Door, priya: Person, ruth: Person, given: Given
) -> None:
    ask(priya, given)
    ask(priya, given)
    assert "Support was asked for" not in ruth.browser.get(f"/events/{given.event_id}/desk").get_data(as_text=True)

    with store.work() as work:
        work.rows.execute(sa.text("update learning_event set state = 'sealed'"))

    assert "Support was asked for: one to four." in ruth.browser.get(f"/events/{given.event_id}/desk").get_data(
        as_text=True
    )


def band(given: Given) -> int:
    with store.look(given.event_id) as rows:
        return rows.get_one(SupportBand, given.event_id).asked


def places_to(given: Given, name: str) -> None:
    with store.work(given.event_id) as work:
        work.rows.execute(sa.text("update place set support_contact_id = :id"), {"id": given.contacts[name]})
        assert work.rows.get(SupportContact, given.contacts[name])
