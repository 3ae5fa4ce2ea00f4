"""The torture from end to end: seats write through a bad line while the ground shakes; then it is fair, and everything is compared."""

import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from learning_event.anonymity.marks import mark_hash, nullifier_hash
from learning_event.anonymity.seats import from_cookie
from tests.torture.checker import Verdict, shown_against, stored_against
from tests.torture.ground import Ground
from tests.torture.ground_alone import GroundAlone
from tests.torture.ground_apart import GroundApart
from tests.torture.history import History
from tests.torture.page import AWAY
from tests.torture.reviewer import Reviewer
from tests.torture.seats import Seat
from tests.torture.weather import FAIR, Line, Weather

STATEMENTS = 3
SETTLES_WITHIN = 60.0
COMES_IN_TOGETHER = 10
ALONE, APART = "sqlite", "postgresql"

Part = Callable[[asyncio.Event], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Plan:
    """How hard: `seconds` of writing and answering, with `kills` spread over them and each trouble `rounds` times.

    `each_second` is how many deeds all seats begin together, however many they are: what one process can do on a busy machine
    too. Asked for more than it can ever give, it would have the patience of the seats shaken, and nothing else.
    `on` is ALONE, one process on SQLite, or APART, two with PostgreSQL and Redis; a clock of its own only the former can have.
    """

    on: str = ALONE
    seats: int = 200
    kills: int = 25
    seconds: float = 240.0
    each_second: float = 25.0
    rounds: int = 3
    seed: int = 20_260_301
    clock_of_its_own: bool = True
    leaves_out: frozenset[str] = frozenset()


PLANS = {ALONE: Plan(), APART: Plan(on=APART, seats=40, kills=8, seconds=100.0, rounds=2)}


@dataclass
class Report:
    """What was done and what came of it."""

    plan: Plan
    verdict: Verdict
    shaken: Counter[str]
    weather: Counter[str]
    deeds: Counter[str]
    answered: Counter[str]
    faults: list[str]
    figures: dict[str, float] = field(default_factory=dict)


def tortured(plan: Plan, folder: Path | None = None) -> Report:
    """Bounded in time and count; everything that was started has ended when it returns."""
    with tempfile.TemporaryDirectory(prefix="torture") as own:
        ground = _ground_of(plan, (folder or Path(own)) / "ground")
        try:
            ground.lays_out()
            return asyncio.run(_Torture(plan, ground).lives())
        finally:
            ground.is_cleared()


def _ground_of(plan: Plan, folder: Path) -> Ground:
    if plan.on == APART:
        return GroundApart(folder, seats=plan.seats, seed=plan.seed)
    return GroundAlone(folder, seats=plan.seats, seed=plan.seed, clock_of_its_own=plan.clock_of_its_own)


class _Torture:
    def __init__(self, plan: Plan, ground: Ground) -> None:
        self.plan, self.ground, self.history = plan, ground, History()
        self.chance = random.Random(plan.seed)
        self.copies: list[Verdict] = []

    async def lives(self) -> Report:
        self.lines = [Line(port, FAIR, seed=self.plan.seed + n) for n, port in enumerate(self.ground.ports)]
        urls = [f"http://127.0.0.1:{await line.opens()}" for line in self.lines]
        event, numbers = self.ground.event, range(self.plan.seats)
        self.reviewer = Reviewer(urls[0], event, self.ground.facts["reviewer"])
        pause = self.plan.seats / self.plan.each_second
        self.seats = [Seat(urls[n % len(urls)], event, n, self.history, pause=pause) for n in numbers]
        try:
            await self._arrives()
            await self._is_shaken()
            verdict = await self._is_compared()
        finally:
            for session in (self.reviewer.session, *(seat.session for seat in self.seats)):
                await session.close()
            for line in self.lines:
                await line.closes()
        return self._report(verdict)

    async def _arrives(self) -> None:
        await self.reviewer.signs_in()
        await self.reviewer.done("activity", activity="writing")
        cards = self.ground.facts["cards"]
        for first in range(0, len(self.seats), COMES_IN_TOGETHER):
            some = self.seats[first : first + COMES_IN_TOGETHER]
            await asyncio.gather(*(seat.comes_in(cards[seat.number]) for seat in some))
        self.pages = [asyncio.create_task(seat.page.stays_open()) for seat in self.seats]

    async def _is_shaken(self) -> None:
        self._weather_is(Weather())
        kills = self.plan.kills
        writing, answering = kills - kills // 3, kills // 3
        await self._part([seat.writes for seat in self.seats], kills=writing, share=2 / 3, shows=True)
        self._weather_is(FAIR)
        await self.reviewer.shows()
        asked = await self.reviewer.drafts(STATEMENTS)
        self._weather_is(Weather())
        answers = [partial(seat.answers, asked) for seat in self.seats]
        await self._part(answers, kills=answering, share=1 / 3, shows=False)
        self._weather_is(FAIR)

    def _weather_is(self, weather: Weather) -> None:
        for line in self.lines:
            line.weather = weather

    async def _part(self, everybody: Sequence[Part], *, kills: int, share: float, shows: bool) -> None:
        """Everybody does their part at once, while one trouble follows another; everybody ends what they have begun."""
        over = asyncio.Event()
        doing = [asyncio.create_task(part(over)) for part in everybody]
        if shows:
            doing.append(asyncio.create_task(self.reviewer.shows_again_and_again(over)))
        troubles = ["kills"] * kills + [one for one in self._troubles(writing=shows) for _ in range(self.plan.rounds)]
        self.chance.shuffle(troubles)
        pause = self.plan.seconds * share / (len(troubles) or 1)
        for trouble in troubles:
            began = time.monotonic()
            await (self._backs_up() if trouble == "backs_up" else getattr(self.ground, trouble)())
            await asyncio.sleep(max(0.2, self.chance.uniform(0.6, 1.4) * pause - (time.monotonic() - began)))
        over.set()
        await asyncio.gather(*doing)

    def _troubles(self, *, writing: bool) -> list[str]:
        """A copy is made once there is something to copy and while it can still grow."""
        left_out = self.plan.leaves_out | (set() if writing else {"backs_up"})
        return [one for one in self.ground.troubles() if one not in left_out]

    async def _backs_up(self) -> None:
        """Copies are refused while people may write: the room is paused, they keep knocking, and what they know is what is in it."""
        self._weather_is(FAIR)
        await self.reviewer.done("activity", activity="paused")
        await self.reviewer.done("showings", good=(201, 409))
        copy = await self.ground.makes_a_copy()
        self.copies.append(stored_against(self.history.observations, self._stored(copy)))
        await self.reviewer.done("activity", activity="writing")
        self._weather_is(Weather())

    async def _is_compared(self) -> Verdict:
        fresh, *elsewhere = await self._settled()
        for page in self.pages:
            page.cancel()
        ends = await asyncio.gather(*self.pages, return_exceptions=True)
        self.history.faults += [f"a page: {end!r}" for end in ends if not isinstance(end, asyncio.CancelledError)]
        self.ends = await asyncio.to_thread(self.ground.ends)
        kept = await asyncio.to_thread(self.ground.kept)
        stored = self._stored(kept)
        observations = stored_against(self.history.observations, stored)
        answers = stored_against(self.history.answers, self._answers(kept))
        pages = {f"the page of seat {seat.number}": seat.page.cards for seat in self.seats}
        pages |= {f"a fresh page at process {n}": cards for n, cards in enumerate(elsewhere, 2)}
        shown = shown_against(pages, fresh, [words for _, words in stored])
        return sum(self.copies, observations + answers + shown)

    async def _settled(self) -> list[dict[str, str]]:
        """A fresh page at each process, once they and every page that stayed open show the same, or have had the time to."""
        until = time.monotonic() + SETTLES_WITHIN
        while True:
            try:
                fresh = [(await seat.page.fresh())[1] for seat in self.seats[: len(self.lines)]]
            except AWAY:
                fresh = [{} for _ in self.lines]
            shown = [*fresh, *(seat.page.cards for seat in self.seats)]
            if (any(fresh) and all(cards == fresh[0] for cards in shown)) or time.monotonic() > until:
                return fresh
            await asyncio.sleep(0.5)

    def _stored(self, kept: dict[str, list[dict[str, str]]]) -> list[tuple[tuple[int, str] | None, str]]:
        whose = {
            mark_hash(_seat(self.seats[number]), slip).hex(): (number, slip)
            for number, slip in self.history.observations
        }
        return [(whose.get(row["mark_hash"]), row["words"]) for row in kept["observation"]]

    def _answers(self, kept: dict[str, list[dict[str, str]]]) -> list[tuple[tuple[int, str] | None, str]]:
        whose = {
            nullifier_hash(_seat(self.seats[number]), statement, 1).hex(): (number, statement)
            for number, statement in self.history.answers
        }
        return [(whose.get(row["nullifier_hash"]), f"{row['answer']}: {row['words']}") for row in kept["answer"]]

    def _report(self, verdict: Verdict) -> Report:
        pages = [seat.page for seat in self.seats]
        return Report(
            self.plan,
            verdict,
            self.ground.shaken,
            sum((line.met for line in self.lines), Counter()),
            self.history.deeds(),
            self.history.answered,
            [*self.history.faults, *(how for how in self.ends if how)],
            {
                "observations": len(self.history.observations),
                "showings": self.reviewer.showings,
                "lines opened": sum(page.opened for page in pages),
                "messages heard": sum(page.heard for page in pages),
                "timelines fetched": sum(page.fetched for page in pages),
                "pages loaded again": sum(seat.reloads for seat in self.seats),
                "requests made": sum(seat.tries for seat in self.seats),
            },
        )


def _seat(seat: Seat) -> bytes:
    found = from_cookie(seat.cookie)
    assert found is not None
    return found
