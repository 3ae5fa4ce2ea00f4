"""A page that stays open through it all: hears showings, fetches what it missed, and is compared with a fresh one in the end.

It keeps to what static/js/modules/timeline.js and lib/line.js do: cards of the next showing are laid on, anything else is fetched
whole, and a page without a live line asks every fifteen seconds.
"""

import asyncio
import contextlib
import html
import json
import random
import re
from typing import Any

import aiohttp

CARD = re.compile(r'<li class="observation .*?</li>', re.S)
ID = re.compile(r'data-id="(\w+)"')
WORDS = re.compile(r'<p class="observation__words">(.*?)</p>', re.S)
EVERY = 15.0
BACK_WITHIN = 4.0
PINGED_WITHIN = 60.0
ONCE_MORE = (2.0, 4.0)
NOT_ALL_AT_ONCE = 3.0

AWAY = (OSError, TimeoutError, aiohttp.ClientError, EOFError)


def cards_in(text: str) -> dict[str, str]:
    """The words of each card by its id."""
    found = {}
    for card in CARD.findall(text):
        which, words = ID.search(card), WORDS.search(card)
        assert which is not None
        assert words is not None
        found[which[1]] = html.unescape(words[1])
    return found


class Page:
    """`cards` is what it shows, `showing` the number it has reached; `opened` counts its lines."""

    def __init__(self, session: aiohttp.ClientSession, url: str, event_id: str, *, seed: int) -> None:
        self.session, self.url, self.event_id = session, url, event_id
        self.cards: dict[str, str] = {}
        self.showing = -1
        self.opened = self.heard = self.fetched = 0
        self._chance = random.Random(seed)
        self._fetching: asyncio.Task[None] | None = None
        self._again = False

    async def stays_open(self) -> None:
        """Until it is cancelled."""
        asking = asyncio.create_task(self._asks_now_and_then())
        try:
            while True:
                with contextlib.suppress(*AWAY):
                    await self._listens()
                self._live = False
                await asyncio.sleep(self._chance.uniform(0.2, BACK_WITHIN))
        finally:
            asking.cancel()

    async def fresh(self) -> tuple[int, dict[str, str]]:
        """What a page that is opened now shows."""
        async with self.session.get(f"{self.url}/events/{self.event_id}/timeline") as answer:
            answer.raise_for_status()
            return int(answer.headers["Showing"]), cards_in(await answer.text())

    async def _listens(self) -> None:
        address = f"{self.url}/socket.io/?EIO=4&transport=websocket"
        async with self.session.ws_connect(
            address, origin=self.url, timeout=aiohttp.ClientWSTimeout(ws_close=1)
        ) as line:
            while (said := await line.receive(timeout=PINGED_WITHIN)).type is aiohttp.WSMsgType.TEXT:
                await self._hears(line, said.data)

    async def _hears(self, line: aiohttp.ClientWebSocketResponse, said: str) -> None:
        if said.startswith("0"):
            await line.send_str("40" + json.dumps({"event": self.event_id}))
            self.opened += 1
        elif said == "2":
            await line.send_str("3")
        elif said.startswith("40"):
            self._live = True
            self._fetches()
        elif said.startswith("42"):
            name, *facts = json.loads(said[2:])
            self._is_told(name, facts[0] if facts else {})

    def _is_told(self, name: str, facts: dict[str, Any]) -> None:
        self.heard += 1
        if name == "timeline:shown" and facts["showing"] == self.showing + 1:
            for card in facts["cards"]:
                self.cards |= cards_in(card["html"])
            self.showing = facts["showing"]
        elif name == "line:missed":
            self._missed = asyncio.create_task(self._looks_soon())
        elif name == "timeline:changed" or (name == "timeline:shown" and facts["showing"] > self.showing):
            self._fetches()

    async def _looks_soon(self) -> None:
        await asyncio.sleep(self._chance.uniform(0.0, NOT_ALL_AT_ONCE))
        self._fetches()

    def _fetches(self) -> None:
        """News that comes while a list is on its way may not be in it, so it is fetched once more."""
        self._again = self._fetching is not None
        if self._fetching is None:
            self._fetching = asyncio.create_task(self._replaces())

    async def _replaces(self) -> None:
        """Until it has come: a list that was lost on the way is asked for once more, as the page does."""
        while True:
            try:
                showing, cards = await self.fresh()
            except AWAY:
                await asyncio.sleep(self._chance.uniform(*ONCE_MORE))
                continue
            self.fetched += 1
            if showing >= self.showing:
                self.showing, self.cards = showing, cards
            if not self._again:
                break
            self._again = False
        self._fetching = None

    _live = False

    async def _asks_now_and_then(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            if not self._live:
                self._fetches()
