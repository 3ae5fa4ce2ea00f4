"""Everything that the room said, by key episode and day, on slips; apart from the records, so that nobody mistakes the two."""

from collections.abc import Sequence
from textwrap import shorten

from reportlab.platypus import Flowable

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.sense import ShownGroup
from learning_event.anonymity.shown.timeline import ShownDay, ShownEpisode
from learning_event.documents.look import INK, INK_SOFT, POINT, SMALL
from learning_event.documents.narrative.book import Book, text
from learning_event.documents.narrative.everything import observation_name, said_about
from learning_event.documents.narrative.records import episode_title
from learning_event.documents.slip import slips
from learning_event.documents.tagged.fonts import Face
from learning_event.documents.tagged.lettering import Lettering, Said, Words

DAY = Lettering(size=POINT.size, leading=POINT.leading, colour=INK, face=Face.BOLD, before=9, after=4)
LONGEST_GIST = 90
TOGETHER = "Like observations, put together by the reviewers. Each keeps its own words."


def observations(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    story = [
        *book.section("What the room observed"),
        text("Observations of practitioners who were there, all that were shown. They bear no names. What went well "
             "stands first; beyond that their order means nothing: they were shuffled.", SMALL),
    ]  # fmt: skip
    together = {one.id for group in narrative.groups for one in group.observations}
    parts = [part for group in narrative.groups for part in _group(group, book)]
    parts += [part for episode in narrative.timeline.episodes for part in _episode(episode, book, together)]
    whole = _apart(narrative.timeline.whole, together)
    if whole:
        parts += [*book.part("The whole case", listed=False), *_slips(whole, book)]
    return [*story, *(parts or [text("No observation was shown.")])]


def _group(group: ShownGroup, book: Book) -> list[Flowable]:
    return [
        *book.part(f"Put together: {group.title}", listed=False),
        text(TOGETHER, SMALL),
        *_slips(group.observations, book),
    ]


def _apart(said: Sequence[ShownObservation], together: set[str]) -> list[ShownObservation]:
    """Without those that stand with like ones."""
    return [one for one in said if one.id not in together]


def _episode(episode: ShownEpisode, book: Book, together: set[str]) -> list[Flowable]:
    days = [(day, said) for day in episode.days if (said := _apart(said_about(day), together))]
    of_the_whole = _apart(episode.observations, together)
    if not days and not of_the_whole:
        return []
    story = book.part(episode_title(episode), listed=False)
    if of_the_whole:
        story += [*book.point("About the whole of it", lettering=DAY), *_slips(of_the_whole, book)]
    for day, said in days:
        story += [*book.point(_about(day), lettering=DAY), *_slips(said, book)]
    return story


def _about(day: ShownDay) -> Words:
    """The date, and which record it is about, in few words."""
    if not day.entry:
        return str(day.when)
    gist = shorten(day.entry.words, LONGEST_GIST, placeholder="…")
    return [f"{day.when} ", Said(f"{day.entry.agency}: {gist}", Face.PLAIN, INK_SOFT)]


def _slips(said: Sequence[ShownObservation], book: Book) -> list[Flowable]:
    return slips(said, book.width, names=[book.place(observation_name(one)) for one in said])
