"""For a browser without JavaScript: the slips of one's own observations, in the signed cookie of that browser alone."""

from flask import session

MOST = 30


def keep_slip(slip: str) -> None:
    """Remembers a slip in the author's own browser; nothing of it is kept here."""
    slips = [other for other in own_slips() if other != slip]
    session["slips"] = [*slips, slip][-MOST:]


def own_slips() -> list[str]:
    """The slips this browser carries."""
    kept = session.get("slips", [])
    return [slip for slip in kept if isinstance(slip, str)] if isinstance(kept, list) else []
