"""The lead reviewer of the torture: shows again and again, pauses, asks statements; signs in once more when the clock has jumped."""

import asyncio
import contextlib
import html
import random
import re

import aiohttp

from tests.door import TOKEN
from tests.torture.page import AWAY, cards_in

PATIENCE = aiohttp.ClientTimeout(total=15)
BETWEEN_TRIES = 0.3
MOST_TRIES = 200
STATEMENT = re.compile(r'id="statement-(\w{24})"')


class Reviewer:
    """Every deed is tried until the house says yes, or that it stands so already."""

    def __init__(self, url: str, event_id: str, given: dict[str, str]) -> None:
        self.url, self.event_id, self.given = url, event_id, given
        self.session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(force_close=True),
            cookie_jar=aiohttp.CookieJar(unsafe=True),
            timeout=PATIENCE,
            headers={"Accept": "application/json"},
        )
        self.token = ""
        self.showings = 0
        self.signed_in = 0

    async def signs_in(self) -> None:
        async with self.session.get(f"{self.url}/sign-in", headers={"Accept": "text/html"}) as answer:
            found = TOKEN.search(await answer.text())
        assert found is not None
        given = {name: self.given[name] for name in ("email", "password")}
        headers = {"X-CSRF-Token": html.unescape(found[1])}
        async with self.session.post(f"{self.url}/sign-in", json=given, headers=headers) as answer:
            answer.raise_for_status()
        desk = f"{self.url}/events/{self.event_id}/desk"
        async with self.session.get(desk, headers={"Accept": "text/html"}) as answer:
            found = TOKEN.search(await answer.text())
        assert found is not None
        self.token, self.signed_in = html.unescape(found[1]), self.signed_in + 1

    async def shows_again_and_again(self, over: asyncio.Event) -> None:
        chance = random.Random(7)
        while not over.is_set():
            await self.shows()
            await asyncio.sleep(chance.uniform(1.0, 3.0))

    async def shows(self) -> None:
        """Whatever waits; 409 where nothing does."""
        self.showings += await self.done("showings", good=(201, 409)) == 201

    async def drafts(self, how_many: int) -> list[str]:
        """Statements put to the room; gives their ids."""
        shown = list(cards_in(await self._reads("timeline")))
        for n in range(how_many):
            words = f"Statement {n} of what the room said."
            await self.done("statements", words=words, rests=f"observation:{shown[n]}", good=(201,))
        await self.done("activity", activity="saying_back")
        await self.done("statements/asking", good=(200, 409))
        return list(dict.fromkeys(STATEMENT.findall(await self._reads("drafting"))))

    async def done(self, what: str, good: tuple[int, ...] = (200, 201), **fields: str) -> int:
        for _ in range(MOST_TRIES):
            status, said = await self._asks(what, fields)
            if status in good:
                return status
            if status in (400, 401, 403):
                await self._comes_back()
            elif status not in (0, 429, 503):
                raise AssertionError(f"{what} was answered with {status}: {said[:300]}")
            await asyncio.sleep(BETWEEN_TRIES)
        raise AssertionError(f"{what} was not done, and answered with {status}: {said[:300]}")

    async def _reads(self, what: str) -> str:
        """A page that is there again a moment after its ground was shaken."""
        for _ in range(MOST_TRIES):
            with contextlib.suppress(*AWAY):
                async with self.session.get(f"{self.url}/events/{self.event_id}/{what}") as answer:
                    if answer.status == 200:
                        return await answer.text()
            await asyncio.sleep(BETWEEN_TRIES)
        raise AssertionError(f"{what} could not be read, and was answered with {answer.status}")

    async def _asks(self, what: str, fields: dict[str, str]) -> tuple[int, str]:
        address = f"{self.url}/events/{self.event_id}/{what}"
        try:
            async with self.session.post(address, json=fields, headers={"X-CSRF-Token": self.token}) as answer:
                return answer.status, await answer.text()
        except AWAY:
            return 0, ""

    async def _comes_back(self) -> None:
        """A session that ended while the clock stood elsewhere."""
        try:
            await self.signs_in()
        except (*AWAY, AssertionError):
            return
