"""Places are laid out so many for an agency, each with a support contact; without one there is no place."""

import re

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from learning_event import store
from learning_event.models import Place, SupportContact
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person

NO_CONTACT = "Please choose a support contact. There is no place without one."


def test_so_many_places_are_laid_out_with_a_card_each(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, places(given), **wanted(given, role="Health Visitor", how_many="3")) == DONE

    laid = [row for row in kept(given) if row.role.startswith("Health Visitor")]
    assert sorted(row.role for row in laid) == ["Health Visitor 1", "Health Visitor 2", "Health Visitor 3"]
    assert [len(row.card_code or "") for row in laid] == [8, 8, 8]
    assert {row.state for row in laid} == {"laid_out"}


def test_numbers_go_on_from_those_that_are_there(door: Door, ruth: Person, given: Given) -> None:
    door.send(ruth, places(given), **wanted(given, role="Housing Officer", how_many="1"))

    assert sorted(row.role for row in kept(given) if "Housing" in row.role) == [
        "Housing Officer 1",
        "Housing Officer 2",
        "Housing Officer 3",
    ]


def test_there_is_no_place_without_a_support_contact(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(ruth, places(given), **wanted(given, support_contact=""))

    assert answer == refused("Please look again at one thing", 400, support_contact=NO_CONTACT)
    assert len(kept(given)) == 4


def test_nor_does_the_database_take_one(given: Given) -> None:
    with pytest.raises(IntegrityError), store.work() as work:
        work.rows.execute(
            sa.insert(Place).values(
                id="0" * 24, event_id=given.event_id, agency_id=given.agencies["Housing"], role="", state="laid_out"
            )
        )


def test_a_place_cannot_lose_its_support_contact(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(ruth, f"{places(given)}/{given.places[0]}", role="Class Teacher 1", support_contact="")

    assert answer == refused("Please look again at one thing", 400, support_contact=NO_CONTACT)


def test_all_that_is_wrong_is_said_together_and_kept(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(ruth, places(given), agency="", support_contact="", role="", how_many="forty")

    assert answer == refused(
        "Please look again at four things",
        400,
        agency="Please choose the agency.",
        support_contact=NO_CONTACT,
        role="Please write the role, such as Health Visitor. No names.",
        how_many="Please write how many places, from 1 to 40.",
    )
    assert door.way == "fetch" or 'value="forty"' in answer.text


def test_while_the_doors_are_open_the_contact_has_to_be_reachable(door: Door, ruth: Person, given: Given) -> None:
    lose_all_reach(given, "Leah Bevan")

    answer = door.send(ruth, places(given), **wanted(given))

    assert answer == refused(
        "Please look again at one thing",
        400,
        support_contact="The doors are open, and this contact cannot be reached yet. Please say how to reach them first.",
    )


def test_a_place_gets_another_contact_and_their_strip_follows(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(
        ruth, f"{places(given)}/{given.places[0]}", role="Class Teacher 1", support_contact=given.contacts["Anita Shah"]
    )

    assert answer == DONE
    assert place(given, 0).support_contact_id == given.contacts["Anita Shah"]


def test_a_closed_place_opens_nothing_any_more(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    assert door.send(ruth, f"{places(given)}/{given.places[0]}/closing") == DONE

    answer = priya.browser.get(f"/events/{given.event_id}/timeline")
    assert (answer.status_code, "This place has been closed." in answer.get_data(as_text=True)) == (403, True)
    assert door.send(ruth, f"{places(given)}/{given.places[0]}/closing") == refused(
        "This place is closed already.", 409
    )


def test_a_closed_places_card_is_gone(door: Door, ruth: Person, given: Given) -> None:
    door.send(ruth, f"{places(given)}/{given.places[0]}/closing")

    assert place(given, 0).card_code is None


def test_a_place_whose_card_was_never_used_is_withdrawn(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"{places(given)}/{given.places[3]}/withdrawal") == DONE
    assert len(kept(given)) == 3


def test_a_place_in_use_is_closed_and_not_withdrawn(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    answer = door.send(ruth, f"{places(given)}/{priya.place_id}/withdrawal")

    assert answer == refused(
        "This place is in use. Please close it instead; what was written from it stays in the room.", 409
    )


def test_a_new_card_ends_the_old_seat(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    before = place(given, 0).card_hash

    assert door.send(ruth, f"{places(given)}/{priya.place_id}/card") == DONE

    after = place(given, 0)
    assert (after.state, after.seat_hash) == ("laid_out", None)
    assert after.card_hash != before
    assert priya.browser.get(f"/events/{given.event_id}/timeline").status_code == 403


def test_a_card_that_still_waits_needs_no_other(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(ruth, f"{places(given)}/{given.places[0]}/card")

    assert answer == refused("Only a place whose card has been used, or which was closed, needs another card.", 409)


def test_somebody_who_waits_is_answered_at_the_desk(door: Door, ruth: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.get_one(Place, given.places[0]).state = "waiting"

    answer = door.send(ruth, f"{places(given)}/{given.places[0]}/closing")

    assert answer == refused(
        "Somebody is waiting at the door with this place. Please let them in, or not, at the desk.", 409
    )


def test_the_list_says_role_agency_contact_and_card(ruth: Person, priya: Person, given: Given) -> None:
    page = ruth.browser.get(places(given)).get_data(as_text=True)

    rows = [
        " ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in re.findall(r'<tr><th scope="row".*?</tr>', page, re.S)
    ]
    leah, anita = "Leah Bevan, safeguarding lead at school", "Anita Shah, safeguarding lead in housing"
    assert rows == [
        f"Class Teacher 1 Primary school {leah} Card used Change Class Teacher 1, Primary school",
        f"Class Teacher 2 Primary school {leah} Card not used yet Change Class Teacher 2, Primary school",
        f"Housing Officer 1 Housing {anita} Card not used yet Change Housing Officer 1, Housing",
        f"Housing Officer 2 Housing {anita} Card not used yet Change Housing Officer 2, Housing",
    ]


@pytest.mark.parametrize("deed", ["", "/closing", "/withdrawal", "/card"])
def test_another_events_place_is_unknown(deed: str, door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event()
    mine = given.contacts["Leah Bevan"]

    assert door.send(ruth, f"{places(given)}/{other.places[0]}{deed}", role="", support_contact=mine) == refused(
        "There is nothing here. Please check the address, or go back to the start.", 404
    )


def test_another_events_agency_or_contact_is_unknown(door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event()

    answers = [
        door.send(ruth, places(given), **wanted(given, agency=other.agencies["Housing"])),
        door.send(ruth, places(given), **wanted(given, support_contact=other.contacts["Leah Bevan"])),
        door.send(ruth, f"{places(given)}/{given.places[0]}", role="", support_contact=other.contacts["Leah Bevan"]),
    ]

    assert [answer.status for answer in answers] == [404, 404, 404]


def test_nobody_else_lays_out_places(door: Door, leah: Person, priya: Person, max_: Person, given: Given) -> None:
    assert [door.send(who, places(given), **wanted(given)).status for who in (leah, priya, max_)] == [403, 403, 403]


def wanted(given: Given, **other: str) -> dict[str, str]:
    return {
        "agency": given.agencies["Primary school"],
        "support_contact": given.contacts["Leah Bevan"],
        "role": "School Nurse",
        "how_many": "2",
        **other,
    }


def places(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/places"


def kept(given: Given) -> list[Place]:
    with store.look() as rows:
        return list(rows.scalars(sa.select(Place).where(Place.event_id == given.event_id)))


def place(given: Given, number: int) -> Place:
    return next(row for row in kept(given) if row.id == given.places[number])


def lose_all_reach(given: Given, name: str) -> None:
    with store.work() as work:
        row = work.rows.get_one(SupportContact, given.contacts[name])
        row.telephone = row.email = ""
