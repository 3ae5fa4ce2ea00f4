"""Lays out words that still carry a name: what was found in them, and how they would read with the agreed names put in."""

from collections.abc import Iterable

from learning_event.anonymity.printed import Piece
from learning_event.anonymity.shown.checks import ShownFound, ShownStanding
from learning_event.rules.names.check import Checker, aliased
from learning_event.rules.names.finding import ROLE_NEEDED, Finding, Sort
from learning_event.rules.names.known import Known


def found_shown(one: Finding) -> ShownFound:
    """A name without a choice has to be said by its role, which only a person can choose; an identifier can be taken out."""
    taken_out = "" if one.is_a_name else one.instead
    return ShownFound(one.found, one.sort.value, one.says, one.offer, one.choices, one.sure, taken_out)


def with_names(pieces: Iterable[Piece], table: tuple[Known, ...]) -> tuple[ShownStanding, ...]:
    """Those pieces in which a name of the table or an identifier stands; the same words twice are said once."""
    checker, standing = Checker(table), {}
    for piece in pieces:
        found = tuple(one for one in checker.found_in(piece.words) if is_known(one))
        if found:
            shown = tuple(dict.fromkeys(map(found_shown, found)))
            standing[piece.where, piece.words] = ShownStanding(
                "", piece.where, piece.page, piece.words, shown, instead_of(piece.words, found)
            )
    return tuple(standing.values())


def is_known(finding: Finding) -> bool:
    """Of the table, or an identifier; what only looks like a name is for the person who writes."""
    return finding.sort is not Sort.UNKNOWN_NAME


def instead_of(words: str, found: Iterable[Finding]) -> str:
    """Empty where somebody has to choose a role first."""
    mended = aliased(words, found)
    return "" if ROLE_NEEDED in mended else mended
