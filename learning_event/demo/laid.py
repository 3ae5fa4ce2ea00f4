"""What the demo has laid out so far, by the keys of the case file."""

from dataclasses import dataclass, field

from learning_event.people import Reviewer


@dataclass
class Laid:
    """Ids by key; `segments` in the order of the day."""

    who: Reviewer
    agencies: dict[str, str] = field(default_factory=dict)
    contacts: dict[str, str] = field(default_factory=dict)
    episodes: dict[str, str] = field(default_factory=dict)
    entries: dict[str, str] = field(default_factory=dict)
    observations: dict[str, str] = field(default_factory=dict)
    segments: list[str] = field(default_factory=list)
    seats: list[tuple[str, str, bytes]] = field(default_factory=list, repr=False)

    @property
    def event_id(self) -> str:
        return self.who.event_id
