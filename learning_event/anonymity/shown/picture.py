"""The whole case at a glance, as geometry in points of a 1280-wide drawing; the SVG and the paper draw the same figures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownLane:
    """An agency; `lines` are its name as it fits."""

    name: str
    y: int
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class ShownBand:
    """A key episode as a band from `x` to `x2`; `lines` are its number and title as they fit, `dated` its dates."""

    number: int
    title: str
    dates: str
    x: int
    x2: int
    lines: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()


@dataclass(frozen=True)
class ShownMark:
    """An entry, in the order of the timeline: `mark` is its certainty; it reaches from `x` to `x2` (equal for one day) on its lane's `y`.

    `entry` is its id.
    """

    mark: str
    x: int
    x2: int
    y: int
    says: str
    entry: str = ""


@dataclass(frozen=True)
class ShownThread:
    """One thread of the child (seen, view): whole pieces between the gaps, and a mark wherever it is recorded."""

    name: str
    y: int
    pieces: tuple[tuple[int, int], ...]
    yes: tuple[int, ...]
    no: tuple[int, ...]


@dataclass(frozen=True)
class ShownPicture:
    """Lanes in order of first entry, bands, marks, month names at their `x`, and the child's threads at the foot."""

    width: int
    height: int
    left: int
    right: int
    title: str
    says: str
    lanes: tuple[ShownLane, ...]
    bands: tuple[ShownBand, ...]
    marks: tuple[ShownMark, ...]
    months: tuple[tuple[str, int], ...]
    threads: tuple[ShownThread, ...]
