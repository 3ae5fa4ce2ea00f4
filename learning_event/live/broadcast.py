"""From an announcement to a message: read what is shown now, put it into words once, and say it to the room.

An announcement is heard while an action is still answering, so it is only put in a tray here and said afterwards by a
task of its own, in the order in which things happened. Whatever lies in the tray by then is read at once and leaves in one
write to each client. What fails here fails alone: nobody's answer waits for it, and clients notice by the number that they
missed something.
"""

import logging
import queue
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, get_args

from flask import Flask

from learning_event import announcements
from learning_event.announcements import News, NoLongerHere, PerhapsMissed
from learning_event.drawing import Drawing
from learning_event.live.fan_out import Payload
from learning_event.live.line import Line
from learning_event.live.rooms import desk_of, room_of, support_of, then_view_of, timeline_of
from learning_event.readings.room.now import room_now
from learning_event.readings.room.showing import cards_of_showings
from learning_event.rules.refusals import NotSaved, Refusal

log = logging.getLogger(__name__)

TRY_AGAIN_AFTER = 1.0


@dataclass(frozen=True)
class Message:
    """What docs/protocol.md lists: a name, and a payload without author, time or count."""

    name: str
    payload: Payload


class Broadcast:
    """Listens to the announcements of this process and says them over one line."""

    def __init__(self, app: Flask, line: Line) -> None:
        self._app = app
        self._line = line
        self._heard: queue.SimpleQueue[News] = queue.SimpleQueue()
        self._speaker: Any = None

    def listen(self) -> None:
        """From now on, say what happens."""
        for kind in get_args(News):
            announcements.listen(kind, self.hear)
        announcements.listen(NoLongerHere, self.hang_up_on)
        announcements.listen(PerhapsMissed, self.let_all_look)

    def hear(self, announcement: News) -> None:
        """Keep it for saying, if there is anybody to say it to."""
        if not any(map(self._line.fan_out.is_anybody_in, rooms_of(announcement))):
            return
        self._heard.put(announcement)
        if self._speaker is None:
            self._speaker = self._line.socketio.start_background_task(self._say_in_order)

    def hang_up_on(self, gone: NoLongerHere) -> None:
        """Whoever may not come in any more does not hear any more either."""
        self._line.hang_up_on_all_of(gone.holder_id)

    def let_all_look(self, _: PerhapsMissed) -> None:
        """Pages ask until they are answered."""
        self._line.socketio.start_background_task(self._line.say_that_news_may_be_missed)

    def _say_in_order(self) -> None:
        """All that waits, in a task of its own, so that what fails takes only itself."""
        while True:
            waiting = [self._heard.get()]
            while not self._heard.empty():
                waiting.append(self._heard.get())
            self._line.socketio.start_background_task(self._say_together, waiting).join()

    def _say_together(self, waiting: list[News]) -> None:
        with self._line.fan_out.in_one_write():
            for alike in _as_they_can_be_read(waiting):
                self._line.socketio.start_background_task(self._say, alike).join()

    def _say(self, alike: list[News]) -> None:
        try:
            messages = self._put_into_words(alike)
        except NotSaved:
            log.warning("news wait until the database can be read again")
            self._line.socketio.start_background_task(self._hear_later, alike)
            return
        except Refusal as refusal:
            log.warning("news could not be put into words: %s", type(refusal).__name__)
            return
        for message in messages:
            self._line.say(room_for(alike[0]), message.name, message.payload)
        if (room := room_in_then_view(alike[0])) is not None:
            for message in messages:
                bare = message if message.name != "timeline:shown" else _without_words(message)
                self._line.say(room, bare.name, bare.payload)

    def _hear_later(self, alike: list[News]) -> None:
        """While the database is away: nobody would come to know of the last showing before a break."""
        self._line.socketio.sleep(TRY_AGAIN_AFTER)
        for one in alike:
            self.hear(one)

    def _put_into_words(self, alike: list[News]) -> list[Message]:
        match alike[0]:
            case announcements.Shown(event_id, _):
                return self._shown(event_id, [one.number for one in alike if isinstance(one, announcements.Shown)])
            case announcements.TimelineChanged(_, number):
                return [Message("timeline:changed", {"showing": number})]
            case announcements.RoomChanged(event_id):
                now = room_now(event_id)
                facts: Payload = {"segment": now.segment, "activity": now.activity, "ends_in": now.ends_in}
                return [Message("room:changed", facts)]
            case announcements.NarrativeChanged(_, version):
                return [Message("narrative:changed", {"version": version})]
            case announcements.SupportAsked(_, _, request_id):
                return [Message("support:asked", {"request": request_id})]
            case announcements.SupportChanged():
                return [Message("support:changed", {})]
            case announcements.DeskChanged():
                return [Message("desk:changed", {})]

    def _shown(self, event_id: str, numbers: list[int]) -> list[Message]:
        drawing: Drawing = self._app.extensions["drawing"]
        cards = cards_of_showings(event_id, numbers)
        return [
            Message(
                "timeline:shown",
                {
                    "showing": number,
                    "cards": [
                        {"id": card.id, "place": card.place, "html": drawing.card(card.observation)}
                        for card in cards[number]
                    ],
                },
            )
            for number in numbers
        ]


def _as_they_can_be_read(waiting: list[News]) -> Iterator[list[News]]:
    """In order; showings of one event that follow each other are read together."""
    for (kind, _), together in groupby(waiting, key=lambda one: (type(one), one.event_id)):
        if kind is announcements.Shown:
            yield list(together)
        else:
            yield from ([one] for one in together)


def _without_words(message: Message) -> Message:
    """A card of a later date never reaches a page in Then view: it only learns that there is something to fetch."""
    return Message("timeline:changed", {"showing": message.payload["showing"]})


def rooms_of(announcement: News) -> list[str]:
    """Everywhere it is said."""
    room = room_in_then_view(announcement)
    return [room_for(announcement), *([room] if room else [])]


def room_in_then_view(announcement: News) -> str | None:
    """Where news of the timeline is said without words; None for all other news."""
    match announcement:
        case announcements.Shown() | announcements.TimelineChanged() | announcements.NarrativeChanged():
            return then_view_of(announcement.event_id)
        case _:
            return None


def room_for(announcement: News) -> str:
    """Who is to hear of it."""
    match announcement:
        case announcements.Shown() | announcements.TimelineChanged() | announcements.NarrativeChanged():
            return timeline_of(announcement.event_id)
        case announcements.RoomChanged():
            return room_of(announcement.event_id)
        case announcements.SupportAsked() | announcements.SupportChanged():
            return support_of(announcement.support_contact_id)
        case announcements.DeskChanged():
            return desk_of(announcement.event_id)
