"""P7: a snapshot of the database after every request, for a whole day of thirty seats, tells neither who wrote nor who wrote both.

*The attack.* The attacker has every snapshot (more than one every 100 ms would give), the order in which places were claimed, and the
truth about the morning. Every observation's author was drawn by itself and evenly from thirty, so that whoever knows nothing is right
once in thirty, of each observation and of each pair; the count of hits is then exactly binomial, and is tested so, on both sides.
What the attacker does not have is the room: somebody who sees a person press the button, or who watches the network, knows when
that person wrote, with any database or none (trust.md, section 1).

*How often this fails when all is well.* p > 0.05 fails one time in twenty by chance. So there are up to three afternoons, each of 390
new observations, and one of them has to do: both attacks, three times each, fail by chance less than once in 4,000 runs, while a
leak that names even one author in ten is caught every time.

*The careless houses* are this very house with one thing more: a count of contributions at the place, or a session kept with each
observation. The same attacker, by the same code, is right there.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy import event

from learning_event import store
from learning_event.models import TrayObservation
from learning_event.safe.scope import event_scope
from tests.conftest import signed_in
from tests.door import token_for
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.promise import attacker
from tests.promise.chance import p_two_sided
from tests.promise.snapshots import Trail, snapshots
from tests.sim import canaries
from tests.sim.seats import KINDS

SEATS, MORNING, AFTERNOON = 30, 130, 390
BETWEEN_SHOWINGS = 26
AFTERNOONS = 3
SOON_SEEN = 100
CHANCE = 1 / SEATS
ENOUGH = 0.05
CARELESS = {
    "a count at the place": (
        "alter table place add column posts integer default 0",
        "update place set posts = posts + 1 where id = :place",
    ),
    "a session with the words": (
        "create table written (session text, mark blob)",
        "insert into written values ((select substr(hex(seat_hash), 1, 20) from place where id = :place), :mark)",
    ),
}


@dataclass
class Day:
    """Thirty people at their seats, Ruth, and a camera on the database. `truth` has the place of each mark."""

    house: Flask
    given: Given
    trail: Trail
    ruth: Person
    people: list[Person] = field(default_factory=list)
    truth: list[str] = field(default_factory=list)
    writing: str = ""
    tokens: dict[str, str] = field(default_factory=dict)

    def arrives(self) -> None:
        numbers = random.sample(range(SEATS), SEATS)
        for number in numbers:
            person = Person(f"seat {number}", self.house.test_client(), place_id=self.given.places[number])
            self.tokens[person.name] = token_for(person)
            self._sends(person, "/join", code=self.given.cards[number])
            contact = "Leah Bevan" if number % 2 == 0 else "Anita Shah"
            self._sends(person, f"/events/{self.given.event_id}/place", support_contact=contact)
            self.people.append(person)
        self.tokens[self.ruth.name] = token_for(self.ruth)

    def writes(self, how_many: int) -> None:
        """Each by somebody drawn from all thirty; shown now and then, and at the end."""
        for n in range(1, how_many + 1):
            person = random.choice(self.people)
            self.writing = person.place_id
            words = canaries.words("x", longer_by=random.randrange(400))
            fields = {"slip": canaries.slip(), "kind": random.choice(KINDS), "anchor": "case", "words": words}
            self._sends(person, f"/events/{self.given.event_id}/observations", **fields)
            self.truth.append(person.place_id)
            if n % BETWEEN_SHOWINGS == 0 or n == how_many:
                self._sends(self.ruth, f"/events/{self.given.event_id}/showings")

    def _sends(self, person: Person, path: str, **fields: str) -> None:
        headers = {"Accept": "application/json", "X-CSRF-Token": self.tokens[person.name]}
        answer = person.browser.post(path, json=fields, headers=headers)
        assert answer.status_code in (200, 201), answer.get_data(as_text=True)
        self.trail.snap()


@dataclass(frozen=True)
class Attack:
    """How often the attacker was right, of how many; `by` names the clues that were trusted."""

    authors: int
    pairs: int
    of: int
    by: tuple[str, str]

    @property
    def p(self) -> tuple[float, float]:
        return p_two_sided(self.authors, self.of, CHANCE), p_two_sided(self.pairs, self.of, CHANCE)

    def __str__(self) -> str:
        return (
            f"authors: {self.authors} of {self.of} right by {self.by[0]} (chance {self.of * CHANCE:.0f}, exact binomial p = "
            f"{self.p[0]:.3f}); pairs: {self.pairs} of {self.of} right by {self.by[1]} (p = {self.p[1]:.3f})"
        )


@pytest.fixture
def thirty(house: Flask) -> Iterator[Given]:
    """An open learning event in quiet writing, with thirty cards."""
    given = a_learning_event(places=SEATS)
    with event_scope(given.event_id):
        yield given


@pytest.mark.slow
def test_p07_snapshots_after_every_request_tell_neither_author_nor_pair(
    house: Flask, thirty: Given, tmp_path: Path
) -> None:
    attacks: list[Attack] = []
    with _a_day(house, thirty, tmp_path) as day:
        day.writes(MORNING)
        while len(attacks) < AFTERNOONS and not any(min(attack.p) > ENOUGH for attack in attacks):
            day.writes(AFTERNOON)
            attacks.append(_attack(day, the_last=AFTERNOON))

    said = f"snapshots: {len(day.trail.steps)}; " + "; then ".join(map(str, attacks))
    print(said)
    assert any(attack.p[0] > ENOUGH for attack in attacks), said
    assert any(attack.p[1] > ENOUGH for attack in attacks), said


@pytest.mark.slow
def test_p07_the_same_attack_names_authors_where_a_place_counts(house: Flask, thirty: Given, tmp_path: Path) -> None:
    with _a_day(house, thirty, tmp_path) as day, _careless(day, "a count at the place"):
        day.writes(80)
        day.writes(SOON_SEEN)
        attack = _attack(day, the_last=SOON_SEEN)

    print(attack)
    assert attack.authors >= 0.9 * attack.of, str(attack)
    assert attack.pairs >= 0.9 * attack.of, str(attack)
    assert max(attack.p) < 1e-9


@pytest.mark.slow
def test_p07_the_same_attack_finds_pairs_where_a_session_is_kept(house: Flask, thirty: Given, tmp_path: Path) -> None:
    with _a_day(house, thirty, tmp_path) as day, _careless(day, "a session with the words"):
        day.writes(80)
        day.writes(SOON_SEEN)
        attack = _attack(day, the_last=SOON_SEEN)

    print(attack)
    assert attack.pairs >= 0.9 * attack.of, str(attack)
    assert attack.p[1] < 1e-9


@pytest.mark.parametrize(
    ("hits", "tries", "chance", "p"),
    [(13, 390, 1 / 30, 1.0), (5, 10, 0.5, 1.0), (0, 10, 0.5, 2 / 1024), (9, 10, 0.5, 22 / 1024)],
)
def test_p07_chance_is_reckoned_rightly(hits: int, tries: int, chance: float, p: float) -> None:
    assert p_two_sided(hits, tries, chance) == pytest.approx(p, rel=1e-6)


@contextmanager
def _a_day(house: Flask, given: Given, folder: Path) -> Iterator[Day]:
    """Everybody has come in, one after the other, and may write."""
    with snapshots(folder / "learning-event.sqlite3") as trail:
        day = Day(house, given, trail, signed_in(house, "Ruth", given.reviewer_email))
        day.arrives()
        yield day


@contextmanager
def _careless(day: Day, how: str) -> Iterator[None]:
    """The same house, with one thing more written whenever somebody adds an observation."""
    shelf, write = CARELESS[how]

    def one_thing_more(_mapper: object, line: sa.Connection, row: TrayObservation) -> None:
        line.execute(
            sa.text(write).bindparams(**({"mark": row.mark_hash} if ":mark" in write else {}), place=day.writing)
        )

    with store.work() as work:
        work.rows.execute(sa.text(shelf))
    event.listen(TrayObservation, "after_insert", one_thing_more)
    try:
        yield
    finally:
        event.remove(TrayObservation, "after_insert", one_thing_more)


def _attack(day: Day, *, the_last: int) -> Attack:
    """Which clue to trust is chosen by the morning, of which the attacker knows the truth; the rest is what they make of it."""
    seen, places = attacker.look_through(day.trail)
    assert len(seen) == len(day.truth)
    known = len(seen) - the_last if len(seen) < MORNING + the_last else MORNING
    authors = {clue.__name__: attacker.name_authors(clue, seen, places) for clue in attacker.AUTHORS}
    trusted = max(authors, key=lambda name: _right(authors[name][:known], day.truth))
    theirs = attacker.by_the_same_author(getattr(attacker, trusted), seen, places)
    partners = {clue.__name__: attacker.name_partners(clue, seen) for clue in (theirs, *attacker.PARTNERS)}
    pairs = max(partners, key=lambda name: _together(partners[name][: known - 1], day.truth, first=1))
    return Attack(
        _right(authors[trusted][-the_last:], day.truth[-the_last:]),
        _together(partners[pairs][-the_last:], day.truth, first=len(seen) - the_last),
        the_last,
        (trusted, pairs),
    )


def _right(said: list[str], truth: list[str]) -> int:
    return sum(each == true for each, true in zip(said, truth, strict=False))


def _together(partners: list[int], truth: list[str], *, first: int) -> int:
    return sum(truth[first + n] == truth[partner] for n, partner in enumerate(partners))
