"""Key episodes: added, amended, moved and withdrawn; entries follow their dates unless a person placed them by hand."""

from flask import Flask

from learning_event import announcements, store
from learning_event.announcements import TimelineChanged
from learning_event.models import KeyEpisode, LearningEvent, Observation, Room, TimelineEntry
from tests.conftest import Seated, signed_in
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person

EPISODE = {
    "title": "The June decision",
    "short_title": "June",
    "day": "3",
    "month": "6",
    "year": "2024",
    "until_day": "3",
    "until_month": "9",
    "until_year": "2024",
    "certainty": "about",
    "asks": "What made this route the one taken?",
}


def episodes(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/key-episodes"


def titles(given: Given) -> list[str]:
    with store.look() as rows:
        return [
            row.title for row in rows.query(KeyEpisode).filter_by(event_id=given.event_id).order_by(KeyEpisode.position)
        ]


def placed(given: Given) -> list[str | None]:
    with store.look() as rows:
        return [rows.get_one(TimelineEntry, entry).episode_id for entry in given.entries]


def test_a_key_episode_is_added_where_its_first_day_belongs(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, episodes(given), **EPISODE) == DONE
    assert (
        door.send(
            ruth,
            episodes(given),
            **{**EPISODE, "title": "Before school", "day": "1", "month": "2", "until_day": "2", "until_month": "2"},
        )
        == DONE
    )

    assert titles(given) == ["Before school", "First worries at school", "Two houses", "The June decision"]
    with store.look() as rows:
        (row,) = (row for row in rows.query(KeyEpisode) if row.title == "The June decision")
        assert (row.short_title, row.start, row.end, row.certainty, row.asks) == (
            "June",
            "2024-06-03",
            "2024-09-03",
            "about",
            "What made this route the one taken?",
        )


def test_entries_follow_the_days_of_a_key_episode(door: Door, ruth: Person, given: Given) -> None:
    first, second = given.episodes
    assert placed(given) == [first, first, second]

    assert (
        door.send(
            ruth,
            f"{episodes(given)}/{first}",
            **{**EPISODE, "day": "4", "month": "3", "until_day": "31", "until_month": "3"},
        )
        == DONE
    )

    assert placed(given) == [first, None, second]


def test_an_entry_that_a_person_placed_stays_where_it_was_placed(door: Door, ruth: Person, given: Given) -> None:
    first, second = given.episodes
    with store.work() as work:
        work.rows.get_one(TimelineEntry, given.entries[0]).episode_id = second
        work.rows.get_one(TimelineEntry, given.entries[1]).episode_id = None

    assert door.send(ruth, f"{episodes(given)}/{first}", **{**EPISODE, "day": "1", "month": "3"}) == DONE

    assert placed(given) == [second, None, first]


def test_a_key_episode_moves_earlier_and_later(door: Door, ruth: Person, given: Given) -> None:
    first, second = given.episodes

    assert door.send(ruth, f"{episodes(given)}/{second}/move", direction="earlier") == DONE
    assert titles(given) == ["Two houses", "First worries at school"]
    assert door.send(ruth, f"{episodes(given)}/{second}/move", direction="earlier") == DONE
    assert door.send(ruth, f"{episodes(given)}/{second}/move", direction="later") == DONE
    assert door.send(ruth, f"{episodes(given)}/{second}/move", direction="later") == DONE
    assert titles(given) == ["First worries at school", "Two houses"]
    assert placed(given) == [first, first, second]


def test_a_withdrawn_key_episode_leaves_its_entries_to_their_dates(door: Door, ruth: Person, given: Given) -> None:
    first, second = given.episodes
    with store.work() as work:
        work.rows.get_one(Room, given.event_id).wall_episode_id = second
        work.rows.get_one(TimelineEntry, given.entries[0]).episode_id = second

    assert door.send(ruth, f"{episodes(given)}/{second}/withdrawal") == DONE

    assert placed(given) == [first, first, None]
    assert titles(given) == ["First worries at school"]
    with store.look() as rows:
        assert rows.get_one(Room, given.event_id).wall_episode_id is None


def test_a_key_episode_that_the_room_has_written_about_is_not_withdrawn(door: Door, ruth: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.add(
            Observation(
                event_id=given.event_id,
                showing=1,
                kind="happened",
                words="It was quiet.",
                anchor="episode",
                anchor_ref=given.episodes[0],
            )
        )

    assert door.send(ruth, f"{episodes(given)}/{given.episodes[0]}/withdrawal") == refused(
        "The room has written about this key episode, or the narrative speaks of it. Please amend it instead of withdrawing it.",
        409,
    )


def test_all_that_is_wrong_is_said_together_and_what_was_typed_stays(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(
        ruth,
        episodes(given),
        title="",
        short_title="x" * 41,
        day="",
        month="6",
        year="2024",
        until_day="31",
        until_month="4",
        until_year="24",
        certainty="season",
        asks='Kept & "quoted"',
    )

    assert answer == refused(
        "Please look again at six things",
        400,
        title="Please give the key episode a name.",
        short_title="This is 1 character too long. Please use 40 at most.",
        day="Please give the whole date; where it is not sure, say “about” below.",
        until_day="That month has 30 days. Please look at the day again",
        until_year="The year must be four figures, from 1900 to 2100, such as 2024",
        certainty="Please choose how sure the days are from the list.",
    )
    assert door.way == "fetch" or 'value="Kept &amp; &#34;quoted&#34;"' in answer.text


def test_the_last_day_does_not_come_before_the_first(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, episodes(given), **{**EPISODE, "until_month": "5"}) == refused(
        "Please look again at one thing", 400, until="The last day comes before the first. Please look at both again."
    )


def test_another_events_key_episodes_are_not_known(door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event(child="Wren")
    not_known = refused("There is nothing here. Please check the address, or go back to the start.", 404)

    for path in (other.episodes[0], "nothing"):
        assert door.send(ruth, f"{episodes(given)}/{path}", **EPISODE) == not_known
        assert door.send(ruth, f"{episodes(given)}/{path}/move", direction="later") == not_known
        assert door.send(ruth, f"{episodes(given)}/{path}/withdrawal") == not_known
    assert door.send(ruth, episodes(other), **EPISODE) == not_known


def test_only_the_lead_reviewer_prepares_key_episodes(
    door: Door, seated: Seated, leah: Person, max_: Person, given: Given
) -> None:
    priya = seated("Priya", 0)

    assert door.send(priya, episodes(given), **EPISODE) == refused("Only the lead reviewer can do this.")
    assert door.send(leah, f"{episodes(given)}/{given.episodes[0]}/withdrawal") == refused(
        "Only the lead reviewer can do this."
    )
    assert door.send(max_, episodes(given), **EPISODE) == refused(
        "Please come in with your card or room code, or sign in."
    )
    assert [person.browser.get(episodes(given)).status_code for person in (priya, leah, max_)] == [403, 403, 403]


def test_an_open_room_hears_that_its_timeline_has_changed(house: Flask, door: Door, ruth: Person, given: Given) -> None:
    heard: list[TimelineChanged] = []
    announcements.listen(TimelineChanged, heard.append)
    before = a_learning_event(state="preparing")

    door.send(signed_in(house, "Ruth", before.reviewer_email), episodes(before), **EPISODE)
    door.send(ruth, episodes(given), **EPISODE)

    assert heard == [TimelineChanged(given.event_id, 0)]


def test_nothing_changes_once_the_narrative_is_sealed(door: Door, ruth: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.get_one(LearningEvent, given.event_id).state = "sealed"
    sealed = refused("The narrative is sealed, so nothing that it rests on can be changed any more.", 409)

    assert door.send(ruth, episodes(given), **EPISODE) == sealed
    assert door.send(ruth, f"{episodes(given)}/{given.episodes[0]}", **EPISODE) == sealed


def test_the_pages_show_the_key_episodes_and_one_as_it_is_kept(ruth: Person, given: Given) -> None:
    plan = ruth.browser.get(episodes(given)).get_data(as_text=True)
    one = ruth.browser.get(f"{episodes(given)}/{given.episodes[1]}").get_data(as_text=True)

    assert "about 21 April to 29 May 2024" in plan
    assert "2 entries" in plan
    assert 'name="until_day" inputmode="numeric" maxlength="10" value="29"' in one
