"""What the names check found: where it stands, what it is, and what could be said instead."""

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What was found, in the words in which it is said."""

    NAME = "name"
    UNKNOWN_NAME = "unknown name"
    NHS_NUMBER = "NHS number"
    PUPIL_NUMBER = "unique pupil number"
    INSURANCE_NUMBER = "National Insurance number"
    POSTCODE = "postcode"
    TELEPHONE = "telephone"
    EMAIL = "e-mail address"
    BIRTH_DATE = "date of birth"
    ADDRESS = "address"


WITH_ARTICLE = {
    Sort.NHS_NUMBER: "an NHS number",
    Sort.PUPIL_NUMBER: "a unique pupil number",
    Sort.INSURANCE_NUMBER: "a National Insurance number",
    Sort.POSTCODE: "a postcode",
    Sort.TELEPHONE: "a telephone number",
    Sort.EMAIL: "an e-mail address",
    Sort.BIRTH_DATE: "a date of birth",
    Sort.ADDRESS: "an address",
}
LEAVE_IT_OUT = "leave it out"
ASK_WHAT_ROLE = "ask what role to use"
ROLE_NEEDED = "[role needed]"


@dataclass(frozen=True)
class Finding:
    """`start` and `end` count signs of the text; `choices` are what the table says instead, and `sure` that it is in the
    table, or an identifier that can be nothing else."""

    start: int
    end: int
    found: str
    sort: Sort
    sure: bool
    choices: tuple[str, ...] = ()

    @property
    def offer(self) -> str:
        """What to do about it, in a few words."""
        if len(self.choices) == 1:
            return self.choices[0]
        return ASK_WHAT_ROLE if self.is_a_name else LEAVE_IT_OUT

    @property
    def instead(self) -> str:
        """What stands in its place when it is taken out."""
        if len(self.choices) == 1:
            return self.choices[0]
        return ROLE_NEEDED if self.is_a_name else f"[{self.sort.value} removed]"

    @property
    def is_a_name(self) -> bool:
        return self.sort in (Sort.NAME, Sort.UNKNOWN_NAME)

    @property
    def says(self) -> str:
        """One sentence for the person who wrote it."""
        if self.is_a_name:
            return f"“{self.found}” looks like a name."
        return f"“{self.found}” looks like {WITH_ARTICLE[self.sort]}."


def _first_sure_then_long(finding: Finding) -> tuple[bool, int, int]:
    return (not finding.sure, finding.start - finding.end, finding.start)


def without_overlaps(findings: list[Finding]) -> tuple[Finding, ...]:
    """In the order of the text; of two that lie over each other the sure one stays, then the longer one."""
    kept: list[Finding] = []
    for one in sorted(findings, key=_first_sure_then_long):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))
