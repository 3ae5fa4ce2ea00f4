"""News between the processes of one house, through Redis: ids and numbers, sealed, never a word, and kept nowhere.

Whatever is announced here is published for the others; each of them reads, draws and sends for its own pages. Every process also
publishes a beat and listens for it, so that one that does not hear itself knows that it may miss something: whether Redis is gone,
hangs or was changed for another. From then on its pages are told to look for themselves, at a steady pace that tells nothing of who
writes; and once more when it hears again. What could not be published waits until it can be.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from flask_socketio import SocketIO
from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.client import PubSub
from redis.retry import Retry

from learning_event import announcements
from learning_event.announcements import Announcement
from learning_event.live.sealing import Sealing

log = logging.getLogger(__name__)

BEAT_EVERY = 2.0
AWAY_AFTER = 6.0
LOOK_EVERY, LOOK_AFTER = 10.0, 1.0
TRY_AGAIN_AFTER = 1.0
REDIS_ANSWERS_WITHIN = 3.0
LAST_WORDS_WITHIN = 2.0
MOST_WAITING = 10_000
BEAT = "beat"


class Between:
    """`missed` tells all pages to look for themselves, `lost` is told when Redis goes, `secret` is shared by the processes of one house."""

    def __init__(
        self, socketio: SocketIO, url: str, secret: bytes, *, missed: Callable[[], None], lost: Callable[[], None]
    ) -> None:
        self._socketio, self._missed, self._lost = socketio, missed, lost
        self._sealing = Sealing(secret)
        self._redis = Redis.from_url(
            url,
            socket_timeout=REDIS_ANSWERS_WITHIN,
            socket_connect_timeout=REDIS_ANSWERS_WITHIN,
            retry=Retry(NoBackoff(), 0),  # a line that was mended behind our back would hide what was missed meanwhile
        )
        self._waiting: deque[Announcement] = deque(maxlen=MOST_WAITING)
        self._something = threading.Event()
        self._heard_itself = time.monotonic()
        self._heard_others: dict[str, float] = {}
        self._away = False

    @property
    def is_away(self) -> bool:
        """Whether news of the other processes may not reach us."""
        return self._away

    def begin(self) -> None:
        """Carry what is said here, and hear the others, until the process ends."""
        announcements.carry(self.carry)
        for task in (self._listen, self._publish, self._beat, self._look):
            self._socketio.start_background_task(task)

    def carry(self, announcement: Announcement) -> None:
        """Nobody's answer waits for Redis."""
        self._waiting.append(announcement)
        self._something.set()

    def end(self) -> None:
        """What was announced last still goes out, if Redis takes it."""
        until = time.monotonic() + LAST_WORDS_WITHIN
        while self._waiting and time.monotonic() < until:
            self._socketio.sleep(0.02)

    def _publish(self) -> None:
        while True:
            self._something.wait()
            self._something.clear()
            while self._waiting:
                if not self._says(announcements.as_plain(self._waiting[0])):
                    self._socketio.sleep(TRY_AGAIN_AFTER)
                    continue
                self._waiting.popleft()

    def _beat(self) -> None:
        while True:
            self._says({"kind": BEAT})
            self._socketio.sleep(BEAT_EVERY)

    def _look(self) -> None:
        """Whether we hear ourselves; while we do not, pages look again and again, whatever happens or does not."""
        looked = time.monotonic()
        while True:
            self._socketio.sleep(LOOK_AFTER)
            if time.monotonic() - self._heard_itself > AWAY_AFTER:
                self._is_away(True)
            if self._somebody_fell_silent():
                self._missed()
            if self._away and time.monotonic() - looked >= LOOK_EVERY:
                looked = time.monotonic()
                self._missed()

    def _somebody_fell_silent(self) -> bool:
        """A process that was killed may have written something and told nobody."""
        silent = [who for who, when in self._heard_others.items() if time.monotonic() - when > AWAY_AFTER]
        for who in silent:
            del self._heard_others[who]
        return bool(silent)

    def _listen(self) -> None:
        while True:
            with (
                suppress(RedisError, OSError),
                PubSub(self._redis.connection_pool, ignore_subscribe_messages=True) as line,
            ):
                line.subscribe(self._sealing.channel)
                while True:
                    self._hear(line.get_message(timeout=AWAY_AFTER))
            self._is_away(True)
            self._socketio.sleep(TRY_AGAIN_AFTER)

    def _hear(self, message: Any) -> None:
        said = self._sealing.opened(message["data"]) if message else None
        if said is None:
            return
        who, plain = said
        if who == self._sealing.own_name:
            self._heard_itself = time.monotonic()
            self._is_away(False)
            return
        self._heard_others[who] = time.monotonic()
        if (announcement := announcements.from_plain(plain)) is not None:
            announcements.pass_on(announcement)

    def _is_away(self, away: bool) -> None:
        """Both when it begins and when it is over something may have been missed."""
        if away == self._away:
            return
        self._away = away
        if away:
            self._heard_others.clear()  # nobody is heard now; that says nothing of them
            self._lost()
        log.warning(
            "Redis is away: pages look for themselves" if away else "Redis is here: news of other processes come"
        )
        self._missed()

    def _says(self, plain: dict[str, Any]) -> bool:
        try:
            self._redis.publish(self._sealing.channel, self._sealing.sealed(plain))
        except (RedisError, OSError):
            return False
        return True
