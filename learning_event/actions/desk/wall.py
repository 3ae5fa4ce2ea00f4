"""What stands on the wall: one key episode, its page and a question; or nothing, while the wall is neutral."""

from learning_event import store
from learning_event.actions.desk.on_the_desk import room_of, theirs
from learning_event.announcements import RoomChanged
from learning_event.anonymity.normaliser import normal
from learning_event.models import KeyEpisode
from learning_event.people import Reviewer
from learning_event.rules.refusals import WrongInput

MOST_CHARACTERS = 300
MOST_PAGES = 99


def put_on_the_wall(who: Reviewer, episode_id: str, *, question: str, page: int = 1) -> None:
    """With an empty id the wall is neutral; with an empty question the episode's own question stands there."""
    asks = normal(question).replace("\n", " ")
    if len(asks) > MOST_CHARACTERS:
        raise WrongInput(
            {"question": f"Please ask it in at most {MOST_CHARACTERS} characters; it is read from the back."}
        )
    with store.work(who.event_id) as work:
        room = room_of(work, who)
        room.wall_episode_id = theirs(work, KeyEpisode, episode_id, who).id if episode_id else None
        room.wall_question, room.wall_page = asks, page
        work.announce(RoomChanged(who.event_id))


def turn_the_wall(who: Reviewer, page: int) -> None:
    """Another page of the same key episode."""
    with store.work(who.event_id) as work:
        room_of(work, who).wall_page = page
        work.announce(RoomChanged(who.event_id))


def ask_on_the_wall(who: Reviewer, question: str) -> None:
    """A prompt of the segment above whatever the wall shows."""
    asks = normal(question).replace("\n", " ")[:MOST_CHARACTERS]
    with store.work(who.event_id) as work:
        room_of(work, who).wall_question = asks
        work.announce(RoomChanged(who.event_id))


def read_page(typed: str) -> int:
    """Pages count from 1."""
    text = typed.strip() or "1"
    if not (text.isascii() and text.isdigit() and len(text) <= 2 and 1 <= int(text) <= MOST_PAGES):
        raise WrongInput({"page": "Please give a page of the wall, from 1."})
    return int(text)
