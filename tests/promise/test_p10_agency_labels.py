"""P10: an agency is never named for a group of fewer than three, nor where those left over would be fewer: on no page, no paper."""

import secrets
from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa
from flask import Flask
from hypothesis import given as for_any
from hypothesis import strategies as any_

from learning_event import store
from learning_event.anonymity.counts import counts_that_may_be_said
from learning_event.anonymity.labels import FEWEST, may_be_named
from learning_event.models import LearningEvent, Observation, Place
from learning_event.readings.narrative.narrative import narrative_of
from learning_event.readings.room.timeline import timeline_of
from learning_event.safe.scope import event_scope
from tests.conftest import Seated
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import FETCH

SCHOOL, HOUSING = "Primary school", "Housing"
Claimed = dict[str, int]


@for_any(any_.dictionaries(any_.sampled_from("abcdef"), any_.integers(0, 12), max_size=6))
def test_p10_no_group_below_three_nor_its_complement_is_named_or_counted(claimed: Claimed) -> None:
    in_all = sum(claimed.values())

    for n in claimed.values():
        if may_be_named(n, in_all):
            assert n >= FEWEST
            assert in_all - n == 0 or in_all - n >= FEWEST
    said = counts_that_may_be_said(claimed)
    kept_back = in_all - sum(n for n in said.values() if n)
    assert all(n is None or n >= FEWEST for n in said.values())
    assert kept_back == 0 or kept_back >= FEWEST or not any(said.values())


def test_p10_a_rule_that_looks_at_the_group_alone_would_be_found_out() -> None:
    """The wrong twin names five of seven, and so points at the two who are left."""
    claimed = {"a": 5, "b": 2}

    naive = {agency: n if n >= FEWEST else None for agency, n in claimed.items()}

    assert sum(claimed.values()) - sum(n for n in naive.values() if n) == 2
    assert not may_be_named(5, 7)


@pytest.fixture
def given(house: Flask) -> Iterator[Given]:
    """Places enough for two groups: those with even numbers are the school's, the others are housing's."""
    laid = a_learning_event(places=12)
    with event_scope(laid.event_id):
        yield laid


@pytest.fixture
def come_in(seated: Seated) -> Callable[[int, int], list[Person]]:
    """So many of the school and so many of housing claim their places."""

    def claim(school: int, housing: int) -> list[Person]:
        numbers = [2 * n for n in range(school)] + [2 * n + 1 for n in range(housing)]
        return [seated(f"Somebody {number}", number) for number in numbers]

    return claim


def adds_with_label(who: Person, given: Given) -> None:
    fields = {"slip": secrets.token_urlsafe(16), "kind": "went_well", "words": "Toast by the door"}
    path = f"/events/{given.event_id}/observations"
    assert FETCH.send(who, path, **fields, with_agency="yes").status == 200


def show(ruth: Person, given: Given) -> None:
    assert FETCH.send(ruth, f"/events/{given.event_id}/showings").status == 200


def labels(given: Given) -> set[str]:
    """On the timeline and in the narrative that paper is made from."""
    timeline = timeline_of(given.event_id)
    shown = {one.agency for one in timeline.whole}
    assert shown == {one.agency for one in narrative_of(given.event_id).timeline.whole}
    return shown


@pytest.mark.parametrize(
    ("school", "housing", "named"),
    [(2, 6, ""), (3, 0, SCHOOL), (3, 1, ""), (3, 2, ""), (3, 3, SCHOOL), (6, 2, ""), (6, 6, SCHOOL)],
)
def test_p10_the_label_is_kept_and_shown_only_for_enough(
    come_in: Callable[[int, int], list[Person]], ruth: Person, given: Given, school: int, housing: int, named: str
) -> None:
    adds_with_label(come_in(school, housing)[0], given)
    show(ruth, given)

    with store.look(given.event_id) as rows:
        kept = rows.scalars(sa.select(Observation.agency_label)).one()
    assert (kept, labels(given)) == (named, {named})


@pytest.mark.parametrize("closed", [0, 1], ids=["one of theirs", "one of the others"])
def test_p10_when_places_close_a_label_that_was_shown_is_shown_no_more(
    come_in: Callable[[int, int], list[Person]], ruth: Person, given: Given, closed: int
) -> None:
    adds_with_label(come_in(3, 3)[0], given)
    show(ruth, given)
    before = labels(given)

    path = f"/events/{given.event_id}/preparing/places/{given.places[closed]}/closing"
    assert FETCH.send(ruth, path).status == 200

    assert (before, labels(given)) == ({SCHOOL}, {""})


def test_p10_when_others_come_later_the_complement_is_looked_at_again(
    come_in: Callable[[int, int], list[Person]], seated: Seated, ruth: Person, given: Given
) -> None:
    adds_with_label(come_in(3, 0)[0], given)
    show(ruth, given)
    alone = labels(given)

    seated("One of housing", 1)

    assert (alone, labels(given)) == ({SCHOOL}, {""})


def test_p10_what_was_not_asked_for_is_not_kept(
    come_in: Callable[[int, int], list[Person]], ruth: Person, given: Given
) -> None:
    who = come_in(3, 3)[0]
    fields = {"slip": secrets.token_urlsafe(16), "kind": "went_well", "words": "Toast by the door", "agency": SCHOOL}
    FETCH.send(who, f"/events/{given.event_id}/observations", **fields, agency_label=SCHOOL)
    show(ruth, given)

    assert labels(given) == {""}
    with store.look(given.event_id) as rows:
        assert len(rows.scalars(sa.select(Place.id).where(Place.state == "claimed")).all()) == 6


def test_p10_once_the_paper_is_sealed_no_place_closes_that_would_make_it_untrue(
    come_in: Callable[[int, int], list[Person]], ruth: Person, given: Given
) -> None:
    adds_with_label(come_in(3, 3)[0], given)
    show(ruth, given)
    with store.work(given.event_id) as work:
        work.rows.get_one(LearningEvent, given.event_id).state = "sealed"

    path = f"/events/{given.event_id}/preparing/places/{given.places[0]}/closing"

    assert FETCH.send(ruth, path).status == 409
    assert labels(given) == {SCHOOL}
