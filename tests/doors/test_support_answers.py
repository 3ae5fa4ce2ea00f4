"""A request for support is answered to its asker's browser alone, handed on, and deleted when it is over."""

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import announcements, store
from learning_event.models import SupportRequest
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.people import Person
from tests.supporting import answer, ask, change, contact, cookies, own_page, request_of, requests, strip, their_page

COMING = "I am coming to find you."
NOT_HERE = "This request is not here any more: it was taken back, or it is over. There is nothing for you to do."


def test_the_answer_reaches_the_asker_and_says_who_answered(
    door: Door, priya: Person, leah: Person, given: Given
) -> None:
    ask(priya, given, words="A word?")

    assert answer(door, leah, given, answer="coming") == DONE

    page = own_page(priya, given)
    assert ("Leah Bevan has answered" in page, COMING in page) == (True, True)
    assert "You answered: <q>I am coming to find you.</q>" in their_page(leah, given)


def test_and_nobody_elses_browser_though_it_sits_at_the_same_place(
    house: Flask, door: Door, priya: Person, tom: Person, ruth: Person, leah: Person, given: Given
) -> None:
    ask(priya, given)
    answer(door, leah, given, answer="words", words="Under the clock in ten minutes.")
    without_the_code = house.test_client()
    seat = priya.browser.get_cookie("seat")
    assert seat is not None
    without_the_code.set_cookie("seat", seat.value)

    pages = [own_page(Person("", browser), given) for browser in (without_the_code, tom.browser, ruth.browser)]

    assert "Under the clock in ten minutes." in own_page(priya, given)
    assert ["Under the clock" in page for page in pages] == [False, False, False]
    assert ["You have asked for nobody from this browser." in page for page in pages] == [True, True, True]


def test_ring_me_shows_the_number_to_ring(door: Door, priya: Person, leah: Person, given: Given) -> None:
    ask(priya, given)

    answer(door, leah, given, answer="ring")

    page = own_page(priya, given)
    assert ("Please ring me." in page, 'href="tel:01632960142">01632 960142' in page) == (True, True)


def test_nobody_says_ring_me_without_a_number(door: Door, priya: Person, leah: Person, given: Given) -> None:
    change(given, "Leah Bevan", telephone="")
    ask(priya, given)

    assert answer(door, leah, given, answer="ring") == refused(
        "Please look again at one thing",
        400,
        answer="People have no telephone number of yours. Please answer in your own words.",
    )


@pytest.mark.parametrize(
    ("typed", "box", "said"),
    [
        ({}, "answer", "Please choose what to answer."),
        ({"answer": "shout"}, "answer", "Please choose what to answer."),
        ({"answer": "words"}, "words", "Please write your answer, or choose one of the ready sentences."),
        ({"answer": "words", "words": "x" * 601}, "words", "Please say it in 600 characters."),
    ],
)
def test_what_is_no_answer_is_said(
    door: Door, priya: Person, leah: Person, given: Given, typed: dict[str, str], box: str, said: str
) -> None:
    ask(priya, given)

    assert answer(door, leah, given, **typed) == refused("Please look again at one thing", 400, **{box: said})
    assert [row.answer for row in requests()] == [""]


def test_where_and_who_are_said_only_as_far_as_they_are_typed(
    door: Door, priya: Person, leah: Person, given: Given
) -> None:
    ask(priya, given, words="A word?", whereabouts="By the window <left>", called="Pri")

    page = their_page(leah, given)
    assert "<strong>Pri</strong>: A word?" in page
    assert "By the window &lt;left&gt;" in page


def test_the_strip_says_that_it_is_answered_without_the_words(
    door: Door, priya: Person, tom: Person, leah: Person, given: Given
) -> None:
    ask(priya, given)
    assert strip(priya, given) == "You have asked for a word"

    answer(door, leah, given, answer="words", words="Under the clock.")

    assert (strip(priya, given), strip(tom, given)) == ("Your request is answered", "")
    room = priya.browser.get(f"/events/{given.event_id}/room").get_data(as_text=True)
    assert ("Your request is answered" in room, "Under the clock" in room) == (True, False)


