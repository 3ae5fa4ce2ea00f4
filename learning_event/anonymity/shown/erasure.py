"""An erasure as its certificate and the register show it: no name, and no word of what was erased."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownErasure:
    """Days are ISO text; `retention_date` is empty where the event had none. `done` is false while steps are left."""

    event_id: str
    reference: str
    erased_on: str
    retention_date: str
    policy: str
    done: bool
