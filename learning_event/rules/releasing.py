"""Words that come back with an alias: only the places that the names check found may be changed, and only to what is offered there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from learning_event.rules.names.finding import Finding
from learning_event.rules.refusals import WrongInput

AS_IT_IS = "as it is"
ROLES = ("somebody", "a practitioner", "a family member", "a child", "a place")
NOT_OFFERED = "Please choose for each place what is to stand there."


@dataclass(frozen=True)
class Piece:
    """A stretch of the words: `number` is None between the places that were found; `choices` are what may stand there instead."""

    words: str
    number: int | None = None
    sure: bool = False
    choices: tuple[str, ...] = ()


def left_out(found: Finding) -> str:
    """What stands where something was taken out, so that everybody sees that it was."""
    return "[name left out]" if found.is_a_name else f"[{found.sort.value} left out]"


def choices_for(found: Finding, aliases: Sequence[str]) -> tuple[str, ...]:
    """The likeliest first. What is surely a name or an identifier cannot stay as it is."""
    names = [*found.choices, *aliases, *ROLES] if found.is_a_name else []
    stays = [] if found.sure else [AS_IT_IS]
    return tuple(dict.fromkeys([*names[: len(found.choices)], left_out(found), *stays, *names]))


def pieces(words: str, found: Sequence[Finding], aliases: Sequence[str]) -> tuple[Piece, ...]:
    """The whole of the words, in order."""
    parts, at = [], 0
    for number, one in enumerate(found):
        parts += [Piece(words[at : one.start]), Piece(one.found, number, one.sure, choices_for(one, aliases))]
        at = one.end
    return tuple(part for part in (*parts, Piece(words[at:])) if part.words)


def with_aliases(words: str, found: Sequence[Finding], aliases: Sequence[str], chosen: Mapping[int, str]) -> str:
    """`chosen` is by the number of the place; WrongInput where something is chosen that was not offered there."""
    for number, one in reversed(list(enumerate(found))):
        instead = chosen.get(number, "")
        if instead not in choices_for(one, aliases):
            raise WrongInput({f"put_{number}": NOT_OFFERED})
        if instead != AS_IT_IS:
            words = words[: one.start] + instead + words[one.end :]
    return words


def proposed(words: str, found: Sequence[Finding], aliases: Sequence[str]) -> str:
    """With the likeliest in every place."""
    return with_aliases(words, found, aliases, {n: choices_for(one, aliases)[0] for n, one in enumerate(found)})
