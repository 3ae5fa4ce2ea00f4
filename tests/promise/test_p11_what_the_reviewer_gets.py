"""P11: what reaches the lead reviewer has exactly the fields of this list: a new field anywhere is a decision, and fails here."""

import dataclasses
import hashlib
import secrets
import typing
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import announcements, store
from learning_event.anonymity.marks import mark_hash
from learning_event.anonymity.seats import seat_hash, to_cookie
from learning_event.live.broadcast import Broadcast
from learning_event.models import Observation
from learning_event.readings.desk.desk import desk_of
from learning_event.readings.desk.wall import wall_of
from learning_event.readings.room.now import room_now
from learning_event.readings.room.timeline import cards_since, timeline_of
from tests.given import Given
from tests.people import Person
from tests.said import FETCH, drafted, read

READINGS: tuple[Callable[..., Any], ...] = (desk_of, timeline_of, wall_of, cards_since, room_now)

ALLOWED = {
    "ShownObservation": "id kind tint label words date agency known usual group spoken answered beforehand",
    "ShownCard": "place observation",
    "ShownTimeline": "child showing episodes whole whole_place then up_to led",
    "ShownEpisode": "id place number title short_title dates asks days observations",
    "ShownDay": "place when entry observations",
    "ShownEntry": "id reference agency source words when child accounts_differ corrections kind lines known usual "
    "options reasons amended family",
    "ShownDate": "mark how date note",
    "ShownChild": "seen alone view own_words how",
    "ShownDesk": "room_code before_pause segments at_the_door held not_placed episodes wall questions "
    "day_ends lately discussed seen for_you without_support pause_asked",
    "ShownSegment": "id title starts until standing on_the_board prompts began",
    "ShownAct": "id says by",
    "ShownDiscussed": "thing about entry observation",
    "ShownAtTheDoor": "place_id agency contact",
    "ShownHeld": "reason observation do pieces proposed seen",
    "Piece": "words number sure choices",
    "ShownForYou": "corrections private_words answers taken_off seen reasons",
    "ShownToAnswer": "entry observation seen",
    "ShownPrivateWord": "id words",
    "ShownTakenOff": "id when agency words",
    "ShownEpisodeChoice": "id number title asks",
    "ShownOnTheWall": "episode_id number title question page pages",
    "ShownWallPage": "number title dates question page pages entries observations up_to",
    "ShownRoom": "segment segment_id activity doing ends_in spent showing rhythm next_break discussed clock",
    "ShownClock": "left lasts runs counts over",
}


def shapes_in(hint: Any) -> Iterator[type]:
    """Every Shown shape that can be reached from a type."""
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        yield hint
        for inside in typing.get_type_hints(hint).values():
            yield from shapes_in(inside)
    for part in typing.get_args(hint):
        yield from shapes_in(part)


def fields_of(readings: tuple[Callable[..., Any], ...]) -> dict[str, str]:
    shapes = {shape for reading in readings for shape in shapes_in(typing.get_type_hints(reading)["return"])}
    return {shape.__name__: " ".join(field.name for field in dataclasses.fields(shape)) for shape in shapes}


def test_p11_what_the_reviewer_sees_has_the_allowed_fields_and_no_other() -> None:
    assert fields_of(READINGS) == ALLOWED


@dataclasses.dataclass(frozen=True)
class CuriousCard:
    """The wrong twin of a card: it knows when it came."""

    place: str
    written_at: str


def curious_cards() -> tuple[CuriousCard, ...]:
    return ()


def test_p11_a_field_more_would_be_found_out() -> None:
    assert fields_of((curious_cards,)) == {"CuriousCard": "place written_at"}


@pytest.fixture
def slips(priya: Person, tom: Person, ruth: Person, given: Given) -> dict[str, Person]:
    """Two observations have been shown, and one waits."""
    slips = {secrets.token_urlsafe(16): who for who in (priya, tom, priya)}
    event = f"/events/{given.event_id}"
    for n, (slip, who) in enumerate(slips.items()):
        if n == 2:
            FETCH.send(ruth, f"{event}/showings")
        FETCH.send(who, f"{event}/observations", slip=slip, kind="happened", words="Somebody rang back.")
    return slips


def test_p11_every_answer_to_the_reviewer_has_the_allowed_fields(
    slips: dict[str, Person], ruth: Person, given: Given
) -> None:
    event = f"/events/{given.event_id}"
    with store.look(given.event_id) as rows:
        at = rows.scalars(sa.select(Observation.id)).first()
    deeds: list[tuple[str, dict[str, str]]] = [
        ("showings", {}),
        ("activity", {"activity": "discussing"}),
        (f"observations/{at}/placing", {"episode": given.episodes[0]}),
        (f"observations/{at}/asking", {"private_question": "Which Tuesday?"}),
        (f"observations/{at}/taking-back", {}),
        (f"observations/{at}/holding", {"sort": "name", "reason": "A name"}),
        (f"observations/{at}/release", {}),
        (f"entries/{given.entries[0]}/taking-off", {}),
        (f"entries/{given.entries[0]}/bringing-back", {}),
        ("room/minutes", {"minutes": "5"}),
        ("room/rhythm", {"rhythm": "steady"}),
        ("segments/next", {}),
        ("wall", {"episode": given.episodes[0]}),
    ]

    answers = {deed: FETCH.send(ruth, f"{event}/{deed}", **fields) for deed, fields in deeds}

    assert {deed: answer.status for deed, answer in answers.items()} == {deed: 200 for deed, _ in deeds}
    assert answers.pop("showings").facts == {"ok": True, "showing": 2}
    assert {name for answer in answers.values() for name in answer.facts} <= {"ok", "undo"}


def test_p11_messages_have_the_allowed_fields(house: Flask, slips: dict[str, Person], given: Given) -> None:
    broadcast = Broadcast(house, house.extensions["loudspeaker"].line)

    shown = broadcast._put_into_words([announcements.Shown(given.event_id, 1)])[0].payload
    changed = broadcast._put_into_words([announcements.TimelineChanged(given.event_id, 1)])[0].payload
    room = broadcast._put_into_words([announcements.RoomChanged(given.event_id)])[0].payload

    cards = typing.cast(list[dict[str, str]], shown["cards"])
    assert (set(shown), [set(card) for card in cards]) == ({"showing", "cards"}, [{"id", "place", "html"}] * 2)
    assert (set(changed), set(room)) == ({"showing"}, {"segment", "activity", "ends_in"})


def test_p11_no_page_of_the_reviewer_holds_a_seat_a_slip_a_mark_or_a_place_that_wrote(
    slips: dict[str, Person], ruth: Person, given: Given
) -> None:
    drafted(ruth, given, "There was toast.")
    pages = "".join(read(ruth, given, page) for page in ("desk", "room", "timeline", "wall", "drafting", "narrative"))
    secret = set(slips)
    for slip, who in slips.items():
        hashes = (mark_hash(who.seat, slip), seat_hash(who.seat), hashlib.sha256(slip.encode()).digest())
        secret |= {to_cookie(who.seat), who.place_id, *(one.hex() for one in hashes)}

    assert "Somebody rang back." in pages
    assert {one for one in secret if one in pages} == set()
