"""Cards and timelines drawn once: the same observation gives the same card, whoever asks and however often.

A card is found again by everything that stands on it, so that what was changed, held or withdrawn is never shown as it was.
Templates know both as filters: `observation|card` and `timeline|drawn(event)`.
"""

import hashlib
from collections import OrderedDict
from functools import lru_cache

from jinja2 import Environment
from markupsafe import Markup

from learning_event.anonymity.shown.event import ShownEvent
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownTimeline

CARD, TIMELINE = "observations/_card.html", "timeline/_timeline.html"
MOST_CARDS, MOST_TIMELINES = 20_000, 16


class Drawing:
    """Of one house. Kept in memory alone; `forget` when an event was erased."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._cards = lru_cache(MOST_CARDS)(self._drawn)
        self._timelines: OrderedDict[tuple[str, str], tuple[ShownTimeline, ShownEvent, tuple[Markup, str]]]
        self._timelines = OrderedDict()
        environment.filters.update(card=self.card, drawn=self.timeline, drawn_as=self.timeline_name)

    def card(self, observation: ShownObservation, sought: str = "") -> Markup:
        """One observation; with what was looked for in words it is drawn for whoever asked, and not kept."""
        return self._drawn(observation, sought) if sought else self._cards(observation)

    def timeline(self, shown: ShownTimeline, event: ShownEvent) -> Markup:
        """The whole of it, or what a filter left; the same reading (readings/room/kept.py) is drawn once."""
        return self._timeline(shown, event)[0]

    def timeline_name(self, shown: ShownTimeline, event: ShownEvent) -> str:
        """A hash of all that is drawn, by which a page can ask whether what it has is still the same."""
        return self._timeline(shown, event)[1]

    def _timeline(self, shown: ShownTimeline, event: ShownEvent) -> tuple[Markup, str]:
        name = (event.id, shown.then)
        known = self._timelines.get(name)
        if known is not None and known[0] is shown and known[1] == event:
            return known[2]
        drawn = self._environment.get_template(TIMELINE).render(timeline=shown, event=event)
        found = Markup(drawn), hashlib.sha256(drawn.encode()).hexdigest()[:20]  # noqa: S704
        self._timelines[name] = (shown, event, found)
        self._timelines.move_to_end(name)
        while len(self._timelines) > MOST_TIMELINES:
            self._timelines.popitem(last=False)
        return found

    def forget(self) -> None:
        """All that was drawn."""
        self._cards.cache_clear()
        self._timelines.clear()

    def _drawn(self, observation: ShownObservation, sought: str = "") -> Markup:
        drawn = self._environment.get_template(CARD).render(observation=observation, sought=sought)
        return Markup(drawn)  # noqa: S704
