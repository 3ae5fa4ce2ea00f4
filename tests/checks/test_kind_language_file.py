"""The list of kinder words is readable, is of the sort that both engines read alike, and each of its rules has an example."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from learning_event.rules import hold_cues, kind_language
from tests.checks import lines

STATIC = Path(__file__).parents[2] / "static" / kind_language.FILE
NOT_ALIKE = re.compile(r"\(\?<|\(\?P|\(\?[aimsux]|\\[wWdDsSAZzpP]|[^\x00-\x7f]")
"""Looking behind, named groups, flags, classes that differ, and letters beyond ASCII."""


def rules(file: Path) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))
    return listed


def test_every_rule_says_what_it_is_and_what_it_offers() -> None:
    for rule in rules(STATIC):
        assert set(rule) == {"id", "sort", "pattern", "offer"}
        assert rule["sort"] in tuple(kind_language.NudgeSort)
        assert rule["offer"].endswith((".", "?"))
        assert NOT_ALIKE.search(rule["pattern"]) is None, rule["id"]
    assert len({rule["id"] for rule in rules(STATIC)}) == len(rules(STATIC)) == 26


def test_every_rule_has_an_example() -> None:
    found = {rule for _, after in lines.said(lines.NUDGED) for rule in after.split("|")}

    assert found == {rule["id"] for rule in rules(STATIC)}


def test_every_cue_says_what_it_is_about() -> None:
    for cue in rules(hold_cues.FILE):
        assert set(cue) == {"sort", "about", "pattern"}
        assert cue["sort"] in hold_cues.FIRST
        assert NOT_ALIKE.search(cue["pattern"]) is None, cue["about"]


@pytest.mark.parametrize(
    "words", ["The visit did not take place.", "The scan failed to upload.", "The letter was not sent."]
)
def test_a_fact_is_never_softened(words: str) -> None:
    assert kind_language.nudges(words) == ()
