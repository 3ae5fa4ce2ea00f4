"""What the composer offers to the person who writes: what an observation may be about, and whether an agency may be named."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownTarget:
    """`value` is the anchor as the form sends it (`entry:…`, `episode:…`)."""

    value: str
    label: str


@dataclass(frozen=True)
class ShownTargets:
    """Targets that belong together, under their title."""

    title: str
    targets: tuple[ShownTarget, ...]


@dataclass(frozen=True)
class ShownWriting:
    """`agency` is empty while it may not be named; `why_not` is empty while one may write."""

    about: tuple[ShownTargets, ...]
    agency: str
    why_not: str
