"""Key episodes on the day: named, moved, split in two and joined again by undoing."""

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.desk.undoing import undo_act
from learning_event.models import DeskAct, KeyEpisode, Observation, TimelineEntry
from learning_event.people import Reviewer
from tests.door import DONE, Door
from tests.given import Given
from tests.people import Person
from tests.said import drafted, shown


def titles(given: Given) -> list[str]:
    with store.look() as rows:
        found = rows.scalars(sa.select(KeyEpisode).where(KeyEpisode.event_id == given.event_id))
        return [row.title for row in sorted(found, key=lambda row: row.position)]


def standing(shelf: type[TimelineEntry] | type[Observation]) -> dict[str, str | None]:
    with store.look() as rows:
        return {row.id: row.episode_id for row in rows.execute(sa.select(shelf.id, shelf.episode_id))}


def undo_last(given: Given) -> None:
    with store.look() as rows:
        act = max(rows.scalars(sa.select(DeskAct)), key=lambda act: act.position)
    undo_act(Reviewer(given.event_id, "r" * 24), act.id)


def test_it_is_named_and_moved_and_both_are_undone(door: Door, ruth: Person, given: Given) -> None:
    before, path = titles(given), f"/events/{given.event_id}/key-episodes/{given.episodes[0]}"

    assert door.send(ruth, f"{path}/name", episode_title="The first weeks") == DONE
    assert door.send(ruth, f"{path}/move", direction="later") == DONE
    assert titles(given) == [before[1], "The first weeks"]
    assert door.send(ruth, f"{path}/move", direction="sideways").status == 400
    assert door.send(ruth, f"{path}/name", episode_title=" ").status == 400
    assert door.send(ruth, f"{path}/name", episode_title="Late", seen="0" * 16).status == 409

    undo_last(given)
    undo_last(given)
    assert titles(given) == before


def test_entries_and_placed_words_go_where_they_stand(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    first, (one, two, *_) = given.episodes[0], given.entries
    with store.work() as work:
        for at, day in ((one, "2024-05-06"), (two, "2024-05-20")):
            row = work.rows.get_one(TimelineEntry, at)
            row.episode_id, row.date, row.certainty, row.sort_key = first, day, "exact", f"{day}T99:99"
        episode = work.rows.get_one(KeyEpisode, first)
        episode.start, episode.end = "2024-05-06", "2024-06-02"
    early = shown(ruth, given, priya, "Toast", anchor=f"entry:{one}")
    late = shown(ruth, given, priya, "Two houses", anchor=f"entry:{two}")
    for at in (early, late):
        door.send(ruth, f"/events/{given.event_id}/observations/{at}/placing", episode=first)
    drafted(ruth, given, "There was toast.", episode=first)
    before = titles(given), standing(TimelineEntry), standing(Observation)
    path = f"/events/{given.event_id}/key-episodes/{first}/split"

    assert door.send(ruth, path, second_title="The second half", at_entry=one).status == 400
    assert door.send(ruth, path, second_title="", day="20", month="5", year="2024").status == 400
    assert door.send(ruth, path, second_title="X", day="20", month="5", year="2025").status == 400
    assert door.send(ruth, path, second_title="X").status == 400
    outcome = door.send(ruth, path, second_title="The second half", at_entry=two)

    assert outcome == DONE, outcome
    assert titles(given)[:2] == [before[0][0], "The second half"]
    with store.look() as rows:
        second = next(row for row in rows.scalars(sa.select(KeyEpisode)) if row.title == "The second half")
        assert (second.start, second.end) == ("2024-05-20", "2024-06-02")
        assert rows.get_one(KeyEpisode, first).end == "2024-05-19"
    assert (standing(TimelineEntry)[one], standing(TimelineEntry)[two]) == (first, second.id)
    assert (standing(Observation)[early], standing(Observation)[late]) == (first, second.id)

    undo_last(given)
    assert (titles(given), standing(TimelineEntry), standing(Observation)) == before


def test_only_reviewers_split_and_at_a_date_too(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    with store.look() as rows:
        year, month, day = rows.get_one(KeyEpisode, given.episodes[0]).end.split("-")
    path = f"/events/{given.event_id}/key-episodes/{given.episodes[0]}/split"

    assert door.send(priya, path, second_title="X", day=day, month=month, year=year).status == 403
    assert door.send(ruth, path, second_title="The last day", day=day, month=month, year=year) == DONE
    assert titles(given)[1] == "The last day"


def test_what_was_withdrawn_comes_back_with_its_entries(door: Door, ruth: Person, given: Given) -> None:
    before, stood = titles(given), standing(TimelineEntry)
    path = f"/events/{given.event_id}/preparing/key-episodes/{given.episodes[0]}/withdrawal"

    assert door.send(ruth, path) == DONE
    assert titles(given) == before[1:]
    undo_last(given)

    assert (titles(given), standing(TimelineEntry)) == (before, stood)
