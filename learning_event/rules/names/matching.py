"""Finds the names of the table in a text, in all their forms."""

from itertools import pairwise

from learning_event.rules.names.finding import Finding, Sort
from learning_event.rules.names.index import Entry, Index
from learning_event.rules.names.known import TITLES, Needs
from learning_event.rules.names.tokens import Token, is_shouted, is_whispered
from learning_event.rules.names.word_lists import listed

MONTHS = listed("months")
BETWEEN = frozenset(" .,-‐‑–'’()\n")
MOST_BETWEEN = 2


def names_in(text: str, words: list[Token], index: Index) -> list[Finding]:
    """In the order of the text."""
    found, at = [], 0
    shouted, whispered = is_shouted(words), is_whispered(words)
    while at < len(words):
        entry, many = _here(text, words, at, index, shouted=shouted, whispered=whispered)
        if entry is None:
            at += 1
            continue
        found.append(_finding(text, words, at, many, entry))
        at += many
    return found


def _here(
    text: str, words: list[Token], at: int, index: Index, *, shouted: bool, whispered: bool
) -> tuple[Entry | None, int]:
    for word in _as_typed(words[at].plain):
        for entry in index.beginning_with(word):
            many = len(entry.form.words)
            if _stands(text, words[at : at + many], entry, word) and _counts(words, at, many, entry, shouted=shouted):
                return entry, many
    slip = index.one_slip_from(words[at].plain)
    if slip and (words[at].has_capital or whispered or slip.form.sure):
        return slip, 1
    return None, 1


def _as_typed(word: str) -> tuple[str, ...]:
    """A possessive without its apostrophe is the name too."""
    return (word, word[:-1]) if len(word) > 4 and word.endswith("s") else (word,)


def _stands(text: str, here: list[Token], entry: Entry, first: str) -> bool:
    wanted = entry.form.words
    if len(here) < len(wanted) or (first != here[0].plain and len(wanted) > 1):
        return False
    if any(token.plain not in (word, f"{word}s") for token, word in zip(here[1:], wanted[1:], strict=True)):
        return False
    gaps = [text[one.end : other.start] for one, other in pairwise(here)]
    return all(len(gap) <= MOST_BETWEEN and set(gap) <= BETWEEN for gap in gaps)


def _counts(words: list[Token], at: int, many: int, entry: Entry, *, shouted: bool) -> bool:
    here, needs = words[at : at + many], entry.form.needs
    titled = at > 0 and words[at - 1].plain in TITLES and words[at - 1].has_capital
    if needs is Needs.CAPITALS:
        return all(token.text.isupper() for token in here) and not shouted
    if needs is Needs.NOTHING:
        return True
    if needs is Needs.A_CAPITAL_INSIDE and not titled:
        return here[0].has_capital and not here[0].first and not shouted and not _is_a_date(words, at)
    if not entry.form.sure and not shouted and any(token.is_capitals for token in here):
        return False
    return all(token.has_capital for token in here)


def _is_a_date(words: list[Token], at: int) -> bool:
    """A month is hardly ever somebody, and has its capital for another reason."""
    return words[at].plain in MONTHS


def _finding(text: str, words: list[Token], at: int, many: int, entry: Entry) -> Finding:
    start, end = words[at].start, words[at + many - 1].end
    if many == 1 and words[at].plain != entry.form.words[0] and len(words[at].plain) == len(entry.form.words[0]) + 1:
        end -= 1 if entry.form.words[0] + "s" == words[at].plain else 0
    if "(" in text[start:end] and text[end : end + 1] == ")":
        end += 1
    for before in reversed(words[max(0, at - 2) : at]):
        if before.plain not in TITLES or not set(text[before.end : start]) <= {" ", "."}:
            break
        start = before.start
    return Finding(start, end, text[start:end], Sort.NAME, entry.form.sure, entry.choices)
