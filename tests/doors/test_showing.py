"""A showing: everything that waits appears together, shuffled, and nothing before it."""

import re
import secrets

import pytest
import sqlalchemy as sa

from learning_event import announcements, store
from learning_event.actions.room.showings import show_at_end_of_segment, show_when_due
from learning_event.models import LearningEvent, Observation, Room, TrayObservation
from learning_event.rules.showings import Rhythm, is_due
from tests.door import Door, refused
from tests.given import Given
from tests.people import Person


def add(who: Person, given: Given, words: str, **more: str) -> None:
    fields = {"slip": secrets.token_urlsafe(16), "kind": "went_well", "words": words, **more}
    assert Door("fetch").send(who, f"/events/{given.event_id}/observations", **fields).status == 200


def page(who: Person, given: Given, since: str = "") -> tuple[str, str]:
    answer = who.browser.get(f"/events/{given.event_id}/timeline{since}")
    return answer.headers["Showing"], answer.get_data(as_text=True)


def test_nothing_is_seen_before_it(priya: Person, tom: Person, ruth: Person, given: Given) -> None:
    add(priya, given, "Toast by the door")

    for somebody in (priya, tom, ruth):
        assert "Toast by the door" not in page(somebody, given)[1]


def test_the_reviewer_shows_everything_that_waits(
    door: Door, priya: Person, tom: Person, ruth: Person, given: Given
) -> None:
    add(priya, given, "Toast by the door")
    add(tom, given, "A daily note", anchor=f"entry:{given.entries[0]}")

    outcome = door.send(ruth, f"/events/{given.event_id}/showings")

    assert outcome.status == 200
    number, text = page(tom, given)
    assert (number, "Toast by the door" in text, "A daily note" in text) == ("1", True, True)
    with store.look() as rows:
        assert rows.scalar(sa.select(sa.func.count()).select_from(TrayObservation)) == 0


def test_there_is_nothing_to_show_twice(door: Door, priya: Person, ruth: Person, given: Given) -> None:
    add(priya, given, "Toast by the door")
    door.send(ruth, f"/events/{given.event_id}/showings")

    assert door.send(ruth, f"/events/{given.event_id}/showings") == refused(
        "Nothing new is waiting, so there is nothing to show.", status=409
    )


def test_only_the_reviewer_shows(door: Door, priya: Person, leah: Person, max_: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/showings"

    assert door.send(priya, path) == door.send(leah, path) == refused("Only the lead reviewer can do this.")
    assert door.send(max_, path).status == 403


def test_what_was_missed_can_be_fetched_by_number(priya: Person, ruth: Person, given: Given) -> None:
    for words in ("The first", "The second", "The third"):
        add(priya, given, words)
        Door("fetch").send(ruth, f"/events/{given.event_id}/showings")

    number, text = page(priya, given, "?since=1")

    assert (number, "The first" in text, "The second" in text, "The third" in text) == ("3", False, True, True)
    assert priya.browser.get(f"/events/{given.event_id}/timeline?since=x").status_code == 400


def test_a_page_that_has_what_is_drawn_is_sent_nothing(priya: Person, ruth: Person, given: Given) -> None:
    at_once = priya.browser.get(f"/events/{given.event_id}/room").get_data(as_text=True)
    (drawn,) = re.findall(r'data-drawn="(\w+)"', at_once)

    same = priya.browser.get(f"/events/{given.event_id}/timeline?drawn={drawn}")
    add(priya, given, "Toast by the door")
    waiting = priya.browser.get(f"/events/{given.event_id}/timeline?drawn={drawn}")
    Door("fetch").send(ruth, f"/events/{given.event_id}/showings")
    shown = priya.browser.get(f"/events/{given.event_id}/timeline?drawn={drawn}")

    assert [(one.status_code, one.get_data()) for one in (same, waiting)] == [(204, b"")] * 2
    assert (shown.status_code, "Toast by the door" in shown.get_data(as_text=True)) == (200, True)


def test_it_is_announced_once_and_without_words(priya: Person, ruth: Person, given: Given) -> None:
    heard: list[announcements.Shown] = []
    announcements.listen(announcements.Shown, heard.append)
    add(priya, given, "Toast by the door")

    Door("fetch").send(ruth, f"/events/{given.event_id}/showings")

    assert heard == [announcements.Shown(given.event_id, 1)]


def test_a_support_contact_never_sees_the_timeline(leah: Person, given: Given) -> None:
    assert leah.browser.get(f"/events/{given.event_id}/timeline").status_code == 403


@pytest.mark.parametrize(
    ("rhythm", "waiting", "seconds", "places", "due"),
    [
        (Rhythm.STEADY, 5, 60, 8, True),
        (Rhythm.STEADY, 4, 600, 30, False),
        (Rhythm.STEADY, 50, 59, 30, False),
        (Rhythm.STEADY, 50, 600, 7, False),
        (Rhythm.ROUNDS, 50, 600, 30, False),
    ],
)
def test_the_steady_rhythm_waits_for_five_and_a_minute_and_eight_places(
    rhythm: Rhythm, waiting: int, seconds: float, places: int, due: bool
) -> None:
    assert is_due(rhythm, waiting=waiting, seconds_since=seconds, places_claimed=places) is due


def test_with_few_places_the_steady_rhythm_shows_only_when_a_segment_closes(priya: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.get_one(Room, given.event_id).rhythm = "steady"
    for n in range(6):
        add(priya, given, f"Number {n}")

    show_when_due()
    before = _how_many()
    show_at_end_of_segment(given.event_id)

    assert (before, _how_many()) == (0, 6)


def test_in_rounds_the_end_of_a_segment_shows_nothing(priya: Person, given: Given) -> None:
    add(priya, given, "Waiting for the reviewer")

    show_at_end_of_segment(given.event_id)

    assert _how_many() == 0


def test_the_order_within_a_showing_says_nothing_of_the_order_of_writing(
    priya: Person, ruth: Person, given: Given
) -> None:
    rounds, firsts = 24, []
    for n in range(rounds):
        for k in range(3):
            add(priya, given, f"{n}-{k}")
        Door("fetch").send(ruth, f"/events/{given.event_id}/showings")
        with store.look() as rows:
            firsts.append(
                rows.scalars(
                    sa.select(Observation.words).where(Observation.showing == n + 1).order_by(Observation.id)
                ).first()
            )

    assert len({words.split("-")[1] for words in firsts if words}) == 3


def _how_many() -> int:
    with store.look() as rows:
        return rows.scalar(sa.select(sa.func.count()).select_from(Observation)) or 0


def test_the_steady_rhythm_passes_over_a_sealed_event(priya: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.get_one(Room, given.event_id).rhythm = "steady"
        work.rows.get_one(LearningEvent, given.event_id).state = "sealed"

    show_when_due()

    assert _how_many() == 0
