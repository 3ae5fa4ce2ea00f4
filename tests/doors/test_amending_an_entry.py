"""Amending, withdrawing and finding a timeline entry, and who may."""

from typing import Any

from learning_event import announcements, store
from learning_event.announcements import TimelineChanged
from learning_event.models import LearningEvent, Observation, TimelineEntry
from tests.conftest import Seated
from tests.door import DONE, Door, refused
from tests.doors.test_adding_an_entry import NOT_KNOWN, an_entry, entries
from tests.given import Given, a_learning_event
from tests.people import Person


def test_an_entry_is_amended_and_stays_the_same_entry(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"{entries(given)}/{given.entries[0]}", **an_entry(given, words="Amended.")) == DONE

    with store.look() as rows:
        row = rows.get_one(TimelineEntry, given.entries[0])
        assert (row.words, row.date, row.episode_id) == ("Amended.", "2024-04-21", given.episodes[1])
        assert rows.query(TimelineEntry).filter_by(event_id=given.event_id).count() == 3


def test_an_entry_is_withdrawn_unless_the_room_has_written_about_it(door: Door, ruth: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.add(
            Observation(
                event_id=given.event_id,
                showing=1,
                kind="correction",
                words="It was our third contact.",
                anchor="entry",
                anchor_ref=given.entries[0],
            )
        )

    assert door.send(ruth, f"{entries(given)}/{given.entries[0]}/withdrawal") == refused(
        "The room has written about this entry, or the narrative rests on it. Please amend it instead of withdrawing it.",
        409,
    )
    assert door.send(ruth, f"{entries(given)}/{given.entries[1]}/withdrawal") == DONE

    with store.look() as rows:
        stand = {row.id: not row.withdrawn for row in rows.query(TimelineEntry).filter_by(event_id=given.event_id)}
    assert stand == {given.entries[0]: True, given.entries[1]: False, given.entries[2]: True}


def test_another_events_entries_are_not_known(door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event(child="Wren")

    for path in (other.entries[0], "nothing"):
        assert door.send(ruth, f"{entries(given)}/{path}", **an_entry(given)) == NOT_KNOWN
        assert door.send(ruth, f"{entries(given)}/{path}/withdrawal") == NOT_KNOWN
        assert ruth.browser.get(f"{entries(given)}/{path}").status_code == 404
    assert door.send(ruth, entries(other), **an_entry(other)) == NOT_KNOWN
    assert ruth.browser.get(entries(other)).status_code == 404


def test_only_the_lead_reviewer_keeps_the_records(
    door: Door, seated: Seated, leah: Person, max_: Person, given: Given
) -> None:
    priya = seated("Priya", 0)

    assert door.send(priya, entries(given), **an_entry(given)) == refused("Only the lead reviewer can do this.")
    assert door.send(leah, f"{entries(given)}/{given.entries[0]}", **an_entry(given)) == refused(
        "Only the lead reviewer can do this."
    )
    assert door.send(max_, entries(given), **an_entry(given)) == refused(
        "Please come in with your card or room code, or sign in."
    )
    assert [person.browser.get(entries(given)).status_code for person in (priya, leah, max_)] == [403, 403, 403]


def test_an_open_room_hears_that_its_timeline_has_changed(door: Door, ruth: Person, given: Given) -> None:
    heard: list[TimelineChanged] = []
    announcements.listen(TimelineChanged, heard.append)

    door.send(ruth, entries(given), **an_entry(given))
    door.send(ruth, f"{entries(given)}/{given.entries[0]}", **an_entry(given, year=""))
    door.send(ruth, f"{entries(given)}/{given.entries[0]}", **an_entry(given))
    door.send(ruth, f"{entries(given)}/{given.entries[1]}/withdrawal")

    assert heard == [TimelineChanged(given.event_id, 0)] * 3


def test_nothing_changes_once_the_narrative_is_sealed(door: Door, ruth: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.get_one(LearningEvent, given.event_id).state = "sealed"
    sealed = refused("The narrative is sealed, so nothing that it rests on can be changed any more.", 409)
    changes: list[tuple[str, dict[str, Any]]] = [
        ("", an_entry(given)),
        (f"/{given.entries[0]}", an_entry(given)),
        (f"/{given.entries[0]}/withdrawal", {}),
    ]

    assert [door.send(ruth, entries(given) + path, **fields) for path, fields in changes] == [sealed] * 3


def test_an_entry_comes_back_into_its_form_as_it_is_kept(ruth: Person, given: Given) -> None:
    with store.work() as work:
        row = work.rows.get_one(TimelineEntry, given.entries[1])
        row.date, row.certainty = "2024-04-21~/2024-04-30~", "about"

    between = ruth.browser.get(f"{entries(given)}/{given.entries[2]}").get_data(as_text=True)
    whole = ruth.browser.get(f"{entries(given)}/{given.entries[1]}").get_data(as_text=True)

    assert 'name="until_day" inputmode="numeric" maxlength="10" value="27"' in between
    assert 'value="between" checked' in between
    assert 'value="by_date" selected' in between
    assert 'name="when" value="2024-04-21~/2024-04-30~"' in whole


def test_the_list_can_be_narrowed_to_an_agency_or_a_key_episode(ruth: Person, given: Given) -> None:
    housing = ruth.browser.get(f"{entries(given)}?agency={given.agencies['Housing']}").get_data(as_text=True)
    first = ruth.browser.get(f"{entries(given)}?episode={given.episodes[0]}").get_data(as_text=True)

    assert "2 of 3 entries, by date" in housing
    assert "2 of 3 entries, by date" in first
    assert "has come to school hungry" not in housing
