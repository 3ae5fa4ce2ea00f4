"""Every kind of narrative, and the cards, pass PDF/UA-1 and PDF/A-2a with two validators and sound syntax."""

import subprocess
from collections.abc import Callable
from dataclasses import replace

import pytest

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.documents.cards_pdf import cards_pdf
from learning_event.documents.narrative_pdf import narrative_pdf
from tests.paper.conftest import Printed, what_page_says, what_vera_says
from tests.paper.given_cards import some_cards
from tests.paper.narratives import EMPTY, WHOLE, long_day, resting_on, saying

KINDS: dict[str, Callable[[], bytes]] = {
    "a whole narrative": lambda: narrative_pdf(WHOLE),
    "an empty one": lambda: narrative_pdf(EMPTY),
    "a draft": lambda: narrative_pdf(replace(WHOLE, version=0, sealed_on="", sha256="")),
    "a statement that rests on forty things": lambda: narrative_pdf(_with_statement(40, "He was asked.")),
    "a statement over several pages": lambda: narrative_pdf(_with_statement(2, "He was asked and he answered. " * 400)),
    "letters from elsewhere": lambda: narrative_pdf(saying("Tŵr Gŵyl, Zażółć gęślą jaźń, हिन्दी, سلام 🙏 5 < 6 & “q”")),
    "words longer than any": lambda: narrative_pdf(
        replace(saying("Five of us, nine of them. " * 20), purpose="ŵŷ " * 12_000)
    ),
    "eleven cards": lambda: cards_pdf(some_cards(11)),
}


def _with_statement(rests: int, words: str) -> ShownNarrative:
    statement = replace(resting_on(rests), words=words)
    return replace(WHOLE, chapters=(replace(WHOLE.chapters[0], statements=(statement,)),))


@pytest.mark.parametrize("kind", KINDS)
def test_both_validators_are_content(kind: str, printed: Printed) -> None:
    file = printed(KINDS[kind]())

    assert what_vera_says(file) == {}
    assert what_page_says(file) == set()


@pytest.mark.slow
def test_three_hundred_observations_are_sound_too(printed: Printed) -> None:
    file = printed(narrative_pdf(long_day(300)))

    assert what_vera_says(file) == {}
    assert what_page_says(file) == set()


@pytest.mark.parametrize("kind", ["a whole narrative", "an empty one", "eleven cards"])
def test_the_syntax_is_sound(kind: str, printed: Printed) -> None:
    file = printed(KINDS[kind]())

    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, check=False, timeout=60)

    assert (checked.returncode, checked.stderr) == (0, b"")
