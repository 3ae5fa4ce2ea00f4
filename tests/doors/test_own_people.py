"""A support contact hands over the cards of their own people, each printed once, and ticks with whom they have spoken."""

import html
import subprocess

import pytest
import sqlalchemy as sa
from flask import Flask
from werkzeug.test import TestResponse

from learning_event import store
from learning_event.models import Place, SupportContact
from tests.conftest import signed_in
from tests.door import DONE, Door, refused, token_for
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import FETCH, read

ACCEPT_FIRST = "Your name is on the cards. Please accept first, under “Your part”; then they are here to print."


def test_they_print_their_own_peoples_cards_and_no_other(leah: Person, given: Given) -> None:
    codes = codes_of(given)

    paper = text_of(printed(leah, given))

    assert [code in paper for code in codes] == [True, False, True, False]
    assert "Leah Bevan" in paper


def test_each_card_is_printed_once(door: Door, leah: Person, given: Given) -> None:
    printed(leah, given)

    assert door.send(leah, f"{supporting(given)}/cards").status == 409
    page = read(leah, given, "supporting/people")
    assert "There is none left to print." in page
    assert [code for code in codes_of(given) if code in page.replace("-", "")] == []


def test_nothing_that_fetches_by_itself_prints_one(leah: Person, given: Given) -> None:
    assert leah.browser.get(f"{supporting(given)}/cards").status_code == 405
    assert "2 cards are ready" in read(leah, given, "supporting/people")


def test_a_new_card_makes_the_old_one_void(door: Door, house: Flask, leah: Person, given: Given) -> None:
    printed(leah, given)
    old = codes_of(given)

    assert door.send(leah, f"{supporting(given)}/places/{given.places[0]}/card") == DONE

    new = codes_of(given)
    assert (new[0] != old[0], new[1:]) == (True, old[1:])
    paper = text_of(printed(leah, given))
    assert [code in paper for code in (new[0], old[0], old[2])] == [True, False, False]
    joins = [Person("Somebody", house.test_client()) for _ in range(2)]
    assert [FETCH.send(one, "/join", code=code).status for one, code in zip(joins, (old[0], new[0]), strict=True)] == [
        400,
        200,
    ]


def test_a_card_that_was_used_is_not_replaced_here(door: Door, leah: Person, priya: Person, given: Given) -> None:
    assert door.send(leah, f"{supporting(given)}/places/{priya.place_id}/card") == refused(
        "This card has been used: somebody is at this place. If they have lost their way in, please ask the lead reviewer.",
        409,
    )


def test_cards_wait_for_a_yes(door: Door, leah: Person, given: Given) -> None:
    change(given, answered="asked")

    assert door.send(leah, f"{supporting(given)}/cards") == refused(ACCEPT_FIRST, 409)
    assert "They are here to print once you have accepted." in read(leah, given, "supporting/people")


def test_what_the_reviewer_printed_before_stays_good(leah: Person, ruth: Person, given: Given) -> None:
    codes = codes_of(given)
    ruth.browser.get(f"/events/{given.event_id}/cards.pdf")

    printed(leah, given)

    assert codes_of(given) == codes


def test_people_are_numbers_by_agency_and_keep_them(leah: Person, ruth: Person, given: Given) -> None:
    assert numbers(leah, given) == ["Primary school, 1", "Primary school, 2"]

    FETCH.send(ruth, f"/events/{given.event_id}/preparing/places/{given.places[0]}/closing")

    assert numbers(leah, given) == ["Primary school, 2"]


def test_spoken_with_is_ticked_and_taken_away_again(door: Door, leah: Person, ruth: Person, given: Given) -> None:
    at = f"{supporting(given)}/places/{given.places[0]}/spoken-with"

    assert door.send(leah, at, spoken="yes") == DONE
    assert spoken(given) == [True, False, False, False]
    assert "Spoken with beforehand: 1 of 2" in read(leah, given, "supporting/people")
    assert "1 of 4. Support contacts tick each of their places on their own pages." in ready(ruth, given)

    assert door.send(leah, at, spoken="no") == DONE
    assert spoken(given) == [False] * 4


def test_readiness_says_when_everybody_has_been_spoken_with(ruth: Person, given: Given) -> None:
    with store.work(given.event_id) as work:
        for place in work.rows.scalars(sa.select(Place)):
            place.spoken_with = True

    assert "Support contacts have spoken with everybody beforehand" in ready(ruth, given)


def test_another_contact_has_not_spoken_with_them_yet(leah: Person, ruth: Person, given: Given) -> None:
    FETCH.send(leah, f"{supporting(given)}/places/{given.places[0]}/spoken-with", spoken="yes")
    at = f"/events/{given.event_id}/preparing/places/{given.places[0]}"

    FETCH.send(ruth, at, role="Head Teacher", support_contact=given.contacts["Leah Bevan"])
    assert spoken(given)[0]

    FETCH.send(ruth, at, role="Head Teacher", support_contact=given.contacts["Anita Shah"])
    assert not spoken(given)[0]


@pytest.mark.parametrize("deed", ["card", "spoken-with"])
def test_of_other_contacts_people_they_know_nothing(door: Door, leah: Person, given: Given, deed: str) -> None:
    answers = [
        door.send(leah, f"{supporting(given)}/places/{place}/{deed}").status
        for place in (given.places[1], a_learning_event().places[0], "0" * 24)
    ]

    assert answers == [404, 404, 404]
    assert spoken(given) == [False] * 4


def test_once_sealed_nothing_is_printed_or_ticked(door: Door, house: Flask) -> None:
    over = a_learning_event(state="sealed")
    leah = signed_in(house, "Leah", over.contact_email)

    for deed in ("cards", f"places/{over.places[0]}/card", f"places/{over.places[0]}/spoken-with"):
        assert door.send(leah, f"{supporting(over)}/{deed}").status == 409
    assert "no card opens anything any more" in read(leah, over, "supporting/people")


def printed(leah: Person, given: Given) -> TestResponse:
    answer = leah.browser.post(f"{supporting(given)}/cards", data={"csrf_token": token_for(leah)})
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert answer.headers["Cache-Control"] == "no-store"
    return answer


def text_of(answer: TestResponse) -> str:
    """Codes without the dash in their middle."""
    said = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=answer.data, capture_output=True, check=True, timeout=60
    )
    return str(said.stdout, "utf-8").replace("-", "")


def codes_of(given: Given) -> list[str]:
    with store.look(given.event_id) as rows:
        return [rows.get_one(Place, one).card_code or "" for one in given.places]


def spoken(given: Given) -> list[bool]:
    with store.look(given.event_id) as rows:
        return [rows.get_one(Place, one).spoken_with for one in given.places]


def numbers(leah: Person, given: Given) -> list[str]:
    page = read(leah, given, "supporting/people")
    return [part.split("<")[0] for part in page.split('<th scope="row">')[1:]]


def ready(ruth: Person, given: Given) -> str:
    return html.unescape(read(ruth, given, "preparing"))


def supporting(given: Given) -> str:
    return f"/events/{given.event_id}/supporting"


def change(given: Given, **columns: object) -> None:
    with store.work(given.event_id) as work:
        row = work.rows.get_one(SupportContact, given.contacts["Leah Bevan"])
        for name, value in columns.items():
            setattr(row, name, value)