def test_it_is_handed_to_the_stand_in_who_may_answer(
    house: Flask, door: Door, priya: Person, leah: Person, given: Given
) -> None:
    change(given, "Leah Bevan", stand_in_id=given.contacts["Anita Shah"])
    anita = contact(house, given, "Anita Shah")
    ask(priya, given, words="A word?")

    assert door.send(leah, f"{request_of(given)}/stand-in") == DONE

    assert "Leah Bevan cannot come just now and has asked Anita Shah, who has been told." in own_page(priya, given)
    assert "Leah Bevan cannot come and asks you to take this." in their_page(anita, given)
    assert "You handed this to Anita Shah." in their_page(leah, given)
    assert answer(door, anita, given, answer="coming") == DONE
    assert "Anita Shah has answered" in own_page(priya, given)


def test_nobody_stands_in_where_nobody_can_be_reached(door: Door, priya: Person, leah: Person, given: Given) -> None:
    change(given, "Leah Bevan", stand_in_id=given.contacts["Anita Shah"])
    change(given, "Anita Shah", answered="left")
    ask(priya, given)

    outcome = door.send(leah, f"{request_of(given)}/stand-in")

    assert (outcome.status, outcome.message) == (
        409,
        "Nobody who can be reached just now stands in for you. If you cannot go yourself, please tell the lead reviewer.",
    )


def test_it_goes_on_once(house: Flask, door: Door, priya: Person, leah: Person, given: Given) -> None:
    change(given, "Leah Bevan", stand_in_id=given.contacts["Anita Shah"])
    change(given, "Anita Shah", stand_in_id=given.contacts["Leah Bevan"])
    anita = contact(house, given, "Anita Shah")
    ask(priya, given)
    door.send(leah, f"{request_of(given)}/stand-in")

    assert door.send(anita, f"{request_of(given)}/stand-in").status == 409


def test_two_contacts_answer_and_the_first_has_answered(
    house: Flask, door: Door, priya: Person, leah: Person, given: Given
) -> None:
    change(given, "Leah Bevan", stand_in_id=given.contacts["Anita Shah"])
    anita = contact(house, given, "Anita Shah")
    ask(priya, given)
    change_request(
        stage="late", first_contact_id=given.contacts["Leah Bevan"], support_contact_id=given.contacts["Anita Shah"]
    )

    first, second = answer(door, anita, given, answer="coming"), answer(door, leah, given, answer="ring")

    assert (first, second.status, second.message) == (
        DONE,
        409,
        "Anita Shah has answered this already. There is nothing more for you to do.",
    )
    assert COMING in own_page(priya, given)
    assert "Anita Shah has answered. There is nothing more for you to do." in their_page(leah, given)


def test_the_same_contact_may_say_it_differently(door: Door, priya: Person, leah: Person, given: Given) -> None:
    ask(priya, given)
    answer(door, leah, given, answer="coming")

    assert answer(door, leah, given, answer="words", words="Held up. In five minutes.") == DONE

    assert (COMING in own_page(priya, given), "Held up. In five minutes." in own_page(priya, given)) == (False, True)


def test_the_contacts_who_have_it_look_again_and_nobody_else_hears(
    door: Door, priya: Person, leah: Person, given: Given
) -> None:
    heard: list[object] = []
    for kind in (announcements.SupportChanged, announcements.RoomChanged, announcements.TimelineChanged):
        announcements.listen(kind, heard.append)
    ask(priya, given)

    answer(door, leah, given, answer="coming")

    assert heard == [announcements.SupportChanged(given.event_id, given.contacts["Leah Bevan"])]


def test_the_code_goes_to_no_address_that_keeps_words(priya: Person, given: Given) -> None:
    """Its cookie is for the pages about support and for the room's page, whose one form is a preview that saves nothing."""
    ask(priya, given)

    paths = {path for _, path in cookies(priya)}
    assert paths == {f"/events/{given.event_id}/support", f"/events/{given.event_id}/room"}
    takes_forms = [
        rule.rule
        for rule in priya.browser.application.url_map.iter_rules()
        if "POST" in (rule.methods or set())
        and rule.rule.startswith(("/events/<event_id>/support/", "/events/<event_id>/room"))
    ]
    assert sorted(takes_forms) == [
        "/events/<event_id>/room",
        "/events/<event_id>/room/minutes",
        "/events/<event_id>/room/rhythm",
        "/events/<event_id>/support/withdrawal",
    ]


def change_request(**columns: str) -> None:
    with store.work() as work:
        work.rows.execute(sa.update(SupportRequest).values(**columns))
