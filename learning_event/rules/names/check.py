"""The names check over one text: everything that was found, and the text with what is said instead."""

from collections.abc import Iterable

from learning_event.rules.names.addresses import addresses_in, birth_dates_in
from learning_event.rules.names.finding import Finding, without_overlaps
from learning_event.rules.names.identifiers import identifiers_in
from learning_event.rules.names.index import Index
from learning_event.rules.names.known import Known
from learning_event.rules.names.looks_like import unknown_names_in
from learning_event.rules.names.matching import names_in
from learning_event.rules.names.tokens import tokens


def found_in(text: str, table: tuple[Known, ...]) -> tuple[Finding, ...]:
    """In the order of the text, none over another."""
    return Checker(table).found_in(text)


class Checker:
    """The table made ready once, for several texts."""

    def __init__(self, table: tuple[Known, ...]) -> None:
        self._index = Index(table)

    def found_in(self, text: str) -> tuple[Finding, ...]:
        words = tokens(text)
        return without_overlaps(
            [
                *names_in(text, words, self._index),
                *identifiers_in(text),
                *addresses_in(text),
                *birth_dates_in(text),
                *unknown_names_in(text, words, self._index),
            ]
        )


def aliased(text: str, findings: Iterable[Finding]) -> str:
    """The text with what is said instead; a role that nobody has chosen yet stays to be asked for."""
    for one in sorted(findings, key=lambda finding: finding.start, reverse=True):
        text = text[: one.start] + one.instead + text[one.end :]
    return text
