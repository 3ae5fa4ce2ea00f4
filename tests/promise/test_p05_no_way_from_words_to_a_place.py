"""P5: no code path yields a place from an observation. The import contracts say it of modules, this says it of functions."""

import ast

from learning_event.models import Base
from tests.promise.authors import (
    imports_of,
    lead_to_a_place,
    look_for_seats,
    make_practitioners,
    sources,
    touch_both,
)

COUNT_ONLY = {
    "actions/room/showings.py:_due",  # how many wait, and how many places are claimed: both only counted
    "readings/narrative/method.py:method_of",  # how many were shown, and how many came: both only counted
}
MAY_SEAT = {"doorstep.py", "demo/day.py", "demo/narrative.py"}
MAY_KNOW_SEATS = {
    "actions/arriving/coming_in.py",
    "actions/preparing/places.py",
    "demo/day.py",
    "readings/arriving/seats.py",
}
VOICE_SHELVES = ("tray_observation", "observation", "answer", "closed_answer", "private_question", "private_word")
OF_A_PERSON = {"place", "account", "event_role", "support_contact", "support_request"}
CARELESS = """
def author_of(rows: Session, observation: Observation) -> "Place | None":
    return rows.scalar(select(Place).where(Place.seat_hash == observation.seat_hash))

def who(slip: str) -> Practitioner:
    return Practitioner("", "", b"")
"""


def test_p05_no_function_touches_voice_and_places_but_to_count() -> None:
    assert touch_both(sources()) == COUNT_ONLY


def test_p05_no_function_is_given_words_and_gives_back_a_place() -> None:
    assert lead_to_a_place(sources()) == set()


def test_p05_only_the_doorstep_knows_a_practitioner_and_only_from_their_own_cookie() -> None:
    assert make_practitioners(sources()) == MAY_SEAT
    assert look_for_seats(sources()) == MAY_KNOW_SEATS


def test_p05_what_makes_and_compares_marks_knows_no_shelf() -> None:
    trees = sources()

    for module in ("anonymity/marks.py", "anonymity/seats.py"):
        assert not [name for name in imports_of(trees[module]) if name.startswith("learning_event")]


def test_p05_no_key_in_the_database_leads_from_words_to_a_person() -> None:
    assert _reached_from(*VOICE_SHELVES) & OF_A_PERSON == set()
    assert _reached_from("event_role") & OF_A_PERSON == {"account", "support_contact"}, "the walk finds what there is"


def test_p05_a_careless_function_would_be_noticed() -> None:
    careless = {"careless.py": ast.parse(CARELESS)}

    assert touch_both(careless) == {"careless.py:author_of"}
    assert lead_to_a_place(careless) == {"careless.py:author_of", "careless.py:who"}
    assert make_practitioners(careless) == look_for_seats(careless) == {"careless.py"}


def _reached_from(*tables: str) -> set[str]:
    """Every table to which foreign keys lead from these, step by step."""
    reached: set[str] = set()
    ahead = set(tables)
    while ahead:
        leads = {key.column.table.name for name in ahead for key in Base.metadata.tables[name].foreign_keys}
        ahead = leads - reached
        reached |= leads
    return reached
