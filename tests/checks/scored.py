"""What the checks find in the invented case and in the awkward lines: counted once, for the tests and for the bench."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from learning_event.demo import case_file
from learning_event.rules.hold_cues import Held
from learning_event.rules.kind_language import nudges
from learning_event.rules.names.check import Checker, aliased
from learning_event.rules.names.known import Known
from tests.checks import lines

SAID = {"current risk to another child": "risk", "possible evidence in the criminal inquiry": "trial"}
SAID |= {"the writer may need support today": "support", "conduct language": "conduct"}
SAID |= {"contains a name or identifier": "name"}


@dataclass
class Score:
    """`missed` are those that were planted and not found; `flagged` the clean ones in which something was."""

    planted: int = 0
    clean: int = 0
    missed: list[str] = field(default_factory=list)
    flagged: list[str] = field(default_factory=list)

    def count(self, name: str, *, planted: bool, found: bool) -> None:
        self.planted += planted
        self.clean += not planted
        if planted and not found:
            self.missed.append(name)
        if found and not planted:
            self.flagged.append(name)

    def __str__(self) -> str:
        return (
            f"found {self.planted - len(self.missed)} of {self.planted} planted; "
            f"flagged {len(self.flagged)} of {self.clean} clean"
        )


@cache
def case() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Path(__file__).with_name("case.json").read_text("utf-8"))
    return found


@cache
def table() -> tuple[Known, ...]:
    """The pseudonyms of the invented case."""
    listed = case_file.event()["pseudonyms"]
    return tuple(Known(one["real_name"], one["alias"], tuple(one["also_written"])) for one in listed)


def names_in_observations() -> Score:
    """A planted one counts as found when the text to show comes out exactly."""
    score, checker = Score(), Checker(table())
    for one in case()["observations"]:
        for words, wanted in ((one["words"], one["to_show"]), (one["made_possible"], one["made_possible_to_show"])):
            if not words:
                continue
            planted = one["state"].endswith("identifier") and wanted is not None
            found = checker.found_in(words)
            is_right = bool(found) and (not planted or aliased(words, found) == wanted)
            score.count(one["id"], planted=planted, found=is_right)
    return score


def names_in_records() -> Score:
    """Each record of the eight chronologies: its text comes out exactly, and every name of its other columns is known."""
    score, checker = Score(), Checker(table())
    for one in case()["records"]:
        found = checker.found_in(one["words"])
        planted = one["to_show"] != one["words"]
        is_right = aliased(one["words"], found) == one["to_show"] if planted else bool(found)
        score.count(one["id"], planted=planted, found=is_right)
        for name in one["names"]:
            offers = [each.offer for each in checker.found_in(name["found"])]
            score.count(f"{one['id']} {name['found']}", planted=True, found=offers == [name["alias"]])
    return score


def nudges_in_observations() -> Score:
    score = Score()
    for one in case()["observations"]:
        planted = any(check["check"] == "blaming language" for check in one["checks"])
        found = bool(nudges(one["words"]) or nudges(one["made_possible"]))
        score.count(one["id"], planted=planted, found=found)
    return score


def holds_in_observations() -> Score:
    """Found means: held for the right reason."""
    score, held = Score(), Held(table())
    for one in case()["observations"]:
        why = held.why(one["words"])
        wanted = SAID.get(one["state"].removeprefix("held: "))
        score.count(one["id"], planted=wanted is not None, found=why is not None and wanted in (None, why[0]))
    return score


def awkward_names() -> Score:
    checker = Checker(lines.TABLE)
    texts = lines.said(lines.NAMES) + lines.said(lines.IDENTIFIERS) + lines.said(lines.CLEAN)
    return _scored((words, wanted, _found(checker, words)) for words, wanted in texts)


def awkward_nudges() -> Score:
    texts = lines.said(lines.NUDGED) + lines.said(lines.NOT_NUDGED)
    return _scored((words, wanted, "|".join(one.id for one in nudges(words))) for words, wanted in texts)


def awkward_holds() -> Score:
    held = Held(lines.TABLE)
    texts = lines.said(lines.HELD) + lines.said(lines.NOT_HELD)
    return _scored((words, wanted, (held.why(words) or ("",))[0]) for words, wanted in texts)


def _scored(each: Iterable[tuple[str, str, str]]) -> Score:
    score = Score()
    for words, wanted, found in each:
        score.count(words, planted=bool(wanted), found=found == wanted if wanted else bool(found))
    return score


def _found(checker: Checker, words: str) -> str:
    found = checker.found_in(words)
    return "|".join(
        f"{one.found}={(one.choices[0] if one.choices else '?') if one.is_a_name else one.sort.value}" for one in found
    )


SCORES = {
    "names and identifiers, observations of the case": names_in_observations,
    "names and identifiers, records of the case": names_in_records,
    "names and identifiers, awkward lines": awkward_names,
    "nudges, observations of the case": nudges_in_observations,
    "nudges, awkward lines": awkward_nudges,
    "holds, observations of the case": holds_in_observations,
    "holds, awkward lines": awkward_holds,
}
