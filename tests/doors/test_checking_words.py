"""Checking words: a name is offered its alias, nothing is kept, and whoever wrote them decides."""

import secrets

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.names import NameTyped, add_name
from learning_event.models import Observation, TrayObservation
from learning_event.people import Reviewer
from tests.door import Door, token_for
from tests.given import Given
from tests.people import Person

LOOK = "Please look at your words once more before they are saved."
TABLE: tuple[tuple[str, str, list[str]], ...] = (
    ("Sarah Pendry", "Social Worker 2", ["Sarah"]),
    ("Piotr Zawada", "Robin’s dad", []),
    ("Halina Zawada", "Babcia", []),
)


@pytest.fixture
def with_names(given: Given) -> Given:
    for name in TABLE:
        add_name(Reviewer(given.event_id, given.accounts[0]), NameTyped(*name))
    return given


def tray() -> list[TrayObservation]:
    with store.look() as rows:
        return list(rows.scalars(sa.select(TrayObservation)))


def fields(words: str, **more: str) -> dict[str, str]:
    return {"slip": secrets.token_urlsafe(16), "kind": "went_well", "words": words, **more}


def test_a_name_is_offered_its_alias(door: Door, priya: Person, with_names: Given) -> None:
    outcome = door.send(priya, f"/events/{with_names.event_id}/checks", words="I rang Sarah, who failed to answer.")

    assert outcome.status == 200
    if door.way == "fetch":
        assert outcome.facts["names"] == [
            {
                "found": "Sarah",
                "sort": "name",
                "says": "“Sarah” looks like a name.",
                "offer": "Social Worker 2",
                "choices": ["Social Worker 2"],
                "sure": True,
                "taken_out": "",
            }
        ]
        assert [one["id"] for one in outcome.facts["nudges"]] == ["failed-to"]
    else:
        assert "“Sarah” looks like a name." in outcome.text
        assert "Use “Social Worker 2”" in outcome.text
        assert ">I rang Sarah, who failed to answer.</textarea>" in outcome.text
    assert tray() == []


def test_the_alias_goes_in_with_one_press(priya: Person, with_names: Given) -> None:
    outcome = Door("form").send(
        priya,
        f"/events/{with_names.event_id}/checks",
        **fields("Sarah rang. Sarah’s note said so.", use="Sarah → Social Worker 2"),
    )

    assert ">Social Worker 2 rang. Social Worker 2’s note said so.</textarea>" in outcome.text
    assert "looks like a name" not in outcome.text


def test_an_identifier_is_taken_out_with_one_press(priya: Person, with_names: Given) -> None:
    outcome = Door("form").send(
        priya,
        f"/events/{with_names.event_id}/checks",
        **fields("Ring 07700 900461 <b>now</b>.", use="07700 900461 → [telephone removed]"),
    )

    assert ">Ring [telephone removed] &lt;b&gt;now&lt;/b&gt;.</textarea>" in outcome.text


def test_only_what_the_check_offers_goes_in(priya: Person, with_names: Given) -> None:
    outcome = Door("form").send(
        priya, f"/events/{with_names.event_id}/checks", **fields("Sarah rang twice.", use="rang → shouted")
    )

    assert ">Sarah rang twice.</textarea>" in outcome.text


def test_a_name_that_several_share_offers_each(priya: Person, with_names: Given) -> None:
    outcome = Door("fetch").send(priya, f"/events/{with_names.event_id}/checks", words="We told Zawada on the Friday.")

    assert [one["choices"] for one in outcome.facts["names"]] == [["Robin’s dad", "Babcia"]]


def test_a_page_gets_a_fragment(priya: Person, with_names: Given) -> None:
    answer = priya.browser.post(
        f"/events/{with_names.event_id}/checks",
        json={"words": "I rang Sarah <b>twice</b>."},
        headers={"Accept": "text/html", "X-CSRF-Token": token_for(priya)},
    )

    text = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert text.startswith('<div class="nudge" data-found="Sarah">')
    assert "Pendry" not in text
    assert "<html" not in text


def test_a_sure_name_is_asked_about_once_and_then_kept(door: Door, priya: Person, with_names: Given) -> None:
    sent = fields("Sarah rang back.")
    address = f"/events/{with_names.event_id}/observations"

    first = door.send(priya, address, **sent)
    second = door.send(priya, address, **sent, keep_names="yes")

    assert (first.status, first.message) == (409, LOOK)
    assert first.errors == {"words": "“Sarah” looks like a name. Use what is offered, or keep it as it is."}
    if door.way == "form":
        assert "Sarah rang back.</textarea>" in first.text
        assert "Keep it as it is" in first.text
    assert second.status == 200
    assert [(row.words, row.keep_names) for row in tray()] == [("Sarah rang back.", True)]


def test_what_only_looks_like_a_name_is_saved_at_once(door: Door, priya: Person, with_names: Given) -> None:
    address = f"/events/{with_names.event_id}/observations"

    assert door.send(priya, address, **fields("His aunt Tess came. The saving grace was the robin.")).status == 200
    assert len(tray()) == 1


def test_an_identifier_is_asked_about_too(door: Door, priya: Person, given: Given) -> None:
    outcome = door.send(priya, f"/events/{given.event_id}/observations", **fields("His number is 999 462 0789."))

    assert (outcome.status, tray()) == (409, [])


def test_a_kept_name_is_held_at_the_showing(priya: Person, ruth: Person, with_names: Given) -> None:
    door = Door("fetch")
    for words in ("Sarah rang back.", "His aunt Tess came.", "The scan failed to upload."):
        sent = fields(words, keep_names="yes")
        assert door.send(priya, f"/events/{with_names.event_id}/observations", **sent).status == 200

    assert door.send(ruth, f"/events/{with_names.event_id}/showings").status == 200

    with store.look() as rows:
        found = {row.words: row.held_kind for row in rows.scalars(sa.select(Observation))}
    assert found == {"Sarah rang back.": "name", "His aunt Tess came.": "", "The scan failed to upload.": ""}


def test_the_reviewer_may_ask_and_max_may_not(door: Door, ruth: Person, max_: Person, with_names: Given) -> None:
    address = f"/events/{with_names.event_id}/checks"

    assert door.send(ruth, address, words="Sarah rang.").status == 200
    assert door.send(max_, address, words="Sarah rang.").status == 403


def test_nothing_is_logged(priya: Person, with_names: Given, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")

    Door("fetch").send(priya, f"/events/{with_names.event_id}/checks", words="Sarah rang, canary-4711.")

    assert "canary-4711" not in caplog.text
    assert "Sarah" not in caplog.text
