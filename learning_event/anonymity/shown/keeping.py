"""How long a learning event is kept, as the page about it shows it; and what an erasure would take away."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownHeldUntil:
    """Something that is held, and until when, in words."""

    what: str
    until: str


@dataclass(frozen=True)
class ShownDecision:
    """What was settled about keeping; `by` is a part such as "Lead reviewer", never a name."""

    on: str
    by: str
    deed: str
    reason: str


@dataclass(frozen=True)
class ShownKeeping:
    """Days in words. `reminder` is empty until it is time; `why_not` says why it cannot be erased now, and is empty when it can."""

    event_id: str
    reference: str
    state: str
    kept_until: str
    today: str
    reminder: tuple[str, ...]
    hold: bool
    hold_since: str
    hold_reason: str
    held: tuple[ShownHeldUntil, ...]
    decisions: tuple[ShownDecision, ...]
    why_not: str


@dataclass(frozen=True)
class ShownKept:
    """A learning event in an administrator's list: its reference, how long it is kept, and nothing of what it is about."""

    event_id: str
    reference: str
    state: str
    kept_until: str
    hold: bool
    reminder: tuple[str, ...]
