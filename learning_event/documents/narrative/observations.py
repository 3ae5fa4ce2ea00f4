"""Everything that the room said, by key episode and day, on slips; apart from the records, so that nobody mistakes the two."""

from textwrap import shorten

from reportlab.platypus import Flowable

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.anonymity.shown.observation import ShownObservation
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


def observations(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    story = [
        *book.section("What the room observed"),
        text("Observations of practitioners who were there, all that were shown. They bear no names, and their order means "
             "nothing: they were shuffled.", SMALL),
    ]  # fmt: skip
    parts = [part for episode in narrative.timeline.episodes for part in _episode(episode, book)]
    if narrative.timeline.whole:
        parts += [*book.part("The whole case", listed=False), *_slips(narrative.timeline.whole, book)]
    return [*story, *(parts or [text("No observation was shown.")])]


def _episode(episode: ShownEpisode, book: Book) -> list[Flowable]:
    days = [day for day in episode.days if said_about(day)]
    if not days and not episode.observations:
        return []
    story = book.part(episode_title(episode), listed=False)
    if episode.observations:
        story += [*book.point("About the whole of it", lettering=DAY), *_slips(episode.observations, book)]
    for day in days:
        story += [*book.point(_about(day), lettering=DAY), *_slips(said_about(day), book)]
    return story


def _about(day: ShownDay) -> Words:
    """The date, and which record it is about, in few words."""
    if not day.entry:
        return str(day.when)
    gist = shorten(day.entry.words, LONGEST_GIST, placeholder="…")
    return [f"{day.when} ", Said(f"{day.entry.agency}: {gist}", Face.PLAIN, INK_SOFT)]


def _slips(said: list[ShownObservation] | tuple[ShownObservation, ...], book: Book) -> list[Flowable]:
    return slips(said, book.width, names=[book.place(observation_name(one)) for one in said])
