"""An attacker who has a snapshot of the database after every request, and nothing else: who wrote this, and who wrote both of these?

Somebody told them who wrote what in the morning. They try every clue on that, trust the one that served best, and use it on
the rest of the day. Where a clue says nothing they guess, by a hash, so that a guess knows nothing either.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.promise.snapshots import Row, Trail

LONG = 8


@dataclass(frozen=True)
class Seen:
    """One observation as the snapshots show it: when its row first appeared, what else changed then, and how it stands at the end."""

    mark: bytes
    step: int
    size: int
    kind: object
    rank: float
    beside: tuple[tuple[str, Row], ...]
    values: frozenset[bytes]
    fresh: bytes


@dataclass(frozen=True)
class Place:
    """A place as the last snapshot has it; `own` are its values that no other place shares. Places stand in the order of joining."""

    id: str
    seat: bytes
    own: frozenset[bytes]


Author = Callable[[Seen, Sequence[Place]], Place | None]
Partner = Callable[[Seen, Sequence[Seen]], Seen | None]


def look_through(trail: Trail) -> tuple[list[Seen], list[Place]]:
    """Every shown observation in the order in which it was sent in, and every place in the order in which it was claimed."""
    first: dict[bytes, int] = {}
    joined: dict[object, int] = {}
    for number, step in enumerate(trail.steps):
        for (table, key), row in step.changed.items():
            if table == "tray_observation":
                first.setdefault(_bytes(row["mark_hash"]), number)
            if table == "place" and row["state"] == "claimed":
                joined.setdefault(key[0], number)
    shown = [row for (table, _), row in trail.rows.items() if table == "observation"]
    seen = [_seen(trail, row, first[_bytes(row["mark_hash"])], at / len(shown)) for at, row in enumerate(shown)]
    rows = sorted(
        (row for (table, _), row in trail.rows.items() if table == "place"), key=lambda row: joined[row["id"]]
    )
    return sorted(seen, key=lambda one: one.step), _places(rows)


def _seen(trail: Trail, row: Row, step: int, rank: float) -> Seen:
    there = tuple((table, each) for (table, _), each in trail.steps[step].changed.items())
    values = frozenset(_bytes(value) for _, each in there for value in each.values() if len(_bytes(value)) >= LONG)
    size = sum(len(_bytes(value)) for value in row.values())
    return Seen(_bytes(row["mark_hash"]), step, size, row["kind"], rank, there, values, trail.steps[step].fresh)


def _places(rows: list[Row]) -> list[Place]:
    values = [{_bytes(value) for value in row.values() if len(_bytes(value)) >= LONG} for row in rows]
    own = [each - set().union(*(other for other in values if other is not each)) for each in values]
    return [
        Place(str(row["id"]), _bytes(row["seat_hash"]), frozenset(mine)) for row, mine in zip(rows, own, strict=True)
    ]


def the_place_that_changed(one: Seen, places: Sequence[Place]) -> Place | None:
    ids = {row["id"] for table, row in one.beside if table == "place"}
    return next((place for place in places if place.id in ids), None)


def the_place_whose_value_is_beside_it(one: Seen, places: Sequence[Place]) -> Place | None:
    beside = b"".join(one.values)
    return next((place for place in places if any(value in beside for value in place.own)), None)


def the_place_whose_value_was_written_with_it(one: Seen, places: Sequence[Place]) -> Place | None:
    found = [place for place in places if any(value in one.fresh for value in place.own)]
    return found[0] if len(found) == 1 else None


def the_place_with_the_nearest_hash(one: Seen, places: Sequence[Place]) -> Place | None:
    mark = int.from_bytes(one.mark)
    return min(places, key=lambda place: int.from_bytes(place.seat) ^ mark)


def the_place_at_the_same_rank(one: Seen, places: Sequence[Place]) -> Place | None:
    return places[int(one.rank * len(places))]


def the_place_whose_turn_it_was(one: Seen, places: Sequence[Place]) -> Place | None:
    return places[one.step % len(places)]


def the_place_for_its_size(one: Seen, places: Sequence[Place]) -> Place | None:
    return places[one.size // 256 % len(places)]


def the_last_with_a_rare_value_in_common(one: Seen, earlier: Sequence[Seen]) -> Seen | None:
    """Of all values that stand beside both, the one that fewest others have beside them."""
    held = {value: sum(value in each.values for each in earlier) for value in one.values}
    rarest = min((value for value, by in held.items() if by), key=lambda value: held[value], default=None)
    return next((each for each in reversed(earlier) if rarest in each.values), None)


def the_one_just_before(one: Seen, earlier: Sequence[Seen]) -> Seen | None:
    return earlier[-1]


def the_nearest_mark(one: Seen, earlier: Sequence[Seen]) -> Seen | None:
    return min(earlier, key=lambda each: int.from_bytes(each.mark) ^ int.from_bytes(one.mark))


def the_last_of_the_same_size_and_kind(one: Seen, earlier: Sequence[Seen]) -> Seen | None:
    return next((each for each in reversed(earlier) if (each.size, each.kind) == (one.size, one.kind)), None)


def the_nearest_in_the_file(one: Seen, earlier: Sequence[Seen]) -> Seen | None:
    return min(earlier, key=lambda each: abs(each.rank - one.rank))


AUTHORS: tuple[Author, ...] = (
    the_place_that_changed,
    the_place_whose_value_is_beside_it,
    the_place_whose_value_was_written_with_it,
    the_place_with_the_nearest_hash,
    the_place_at_the_same_rank,
    the_place_whose_turn_it_was,
    the_place_for_its_size,
)
PARTNERS: tuple[Partner, ...] = (
    the_last_with_a_rare_value_in_common,
    the_one_just_before,
    the_nearest_mark,
    the_last_of_the_same_size_and_kind,
    the_nearest_in_the_file,
)


def name_authors(clue: Author, seen: Sequence[Seen], places: Sequence[Place]) -> list[str]:
    """One place for each observation."""
    return [(clue(one, places) or places[_guess(one, len(places))]).id for one in seen]


def name_partners(clue: Partner, seen: Sequence[Seen]) -> list[int]:
    """For each observation but the first the number of an earlier one. Earlier only: so each is a new try, and none follows from others."""
    partners = []
    for at, one in enumerate(seen[1:], 1):
        found = clue(one, seen[:at])
        partners.append(_guess(one, at) if found is None else seen.index(found))
    return partners


def by_the_same_author(author: Author, seen: Sequence[Seen], places: Sequence[Place]) -> Partner:
    """Whoever knows authors knows pairs: the last one that is given to the same place."""
    theirs = {one.mark: author(one, places) for one in seen}

    def the_last_of_the_same_author(one: Seen, earlier: Sequence[Seen]) -> Seen | None:
        mine = theirs[one.mark]
        return next((each for each in reversed(earlier) if mine and theirs[each.mark] == mine), None)

    return the_last_of_the_same_author


def _guess(one: Seen, among: int) -> int:
    return int.from_bytes(hashlib.sha256(one.mark).digest()) % among


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else b"" if value is None else str(value).encode()
