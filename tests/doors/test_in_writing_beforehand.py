"""What came in writing or by telephone is typed by a reviewer: it waits, and is shown with all the others, marked and without an author."""

import secrets

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.room import showings
from learning_event.models import Observation, TrayObservation
from learning_event.readings.narrative.narrative import narrative_of
from tests.conftest import signed_in
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.parts import at_a_place, of_the_staff
from tests.people import Person
from tests.said import FETCH, add, read, shown

WORDS = "We rang twice and nobody came to the telephone."


def came(door: Door, who: Person, given: Given, words: str = WORDS, **more: str) -> None:
    fields = {"kind": "happened", "words": words, "anchor": "case", **more}
    assert door.send(who, f"/events/{given.event_id}/preparing/beforehand", **fields) == DONE


def show(ruth: Person, given: Given) -> Observation:
    """What the showing brought of it."""
    assert FETCH.send(ruth, f"/events/{given.event_id}/showings").status == 200
    with store.look(given.event_id) as rows:
        (found,) = (row for row in rows.scalars(sa.select(Observation)) if row.via == "before")
        return found


def test_nobody_sees_it_before_a_showing_and_everybody_does_then(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    came(door, ruth, given, anchor=f"entry:{given.entries[0]}", with_agency="yes", slip="D" * 22)
    everywhere = [(ruth, page) for page in ("desk", "room", "preparing/beforehand")] + [(priya, "room")]
    assert [page for who, page in everywhere if WORDS in read(who, given, page)] == []

    row = show(ruth, given)

    timeline = read(priya, given, "timeline")
    assert (WORDS in timeline, timeline.count("In writing beforehand")) == (True, 1)
    assert (row.mark_hash, row.agency_label, row.anchor, row.showing) == (None, "", "entry", 1)
    (printed,) = (one for day in narrative_of(given.event_id).timeline.episodes[0].days for one in day.observations)
    assert (printed.beforehand, printed.came) == (True, "In writing beforehand")


def test_it_can_be_typed_before_the_doors_are_open(house: Flask, door: Door) -> None:
    given = a_learning_event(state="preparing", activity="arriving")
    ruth = signed_in(house, "Ruth", given.reviewer_email)

    came(door, ruth, given)

    with store.look(given.event_id) as rows:
        assert rows.scalar(sa.select(TrayObservation.words).where(TrayObservation.event_id == given.event_id)) == WORDS


def test_nobodys_slip_leads_to_it(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    came(door, ruth, given)

    for slip in ("A" * 22, secrets.token_urlsafe(16)):
        path = f"/events/{given.event_id}/observations/{slip}/withdrawal"
        assert door.send(priya, path) == refused("Only the person who wrote an observation can withdraw it.")


def test_the_desk_mends_it_or_takes_it_away_once_it_is_shown(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    came(door, ruth, given)
    path = f"/events/{given.event_id}/spoken/{show(ruth, given).id}"

    assert door.send(ruth, f"{path}/mending", words="We rang three times.") == DONE
    assert "We rang three times." in read(priya, given, "timeline")
    assert "Mended what came in writing beforehand" in read(ruth, given, "desk")
    assert door.send(ruth, f"{path}/withdrawal") == DONE
    assert "We rang three times." not in read(priya, given, "timeline")


def test_nobody_can_be_asked_in_private_about_it(door: Door, ruth: Person, given: Given) -> None:
    came(door, ruth, given)
    path = f"/events/{given.event_id}/observations/{show(ruth, given).id}/asking"

    assert door.send(ruth, path, private_question="Which week?") == refused(
        "This came in writing beforehand and has no author here who could be asked in private. Please ask by the way it came.",
        status=409,
    )


def test_letters_never_bring_a_card_of_the_room_alone_into_sight(house: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four letters and one person make no showing in the steady rhythm; the twin, which counts letters, makes one."""
    given = a_learning_event(places=8)
    people = [at_a_place(house, given, n) for n in range(8)]
    ruth = signed_in(house, "Ruth", given.reviewer_email)
    assert FETCH.send(ruth, f"/events/{given.event_id}/room/rhythm", rhythm="steady").status == 200
    monkeypatch.setitem(showings._last_shown, given.event_id, (0, -10_000.0))
    for n in range(4):
        came(FETCH, ruth, given, f"Letter {n}")
    add(people[0], given, "Only mine")

    showings.show_when_due()
    assert "Only mine" not in read(people[1], given, "timeline")

    monkeypatch.setattr(showings, "FROM_THE_ROOM", showings.FOR_THE_TIMELINE)
    showings.show_when_due()
    assert "Only mine" in read(people[1], given, "timeline")


def test_what_looks_like_a_name_is_held_at_the_showing(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    names = {"real_name": "Marjorie Example", "alias": "Health Visitor 1"}
    assert FETCH.send(ruth, f"/events/{given.event_id}/preparing/names", **names).status == 200
    came(door, ruth, given, "Marjorie Example rang us.")

    assert show(ruth, given).held != ""
    assert "Marjorie" not in read(priya, given, "timeline")


def test_what_is_wrong_is_said_and_what_was_typed_stays(door: Door, ruth: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/preparing/beforehand"
    outcome = door.send(ruth, path, kind="dance", words=WORDS, anchor="date", year="20")

    assert (outcome.status, set(outcome.errors)) == (400, {"kind", "year"})
    assert door.way == "fetch" or WORDS in outcome.text


def test_a_scribe_may_and_the_co_ordinator_and_the_room_may_not(
    door: Door, house: Flask, priya: Person, given: Given
) -> None:
    scribe = of_the_staff(house, "Carys", event_id=given.event_id, role="co_reviewer")
    owen = of_the_staff(house, "Owen", event_id=given.event_id, role="co_ordinator")
    path = f"/events/{given.event_id}/preparing/beforehand"

    came(door, scribe, given)
    assert [door.send(who, path, kind="happened", words=WORDS, anchor="case").status for who in (owen, priya)] == [
        403
    ] * 2


def test_nothing_is_added_once_it_is_sealed(house: Flask) -> None:
    given = a_learning_event(state="sealed")
    ruth = signed_in(house, "Ruth", given.reviewer_email)
    path = f"/events/{given.event_id}/preparing/beforehand"

    assert FETCH.send(ruth, path, kind="happened", words=WORDS, anchor="case").status == 409


def test_a_correction_that_came_so_is_answered_as_any_other(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    came(door, ruth, given, kind="correction", anchor=f"entry:{given.entries[1]}")
    at = show(ruth, given).id
    assert shown(ruth, given, priya, "It was dry by then.") != at

    assert door.send(ruth, f"/events/{given.event_id}/observations/{at}/answering", answer="both_kept") == DONE
