"""The wall: one key episode at a time, a page at a time; the same cards as everywhere, and no names of people."""

from learning_event import store
from learning_event.anonymity.shown.desk import ShownOnTheWall, ShownWallPage
from learning_event.anonymity.shown.narrative import ShownChildPage
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownEntry, ShownEpisode
from learning_event.models import Room
from learning_event.readings.room.child import child_page_of
from learning_event.readings.room.gathered import Gathered, gather
from learning_event.readings.room.timeline import laid_out
from learning_event.rules.child_page import ON_THE_WALL
from learning_event.rules.then_view import said_day
from learning_event.rules.wall import OnTheWall, wall_pages

Things = tuple[ShownEntry | ShownObservation, ...]


def wall_of(event_id: str) -> ShownWallPage | None:
    """What stands on the wall now: an episode, a question alone, or None while it is neutral."""
    gathered = gather(event_id)
    up_to = said_day(gathered.then) if gathered.then else ""
    with store.look(event_id) as rows:
        room = rows.get_one(Room, event_id)
    episode = _episode(gathered, room)
    if episode is None:
        return ShownWallPage(0, "", "", room.wall_question, 1, 1, (), (), up_to) if room.wall_question else None
    pages = _pages(episode)
    page = _page(room, len(pages))
    here = pages[page - 1]
    return ShownWallPage(
        episode.number or 0,
        episode.title,
        episode.dates,
        room.wall_question or episode.asks,
        page,
        len(pages),
        tuple(thing for thing in here if isinstance(thing, ShownEntry)),
        tuple(thing for thing in here if isinstance(thing, ShownObservation)),
        up_to,
    )


def child_on_the_wall(event_id: str) -> ShownChildPage | None:
    """The page about the child, while that is what the wall shows."""
    with store.look(event_id) as rows:
        chosen = rows.get_one(Room, event_id).wall_episode_id
    return child_page_of(event_id) if chosen == ON_THE_WALL else None


def on_the_wall(gathered: Gathered, room: Room) -> ShownOnTheWall:
    """The same for the desk, without the words."""
    if room.wall_episode_id == ON_THE_WALL:
        return ShownOnTheWall(ON_THE_WALL, 0, f"Who {gathered.event.child} is", "", 1, 1)
    episode = _episode(gathered, room)
    if episode is None:
        return ShownOnTheWall("", 0, "", room.wall_question, 1, 1)
    pages = len(_pages(episode))
    return ShownOnTheWall(
        episode.id, episode.number or 0, episode.title, room.wall_question or episode.asks, _page(room, pages), pages
    )


def _episode(gathered: Gathered, room: Room) -> ShownEpisode | None:
    if not room.wall_episode_id:
        return None
    return next((e for e in laid_out(gathered).episodes if e.id == room.wall_episode_id), None)


def _pages(episode: ShownEpisode) -> tuple[Things, ...]:
    things = _things(episode)
    return tuple(
        things[page] for page in wall_pages([OnTheWall(isinstance(t, ShownEntry), _measured(t)) for t in things])
    )


def _measured(thing: ShownEntry | ShownObservation) -> str:
    """Everything that takes room on the wall, line by line."""
    said = ". ".join(part for part in (thing.known, thing.usual) if part)
    decided = (thing.options, thing.reasons) if isinstance(thing, ShownEntry) else ()
    return "\n".join(part for part in (thing.words, *decided, said) if part)


def _page(room: Room, pages: int) -> int:
    return max(1, min(room.wall_page, pages))


def _things(episode: ShownEpisode) -> Things:
    """Each entry with what the room said of it, day by day, then what was said about the whole episode."""
    things: list[ShownEntry | ShownObservation] = []
    for day in episode.days:
        things += [day.entry, *day.entry.corrections] if day.entry else []
        things += day.observations
    return (*things, *episode.observations)
