"""Themes and contributory factors on what stands on the timeline: chosen from the lists by the reviewers, at the desk only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event.actions.desk.acting import Acting, at_the_desk
from learning_event.actions.desk.selection import things_ticked
from learning_event.models import Tag
from learning_event.people import Reviewer
from learning_event.rules.factors import factor_words
from learning_event.rules.refusals import NotNow, StandsAlready, WrongInput
from learning_event.rules.themes import MOST_ON_ONE, short_words, theme_typed, theme_words

THEME, FACTOR = "theme", "factor"
CHOOSE = "Please choose at least one theme or factor."
GONE = "This has been taken off already."


@dataclass(frozen=True)
class Chosen:
    """Ids from the two lists, each once."""

    themes: tuple[str, ...]
    factors: tuple[str, ...]

    @classmethod
    def read(cls, *, themes: Sequence[str], factors: Sequence[str], typed: str = "") -> "Chosen":
        """`typed` is a theme found by its words. WrongInput where nothing was chosen, or something that is not on the lists."""
        found = theme_typed(typed) if typed.strip() else ""
        if typed.strip() and not found:
            raise WrongInput({"theme": "There is no theme of these words. Please choose one from the list."})
        wanted = tuple(dict.fromkeys([*themes, *([found] if found else [])]))
        if any(one not in theme_words() for one in wanted) or any(one not in factor_words() for one in factors):
            raise WrongInput({"themes": "Please choose from the lists only."})
        if not wanted and not factors:
            raise WrongInput({"themes": CHOOSE})
        return cls(wanted, tuple(dict.fromkeys(factors)))

    def pairs(self) -> Iterable[tuple[str, str]]:
        yield from ((THEME, value) for value in self.themes)
        yield from ((FACTOR, value) for value in self.factors)

    def said(self) -> str:
        words = [short_words(one) for one in self.themes] + [factor_words()[one] for one in self.factors]
        return ", ".join(words)


def put_themes_on(who: Reviewer, names: Sequence[str], chosen: Chosen) -> str:
    """On everything that is ticked; what bears one already keeps it. Gives the act, empty where nothing was new."""
    with at_the_desk(who, f"Chose themes: {chosen.said()}") as work:
        for thing, ref in things_ticked(work, names):
            _put_on(work, who, thing, ref, chosen)
    return work.act_id


def take_theme_off(who: Reviewer, tag_id: str) -> str:
    """From this one thing."""
    with at_the_desk(who, "Took a theme off") as work:
        tag = work.find(Tag, tag_id)
        if tag is None:
            raise StandsAlready(GONE)
        said = short_words(tag.value) if tag.scheme == THEME else factor_words()[tag.value]
        work.says = f"Took a theme off: {said}"
        work.rows.delete(tag)
    return work.act_id


def _put_on(work: Acting, who: Reviewer, thing: str, ref: str, chosen: Chosen) -> None:
    bears = {
        (tag.scheme, tag.value)
        for tag in work.rows.scalars(sa.select(Tag).where(Tag.event_id == who.event_id, Tag.thing_id == ref))
    }
    new = [pair for pair in chosen.pairs() if pair not in bears]
    if len(bears) + len(new) > MOST_ON_ONE:
        raise NotNow(f"One thing can bear {MOST_ON_ONE} themes and factors. Please take one off first.")
    for scheme, value in new:
        work.rows.add(Tag(event_id=who.event_id, thing=thing, thing_id=ref, scheme=scheme, value=value))
