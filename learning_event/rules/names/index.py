"""The table made ready for reading: every form by the word with which it begins, and long names by their slips."""

from dataclasses import dataclass
from functools import cached_property

from learning_event.rules.names.known import SHORTEST_SLIP, Form, Known, Needs, forms
from learning_event.rules.names.slips import is_one_slip, slips_of
from learning_event.rules.names.tokens import plain_words
from learning_event.rules.names.word_lists import ordinary

LONG_ENOUGH_TO_BE_SURE = 8


@dataclass(frozen=True)
class Entry:
    """A form and what is said instead; more than one choice where several people share it."""

    form: Form
    choices: tuple[str, ...]


class Index:
    """Built for one check and thrown away: real names do not stay in memory."""

    def __init__(self, table: tuple[Known, ...]) -> None:
        self.said = frozenset(plain_words(known.alias) for known in table)
        self.words_said = frozenset(word for words in self.said for word in words)
        together: dict[tuple[str, ...], list[tuple[Form, str]]] = {}
        for known in table:
            for form in forms(known):
                if form.words not in self.said:
                    together.setdefault(form.words, []).append((form, known.alias))
        self._by_first: dict[str, list[Entry]] = {}
        for words, claims in together.items():
            self._by_first.setdefault(words[0], []).append(_nearest(claims))
        for entries in self._by_first.values():
            entries.sort(key=lambda one: -len(one.form.words))

    def beginning_with(self, word: str) -> list[Entry]:
        """Longest first."""
        return self._by_first.get(word, [])

    def one_slip_from(self, word: str) -> Entry | None:
        """A long single name that differs from the word by one slip; never an ordinary word."""
        if len(word) < SHORTEST_SLIP or word in ordinary() or word in self.words_said:
            return None
        near = {name: entry for slip in slips_of(word) for name, entry in self._by_slip.get(slip, {}).items()}
        found = sorted(name for name in near if is_one_slip(word, name))
        if not found:
            return None
        form = Form((word,), Needs.A_CAPITAL, sure=len(word) >= LONG_ENOUGH_TO_BE_SURE)
        return Entry(form, near[found[0]].choices)

    @cached_property
    def _by_slip(self) -> dict[str, dict[str, Entry]]:
        """Made only for a text with a long word that is not an ordinary one: most have none."""
        found: dict[str, dict[str, Entry]] = {}
        for entry in (entry for entries in self._by_first.values() for entry in entries):
            name, *more = entry.form.words
            if not more and len(name) >= SHORTEST_SLIP and entry.form.needs is Needs.NOTHING:
                for slip in slips_of(name):
                    found.setdefault(slip, {})[name] = entry
        return found


def _nearest(claims: list[tuple[Form, str]]) -> Entry:
    """What stands in the table goes before what was made from it."""
    if len(claims) == 1:
        return Entry(claims[0][0], (claims[0][1],))
    far = min(form.far for form, _ in claims)
    near = [(form, alias) for form, alias in claims if form.far == far]
    form = min((form for form, _ in near), key=lambda one: (list(Needs).index(one.needs), not one.sure))
    return Entry(form, tuple(dict.fromkeys(alias for _, alias in near)))
