"""What somebody is told before the day: when it begins and ends, when it rests, and who supports them."""

from dataclasses import dataclass

from learning_event.anonymity.shown.event import ShownSupportContact


@dataclass(frozen=True)
class ShownExpecting:
    """Times are said as 10.25 and empty while there is no agenda; `breaks` are said whole; `supporter` may be nobody yet."""

    begins: str
    ends: str
    breaks: tuple[str, ...]
    supporter: ShownSupportContact | None
