"""Somebody who writes all the time while the ground shakes: what was acknowledged, and what was refused."""

import secrets
from collections import Counter
from dataclasses import dataclass, field

import requests
import sqlalchemy as sa

from learning_event import store
from learning_event.models import TrayObservation
from tests.live.open_house import Guest

WORDS = "Somebody sat with Robin, and wrote down what he said. " * 20


@dataclass
class Writing:
    """The slips that were acknowledged, and how often each status came back; 0 is an answer that never came."""

    guest: Guest
    saved: list[str] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    def adds(self, how_many: int) -> Counter[int]:
        """One after another; the statuses of these alone."""
        token, before = self.guest.token(), Counter(self.statuses)
        for _ in range(how_many):
            self._adds(token)
        return self.statuses - before

    def _adds(self, token: str) -> None:
        words = {"slip": secrets.token_urlsafe(16), "kind": "went_well", "words": f"{secrets.token_hex(4)} {WORDS}"}
        try:
            answer = self.guest.browser.post(
                f"{self.guest.url}/events/{self.guest.event_id}/observations",
                json=words,
                timeout=30,
                headers={"Accept": "application/json", "X-CSRF-Token": token},
            )
        except requests.RequestException:
            self.statuses[0] += 1
            return
        self.statuses[answer.status_code] += 1
        if answer.status_code == 201:
            self.saved.append(words["words"].strip())


def kept(event_id: str) -> list[str]:
    """What lies in the tray, as written."""
    with store.look(event_id) as rows:
        return list(rows.scalars(sa.select(TrayObservation.words)))
