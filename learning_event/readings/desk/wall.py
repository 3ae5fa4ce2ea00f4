"""The wall: one key episode at a time, a page at a time; the same cards as everywhere, and no names of people."""

from learning_event import store
from learning_event.anonymity.shown.desk import ShownOnTheWall, ShownWallPage
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownEpisode
from learning_event.models import Room
from learning_event.readings.room.gathered import Gathered, gather
from learning_event.readings.room.timeline import laid_out
from learning_event.rules.wall import WallPage, wall_pages

def wall_of(event_id: str) -> ShownWallPage | None:
    """What stands on the wall now: an episode, a question alone, or None while it is neutral."""
    gathered = gather(event_id)
    with store.look() as rows:
        room = rows.get_one(Room, event_id)
    episode = _episode(gathered, room)
    if episode is None:
        return ShownWallPage(0, "", "", room.wall_question, 1, 1, (), ()) if room.wall_question else None
    pages, page = _pages(episode), _page(episode, room)
    here = pages[page - 1]
    return ShownWallPage(
        episode.number or 0, episode.title, episode.dates, room.wall_question or episode.asks, page, len(pages),
        tuple(day.entry for day in episode.days if day.entry)[here.entries], _observations(episode)[here.observations])


def on_the_wall(gathered: Gathered, room: Room) -> ShownOnTheWall:
    """The same for the desk, without the words."""
    episode = _episode(gathered, room)
    if episode is None:
        return ShownOnTheWall("", 0, "", room.wall_question, 1, 1)
    return ShownOnTheWall(episode.id, episode.number or 0, episode.title, room.wall_question or episode.asks,
                          _page(episode, room), len(_pages(episode)))


def _episode(gathered: Gathered, room: Room) -> ShownEpisode | None:
    if not room.wall_episode_id:
        return None
    return next((e for e in laid_out(gathered).episodes if e.id == room.wall_episode_id), None)


def _pages(episode: ShownEpisode) -> tuple[WallPage, ...]:
    return wall_pages([len(day.entry.words) for day in episode.days if day.entry],
                      [len(observation.words) for observation in _observations(episode)])


def _page(episode: ShownEpisode, room: Room) -> int:
    return max(1, min(room.wall_page, len(_pages(episode))))


def _observations(episode: ShownEpisode) -> tuple[ShownObservation, ...]:
    """Those of the days in their order, corrections under their entry included, then those about the whole episode."""
    of_days = [observation for day in episode.days
               for observation in ((*day.entry.corrections, *day.observations) if day.entry else day.observations)]
    return (*of_days, *episode.observations)
