"""A client that stops reading gets a whole stream or a clean goodbye, and nobody else waits for it."""

import pytest

from tests.live.conftest import Served
from tests.live.raw_client import OutOfStep, RawClient

SMALL_BUFFER = 8192
TRY_AGAIN_LATER = 1013


def a_room_with_a_slow_client(hall: Served) -> tuple[RawClient, RawClient]:
    return hall.client("tom", receive_buffer=SMALL_BUFFER).join(), hall.client("priya").join()


def test_without_our_writer_its_stream_is_broken(stock_hall: Served) -> None:
    slow, _ = a_room_with_a_slow_client(stock_hall)

    stock_hall.say(count=250, size=30_000)

    with pytest.raises(OutOfStep):
        slow.news(250)


def test_a_client_that_reads_late_gets_everything_in_order(hall: Served) -> None:
    slow, quick = a_room_with_a_slow_client(hall)

    hall.say(count=1, size=200_000)
    hall.say(count=300, size=300)

    assert [news["number"] for news in slow.news(301)] == [0, *range(300)]
    assert [news["number"] for news in quick.news(301)] == [0, *range(300)]


def test_a_client_that_owes_too_much_is_told_goodbye_between_two_frames(hall: Served) -> None:
    slow, quick = a_room_with_a_slow_client(hall)

    along = quick.listens_along(250)
    hall.say(count=250, size=30_000)

    heard = [news["number"] for news in slow.news(250)]
    assert heard == list(range(len(heard)))
    assert len(heard) < 250
    assert slow.closed_with == TRY_AGAIN_LATER
    assert len(along.result(timeout=10)) == 250


def test_a_client_that_never_reads_again_is_forgotten(hall: Served) -> None:
    _, quick = a_room_with_a_slow_client(hall)

    along = quick.listens_along(250)
    hall.say(count=250, size=30_000)

    assert len(along.result(timeout=4)) == 250
    assert hall.has_lines(open=1, writers=1)


def test_one_message_may_be_larger_than_what_may_be_owed(hall: Served) -> None:
    slow, _ = a_room_with_a_slow_client(hall)

    hall.say(count=1, size=6_000_000)

    assert len(slow.news(1)[0]["words"]) == 6_000_000


def test_on_threads_too_the_stream_stays_whole(hall_on_threads: Served) -> None:
    slow, quick = a_room_with_a_slow_client(hall_on_threads)

    hall_on_threads.say(count=250, size=30_000)

    assert [news["number"] for news in slow.news(250)] == list(range(250))
    assert [news["number"] for news in quick.news(250)] == list(range(250))
