"""A name of the pseudonym table, and all the forms in which people write it: whole, in parts, shortened, by initials."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from learning_event.rules.names.tokens import plain_words
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


class Form(NamedTuple):
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
    if not _is_a_place(known):
        for text in written:
            words = _without_title(text)
            if len(words) > 1 and _is_of_letters(text) and not _is_initials(text, words):
                found |= _of_a_person(words, text)
    return frozenset(found)


def _as_written(text: str) -> set[Form]:
    whole = plain_words(text)
    named = _without_title(text)
    found = {_form(whole, sure=not _is_initials(text, whole))._replace(far=0)} if whole else set()
    return found | ({_form(named)} if named and named != whole else set())


def _of_a_person(words: tuple[str, ...], text: str) -> set[Form]:
    """From first name and surname: each alone, turned about, with initials, in parts, and shortened."""
    first, last = words[0], words[1:]
    found = {_form(words), *_singly(first, last, hyphened=_hyphen_in(text))}
    for surname in _surnames(last, hyphened=_hyphen_in(text)):
        found |= {_form((first, *surname)), _form((*surname, first)), _form((first[0], *surname))}
        found.add(_form((*surname, first[0])))
    if len(first) > 1:
        ends = {last[0], last[-1]}
        found |= {_form((first, end[0])) for end in ends}
        found |= {Form((first[0], end[0]), Needs.CAPITALS, sure=False) for end in ends if first[0] not in "ia"}
    return found | _fond(first, last)


def _surnames(last: tuple[str, ...], *, hyphened: bool) -> list[tuple[str, ...]]:
    """The whole of it; its particles joined on; its hyphenated parts; and without the names that stand in the middle."""
    if len(last) == 1:
        return [last]
    if last[0] in PARTICLES:
        return [last, ("".join(last),)]
    parts = [(part,) for part in last if part not in PARTICLES and len(part) >= SHORTEST_SAFE]
    return [last, *(parts if hyphened else parts[-1:])]


def _singly(first: str, last: tuple[str, ...], *, hyphened: bool) -> set[Form]:
    alone = {(first,), *_surnames(last, hyphened=hyphened)}
    found = {_form(words) for words in alone if len(words) > 1 or len(words[0]) > 2}
    if hyphened or last[0] in PARTICLES:
        return found
    middle = (name for name in last[:-1] if len(name) >= SHORTEST_SAFE and name not in ordinary())
    return found | {Form((name,), Needs.A_CAPITAL, sure=False, far=2) for name in middle}


def _fond(first: str, last: tuple[str, ...]) -> set[Form]:
    found: set[Form] = set()
    for short in shortened(first):
        found.add(_form((short, *last))._replace(far=2))
        needs = Needs.A_CAPITAL_INSIDE if short in ordinary() else Needs.A_CAPITAL
        found.add(Form((short,), needs, sure=False, far=2))
        found.add(Form((short, last[-1][0]), Needs.A_CAPITAL, sure=True, far=2))
    return found


def _form(words: tuple[str, ...], *, sure: bool = True) -> Form:
    longer = [word for word in words if len(word) >= SHORTEST_SAFE]
    if not longer and not sure:
        return Form(words, Needs.CAPITALS, sure=False)
    if not ordinary().issuperset(longer):
        return Form(words, Needs.NOTHING, sure)
    if len(words) > 1:
        return Form(words, Needs.A_CAPITAL, sure)
    is_ordinary = words[0] in ordinary()
    return Form(words, Needs.A_CAPITAL_INSIDE if is_ordinary else Needs.A_CAPITAL, sure and not is_ordinary)


def _is_initials(text: str, words: Sequence[str]) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) <= 4 and all(sign.isupper() for sign in letters) and all(len(word) <= 4 for word in words)


def _without_title(text: str) -> tuple[str, ...]:
    words = plain_words(text)
    while words and words[0] in TITLES and len(words) > 1:
        words = words[1:]
    return words


def _is_a_place(known: Known) -> bool:
    """A place or an organisation has no first name: it is found whole, or as it is also written."""
    return any(not INSTITUTIONS.isdisjoint(plain_words(text)) for text in (known.real_name, *known.also_written))


def _is_of_letters(text: str) -> bool:
    """Nobody is called anything else; what is no name is found only as it is written."""
    return all(sign.isalpha() or unicodedata.combining(sign) or sign in " -‐‑–'’.,()" for sign in text)


def _hyphen_in(text: str) -> bool:
    return any(hyphen in text for hyphen in "-‐‑–")
