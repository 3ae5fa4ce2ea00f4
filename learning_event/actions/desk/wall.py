"""What stands on the wall: one key episode, its page and a question, or nothing while it is neutral. Each gives the id of the act."""

from learning_event.actions.desk.acting import Acting, at_the_desk
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.announcements import RoomChanged
from learning_event.anonymity.normaliser import normal
from learning_event.models import KeyEpisode
from learning_event.people import Reviewer
from learning_event.rules import desk_forms
from learning_event.rules.child_page import ON_THE_WALL
from learning_event.rules.refusals import WrongInput

MOST_CHARACTERS = 300
MOST_PAGES = 99


def put_on_the_wall(who: Reviewer, episode_id: str, *, question: str, page: int = 1, seen: str = "") -> str:
    """With an empty id the wall is neutral, with *child* it shows the child's page; without a question the episode's own stands there."""
    asks = normal(question).replace("\n", " ")
    if len(asks) > MOST_CHARACTERS:
        raise WrongInput(
            {"question": f"Please ask it in at most {MOST_CHARACTERS} characters; it is read from the back."}
        )
    with at_the_desk(who, "Made the wall neutral") as work:
        desk_forms.still_seen(seen, work.room, desk_forms.WALL, now=_stands(work))
        if episode_id == ON_THE_WALL:
            work.says = "Put the child’s page on the wall"
        elif episode_id:
            episode = theirs(work, KeyEpisode, episode_id, who)
            work.says = f"Put “{episode.title}” on the wall"
        work.room.wall_episode_id = episode_id or None
        work.room.wall_question, work.room.wall_page = asks, page
        work.announce(RoomChanged(who.event_id))
    return work.act_id


def turn_the_wall(who: Reviewer, page: int, *, seen: str = "") -> str:
    """Another page of the same key episode."""
    with at_the_desk(who, f"Turned the wall to page {page}") as work:
        desk_forms.still_seen(seen, work.room, desk_forms.WALL, now=_stands(work))
        work.room.wall_page = page
        work.announce(RoomChanged(who.event_id))
    return work.act_id


def ask_on_the_wall(who: Reviewer, question: str, *, seen: str = "") -> str:
    """A prompt of the segment above whatever the wall shows; with an empty question it is taken down."""
    asks = normal(question).replace("\n", " ")[:MOST_CHARACTERS]
    with at_the_desk(who, "Put a question on the wall" if asks else "Took the question off the wall") as work:
        desk_forms.still_seen(seen, work.room, desk_forms.WALL, now=_stands(work))
        work.room.wall_question = asks
        work.announce(RoomChanged(who.event_id))
    return work.act_id


def read_page(typed: str) -> int:
    """Pages count from 1."""
    text = typed.strip() or "1"
    if not (text.isascii() and text.isdigit() and len(text) <= 2 and 1 <= int(text) <= MOST_PAGES):
        raise WrongInput({"page": "Please give a page of the wall, from 1."})
    return int(text)


def _stands(work: Acting) -> str:
    room = work.room
    if room.wall_episode_id == ON_THE_WALL:
        return "On the wall is the child’s page."
    episode = work.rows.get(KeyEpisode, room.wall_episode_id) if room.wall_episode_id else None
    asks = f" the question “{room.wall_question}”" if room.wall_question else ""
    if episode is None:
        return f"On the wall is only{asks}." if asks else "The wall is neutral."
    return f"On the wall is page {room.wall_page} of “{episode.title}”{', with' + asks if asks else ''}."
