"""The one card that the room talks about, as it stands on the timeline, with where it stands in words."""

from dataclasses import dataclass

from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownEntry


@dataclass(frozen=True)
class ShownDiscussed:
    """`thing` is entry:<id> or observation:<id>; of the two shapes one is there. `about` says what an observation is about."""

    thing: str
    about: str
    entry: ShownEntry | None = None
    observation: ShownObservation | None = None
