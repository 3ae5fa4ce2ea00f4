"""Somebody at a place for a whole day: comes in with a card, writes, changes a word, asks for support, answers statements."""

import random
import threading
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any

from tests.sim import canaries
from tests.sim.browsers import Browser
from tests.sim.served import Served

OBSERVATIONS = 13
KINDS = (
    "went_well",
    "made_possible",
    "happened",
    "got_in_the_way",
    "what_it_was_like",
    "unsure",
    "would_help",
    "question",
)
ANSWERS = ("reflects", "nearly", "differs")


@dataclass
class Written:
    """An observation as its author knows it. `number` is the order in which observations were acknowledged, over all seats."""

    seat: int
    number: int
    slip: str
    words: str
    withdrawn: bool = False


@dataclass
class Tally:
    """What has been acknowledged to anybody, in order; `deeds` counts everything that was."""

    written: list[Written] = field(default_factory=list)
    deeds: int = 0
    faults: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def wrote(self, seat: int, slip: str, words: str) -> Written:
        with self.lock:
            self.written.append(Written(seat, len(self.written), slip, words))
            return self.written[-1]

    def one_more(self) -> None:
        with self.lock:
            self.deeds += 1


class Seat:
    """`number` counts from 0. Every deed is tried until the house has answered it; the same slip is the same observation."""

    def __init__(self, house: Served, up: threading.Event, number: int, tally: Tally) -> None:
        self.number, self.tally, self.random = number, tally, random.Random(number)
        self.browser = Browser(house, up, address=canaries.address(number), agent=canaries.agent(number))
        self.house = house
        self.mine: list[Written] = []
        self.support: list[str] = []
        self.answers: dict[str, tuple[str, str]] = {}
        self.tried: list[str] = []

    def comes_in(self) -> None:
        """With a card, confirming the support contact on it."""
        card = self.house.facts["cards"][self.number]
        self.browser.token_from(f"{self.house.url}/")
        requests, headers = self.browser.requests, {"X-CSRF-Token": self.browser.token}
        requests.post(f"{self.house.url}/join", json={"code": card["code"]}, headers=headers).raise_for_status()
        contact = {"support_contact": card["support_contact"]}
        requests.post(f"{self.house.event}/place", json=contact, headers=headers).raise_for_status()
        assert self.cookie

    @property
    def cookie(self) -> str:
        return str(self.browser.requests.cookies["seat"])

    def writes(self) -> None:
        """Thirteen observations; two of them are written anew and one is taken back; support is asked for once."""
        changes = [self.revises, self.revises, self.withdraws, self.asks_for_support]
        self.random.shuffle(changes)
        after = dict(zip(self.random.sample(range(3, OBSERVATIONS), len(changes)), changes, strict=True))
        self._without_a_fault(deed for n in range(OBSERVATIONS) for deed in (self.adds, after.get(n)) if deed)

    def answers_all(self, statements: list[str]) -> None:
        """Each statement once, and half of them another way afterwards."""
        anew = self.random.sample(statements, len(statements) // 2)
        self._without_a_fault(partial(self.says, one) for one in statements + anew)

    def adds(self) -> None:
        slip, words = canaries.slip(), self._words("observation")
        fields = {"slip": slip, "kind": self.random.choice(KINDS), "anchor": "case", "words": words}
        if self.random.randrange(4) == 0:
            fields["with_agency"] = "yes"
        said = self.browser.done("observations", **fields)
        assert said == {"ok": True, "saved": True, "slip": slip}, said
        self.mine.append(self.tally.wrote(self.number, slip, words))

    def revises(self) -> None:
        one, words = self.random.choice(self._standing()), self._words("said anew")
        self.browser.done(f"observations/{one.slip}/revision", words=words, kind="unsure")
        one.words = words

    def withdraws(self) -> None:
        """Taken back before; where the answer to that was lost, the same again may find nothing left to take back."""
        one, before = self.random.choice(self._standing()), self.browser.lost
        answer = self.browser.send(f"observations/{one.slip}/withdrawal")
        assert answer is not None
        assert answer.status_code == 200 or (answer.status_code == 403 and self.browser.lost > before), answer.text
        one.withdrawn = True

    def asks_for_support(self) -> None:
        """A request has no slip: sent again after a lost answer it may lie there twice, and that does no harm."""
        words = self._words("support", most=200)
        self.browser.done("support-requests", words=words)
        self.support.append(words)

    def says(self, statement: str) -> None:
        answer, words = self.random.choice(ANSWERS), self._words("answer")
        self.browser.done(f"statements/{statement}/answers", answer=answer, words=words)
        self.answers[statement] = (answer, words)

    def known(self) -> dict[str, Any]:
        """Everything about this seat that must be found nowhere, and what it should find again."""
        return {
            "cookie": self.cookie,
            "agent": self.browser.agent,
            "address": self.browser.address,
            "mine": [asdict(one) for one in self.mine],
            "support": self.support,
            "answers": self.answers,
            "tried": self.tried,
        }

    def _standing(self) -> list[Written]:
        return [one for one in self.mine if not one.withdrawn]

    def _words(self, about: str, *, most: int = 400) -> str:
        """Of a length that says nothing about who wrote them."""
        words = canaries.words(about, longer_by=self.random.randrange(most))
        self.tried.append(words)
        return words

    def _without_a_fault(self, deeds: Iterator[Any]) -> None:
        """A fault ends this seat's day and is kept for the test to say."""
        try:
            for deed in deeds:
                deed()
                self.tally.one_more()
        except Exception as fault:  # noqa: BLE001 - a thread's fault would be lost otherwise
            self.tally.faults.append(f"seat {self.number}: {fault!r}")
