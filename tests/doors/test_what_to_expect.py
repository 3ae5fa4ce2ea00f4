"""What to expect: the words of the promise for anybody, and of a learning event for those who have a card or a part in it."""

import html

import pytest

from learning_event.rules.ready_made import ABOUT_YOUR_WORDS
from tests.door import Door
from tests.given import Given
from tests.people import Person

LIMITS = ("court or coroner", "If a child or adult is at risk now", "Your employer may be able to see your screen")


def opened(person: Person, path: str) -> tuple[int, str]:
    answer = person.browser.get(path)
    return answer.status_code, html.unescape(answer.get_data(as_text=True))


def test_anybody_reads_the_promise_and_its_limits(max_: Person) -> None:
    status, page = opened(max_, "/what-to-expect")

    assert status == 200
    assert ABOUT_YOUR_WORDS in page
    assert [words for words in LIMITS if words not in page] == []
    assert "Robin" not in page


def test_before_coming_in_a_card_opens_it_with_the_day_and_its_own_support_contact(max_: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/what-to-expect"
    refused, nothing = opened(max_, path)
    Door("form").send(max_, "/join", code=given.cards[0])
    status, page = opened(max_, path)

    assert (refused, "Robin" in nothing) == (403, False)
    assert status == 200
    assert ABOUT_YOUR_WORDS in page
    assert "<strong>Leah Bevan</strong>" in page
    assert "In the Garden Room until 4.30" in page
    assert " from 10.00 to " in page


@pytest.mark.parametrize("who", ["priya", "ruth", "leah"])
def test_everybody_with_a_part_can_read_and_print_it(who: str, given: Given, request: pytest.FixtureRequest) -> None:
    status, page = opened(request.getfixturevalue(who), f"/events/{given.event_id}/what-to-expect")

    assert (status, ABOUT_YOUR_WORDS in page) == (200, True)


def test_it_is_linked_from_joining_from_coming_in_from_waiting_and_from_the_room(
    max_: Person, priya: Person, given: Given
) -> None:
    event, door = f"/events/{given.event_id}", Door("form")
    joining = opened(max_, "/")[1]
    door.send(max_, "/join", code=given.room_code)
    place = opened(max_, f"{event}/place")[1]
    chosen = {"agency": given.agencies["Housing"], "support_contact": given.contacts["Leah Bevan"]}
    door.send(max_, f"{event}/place", **chosen)
    waiting, room = opened(max_, f"{event}/waiting")[1], opened(priya, f"{event}/room")[1]

    assert 'href="/what-to-expect"' in joining
    assert [f'href="{event}/what-to-expect"' in page for page in (place, waiting, room)] == [True] * 3
    assert ['href="/rehearsal"' in page for page in (joining, waiting)] == [True] * 2
