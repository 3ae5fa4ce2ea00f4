"""How the house is, in figures for whoever looks after it: no words, no seats, no addresses, and nothing that moves when somebody writes.

Whoever collects these keeps them with the time of day, and a count of what was saved would be a diary of who wrote when. So there is no
count of requests, and what belongs to the machine is given so coarsely that one observation does not show in it.
"""

import math
import os
import resource
import shutil
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import generate_latest
from prometheus_client.registry import Collector, CollectorRegistry

MEMORY_STEP, DISK_STEP = 16 * 2**20, 256 * 2**20
DELAY_STEP = 0.05
DELAYS_KEPT_FOR = 60.0

Figure = Callable[[], float]


class Gauges(Collector):
    """The figures of one process. Whoever knows one says it upwards: `tell` a figure that is asked each time, or `count` a trouble."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._began = time.time()
        self._told: dict[str, tuple[str, Figure]] = {}
        self._troubles = dict.fromkeys(("fault", "not saved", "Redis lost"), 0)
        self._delays: list[tuple[float, float]] = []

    def tell(self, name: str, says: str, figure: Figure) -> None:
        """`figure` is asked whenever somebody collects."""
        self._told[name] = says, figure

    def count(self, trouble: str) -> None:
        """One of the three kinds of trouble above; KeyError for any other."""
        self._troubles[trouble] += 1

    def was_late(self, seconds: float) -> None:
        """How much later than it was due something was done; the longest of the last minute counts."""
        now = time.monotonic()
        self._delays = [one for one in self._delays if now - one[0] < DELAYS_KEPT_FOR]
        self._delays.append((now, seconds))

    def text(self) -> bytes:
        """In Prometheus's own format."""
        registry = CollectorRegistry(auto_describe=False)
        registry.register(self)
        return generate_latest(registry)

    def collect(self) -> Iterator[Metric]:
        about = GaugeMetricFamily("learning_event_info", "The version that runs", labels=["version"])
        about.add_metric([version("learning-event")], 1)
        yield about
        for name, (says, figure) in {**self._told, **self._of_the_machine()}.items():
            yield GaugeMetricFamily(f"learning_event_{name}", says, value=figure())
        troubles = CounterMetricFamily("learning_event_troubles", "What went wrong, by kind", labels=["kind"])
        for kind, times in self._troubles.items():
            troubles.add_metric([kind], times)
        yield troubles

    def _of_the_machine(self) -> dict[str, tuple[str, Figure]]:
        return {
            "start_time_seconds": ("When this process began, in seconds since 1970", lambda: round(self._began)),
            "processor_seconds": ("Processor time so far, in whole minutes", lambda: 60 * (_processor() // 60)),
            "memory_bytes": ("Memory in use, in steps of 16 MiB", lambda: _down_to(MEMORY_STEP, _memory())),
            "data_free_bytes": (
                "Room left beside the data, in steps of 256 MiB",
                lambda: _down_to(DISK_STEP, shutil.disk_usage(self._data).free),
            ),
            "delay_seconds": ("The longest that others waited in the last minute, in steps of 50 ms", self._delay),
        }

    def _delay(self) -> float:
        now = time.monotonic()
        longest = max((late for at, late in self._delays if now - at < DELAYS_KEPT_FOR), default=0.0)
        return round(math.floor(longest / DELAY_STEP) * DELAY_STEP, 2)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _memory() -> float:
    """Resident now where the system says so, else the most it ever was."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024.0
    return float(pages * os.sysconf("SC_PAGE_SIZE"))


def _down_to(step: int, value: float) -> float:
    return math.floor(value / step) * step
