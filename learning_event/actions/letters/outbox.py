"""The outbox: letters wait there until the mail server takes them. When it is down nothing is lost, and the reviewer sees it.

When a letter was last tried is known in memory alone. Each try is counted on the shelf before it is made, by whoever changes the number
from what they saw: so of two processes one sends, and the other waits as long as after a try of its own.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.letters.by_smtp import NotDelivered, deliver
from learning_event.models import Letter, SupportContact
from learning_event.rules.letter import MOST_TRIES, WAITS
from learning_event.rules.letter import Letter as Words
from learning_event.settings import MailServer


@dataclass(frozen=True)
class _Waiting:
    letter_id: str
    event_id: str
    tries: int


def lay_in_outbox(work: store.Work, contact: SupportContact, address: str, subject: str, words: str) -> None:
    """In the same transaction as the deed it tells of. The letter before it, if there is one, is not sent any more."""
    take_out_of_outbox(work, contact.id)
    work.rows.add(
        Letter(event_id=contact.event_id, support_contact_id=contact.id, address=address, subject=subject, words=words)
    )


def take_out_of_outbox(work: store.Work, contact_id: str) -> None:
    """What it says is not true any more: its link has been used, or there is a newer one."""
    work.rows.execute(sa.delete(Letter).where(Letter.support_contact_id == contact_id))


class Outbox:
    """Looks for letters that wait, again and again, and hands each on when it is time."""

    def __init__(
        self,
        server: MailServer,
        *,
        clock: Callable[[], float] = time.monotonic,
        waits: tuple[float, ...] = WAITS,
        deliver: Callable[[MailServer, Words], None] = deliver,
    ) -> None:
        self._server, self._clock, self._waits, self._deliver = server, clock, waits, deliver
        self._seen: dict[str, tuple[int, float]] = {}

    def look(self) -> None:
        """One letter after the other."""
        waiting = _those_that_wait()
        self._seen = {one.letter_id: self._seen[one.letter_id] for one in waiting if one.letter_id in self._seen}
        for one in waiting:
            if self._is_due(one):
                self._send(one)

    def _is_due(self, one: _Waiting) -> bool:
        if not one.tries:
            return True
        tries, since = self._seen.setdefault(one.letter_id, (one.tries, self._clock()))
        if tries != one.tries:
            self._seen[one.letter_id] = one.tries, self._clock()
            return False
        return self._clock() >= since + self._waits[min(tries, len(self._waits)) - 1]

    def _send(self, one: _Waiting) -> None:
        words = _counted(one)
        if words is None:
            return
        self._seen[one.letter_id] = one.tries + 1, self._clock()
        try:
            self._deliver(self._server, words)
        except NotDelivered as no:
            _could_not(one, no)
        else:
            _sent(one)


def _those_that_wait() -> list[_Waiting]:
    with store.look() as rows:
        found = rows.execute(sa.select(Letter.id, Letter.event_id, Letter.tries).where(Letter.state == "waiting"))
        return [_Waiting(*row) for row in found]


def _counted(one: _Waiting) -> Words | None:
    """None where somebody else has counted this try, or the letter is not to be sent any more."""
    this = sa.update(Letter).where(Letter.id == one.letter_id, Letter.tries == one.tries, Letter.state == "waiting")
    with store.work(one.event_id) as work:
        done = work.rows.execute(this.values(tries=one.tries + 1).execution_options(synchronize_session=False))
        if getattr(done, "rowcount", 0) != 1:
            return None
        row = work.rows.get_one(Letter, one.letter_id)
        contact = work.rows.get_one(SupportContact, row.support_contact_id)
        return Words(contact.name, row.address, row.subject, row.words)


def _sent(one: _Waiting) -> None:
    """The link goes out of the house with the letter: the words are emptied."""
    with store.work(one.event_id) as work:
        row = work.find(Letter, one.letter_id)
        if row is not None:
            row.state, row.words, row.why = "sent", "", ""


def _could_not(one: _Waiting, no: NotDelivered) -> None:
    with store.work(one.event_id) as work:
        row = work.find(Letter, one.letter_id)
        if row is not None:
            row.why = no.why
            if not no.again or one.tries + 1 >= MOST_TRIES:
                row.state = "not_sent"
