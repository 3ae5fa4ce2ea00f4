"""Who the child is: own words first, blanks as blanks, on every screen, on the wall and first in the paper."""

import html

from learning_event import store
from learning_event.models import LearningEvent
from learning_event.readings.narrative.narrative import narrative_of
from tests.door import DONE, Door
from tests.given import Given
from tests.people import Person

TYPED = {
    "child": "Robin",
    "review_type": "lcspr",
    "partnership": "The partnership (invented)",
    "purpose": "To understand what these months were like for Robin.",
    "period_start": "2024-03-01",
    "period_end": "2024-11-30",
    "held_on": "2025-03-12",
    "retention_date": "2025-12-10",
    "line_1": "How did worries travel?",
    "line_2": "What was life like for Robin?",
    "line_3": "What conditions made good work possible?",
    "ground_rules": "We are here to understand, not to judge.",
    "own_words": "I can whistle now, through the gap.",
    "family_words": "Babcia: He is very brave.",
    "who_they_are": "He knows the birds by their songs.",
    "how_now": "He has grown, and he sleeps.",
    "language": "English and Polish",
    "ethnicity": "not recorded",
}


def page(who: Person, given: Given, path: str) -> str:
    answer = who.browser.get(f"/events/{given.event_id}/{path}")
    assert answer.status_code == 200, path
    return html.unescape(answer.get_data(as_text=True))


def in_order(text: str, *words: str) -> bool:
    at = [text.find(one) for one in words]
    return -1 not in at and at == sorted(at)


def test_it_is_edited_under_getting_ready_and_shown_with_own_words_first(
    door: Door, ruth: Person, priya: Person, max_: Person, given: Given
) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/preparing/event", **TYPED) == DONE

    text = page(priya, given, "child")
    assert in_order(text, "whistle now", "knows the birds", "He is very brave", "English and Polish")
    assert "<dt>Ethnicity</dt><dd>not recorded</dd>" in text
    assert '<dt>Faith</dt><dd class="child-page__blank">left blank</dd>' in text
    form = page(ruth, given, "preparing/event")
    assert 'value="English and Polish"' in form
    assert max_.browser.get(f"/events/{given.event_id}/child").status_code == 403
    narrative = narrative_of(given.event_id)
    assert narrative.child_page.own_words == ("I can whistle now, through the gap.",)
    assert [one.words for one in narrative.child_page.identity[:3]] == ["not recorded", "English and Polish", ""]


def test_it_stands_on_the_wall_and_how_it_is_now_is_kept_back_while_then_view_is_led(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    with store.work() as work:
        row = work.rows.get_one(LearningEvent, given.event_id)
        row.child_page = {**row.child_page, "own_words": ["Say thank you for the toast."], "how_now": "He sleeps now."}

    assert door.send(ruth, f"/events/{given.event_id}/wall", episode="child") == DONE

    assert in_order(page(ruth, given, "wall"), "Who Robin is", "Say thank you for the toast.", "knows the birds")
    assert "Who Robin is" in page(ruth, given, "desk")
    assert "He sleeps now." in page(priya, given, "child")
    door.send(ruth, f"/events/{given.event_id}/then", date="2024-03-12")
    assert "He sleeps now." not in page(priya, given, "child")
    assert narrative_of(given.event_id).child_page.how_now == "He sleeps now."
