"""The doors open only when all is there, the support contacts first; the page says in words what is missing."""

import html
import re

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import LearningEvent, Place, Segment, SupportContact, TimelineEntry
from tests.conftest import signed_in
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person


@pytest.fixture
def before(house: Flask) -> Given:
    """A learning event in preparation that has everything it needs."""
    given = a_learning_event(state="preparing")
    with store.work(given.event_id) as work:
        work.rows.get_one(LearningEvent, given.event_id).room_code = None
    return given


@pytest.fixture
def preparing(house: Flask, before: Given) -> Person:
    return signed_in(house, "Ruth", before.reviewer_email)


def test_the_doors_open_and_the_room_code_is_made(door: Door, preparing: Person, before: Given) -> None:
    assert door.send(preparing, f"/events/{before.event_id}/opening") == DONE

    event = kept(before)
    assert event.state == "open"
    assert event.room_code is not None
    page = page_of(preparing, before)
    assert f"{event.room_code[:4]}-{event.room_code[4:]}" in page
    assert preparing.browser.get(f"/events/{before.event_id}/room-code.svg").mimetype == "image/svg+xml"


def test_they_open_once(door: Door, preparing: Person, before: Given) -> None:
    door.send(preparing, f"/events/{before.event_id}/opening")
    code = kept(before).room_code

    assert door.send(preparing, f"/events/{before.event_id}/opening") == refused("The doors are open already.", 409)
    assert kept(before).room_code == code


def test_there_is_no_room_code_before(preparing: Person, before: Given) -> None:
    assert preparing.browser.get(f"/events/{before.event_id}/room-code.svg").status_code == 404
    assert "Room code</h2>" not in page_of(preparing, before)


def test_a_support_contact_who_cannot_be_reached_keeps_them_closed(
    door: Door, preparing: Person, before: Given
) -> None:
    with store.work(before.event_id) as work:
        leah = work.rows.get_one(SupportContact, before.contacts["Leah Bevan"])
        leah.telephone = leah.email = leah.on_the_day = ""

    answer = door.send(preparing, f"/events/{before.event_id}/opening")

    sentence = (
        "Leah Bevan, who supports two places, has no telephone number or e-mail address and no words for where they are"
        " on the day."
    )
    assert answer == refused(f"The doors cannot open yet. {sentence}", 409)
    assert kept(before).state == "preparing"
    assert f'<p class="checklist__why">{sentence}</p>' in page_of(preparing, before)


def test_the_gate_stands_first(preparing: Person, before: Given) -> None:
    first = re.search(r'<li class="checklist__item.*?</li>', page_of(preparing, before), re.S)

    assert first is not None
    assert "Everybody has a support contact who said yes and can be reached" in first[0]


def test_everything_that_is_missing_is_named(door: Door, preparing: Person, before: Given) -> None:
    with store.work(before.event_id) as work:
        event = work.rows.get_one(LearningEvent, before.event_id)
        event.purpose = event.period_start = event.period_end = event.held_on = event.retention_date = ""
        event.lines_of_enquiry = ["How did worries travel?"]
        for shelf in (Place, TimelineEntry, Segment):
            work.rows.execute(sa.delete(shelf).where(shelf.event_id == before.event_id))

    answer = door.send(preparing, f"/events/{before.event_id}/opening")

    missing = (
        "There is no place yet. Each has an agency and a support contact.",
        "The purpose is not written yet.",
        "The period under review has no first day yet.",
        "The period under review has no last day yet.",
        "There should be three to six lines of enquiry; there is one line of enquiry.",
        "The day of the learning event is not chosen yet.",
        "It is not said yet until when the observations are kept.",
        "There is no timeline entry yet.",
        "The agenda has no part yet.",
    )
    assert answer == refused("The doors cannot open yet. " + " ".join(missing), 409)
    page = page_of(preparing, before)
    assert [sentence for sentence in missing if sentence not in page] == []


def test_without_any_support_contact_nothing_else_matters_first(door: Door, preparing: Person, before: Given) -> None:
    with store.work(before.event_id) as work:
        for shelf in (Place, SupportContact):
            work.rows.execute(sa.delete(shelf).where(shelf.event_id == before.event_id))

    answer = door.send(preparing, f"/events/{before.event_id}/opening")

    assert answer == refused(
        "The doors cannot open yet. There is no support contact yet. Nobody can come in without one.", 409
    )


def test_the_page_names_agencies_and_contacts_and_nobody_who_comes(preparing: Person, before: Given) -> None:
    page = page_of(preparing, before)

    assert "Leah Bevan, safeguarding lead at school" in page
    assert "Class Teacher 1" not in page


@pytest.mark.parametrize(
    "path", ["", "/event", "/agencies", "/support-contacts", "/support-contacts/new", "/places", "/names"]
)
def test_only_its_lead_reviewer_sees_the_pages(
    path: str, leah: Person, max_: Person, priya: Person, given: Given, house: Flask
) -> None:
    elsewhere = signed_in(house, "Another reviewer", a_learning_event().reviewer_email)
    page = f"/events/{given.event_id}/preparing{path}"

    assert [who.browser.get(page).status_code for who in (leah, priya, max_, elsewhere)] == [403, 403, 403, 404]


def test_only_its_lead_reviewer_opens_the_doors(
    door: Door, leah: Person, max_: Person, house: Flask, before: Given
) -> None:
    elsewhere = signed_in(house, "Another reviewer", a_learning_event().reviewer_email)
    contact = signed_in(house, "Leah", before.contact_email)

    assert door.send(contact, f"/events/{before.event_id}/opening") == refused("Only the lead reviewer can do this.")
    assert door.send(max_, f"/events/{before.event_id}/opening").status == 403
    assert door.send(elsewhere, f"/events/{before.event_id}/opening").status == 404
    assert kept(before).state == "preparing"


def kept(given: Given) -> LearningEvent:
    with store.look(given.event_id) as rows:
        return rows.get_one(LearningEvent, given.event_id)


def page_of(ruth: Person, given: Given) -> str:
    return html.unescape(ruth.browser.get(f"/events/{given.event_id}/preparing").get_data(as_text=True))


def test_the_reviewers_own_contact_is_chosen_where_the_list_leads(house: Flask) -> None:
    given = a_learning_event(state="preparing")
    ruth = signed_in(house, "Ruth", given.reviewer_email)

    own = f"/events/{given.event_id}/preparing/support-contacts/own"

    assert f'href="{own}"' in ruth.browser.get(f"/events/{given.event_id}/preparing").get_data(as_text=True)
    assert ruth.browser.get(own).status_code == 200
