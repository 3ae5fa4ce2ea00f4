"""P46: a showing that crashes, at whichever statement, leaves each observation in the tray or on the timeline: never both, never
neither. The process ends there as if the plug were pulled, on a real file.
"""

import os
import secrets
from collections import Counter
from typing import Any, NoReturn

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.actions.room.showings import show
from learning_event.models import Observation, Room, TrayObservation
from learning_event.people import Reviewer
from tests.given import Given

ADDED, REVISED, WITHDRAWN = "added {}", "said anew", "to be withdrawn"
MOST_STATEMENTS = 60
ENDED, DONE = 86, 0


@pytest.fixture
def waiting(given: Given) -> None:
    """Three new observations wait, one in new words, and one withdrawal."""
    revised, withdrawn = secrets.token_bytes(32), secrets.token_bytes(32)
    with store.work(given.event_id) as work:
        for mark, words in ((revised, "said before"), (withdrawn, WITHDRAWN)):
            work.rows.add(
                Observation(
                    event_id=given.event_id, mark_hash=mark, showing=0, kind="happened", words=words, anchor="case"
                )
            )
        work.rows.add(_waits(given, revised, REVISED, "revise"))
        work.rows.add(_waits(given, withdrawn, "", "withdraw"))
        work.rows.add_all(_waits(given, secrets.token_bytes(32), ADDED.format(n), "add") for n in range(3))


def _waits(given: Given, mark: bytes, words: str, deed: str) -> TrayObservation:
    return TrayObservation(
        mark_hash=mark, event_id=given.event_id, deed=deed, kind="happened", words=words, anchor="case"
    )


def dies_at(number: int, given: Given, *, after: bool) -> int:
    """A process of its own shows, and ends before or after the statement of this number; its exit code."""
    address = store.engine().url.render_as_string(hide_password=False)
    store.close()
    child = os.fork()
    if child == 0:
        _shows_and_dies(number, given, address, after=after)
    _, status = os.waitpid(child, 0)
    store.open_at(address)
    return os.waitstatus_to_exitcode(status)


def _shows_and_dies(number: int, given: Given, address: str, *, after: bool) -> NoReturn:
    counted = 0

    def die(*_statement: Any) -> None:
        nonlocal counted
        counted += 1
        if counted == number:
            os._exit(ENDED)

    try:
        store.open_at(address)
        when = "after_cursor_execute" if after else "before_cursor_execute"
        sa.event.listen(store.engine(), when, die)
        sa.event.listen(store.engine(), "commit", die)
        show(Reviewer(given.event_id, given.accounts[0]))
        os._exit(DONE)
    finally:
        os._exit(1)


def on_the_shelves(given: Given) -> tuple[Counter[bytes], Counter[str], int]:
    """How often each mark waits or is shown, the words that are shown, and the number of the last showing."""
    with store.look(given.event_id) as rows:
        tray = {row.mark_hash: row.deed for row in rows.scalars(sa.select(TrayObservation))}
        shown = list(rows.scalars(sa.select(Observation)))
        marks = Counter(
            [mark for mark, deed in tray.items() if deed == "add"] + [row.mark_hash or b"" for row in shown]
        )
        return marks, Counter(row.words for row in shown), rows.get_one(Room, given.event_id).showing


BEFORE = Counter(["said before", WITHDRAWN])
AFTERWARDS = Counter([ADDED.format(n) for n in range(3)] + [REVISED])


@pytest.mark.parametrize("after", [False, True], ids=["before a statement", "after a statement"])
def test_p46_killed_at_every_statement_each_observation_is_in_one_place(
    given: Given, waiting: None, after: bool
) -> None:
    marks, _, _ = on_the_shelves(given)
    crashes = 0

    for number in range(1, MOST_STATEMENTS):
        code = dies_at(number, given, after=after)
        now, words, showing = on_the_shelves(given)
        assert (words, showing) in ((BEFORE, 0), (AFTERWARDS, 1)), number
        if showing:
            break
        assert (code, now) == (ENDED, marks), number
        crashes += 1

    assert crashes >= 10
    assert set(now.values()) == {1}


class Broken(Exception):
    """What a driver might raise in the middle of anything."""


def test_p46_an_error_at_every_statement_leaves_everything_waiting(given: Given, waiting: None) -> None:
    marks, _, _ = on_the_shelves(given)
    who = Reviewer(given.event_id, given.accounts[0])

    for number in range(1, MOST_STATEMENTS):
        counted = 0

        def fail(*_statement: Any, at: int = number) -> None:
            nonlocal counted
            counted += 1
            if counted == at:
                raise Broken

        sa.event.listen(store.engine(), "before_cursor_execute", fail)
        try:
            show(who)
            break
        except Broken:
            sa.event.remove(store.engine(), "before_cursor_execute", fail)
            assert on_the_shelves(given) == (marks, BEFORE, 0), number
    sa.event.remove(store.engine(), "before_cursor_execute", fail)

    assert number > 10
    assert on_the_shelves(given)[1:] == (AFTERWARDS, 1)


def test_p46_a_showing_in_two_halves_would_be_found_out(given: Given, waiting: None) -> None:
    """The wrong twin: it lays the cards out first and empties the tray in a transaction of its own."""
    with store.work(given.event_id) as work:
        for row in work.rows.scalars(sa.select(TrayObservation).where(TrayObservation.deed == "add")):
            work.rows.add(
                Observation(
                    event_id=given.event_id,
                    mark_hash=row.mark_hash,
                    showing=1,
                    kind=row.kind,
                    words=row.words,
                    anchor="case",
                )
            )

    marks, words, _ = on_the_shelves(given)

    assert 2 in marks.values()
    assert words not in (BEFORE, AFTERWARDS)
