"""Themes and factors: what stands under each, what went well first; and in numbers alone, for whoever compares reviews."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.sense import ShownTag, ShownThemeCount, ShownThemes, ShownUnder
from learning_event.models import Observation, Tag, TimelineEntry
from learning_event.readings.room.gathered import Gathered, gather_whole
from learning_event.rules.factors import factor_words, factors
from learning_event.rules.observation import Kind
from learning_event.rules.themes import Theme, short_words, themes
from learning_event.rules.went_well import went_well_first

STRENGTH = "strength"


@dataclass(frozen=True)
class Tagged:
    """Which entries and observations bear which theme or factor; what a group bears, each of its observations bears."""

    gathered: Gathered
    things: Mapping[tuple[str, str], Collection[str]]

    def entries(self, scheme: str, *values: str) -> list[TimelineEntry]:
        ids = self._ids(scheme, values)
        return [row for row in self.gathered.entries if f"entry:{row.id}" in ids]

    def observations(self, scheme: str, *values: str) -> list[Observation]:
        ids = self._ids(scheme, values)
        return [
            row
            for row in self.gathered.observations
            if f"observation:{row.id}" in ids or (row.group_id and f"group:{row.group_id}" in ids)
        ]

    def _ids(self, scheme: str, values: Sequence[str]) -> set[str]:
        return {ref for value in values for ref in self.things.get((scheme, value), ())}


def tagged_in(gathered: Gathered) -> Tagged:
    """Of one learning event."""
    things: dict[tuple[str, str], set[str]] = {}
    for tag in _tags(gathered.event.id):
        things.setdefault((tag.scheme, tag.value), set()).add(f"{tag.thing}:{tag.thing_id}")
    return Tagged(gathered, things)


def tags_by_thing(event_id: str) -> dict[str, tuple[ShownTag, ...]]:
    """What each thing bears, themes before factors, in the order of the lists."""
    found: dict[str, list[Tag]] = {}
    for tag in _tags(event_id):
        found.setdefault(f"{tag.thing}:{tag.thing_id}", []).append(tag)
    return {name: tuple(_shown_tag(tag) for tag in sorted(tags, key=_order)) for name, tags in found.items()}


def themes_of(event_id: str) -> ShownThemes:
    """Only what something stands under. NotKnown when there is no such event."""
    tagged = tagged_in(gather_whole(event_id))
    under = tuple(one for theme in _strength_first() if (one := _theme(tagged, theme)))
    causes = (_under(tagged, "factor", factor.id, factor.words) for factor in factors())
    return ShownThemes(under, tuple(one for one in causes if one))


def theme_counts(event_id: str) -> tuple[ShownThemeCount, ...]:
    """Every theme, part and factor, those that nothing stands under too: no words of anybody, no agencies."""
    return counts_in(tagged_in(gather_whole(event_id)))


def counts_in(tagged: Tagged) -> tuple[ShownThemeCount, ...]:
    """A theme counts what bears it or any of its parts, each thing once."""
    found = []
    for theme in _strength_first():
        found.append(_count(tagged, "theme", theme.id, theme.words, 1, theme.id, *theme.parts))
        found += [_count(tagged, "theme", part, words, 2, part) for part, words in theme.parts.items()]
    return (*found, *(_count(tagged, "factor", one.id, one.words, 1, one.id) for one in factors()))


def themes_on_paper(gathered: Gathered) -> tuple[ShownThemeCount, ...]:
    """Only what something stands under."""
    return tuple(one for one in counts_in(tagged_in(gathered)) if one.entries or one.observations)


def _count(tagged: Tagged, scheme: str, value: str, words: str, level: int, *values: str) -> ShownThemeCount:
    said = tagged.observations(scheme, *values)
    well = sum(row.kind == Kind.WENT_WELL for row in said)
    return ShownThemeCount(scheme, value, words, level, len(tagged.entries(scheme, *values)), len(said), well)


def _theme(tagged: Tagged, theme: Theme) -> ShownUnder | None:
    own = _under(tagged, "theme", theme.id, theme.words)
    parts = tuple(one for part, words in theme.parts.items() if (one := _under(tagged, "theme", part, words)))
    if own is None and not parts:
        return None
    return ShownUnder(theme.id, theme.words, own.observations if own else (), own.entries if own else (), parts)


def _under(tagged: Tagged, scheme: str, value: str, words: str) -> ShownUnder | None:
    said = tuple(tagged.gathered.shown(row) for row in tagged.observations(scheme, value))
    entries = tuple(tagged.gathered.shown_entry(row, ()) for row in tagged.entries(scheme, value))
    return ShownUnder(value, words, went_well_first(said), entries) if said or entries else None


def _strength_first() -> list[Theme]:
    return sorted(themes(), key=lambda theme: theme.id != STRENGTH)


def _tags(event_id: str) -> Sequence[Tag]:
    with store.look(event_id) as rows:
        return rows.scalars(sa.select(Tag).where(Tag.event_id == event_id)).all()


def _order(tag: Tag) -> tuple[bool, int]:
    values = list(factor_words()) if tag.scheme == "factor" else [i for t in themes() for i in (t.id, *t.parts)]
    return tag.scheme == "factor", values.index(tag.value)


def _shown_tag(tag: Tag) -> ShownTag:
    words = factor_words()[tag.value] if tag.scheme == "factor" else short_words(tag.value)
    return ShownTag(tag.id, tag.scheme, words)
