"""Who holds each open line, as far as has to be known to end it in time: a place or a sign-in, and until when.

News of an ending hangs up at once (announcements.NoLongerHere). This looks again every two seconds, whoever said what: at
places closed, roles taken away or changed, passwords changed, sessions over, seats ended, here or by another process.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from learning_event.actions.staff.presence import last_here
from learning_event.anonymity.seats import ends_at
from learning_event.people import Anybody, CoOrdinator, Practitioner, Reviewer, SupportContact
from learning_event.readings.arriving.still_seated import still_seated
from learning_event.readings.staff.accounts import account_with, role_in
from learning_event.readings.staff.sessions import session_is_over

EVERY = 2.0


@dataclass(frozen=True)
class AtAPlace:
    """A practitioner; of the seat only its end."""

    place_id: str
    ends: float


@dataclass(frozen=True)
class OfTheStaff:
    """Somebody signed in: what they are, and what their session said when the line was opened."""

    who: Reviewer | CoOrdinator | SupportContact
    session_key: str
    session_id: str
    begun: float
    seen: float


class Hearers:
    """By line. Kept in memory, forgotten when the line closes."""

    def __init__(self) -> None:
        self._by_line: dict[str, AtAPlace | OfTheStaff] = {}

    def open(self, line: str, who: Anybody, session: Mapping[str, Any]) -> None:
        """Write down who hears; `session` is theirs, and empty for a practitioner."""
        if isinstance(who, Practitioner):
            self._by_line[line] = AtAPlace(who.place_id, ends_at(who.seat))
        elif isinstance(who, Reviewer | CoOrdinator | SupportContact):
            key = str(session.get("_user_id", "")).partition(".")[2]
            times = session.get("begun", 0), session.get("seen", 0)
            self._by_line[line] = OfTheStaff(who, key, session.get("_id", ""), *times)

    def close(self, line: str) -> None:
        self._by_line.pop(line, None)

    def gone(self) -> list[str]:
        """The lines of whoever may not hear any more."""
        now, hearers = time.time(), list(self._by_line.items())
        seated = still_seated({one.place_id for _, one in hearers if isinstance(one, AtAPlace)})
        return [
            line
            for line, one in hearers
            if not (
                one.place_id in seated and now < one.ends if isinstance(one, AtAPlace) else _is_still_here(one, now)
            )
        ]


def _is_still_here(one: OfTheStaff, now: float) -> bool:
    seen = max(one.seen, last_here(one.session_id))
    if session_is_over(one.who.account_id, begun=one.begun, seen=seen, now=now):
        return False
    account = account_with(one.who.account_id)
    same = account is not None and account.session_key == one.session_key
    return same and role_in(one.who.event_id, one.who.account_id) == one.who
