"""P37, P45 and P46 in the short form of `make torture`: forty seats behind a bad line, five kills, a locked database, a full disk.

Two processes with PostgreSQL and Redis are left to `make torture`: even twelve seats cost a minute of processor there.
"""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.torture.__main__ import in_words
from tests.torture.run import Plan, tortured

pytestmark = pytest.mark.slow

SHORT = Plan(seats=40, kills=5, seconds=14.0, rounds=1, clock_of_its_own=False, leaves_out=frozenset({"fails_fsync"}))


def test_nothing_is_lost_doubled_or_unexpected_and_every_page_ends_like_a_fresh_one() -> None:
    # In a thread of its own: the browser of an earlier test may have left its loop running in this one.
    with ThreadPoolExecutor(1) as apart:
        report = apart.submit(tortured, SHORT).result()

    print(in_words(report))
    assert (report.faults, report.verdict.figures) == (
        [],
        {"lost": 0, "duplicated": 0, "unexpected": 0, "diverged": 0},
    ), in_words(report)
    assert report.shaken["kill -9"] == SHORT.kills
    assert report.shaken["backup restored"] == 1
    assert report.deeds["acknowledged"] > 40
    assert report.answered["none"] > SHORT.kills, "the kills and the bad line met nobody"
