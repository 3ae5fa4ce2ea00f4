"""What everybody in the room sees is read and drawn once, and never as it was before the last write."""

import secrets

import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.room.showings import show
from learning_event.models import Observation, Room
from learning_event.people import Reviewer
from learning_event.readings.room import kept as at_hand
from learning_event.readings.room.showing import cards_of_showings
from learning_event.readings.room.timeline import cards_since, timeline_of
from learning_event.rules.hindsight import KnownWhen
from tests.door import Door
from tests.given import Given
from tests.people import Person

WORDS = "Toast by the door"


def shown(who: Person, given: Given, words: str = WORDS, **more: str) -> int:
    fields = {"slip": secrets.token_urlsafe(16), "kind": "went_well", "words": words, **more}
    assert Door("fetch").send(who, f"/events/{given.event_id}/observations", **fields).status == 200
    return show(Reviewer(given.event_id, given.accounts[0]))


def room_of(who: Person, given: Given) -> str:
    return who.browser.get(f"/events/{given.event_id}/room").get_data(as_text=True)


def test_nobody_reads_the_timeline_again_while_nothing_is_written(priya: Person, given: Given) -> None:
    shown(priya, given)

    assert timeline_of(given.event_id) is timeline_of(given.event_id)


def test_whatever_is_written_is_read(priya: Person, given: Given) -> None:
    before = timeline_of(given.event_id)

    shown(priya, given)

    assert [(one.whole != (), one.showing) for one in (before, timeline_of(given.event_id))] == [(False, 0), (True, 1)]


def test_what_another_process_writes_is_read_too(priya: Person, given: Given) -> None:
    shown(priya, given)
    assert room_of(priya, given).count(WORDS) == 1

    with sa.create_engine(store.engine().url).begin() as elsewhere:
        elsewhere.execute(sa.delete(Observation))

    assert room_of(priya, given).count(WORDS) == 0


def test_a_card_is_drawn_once_for_everybody_and_afresh_when_anything_on_it_changes(
    house: Flask, priya: Person, tom: Person, given: Given
) -> None:
    drawing = house.extensions["drawing"]
    drawing.forget()
    for _ in range(3):
        shown(priya, given)

    pages = [room_of(who, given) for who in (priya, tom, priya)]

    assert [page.count(WORDS) for page in pages] == [3, 3, 3]
    assert drawing._cards.cache_info().misses == 3
    with store.work(given.event_id) as work:
        work.rows.execute(sa.update(Observation).values(known_when=KnownWhen.LATER))
    assert room_of(tom, given).count("observation__more") == 3


def test_what_is_older_than_the_last_write_does_not_stay_in_memory(priya: Person, given: Given) -> None:
    timeline_of(given.event_id)
    shown(priya, given)

    at_hand.forget_what_is_older()

    assert [name for name in at_hand._kept if name[1] == given.event_id] == []


def test_a_showing_by_itself_is_what_stands_on_the_timeline(priya: Person, given: Given) -> None:
    places = [{}, {"anchor": f"entry:{given.entries[0]}"}, {"anchor": f"episode:{given.episodes[1]}"}]
    dated = {"anchor": "date", "when": "2024-04-02"}
    numbers = [shown(priya, given, **more) for more in (*places, dated)]

    by_themselves = cards_of_showings(given.event_id, numbers)

    assert [*by_themselves] == numbers
    assert tuple(card for number in numbers for card in by_themselves[number]) == cards_since(given.event_id, 0)[1]
    assert len({card.place for cards in by_themselves.values() for card in cards}) == 4


def test_a_showing_by_itself_keeps_to_the_day_to_which_the_room_is_led(priya: Person, given: Given) -> None:
    number = shown(priya, given, anchor=f"entry:{given.entries[-1]}")
    with store.work(given.event_id) as work:
        work.rows.get_one(Room, given.event_id).then_date = "2024-03-01"

    assert cards_of_showings(given.event_id, [number]) == {number: ()}
