"""What went well and what made it possible: before anything difficult, because good work is what there is to build on."""

from itertools import groupby

from reportlab.platypus import Flowable

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.anonymity.well_first import what_went_well
from learning_event.documents.look import TEXT
from learning_event.documents.narrative.book import Book, text
from learning_event.documents.slip import slips


def went_well(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    """What made something possible stands right under what went well in the same place."""
    there = what_went_well(narrative.timeline)
    if not there:
        return []
    story = [
        *book.section("What went well, and what made it possible"),
        text("In the words of practitioners who were there.", TEXT),
    ]
    for part in there:
        story += book.part(part.title, listed=False)
        for place in part.places:
            for _, alike in groupby(place, key=lambda one: one.kind):
                story += slips(tuple(alike), book.width)
    return story
