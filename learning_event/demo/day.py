"""The day: segment by segment, observations are added from seats, shown together, and a few are held."""

import secrets
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.desk.accounts import mark_entry
from learning_event.actions.desk.observations import hold_observation
from learning_event.actions.desk.steering import go_to_segment
from learning_event.actions.room.new_observation import NewObservation
from learning_event.actions.room.observations import add_observation
from learning_event.actions.room.showings import show
from learning_event.anonymity.marks import mark_hash
from learning_event.anonymity.seats import new_seat, seat_hash
from learning_event.demo import case_file
from learning_event.demo.laid import Laid
from learning_event.models import Observation, Place
from learning_event.people import Practitioner

SLIP_BYTES = 16
DIFFER = {6: ("HSN-05", "POL-05", "CSC-06"), 8: ("CSC-12", "SCH-14")}


def take_seats(laid: Laid, *, claim: bool) -> None:
    """Somebody for every place; with `claim` their cards are used, without it the cards stay for others."""
    with store.work(laid.event_id) as work:
        for place in work.rows.scalars(sa.select(Place).where(Place.event_id == laid.event_id)):
            seat = new_seat()
            laid.seats.append((place.id, place.agency_id, seat))
            if claim:
                place.state, place.seat_hash, place.card_code = "claimed", seat_hash(seat), None


def walk_through(laid: Laid, numbers: Iterable[int]) -> None:
    """These parts of the agenda, in which everything that people write is shown at the end."""
    for number in numbers:
        said = [one for one in case_file.observations() if one["segment"] == number]
        begin_segment(laid, number)
        if not said:
            continue
        marks = {one["key"]: _write(laid, one) for one in said}
        show(laid.who)
        _look_up(laid, marks)
        _reviewers_part(laid, said, number)


def begin_segment(laid: Laid, number: int) -> None:
    """This part of the agenda, counted from 1, with its activity and its clock."""
    go_to_segment(laid.who, laid.segments[number - 1])


def _write(laid: Laid, said: dict[str, Any]) -> bytes:
    """From a seat of that agency, or from any; gives what finds it again after the showing."""
    theirs = [seat for seat in laid.seats if seat[1] == laid.agencies.get(said.get("agency", ""))]
    place_id, _, seat = secrets.choice(theirs or laid.seats)
    who = Practitioner(laid.event_id, place_id, seat)
    slip = _add(who, laid, said, said["kind"], said["words"])
    if "made_possible" in said:
        _add(who, laid, said, "made_possible", said["made_possible"])
    return mark_hash(seat, slip)


def _add(who: Practitioner, laid: Laid, said: dict[str, Any], kind: str, words: str) -> str:
    ref = {"entry": laid.entries, "episode": laid.episodes}.get(said["anchor"], {}).get(said["ref"], "")
    slip = secrets.token_urlsafe(SLIP_BYTES)
    add_observation(
        who,
        NewObservation.read(
            {
                "slip": slip,
                "kind": kind,
                "words": words,
                "anchor": f"{said['anchor']}:{ref}" if ref else said["anchor"],
                "when": said.get("when", ""),
                "certainty": said.get("certainty", ""),
                "with_agency": "yes" if "agency" in said else "",
            }
        ),
    )
    return slip


def _look_up(laid: Laid, marks: dict[str, bytes]) -> None:
    with store.look(laid.event_id) as rows:
        by_mark = {
            row.mark_hash: row.id
            for row in rows.scalars(sa.select(Observation).where(Observation.event_id == laid.event_id))
        }
    laid.observations |= {key: by_mark[mark] for key, mark in marks.items()}


def _reviewers_part(laid: Laid, said: list[dict[str, Any]], number: int) -> None:
    """What the checks have not held already at the showing is held by hand."""
    with store.look(laid.event_id) as rows:
        held = set(rows.scalars(sa.select(Observation.id).where(Observation.held_kind != "")))
    for one in said:
        if "held" in one and laid.observations[one["key"]] not in held:
            hold_observation(laid.who, laid.observations[one["key"]], one["held"])
    for reference in DIFFER.get(number, ()):
        mark_entry(laid.who, laid.entries[reference], "accounts_differ")
