"""P13: no row, time, answer of a door, live message or line of the log ties a request for support to a seat, a place or what was written.

Each look is first taken at the house as it is, and then at a careless twin of it, which the same look must catch.
"""

import logging
from pathlib import Path

import pytest
from flask import Flask

from learning_event.live.rooms import support_of
from tests.given import Given
from tests.people import Person
from tests.promise.careless_support import Twin
from tests.promise.careless_support import careless as careless
from tests.promise.looking_at_support import (
    ANSWER,
    FETCH,
    WHERE,
    WHO,
    WORDS,
    a_whole_request,
    as_typed,
    asks,
    ids_as_asked,
    logged,
    opened,
    said_live,
    shared_with_places,
    shelves_changed,
    still,
    tells_order,
    told_of,
    traces_of_a_day,
)
from tests.supporting import answer, contact, their_page

# ---------------------------------------------------------------- what is kept


def test_p13_asking_changes_the_request_and_the_band_alone(priya: Person, given: Given) -> None:
    assert shelves_changed(priya, given) == {"support_request", "support_band"}


def test_p13_a_mark_at_the_place_would_be_noticed(priya: Person, given: Given, careless: dict[str, Twin]) -> None:
    careless["with_a_mark_at_the_place"]()

    assert "place" in shelves_changed(priya, given)


def test_p13_a_request_shares_no_value_with_the_place_that_asked(priya: Person, given: Given) -> None:
    asks(priya, given)

    assert shared_with_places(given) == set()


@pytest.mark.parametrize("twin", ["with_the_seat"])
def test_p13_a_seat_in_the_row_would_be_noticed(
    priya: Person, given: Given, careless: dict[str, Twin], twin: str
) -> None:
    careless[twin]()
    asks(priya, given)

    assert shared_with_places(given) != set()


def test_p13_opened_it_holds_what_was_typed_and_whom_it_is_for_and_nothing_else(priya: Person, given: Given) -> None:
    asks(priya, given)

    assert opened(given) == as_typed(given)


def test_p13_a_place_among_the_sealed_words_would_be_noticed(
    priya: Person, given: Given, careless: dict[str, Twin]
) -> None:
    careless["with_the_place_in_its_words"]()
    asks(priya, given)

    assert opened(given) != as_typed(given)


def test_p13_no_byte_of_any_snapshot_leads_to_the_seat_and_none_is_a_clock(
    priya: Person, leah: Person, given: Given, tmp_path: Path
) -> None:
    assert traces_of_a_day(priya, leah, given, tmp_path) == set()


@pytest.mark.parametrize(("twin", "trace"), [("with_the_seat", "seat hash"), ("with_a_time", "a clock")])
def test_p13_in_a_snapshot_of_a_careless_house_it_would_be_found(
    priya: Person, leah: Person, given: Given, tmp_path: Path, careless: dict[str, Twin], twin: str, trace: str
) -> None:
    careless[twin]()

    assert trace in traces_of_a_day(priya, leah, given, tmp_path, once=True)


def test_p13_ids_tell_no_order(priya: Person, given: Given) -> None:
    assert not tells_order(ids_as_asked(priya, given))


def test_p13_ids_that_tell_order_would_be_noticed(priya: Person, given: Given, careless: dict[str, Twin]) -> None:
    careless["with_ids_in_order"]()

    assert tells_order(ids_as_asked(priya, given))


# ---------------------------------------------------------------- what the doors say


def test_p13_the_contact_gets_what_was_typed_and_neither_place_seat_nor_time(
    priya: Person, leah: Person, given: Given
) -> None:
    asks(priya, given)

    page = their_page(leah, given)

    assert all(words in page for words in (WORDS, WHERE, WHO))
    assert told_of(priya, page) == set()


def test_p13_a_place_on_their_page_would_be_noticed(
    priya: Person, leah: Person, given: Given, careless: dict[str, Twin]
) -> None:
    careless["with_the_place_on_the_contacts_page"]()
    asks(priya, given)

    assert told_of(priya, their_page(leah, given)) == {"place"}


def test_p13_for_everybody_else_every_page_is_as_it_was(
    house: Flask, priya: Person, tom: Person, ruth: Person, leah: Person, given: Given
) -> None:
    """First it is shown that the look would see it: the contact's own page is another."""
    anita = contact(house, given, "Anita Shah")
    seen = {"Tom": (tom, "room"), "Ruth": (ruth, "desk"), "their timeline": (ruth, "timeline?since=0")}
    seen |= {
        "Anita": (anita, "supporting"),
        "Ruth's list": (ruth, "preparing/support-contacts"),
        "Leah": (leah, "supporting"),
    }
    before = {name: still(person, given, path) for name, (person, path) in seen.items()}

    asks(priya, given)
    answer(FETCH, leah, given, answer="words", words=ANSWER)

    after = {name: still(person, given, path) for name, (person, path) in seen.items()}
    assert {name for name in seen if after[name] != before[name]} == {"Leah"}


# ---------------------------------------------------------------- what is said live


def test_p13_what_is_said_live_goes_to_its_contacts_alone_and_holds_no_word(
    house: Flask, priya: Person, leah: Person, given: Given
) -> None:
    rooms, payloads = said_live(house, priya, leah, given)

    assert rooms == {support_of(given.contacts["Leah Bevan"]), support_of(given.contacts["Anita Shah"])}
    assert {frozenset(payload) for payload in payloads} == {frozenset(), frozenset({"request"})}
    assert {len(str(payload["request"])) for payload in payloads if payload} == {24}


def test_p13_a_message_to_the_room_would_be_noticed(
    house: Flask, priya: Person, leah: Person, given: Given, careless: dict[str, Twin]
) -> None:
    careless["with_news_for_the_room"]()

    rooms, _ = said_live(house, priya, leah, given)

    assert f"room:{given.event_id}" in rooms


# ---------------------------------------------------------------- what is logged


def test_p13_no_line_of_the_log_tells_of_it(
    priya: Person, leah: Person, given: Given, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    a_whole_request(priya, leah, given)

    assert logged(caplog, priya, given) == set()


def test_p13_words_in_the_log_would_be_noticed(
    priya: Person, leah: Person, given: Given, caplog: pytest.LogCaptureFixture, careless: dict[str, Twin]
) -> None:
    caplog.set_level(logging.DEBUG)
    careless["with_a_line_in_the_log"]()

    a_whole_request(priya, leah, given)

    assert "words" in logged(caplog, priya, given)
