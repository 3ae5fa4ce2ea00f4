"""The learning event, its room and a support contact, as the pages show them."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class ShownEvent:
    """What stands at the head of every page. `state` is preparing, open or sealed; days are ISO text. `address` begins its pages'."""

    rehearsal: ClassVar[bool] = False

    id: str
    child: str
    purpose: str
    state: str
    held_on: str
    review_type: str
    partnership: str
    period_start: str
    period_end: str
    retention_date: str
    lines_of_enquiry: tuple[str, ...]
    ground_rules: tuple[str, ...]

    @property
    def address(self) -> str:
        return f"/events/{self.id}"


@dataclass(frozen=True)
class ShownClock:
    """Seconds `left` of those it `lasts`, as the server says it; `runs` unless the room is paused.

    `counts` are the words before "about 5 minutes left", empty where nobody counts minutes; `over` is said when they have gone.
    """

    left: float
    lasts: int
    runs: bool
    counts: str
    over: str


@dataclass(frozen=True)
class ShownRoom:
    """What the room is doing: `doing` in words, `ends_in` whole seconds or None, `spent` per cent of the part gone or None.

    `discussed` is entry:<id>, observation:<id> or empty: which card the room talks about, without its words.
    """

    segment: str
    segment_id: str
    activity: str
    doing: str
    ends_in: int | None
    spent: int | None
    showing: int
    rhythm: str
    next_break: str
    discussed: str = ""
    clock: ShownClock | None = None


@dataclass(frozen=True)
class ShownSupportContact:
    """Who supports you and how to reach them. `instead_of` names whom they stand in for; `leads` is the lead reviewer, to whom it
    falls when neither is there: then there is no `id`."""

    id: str
    name: str
    role: str
    reach: str
    telephone: str
    email: str
    before: str
    after: str
    instead_of: str = ""
    leads: bool = False
