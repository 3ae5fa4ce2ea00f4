"""The same narrative prints the same bytes, in any process, on any day; another narrative prints others."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from learning_event.documents.cards_pdf import cards_pdf
from learning_event.documents.narrative_pdf import narrative_pdf
from tests.paper.given_cards import some_cards
from tests.paper.narratives import WHOLE

PRINT_BOTH = """
import hashlib
from learning_event.documents.cards_pdf import cards_pdf
from learning_event.documents.narrative_pdf import narrative_pdf
from tests.paper.given_cards import some_cards
from tests.paper.narratives import WHOLE
print(hashlib.sha256(narrative_pdf(WHOLE)).hexdigest(), hashlib.sha256(cards_pdf(some_cards(9))).hexdigest())
"""


def _hashes() -> str:
    papers = (narrative_pdf(WHOLE), cards_pdf(some_cards(9)))
    return " ".join(hashlib.sha256(paper).hexdigest() for paper in papers)


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_in_another_process_with_another_hash_seed_clock_and_place(seed: str) -> None:
    elsewhere = {"PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": seed, "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8"}
    surroundings = {**os.environ, **elsewhere}

    printed = subprocess.run(
        [sys.executable, "-c", PRINT_BOTH], env=surroundings, capture_output=True, check=True, text=True, timeout=60
    )

    assert printed.stdout.strip() == _hashes()


def test_again_in_the_same_process() -> None:
    assert _hashes() == _hashes()


def test_one_letter_changed_is_another_file() -> None:
    assert narrative_pdf(replace(WHOLE, purpose="To understand together.")) != narrative_pdf(WHOLE)
