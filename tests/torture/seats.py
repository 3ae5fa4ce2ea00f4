"""Somebody at a place through all of it: writes, says it anew, takes it back, answers; tries until there is an answer, or gives up."""

import asyncio
import contextlib
import html
import random
import secrets
from typing import Any

import aiohttp

from tests.door import TOKEN
from tests.said import only_letters
from tests.torture.history import ACKNOWLEDGED, REFUSED, Deed, History, Subject
from tests.torture.page import AWAY, Page

PATIENCE = aiohttp.ClientTimeout(total=15)  # as static/js/lib/asking.js
GIVES_UP = 0.03
NO_SEAT = "Please come in"
MOST_TRIES = 60
ANSWERS = ("reflects", "nearly", "differs")
KINDS = ("went_well", "happened", "got_in_the_way", "unsure", "would_help")


class Seat:
    """`number` counts from 0; `page` stays open beside it; `pause` is how many seconds it leaves between deeds, on the average."""

    def __init__(self, url: str, event_id: str, number: int, history: History, *, pause: float) -> None:
        self.url, self.event_id, self.number, self.history = url, event_id, number, history
        self.chance, self.pause = random.Random(number), pause
        self.session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(force_close=True),
            cookie_jar=aiohttp.CookieJar(unsafe=True),
            timeout=PATIENCE,
            headers={"Accept": "application/json"},
        )
        self.page = Page(self.session, url, event_id, seed=number)
        self.token = self.cookie = ""
        self.standing: list[Subject] = []
        self.tries = self.reloads = 0
        self.said = ""

    async def comes_in(self, card: dict[str, str]) -> None:
        """With a card; the weather begins afterwards."""
        await self._takes_token()
        await self._must("join", code=card["code"])
        await self._must(f"events/{self.event_id}/place", support_contact=card["support_contact"])
        self.cookie = next(one.value for one in self.session.cookie_jar if one.key == "seat")

    async def writes(self, over: asyncio.Event) -> None:
        """Until it is over."""
        while not over.is_set():
            await self._without_a_fault(self._one_deed())
            await self._pauses(over)

    async def answers(self, statements: list[str], over: asyncio.Event) -> None:
        """Each statement, again and again another way, until it is over."""
        while not over.is_set():
            await self._without_a_fault(self._one_answer(self.chance.choice(statements)))
            await self._pauses(over)

    async def _pauses(self, over: asyncio.Event) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(over.wait(), self.pause * self.chance.uniform(0.2, 1.8))

    async def _one_deed(self) -> None:
        kind = self.chance.choices(["add", "revise", "withdraw"], [6, 2, 1])[0]
        if kind == "add" or not self.standing:
            slip = secrets.token_urlsafe(16)
            subject, words = self.history.observation(self.number, slip), _words("observation")
            done = await self._does(
                subject, Deed("add", words), "observations", slip=slip, words=words, kind=self.chance.choice(KINDS)
            )
            if done:
                self.standing.append(subject)
            return
        subject = self.chance.choice(self.standing)
        address = f"observations/{subject.name}"
        self.standing.remove(subject)
        if kind == "revise":
            words = _words("said anew")
            if await self._does(subject, Deed("revise", words), f"{address}/revision", words=words):
                self.standing.append(subject)
        else:
            await self._does(subject, Deed("withdraw", ""), f"{address}/withdrawal")

    async def _one_answer(self, statement: str) -> None:
        subject = self.history.answer(self.number, statement)
        if any(deed.outcome not in (ACKNOWLEDGED, REFUSED) for deed in subject.deeds):
            return
        answer, words = self.chance.choice(ANSWERS), _words("answer")
        deed = Deed("answer", f"{answer}: {words}")
        await self._does(subject, deed, f"statements/{statement}/answers", answer=answer, words=words)

    async def _does(self, subject: Subject, deed: Deed, what: str, **fields: str) -> bool:
        """True when it was acknowledged. Whoever gives up after a lost answer never touches this subject again."""
        subject.deeds.append(deed)
        lost = False
        for _ in range(MOST_TRIES):
            self.tries += 1
            status = await self._asks(what, fields)
            if status in (200, 201):
                deed.outcome = ACKNOWLEDGED
                return True
            if status == 400 or (status == 403 and NO_SEAT in self.said):
                await self._loads_again()
                continue
            if status == 403 and deed.what == "withdraw" and lost:
                deed.outcome = ACKNOWLEDGED
                return True
            if status in (0, 429, 503):
                lost = lost or status != 429
                if lost and self.chance.random() < GIVES_UP:
                    return False
                await asyncio.sleep(max(self.pause, 1.0) * self.chance.uniform(0.1, 1.0))
                continue
            if status == 409 and not lost:
                deed.outcome = REFUSED
                return False
            if status != 409:
                self.history.faults.append(f"seat {self.number}: {what} was answered with {status}: {self.said}")
            return False
        return False

    async def _loads_again(self) -> None:
        """A clock that jumped makes forms too old and seats end: the page is loaded again, and the words are sent once more."""
        self.reloads += 1
        await asyncio.sleep(self.chance.uniform(0.5, 1.5))
        with contextlib.suppress(*AWAY, AssertionError):
            await self._takes_token()

    async def _asks(self, what: str, fields: dict[str, str]) -> int:
        """The status; 0 where no answer came."""
        headers = {"X-CSRF-Token": self.token}
        try:
            address = f"{self.url}/events/{self.event_id}/{what}"
            async with self.session.post(address, json=fields, headers=headers) as answer:
                self.said = await answer.text()
                self.history.answered[str(answer.status)] += 1
                return answer.status
        except AWAY:
            self.history.answered["none"] += 1
            return 0

    async def _must(self, address: str, **fields: str) -> None:
        headers = {"X-CSRF-Token": self.token}
        async with self.session.post(f"{self.url}/{address}", json=fields, headers=headers) as answer:
            answer.raise_for_status()

    async def _takes_token(self) -> None:
        async with self.session.get(f"{self.url}/", headers={"Accept": "text/html"}) as answer:
            found = TOKEN.search(await answer.text())
        assert found is not None
        self.token = html.unescape(found[1])

    async def _without_a_fault(self, deed: Any) -> None:
        try:
            await deed
        except Exception as fault:  # noqa: BLE001 - it would end this seat's day unseen
            self.history.faults.append(f"seat {self.number}: {fault!r}")


def _words(about: str) -> str:
    return f"{about} {only_letters()} and what was said of it then, in a sentence or two."
