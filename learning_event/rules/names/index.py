"""The table made ready for reading: every form by the word with which it begins, and long names by their slips."""

from dataclasses import dataclass

from learning_event.rules.names.known import SHORTEST_SLIP, Form, Known, Needs, forms
from learning_event.rules.names.slips import is_one_slip, slips_of
from learning_event.rules.names.tokens import tokens
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
        self.said = frozenset(tuple(token.plain for token in tokens(known.alias)) for known in table)
        self.words_said = frozenset(word for words in self.said for word in words)
        together: dict[tuple[str, ...], list[tuple[Form, str]]] = {}
        for known in table:
            for form in forms(known):
                if form.words not in self.said:
                    together.setdefault(form.words, []).append((form, known.alias))
        self._by_first: dict[str, list[Entry]] = {}
        self._by_slip: dict[str, dict[str, Entry]] = {}
        for words, claims in together.items():
            self._lay(words, _nearest(claims))

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

    def _lay(self, words: tuple[str, ...], entry: Entry) -> None:
        under = self._by_first.setdefault(words[0], [])
        under.append(entry)
        under.sort(key=lambda one: -len(one.form.words))
        if len(words) == 1 and len(words[0]) >= SHORTEST_SLIP and entry.form.needs is Needs.NOTHING:
            for slip in slips_of(words[0]):
                self._by_slip.setdefault(slip, {})[words[0]] = entry


def _nearest(claims: list[tuple[Form, str]]) -> Entry:
    """What stands in the table goes before what was made from it."""
    far = min(form.far for form, _ in claims)
    near = [(form, alias) for form, alias in claims if form.far == far]
    form = min((form for form, _ in near), key=lambda one: (list(Needs).index(one.needs), not one.sure))
    return Entry(form, tuple(dict.fromkeys(alias for _, alias in near)))
