"""The house with one mistake each time, by which a request for support would lead to somebody: what the looks of P13 must catch."""

import logging
import time
from collections.abc import Callable
from typing import Any

import pytest

from learning_event import announcements, store
from learning_event.actions.room import support
from learning_event.anonymity.seats import seat_hash
from learning_event.models import Place, SupportBand, SupportRequest
from learning_event.readings.room import support as reading
from tests.people import Person

Twin = Callable[[], None]


@pytest.fixture
def careless(monkeypatch: pytest.MonkeyPatch, priya: Person) -> dict[str, Twin]:
    """The same house, each time with one mistake."""

    def with_the_seat() -> None:
        monkeypatch.setattr(support, "request_code_hash", lambda _code: seat_hash(priya.seat))

    def with_a_mark_at_the_place() -> None:
        def counted(work: store.Work, event_id: str) -> None:
            work.rows.get_one(Place, priya.place_id).spoken_with = True

        monkeypatch.setattr(support, "_count", counted)

    def with_the_place_in_its_words() -> None:
        monkeypatch.setattr(support, "normal", lambda words: f"{words} {priya.place_id}".strip())

    def with_a_time() -> None:
        def counted(work: store.Work, event_id: str) -> None:
            work.rows.add(SupportBand(event_id=event_id, asked=int(time.time())))

        monkeypatch.setattr(support, "_count", counted)

    def with_ids_in_order() -> None:
        monkeypatch.setattr(support, "new_id", lambda: f"{time.time_ns():024x}")

    def with_news_for_the_room() -> None:
        def lays_and_says(work: store.Work, event_id: str) -> None:
            work.announce(announcements.RoomChanged(event_id))

        monkeypatch.setattr(support, "_count", lays_and_says)

    def with_a_line_in_the_log() -> None:
        def noted(work: store.Work, event_id: str) -> None:
            newest = next(row for row in work.rows.new if isinstance(row, SupportRequest))
            logging.getLogger("learning_event.support").info("asked for support: %s", newest.words)

        monkeypatch.setattr(support, "_count", noted)

    def with_the_place_on_the_contacts_page() -> None:
        shown = reading._request

        def with_it(row: SupportRequest, *more: Any) -> Any:
            one = shown(row, *more)
            return type(one)(**{**vars(one), "note": f"From {priya.place_id}"})

        monkeypatch.setattr(reading, "_request", with_it)

    return {name: made for name, made in locals().items() if name.startswith("with_")}
