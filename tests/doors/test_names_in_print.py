"""Before the narrative is sealed the lead reviewer looks at every name and identifier that would be printed."""

from learning_event import store
from learning_event.models import TimelineEntry
from tests.door import DONE, Door, Outcome
from tests.given import Given
from tests.people import Person
from tests.said import asked

MEANT = "Please mend the names that are listed, or say that they are meant to be printed."
NAME = {"real_name": "Sarah Pendry", "alias": "Social Worker 2", "also_written": ""}


def seal(door: Door, ruth: Person, given: Given, **more: str) -> Outcome:
    return door.send(ruth, f"/events/{given.event_id}/narrative/sealing", confirmed="Robin", **more)


def answered(ruth: Person, priya: Person, given: Given, says: str) -> None:
    """A statement, an answer with words, and the round closed."""
    at = asked(ruth, given, "There was toast.", f"entry:{given.entries[0]}")
    door = Door("fetch")
    door.send(priya, f"/events/{given.event_id}/statements/{at}/answers", answer="differs", words=says)
    assert door.send(ruth, f"/events/{given.event_id}/statements/closing").status == 200


def test_names_are_looked_at_before_they_are_printed(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    answered(ruth, priya, given, "Ms Pendry had said so.")
    door.send(ruth, f"/events/{given.event_id}/preparing/names", **NAME)
    with store.work(given.event_id) as work:
        work.rows.get_one(TimelineEntry, given.entries[1]).words = "Sarah rang twice."

    outcome = seal(door, ruth, given)

    assert (outcome.status, outcome.errors) == (400, {"names_kept": MEANT})
    if door.way == "form":
        assert "In 2 places stands a name of your list" in outcome.text
        assert "“Sarah”: Social Worker 2" in outcome.text
        assert "What somebody said of statement 1" in outcome.text
        assert f'href="/events/{given.event_id}/preparing/entries/{given.entries[1]}"' in outcome.text
    assert seal(door, ruth, given, names_kept="yes") == DONE


def test_nothing_is_asked_where_no_name_stands(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    answered(ruth, priya, given, "There was jam as well.")
    door.send(ruth, f"/events/{given.event_id}/preparing/names", **NAME)

    text = ruth.browser.get(f"/events/{given.event_id}/drafting").get_data(as_text=True)

    assert "The check finds no name of your list in it." in text
    assert seal(door, ruth, given) == DONE
