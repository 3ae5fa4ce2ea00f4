"""A bad line between the seats and the house: it delays, cuts, drops answers, and stays half open, as a tired network does."""

import asyncio
import contextlib
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

PIECE = 64 * 1024
HALF_OPEN_FOR = 20.0

Pair = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass(frozen=True)
class Weather:
    """How likely each trouble is for one connection; the rest of them are well."""

    delayed: float = 0.12
    cut: float = 0.06
    answer_dropped: float = 0.06
    half_open: float = 0.01

    def draws(self, chance: random.Random) -> str:
        """The trouble of one connection, or `well`."""
        troubles = {
            "delayed": self.delayed,
            "cut": self.cut,
            "dropped": self.answer_dropped,
            "half open": self.half_open,
        }
        return chance.choices([*troubles, "well"], [*troubles.values(), 1 - sum(troubles.values())])[0]


FAIR = Weather(0.0, 0.0, 0.0, 0.0)


class Line:
    """Listens on a port of its own and leads to the house at `port`; the weather may change while it is open."""

    def __init__(self, port: int, weather: Weather, *, seed: int) -> None:
        self.port, self.weather = port, weather
        self.met: Counter[str] = Counter()
        self._chance = random.Random(seed)
        self._under_way: set[asyncio.Task[None]] = set()

    async def opens(self) -> int:
        """Gives the port that seats are told."""
        self._server = await asyncio.start_server(self._meets, "127.0.0.1", 0, backlog=1024)
        return int(self._server.sockets[0].getsockname()[1])

    async def closes(self) -> None:
        self._server.close()
        for one in self._under_way:
            one.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _meets(self, *near: asyncio.StreamReader | asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        reader, writer = near
        assert isinstance(reader, asyncio.StreamReader)
        assert isinstance(writer, asyncio.StreamWriter)
        with contextlib.suppress(OSError, asyncio.CancelledError):
            await self._leads((reader, writer))
        writer.close()

    async def _leads(self, near: Pair) -> None:
        far = await asyncio.open_connection("127.0.0.1", self.port)
        trouble = self.weather.draws(self._chance)
        self.met[trouble] += 1
        try:
            await getattr(self, f"_{trouble.replace(' ', '_')}")(near, far)
        finally:
            far[1].close()

    async def _well(self, near: Pair, far: Pair) -> None:
        await _both(_carries(near[0], far[1]), _carries(far[0], near[1]))

    async def _delayed(self, near: Pair, far: Pair) -> None:
        await _both(_carries(near[0], far[1], self._waits), _carries(far[0], near[1], self._waits))

    async def _cut(self, near: Pair, far: Pair) -> None:
        """At any moment, whatever is under way."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._well(near, far), self._chance.uniform(0.0, 0.4))
        for side in (near, far):
            side[1].transport.abort()

    async def _dropped(self, near: Pair, far: Pair) -> None:
        """The house hears it all, and its first answer never comes back."""
        asking = asyncio.create_task(_carries(near[0], far[1]))
        with contextlib.suppress(OSError):
            await far[0].read(PIECE)
        asking.cancel()
        near[1].transport.abort()

    async def _half_open(self, near: Pair, far: Pair) -> None:
        """Open on both sides, and nothing comes through any more."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._well(near, far), self._chance.uniform(0.0, 0.2))
        await asyncio.sleep(HALF_OPEN_FOR)

    async def _waits(self) -> None:
        await asyncio.sleep(self._chance.uniform(0.02, 0.4))


async def _carries(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, pause: Callable[[], Awaitable[None]] | None = None
) -> None:
    while piece := await reader.read(PIECE):
        if pause is not None:
            await pause()
        writer.write(piece)
        await writer.drain()


async def _both(*ways: Awaitable[None]) -> None:
    """Until one way has ended, as a proxy lets go of the house when somebody has hung up."""
    tasks = [asyncio.ensure_future(way) for way in ways]
    try:
        ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in ended:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
