"""Practitioners and the reviewers hear of the timeline; support contacts and the co-ordinator hear only of the room."""

import json

import pytest

from tests.live.conftest import Served

ENGINE_SAYS_GOODBYE = "1"
SOCKET_IO_SAYS_GOODBYE = "41"


@pytest.mark.parametrize("seat", ["priya", "ruth", "carys"])
def test_practitioners_and_the_reviewer_hear_of_timeline_and_room(hall: Served, seat: str) -> None:
    client = hall.client(seat).join()

    hall.say("timeline:e1")
    hall.say("room:e1", count=2)
    hall.say("support:contact-leah")

    assert [news["number"] for news in client.news(3)] == [0, 0, 1]
    assert client.hears_silence(0.2)


def test_a_support_contact_never_hears_of_the_timeline(hall: Served) -> None:
    client = hall.client("leah").join()

    hall.say("timeline:e1")
    hall.say("room:e1", count=2)
    hall.say("support:contact-leah", count=3)

    assert [news["number"] for news in client.news(5)] == [0, 1, 0, 1, 2]
    assert client.hears_silence(0.2)


def test_a_co_ordinator_never_hears_of_the_timeline_nor_of_support(hall: Served) -> None:
    client = hall.client("owen").join()

    hall.say("timeline:e1")
    hall.say("room:e1", count=2)
    hall.say("support:contact-leah")

    assert [news["number"] for news in client.news(2)] == [0, 1]
    assert client.hears_silence(0.2)


OUTSIDERS = {
    "no card": ("max", "e1"),
    "no cookie": ("", "e1"),
    "waiting": ("wanda", "e1"),
    "another event": ("priya", "e2"),
}


def test_anybody_else_is_refused_and_hung_up_on(hall: Served) -> None:
    refused = {why: hall.client(seat).join(event) for why, (seat, event) in OUTSIDERS.items()}

    hall.say("timeline:e1")
    hall.say("room:e1")

    for why, client in refused.items():
        assert (client.welcome or "").startswith("44"), why
        assert client.receive() == ENGINE_SAYS_GOODBYE, why
        assert client.receive() is None, why


@pytest.mark.parametrize("auth", ["", "[]", "7", '{"event": 7}', '{"event": null}', "{}", '{"event": {"a": 1}}'])
def test_a_hello_without_an_event_is_refused(hall: Served, auth: str) -> None:
    client = hall.client()
    client.receive()

    client.say("40" + auth)

    said = client.receive()
    assert said is not None
    assert json.loads(said.removeprefix("44"))["message"]


@pytest.mark.parametrize(
    "said",
    [
        '42["timeline:shown",{"showing":9}]',
        '421["ask"]',
        '451-["file",{"_placeholder":true,"num":0}]',
        b"\x04bytes",
        "43[]",
        "x",
        "",
        "4",
        "4x",
        "40{broken",
        "49",
        "40" + "x" * 5000,
    ],
    ids=[
        "a message",
        "a question",
        "a file",
        "bytes",
        "an answer",
        "nonsense",
        "nothing",
        "empty",
        "unknown",
        "broken",
        "no kind",
        "too long",
    ],
)
def test_a_client_that_says_anything_is_hung_up_on(hall: Served, said: str | bytes) -> None:
    client, other = hall.client("tom").join(), hall.client("priya").join()

    client.say(said)

    assert client.is_hung_up_within(4)
    hall.say("timeline:e1")
    assert len(other.news(1)) == 1


def test_a_client_that_never_stops_talking_is_hung_up_on(hall: Served) -> None:
    client = hall.client("tom").join()

    for _ in range(40):
        client.say("3")

    assert client.is_hung_up_within(4)


def test_a_client_that_never_says_hello_is_hung_up_on(hall: Served) -> None:
    assert hall.client().is_hung_up_within(9)


def test_the_oldest_of_too_many_lines_gives_way(hall: Served) -> None:
    clients = [hall.client("tom").join() for _ in range(7)]

    assert hall.has_lines(open=6)
    assert clients[0].receive() == SOCKET_IO_SAYS_GOODBYE
    hall.say("timeline:e1")
    assert [len(client.news(1)) for client in clients[1:]] == [1] * 6


def test_the_cookie_is_forgotten_once_it_has_been_looked_at(hall: Served) -> None:
    hall.client().join()

    assert hall.has_lines(open=1, cookies=0)


def test_whoever_goes_is_forgotten(hall: Served) -> None:
    client = hall.client().join()
    assert hall.has_lines(open=1, writers=1)

    client.close()

    assert hall.has_lines(open=0, writers=0)
