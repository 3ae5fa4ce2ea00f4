"""P9: where a card stands within its showing says nothing of when it was written: every order is as likely as any other.

A chi-square over positions, with a house beside it that does not shuffle, on which the same test fails at once.
"""

import itertools
import secrets
from collections.abc import Callable, Sequence

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.room.showings import show
from learning_event.models import Observation, TrayObservation
from learning_event.people import Reviewer
from learning_event.readings.room.showing import cards_of_showings
from tests.given import Given

SHOWINGS, CARDS = 150, 4
# (4 - 1)² = 9 degrees of freedom: exceeded once in ten thousand runs of a house that shuffles.
CRITICAL = 33.72
WRITTEN = [str(n) for n in range(CARDS)]


def chi_square(orders: Sequence[Sequence[str]]) -> float:
    """How far from even the cards are spread over the positions. Rows and columns are both full, hence the (n - 1) / n."""
    expected = len(orders) / CARDS
    counts = dict.fromkeys(itertools.product(WRITTEN, range(CARDS)), 0)
    for order in orders:
        for at, words in enumerate(order):
            counts[words, at] += 1
    return sum((n - expected) ** 2 for n in counts.values()) / expected * (CARDS - 1) / CARDS


def lay_in_the_tray(given: Given) -> list[str]:
    """Written one after the other; gives the order in which the shelf itself would give them back."""
    with store.work(given.event_id) as work:
        for words in WRITTEN:
            work.rows.add(
                TrayObservation(
                    mark_hash=secrets.token_bytes(32),
                    event_id=given.event_id,
                    kind="happened",
                    words=words,
                    anchor="case",
                )
            )
            work.rows.flush()
        return [row.words for row in work.rows.scalars(sa.select(TrayObservation))]


def as_shown(given: Given, showing: int) -> list[str]:
    return [card.observation.words for card in cards_of_showings(given.event_id, [showing])[showing]]


def test_p09_the_order_shown_says_nothing_of_the_order_written(given: Given) -> None:
    who = Reviewer(given.event_id, given.accounts[0])
    written, kept = [], []
    for _ in range(SHOWINGS):
        tray = lay_in_the_tray(given)
        order = as_shown(given, show(who))
        written.append(order)
        kept.append([str(tray.index(words)) for words in order])
        _clear(given)

    assert chi_square(written) < CRITICAL
    assert chi_square(kept) < CRITICAL


def test_p09_a_house_that_does_not_shuffle_is_found_out() -> None:
    """Its ids are drawn as the words come, so that they sort by time; a tenth of its showings would be enough."""
    count = itertools.count()

    def shown(next_id: Callable[[], object]) -> list[list[str]]:
        rounds = [[(next_id(), words) for words in WRITTEN] for _ in range(SHOWINGS // 10)]
        return [[words for _, words in sorted(round_, key=lambda card: str(card[0]))] for round_ in rounds]

    assert chi_square(shown(lambda: f"{next(count):06}")) > CRITICAL
    assert chi_square(shown(lambda: secrets.token_hex(12))) < CRITICAL


def _clear(given: Given) -> None:
    """So that reading stays as quick at the end as at the beginning."""
    with store.work(given.event_id) as work:
        work.rows.execute(sa.delete(Observation).where(Observation.event_id == given.event_id))
