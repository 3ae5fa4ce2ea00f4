"""What looks like a name though it is in no table: after a title, after a relationship, or given to many people."""

import re

from learning_event.rules.names.finding import Finding, Sort
from learning_event.rules.names.index import Index
from learning_event.rules.names.known import TITLES
from learning_event.rules.names.tokens import Token, is_shouted
from learning_event.rules.names.word_lists import given, listed

RELATIONS = listed("relations")
ROLES = listed("roles")
CALLED = frozenset({"called", "named"})
PEOPLE = listed("people")
NEVER = listed("never")


def unknown_names_in(text: str, words: list[Token], index: Index) -> list[Finding]:
    """Perhaps a name, and never sure of it."""
    shouted = is_shouted(words)
    found: list[Finding] = []
    for at, word in enumerate(words):
        end = _name_from(text, words, at, index)
        if end == at or (shouted and not _after_a_title(text, words, at)):
            continue
        if _after_a_title(text, words, at):
            found.append(_finding(text, words[at - 1].start, words[end - 1].end))
        elif _is_called(text, words, at) or _after_a_relation(text, words, at) or word.plain in given():
            found.append(_finding(text, word.start, words[end - 1].end))
    return found


def _name_from(text: str, words: list[Token], at: int, index: Index) -> int:
    """Where a run of capitalised words that begins here ends; `at` when none does."""
    end = at
    while end < len(words) and end - at < 3 and _may_be_a_name(words[end], index):
        if end > at and not re.fullmatch(r" |-|['’]", text[words[end - 1].end : words[end].start]):
            break
        end += 1
    if (
        end < len(words)
        and end > at
        and words[end].text.isdigit()
        and text[words[end - 1].end : words[end].start] == " "
    ):
        return at
    return end


def _may_be_a_name(word: Token, index: Index) -> bool:
    if not word.has_capital or len(word.plain) < 2 or not word.plain.isalpha() or word.plain in NEVER:
        return False
    return (word.plain,) not in index.said and word.plain not in index.words_said


def _after_a_title(text: str, words: list[Token], at: int) -> bool:
    if at == 0 or words[at - 1].plain not in TITLES:
        return False
    title = words[at - 1]
    return title.has_capital and bool(re.fullmatch(r"\.? ", text[title.end : words[at].start]))


def _after_a_relation(text: str, words: list[Token], at: int) -> bool:
    if at == 0 or text[words[at - 1].end : words[at].start] not in (" ", ", "):
        return False
    before = words[at - 1].plain
    with_comma = text[words[at - 1].end] == ","
    if with_comma and text[words[at].end : words[at].end + 1] not in (",", ".", "’", "'", ";", ")"):
        return False
    return before in RELATIONS or (before in ROLES and not with_comma and not words[at].is_capitals)


def _is_called(text: str, words: list[Token], at: int) -> bool:
    """A man called Dean; never a form that is called something."""
    if at < 2 or words[at - 1].plain not in CALLED or text[words[at - 1].end : words[at].start] != " ":
        return False
    return any(word.plain in PEOPLE | RELATIONS for word in words[max(0, at - 3) : at - 1])


def _finding(text: str, start: int, end: int) -> Finding:
    return Finding(start, end, text[start:end], Sort.UNKNOWN_NAME, sure=False)
