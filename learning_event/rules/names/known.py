"""A name of the pseudonym table, and all the forms in which people write it: whole, in parts, shortened, by initials."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from learning_event.rules.names.tokens import tokens
from learning_event.rules.names.word_lists import listed, ordinary, shortened

TITLES = listed("titles")
PARTICLES = listed("particles")
INSTITUTIONS = listed("institutions")
SHORTEST_SAFE = 4
SHORTEST_SLIP = 6


class Needs(StrEnum):
    """What the writing has to look like before a form counts: nothing, a capital, a capital inside a sentence, capitals."""

    NOTHING = "nothing"
    A_CAPITAL = "a capital"
    A_CAPITAL_INSIDE = "a capital inside a sentence"
    CAPITALS = "capitals"


@dataclass(frozen=True)
class Known:
    """One row of the table: a person, or a place that is called otherwise here."""

    real_name: str
    alias: str
    also_written: tuple[str, ...] = ()


@dataclass(frozen=True)
class Form:
    """One way to write a name: its words in plain letters, what it needs, and whether it can only be this name.

    `far` is how far it is from what stands in the table: 0 as written there, 1 made from it, 2 a fond or shortened form.
    """

    words: tuple[str, ...]
    needs: Needs
    sure: bool
    far: int = 1


def forms(known: Known) -> frozenset[Form]:
    """Every form of one row."""
    written = [known.real_name, *known.also_written]
    found = {form for text in written for form in _as_written(text)}
    for text in written:
        words = _without_title(text)
        if len(words) > 1 and not _is_an_institution(words) and not _is_initials(text, words):
            found |= _of_a_person(words, text)
    return frozenset(found)


def _as_written(text: str) -> set[Form]:
    whole = tuple(token.plain for token in tokens(text))
    named = tuple(_without_title(text))
    found = {replace(_form(whole, sure=not _is_initials(text, whole)), far=0)} if whole else set()
    return found | ({_form(named)} if named and named != whole else set())


def _of_a_person(words: list[str], text: str) -> set[Form]:
    """From first name and surname: each alone, turned about, with initials, in hyphenated parts, and shortened."""
    first, last = words[0], words[1:]
    found = {_form(tuple(words)), _form((*last, first))}
    if len(last) > 1 and last[0] in PARTICLES:
        found |= {_form(("".join(last),)), _form((first, "".join(last)))}
    parts = [part for part in last if part not in PARTICLES and len(part) >= SHORTEST_SAFE] if _hyphen_in(text) else []
    singles = {(first,), tuple(last), *((part,) for part in parts)}
    found |= {_form(single) for single in singles if len(single) > 1 or len(single[0]) > 2}
    ends = {last[0], last[-1]}
    if len(first) > 1:
        found |= {_form((first, end[0])) for end in ends}
        found |= {Form((first[0], end[0]), Needs.CAPITALS, sure=False) for end in ends if first[0] not in "ia"}
    found |= {_form((first[0], *last)), *(_form((first[0], part)) for part in parts)}
    return found | _fond(first, last)


def _fond(first: str, last: list[str]) -> set[Form]:
    found: set[Form] = set()
    for short in shortened(first):
        found.add(replace(_form((short, *last)), far=2))
        needs = Needs.A_CAPITAL_INSIDE if short in ordinary() else Needs.A_CAPITAL
        found.add(Form((short,), needs, sure=False, far=2))
        found.add(Form((short, last[-1][0]), Needs.A_CAPITAL, sure=True, far=2))
    return found


def _form(words: tuple[str, ...], *, sure: bool = True) -> Form:
    if all(len(word) <= 3 for word in words) and not sure:
        return Form(words, Needs.CAPITALS, sure=False)
    plainly = all(word in ordinary() or len(word) < SHORTEST_SAFE for word in words)
    if not plainly:
        return Form(words, Needs.NOTHING, sure)
    if len(words) > 1:
        return Form(words, Needs.A_CAPITAL, sure)
    is_ordinary = words[0] in ordinary()
    return Form(words, Needs.A_CAPITAL_INSIDE if is_ordinary else Needs.A_CAPITAL, sure and not is_ordinary)


def _is_initials(text: str, words: Sequence[str]) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) <= 4 and all(sign.isupper() for sign in letters) and all(len(word) <= 4 for word in words)


def _without_title(text: str) -> list[str]:
    words = [token.plain for token in tokens(text)]
    while words and words[0] in TITLES and len(words) > 1:
        words = words[1:]
    return words


def _is_an_institution(words: list[str]) -> bool:
    return any(word in INSTITUTIONS for word in words)


def _hyphen_in(text: str) -> bool:
    return any(hyphen in text for hyphen in "-‐‑–")
