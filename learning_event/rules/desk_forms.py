"""What each form of the desk would change, by the names of the columns: the page carries a fingerprint of them, the act compares."""

from learning_event.rules.stale import as_seen, still_as

ACTIVITY = ("activity", "segment_id")
CLOCK = ("activity", "segment_id", "ends_at", "left_at_pause")
RHYTHM = ("rhythm",)
WALL = ("wall_episode_id", "wall_question", "wall_page")
DISCUSSED = ("discussed",)
STANDING = ("status",)
QUESTION = ("words",)
SPOKEN = ("words", "kind")


def seen_of(thing: object, names: tuple[str, ...]) -> str:
    """How a thing stands, for the hidden field *seen*; of a thing that is not there, how nothing stands."""
    return as_seen(*(getattr(thing, name, None) for name in names))


def still_seen(seen: str, thing: object, names: tuple[str, ...], *, now: str) -> None:
    """ChangedMeanwhile unless it stands as the page was made for; `now` is a sentence: how it stands."""
    still_as(seen, *(getattr(thing, name, None) for name in names), now=now)
