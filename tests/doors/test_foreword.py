"""The lead reviewer's foreword: what is pasted is cleaned, and stands before the narrative on page and paper."""

import pytest

from learning_event.anonymity.shown.foreword import ShownBlock, ShownRun
from learning_event.readings.narrative.foreword import foreword_of
from learning_event.readings.narrative.narrative import narrative_of
from tests.door import Door, refused
from tests.given import Given
from tests.people import Person


def test_it_keeps_paragraphs_lists_and_bold_and_nothing_else(door: Door, ruth: Person, given: Given) -> None:
    pasted = "<p onclick='x()'><b>Robin</b> gave this its words.</p><ul><li>one</li></ul><script>alert(1)</script>"

    outcome = door.send(ruth, f"/events/{given.event_id}/foreword", foreword=pasted)

    assert outcome.status == 200
    assert foreword_of(given.event_id)[:2] == (
        ShownBlock("paragraph", (ShownRun("Robin", strong=True), ShownRun(" gave this its words."))),
        ShownBlock("bullet", (ShownRun("one"),)),
    )
    assert narrative_of(given.event_id).foreword == foreword_of(given.event_id)


def test_hostile_words_stand_there_as_words(ruth: Person, given: Given) -> None:
    Door("fetch").send(
        ruth, f"/events/{given.event_id}/foreword", foreword="<p>&lt;img src=x onerror=alert(1)&gt; {{7*7}}</p>"
    )

    page = ruth.browser.get(f"/events/{given.event_id}/foreword").get_data(as_text=True)

    assert "&lt;img src=x onerror=alert(1)&gt; {{7*7}}" in page
    assert "<img" not in page


def test_a_foreword_without_end_is_refused(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/foreword", foreword="y" * 13_000) == refused(
        "Please look again at one thing",
        status=400,
        foreword="This is too long for a foreword. Please keep it under 12,000 characters.",
    )


@pytest.mark.parametrize("who", ["priya", "leah", "max_"])
def test_nobody_else_writes_it(door: Door, given: Given, request: pytest.FixtureRequest, who: str) -> None:
    person = request.getfixturevalue(who)

    assert door.send(person, f"/events/{given.event_id}/foreword", foreword="Mine").status == 403
    assert foreword_of(given.event_id) == ()
