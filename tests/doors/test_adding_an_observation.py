"""Adding an observation: saved before it is acknowledged, once, and with nothing of who wrote it."""

import secrets

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.models import TrayObservation
from tests.door import Door, refused, token_for
from tests.given import Given, a_learning_event
from tests.people import Person


def fields(**more: str) -> dict[str, str]:
    return {
        "slip": secrets.token_urlsafe(16),
        "kind": "went_well",
        "words": "The teacher wrote down what Robin said.",
        **more,
    }


def tray() -> list[TrayObservation]:
    with store.look() as rows:
        return list(rows.scalars(sa.select(TrayObservation)))


def test_it_is_on_the_shelf_when_it_is_acknowledged(door: Door, priya: Person, given: Given) -> None:
    outcome = door.send(priya, f"/events/{given.event_id}/observations", **fields(anchor=f"entry:{given.entries[0]}"))

    assert outcome.status == 200
    (row,) = tray()
    assert (row.kind, row.words, row.anchor, row.anchor_ref, row.agency_label) == (
        "went_well",
        "The teacher wrote down what Robin said.",
        "entry",
        given.entries[0],
        "",
    )


def test_the_same_slip_is_saved_once(door: Door, priya: Person, given: Given) -> None:
    sent = fields()

    first = door.send(priya, f"/events/{given.event_id}/observations", **sent)
    second = door.send(priya, f"/events/{given.event_id}/observations", **sent)

    assert (first.status, second.status, len(tray())) == (200, 200, 1)


def test_the_same_slip_with_other_words_is_one_observation_with_the_newer_words(
    door: Door, priya: Person, given: Given
) -> None:
    sent = fields()
    door.send(priya, f"/events/{given.event_id}/observations", **sent)

    outcome = door.send(
        priya, f"/events/{given.event_id}/observations", **{**sent, "words": "He wrote it down, and read it back."}
    )

    assert outcome.status == 200
    assert [(row.deed, row.words) for row in tray()] == [("add", "He wrote it down, and read it back.")]


def test_a_retry_that_comes_after_the_showing_changes_words_at_the_next(
    door: Door, priya: Person, ruth: Person, given: Given
) -> None:
    sent = fields()
    door.send(priya, f"/events/{given.event_id}/observations", **sent)
    door.send(ruth, f"/events/{given.event_id}/showings")

    same = door.send(priya, f"/events/{given.event_id}/observations", **sent)
    after_the_same = len(tray())
    door.send(priya, f"/events/{given.event_id}/observations", **{**sent, "words": "Newer."})

    assert (same.status, after_the_same) == (200, 0)
    assert [(row.deed, row.words) for row in tray()] == [("revise", "Newer.")]


def test_a_date_is_kept_with_as_much_certainty_as_was_given(door: Door, priya: Person, given: Given) -> None:
    door.send(
        priya,
        f"/events/{given.event_id}/observations",
        **fields(anchor="date", day="30", month="6", year="2024", certainty="about"),
    )

    assert [(row.date, row.certainty) for row in tray()] == [("2024-06-30~", "about")]


def test_everything_that_is_wrong_is_said_together(door: Door, priya: Person, given: Given) -> None:
    outcome = door.send(
        priya,
        f"/events/{given.event_id}/observations",
        **fields(kind="blame", words=" \u200b ", anchor="date", day="30", month="21", year="2024"),
    )

    assert outcome == refused(
        "Please look again at three things",
        status=400,
        kind="Please choose what kind of observation it is.",
        words="Please write something first.",
        month="The month must be a number from 1 to 12",
    )


def test_too_many_words_are_refused_and_kept_on_the_page(priya: Person, given: Given) -> None:
    words = "y" * 1501

    outcome = Door("form").send(priya, f"/events/{given.event_id}/observations", **fields(words=words))

    assert outcome == refused(
        "Please look again at one thing",
        status=400,
        words="This is 1 character too long. Please make it shorter, or make two of it.",
    )
    assert words in outcome.text
    assert tray() == []


def test_fifteen_hundred_characters_are_taken(door: Door, priya: Person, given: Given) -> None:
    assert door.send(priya, f"/events/{given.event_id}/observations", **fields(words="y" * 1500)).status == 200


@pytest.mark.parametrize(
    ("activity", "sentence"),
    [
        ("paused", "The room is paused. Your words stay in this window; save them when it begins again."),
        ("arriving", "The room has not begun yet. Your words stay in this window until it has."),
        ("ended", "The learning event has ended and the timeline is closed."),
    ],
)
def test_it_waits_while_the_room_does_not_write(
    door: Door, priya: Person, given: Given, activity: str, sentence: str
) -> None:
    with store.work() as work:
        work.rows.execute(sa.text("update room set activity = :a"), {"a": activity})

    assert door.send(priya, f"/events/{given.event_id}/observations", **fields()) == refused(sentence, status=409)


def test_an_entry_of_another_event_is_not_known_here(door: Door, priya: Person, given: Given) -> None:
    other = a_learning_event()

    outcome = door.send(priya, f"/events/{given.event_id}/observations", **fields(anchor=f"entry:{other.entries[0]}"))

    assert outcome == refused(
        "Please look again at one thing",
        status=400,
        anchor="What this was about is not on the timeline any more. Please choose again.",
    )


def test_nobody_without_a_seat_can(door: Door, max_: Person, leah: Person, ruth: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/observations"

    assert door.send(max_, path, **fields()) == refused("Please come in with your card or room code, or sign in.")
    assert (
        door.send(ruth, path, **fields())
        == door.send(leah, path, **fields())
        == refused("Only somebody with a place in the room can do this. You are signed in here as staff.")
    )


def test_a_seat_of_another_event_learns_nothing(door: Door, priya: Person) -> None:
    other = a_learning_event()
    nothing = refused("There is nothing here. Please check the address, or go back to the start.", status=404)

    assert door.send(priya, f"/events/{other.event_id}/observations", **fields()) == nothing
    assert door.send(priya, "/events/000000000000000000000000/observations", **fields()) == nothing


def test_malformed_json_is_refused_with_400(priya: Person, given: Given) -> None:
    token = token_for(priya)
    for body in (b"{", b"[1]", b'{"words": {"a": 1}}', b"\xff\xfe"):
        answer = priya.browser.post(
            f"/events/{given.event_id}/observations",
            data=body,
            content_type="application/json",
            headers={"Accept": "application/json", "X-CSRF-Token": token},
        )
        assert answer.status_code == 400


def test_a_form_from_another_origin_is_refused(priya: Person, given: Given) -> None:
    for header in ({"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        answer = priya.browser.post(
            f"/events/{given.event_id}/observations", data={**fields(), "csrf_token": token_for(priya)}, headers=header
        )
        assert answer.status_code == 403
    assert tray() == []


def test_an_old_form_keeps_what_was_written(priya: Person, given: Given) -> None:
    answer = priya.browser.post(f"/events/{given.event_id}/observations", data={**fields(), "csrf_token": "old"})

    assert answer.status_code == 400
    assert "The teacher wrote down what Robin said." in answer.get_data(as_text=True)
    assert "This page was too old to send." in answer.get_data(as_text=True)
