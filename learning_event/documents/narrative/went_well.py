"""What went well and what made it possible: before anything difficult, because good work is what there is to build on."""

from reportlab.platypus import Flowable

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.documents.look import TEXT
from learning_event.documents.narrative.book import Book, text
from learning_event.documents.slip import slips


def went_well(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    if not narrative.went_well and not narrative.made_possible:
        return []
    story = [
        *book.section("What went well, and what made it possible"),
        text("In the words of practitioners who were there.", TEXT),
    ]
    if narrative.went_well:
        story += [*book.part("What went well"), *slips(narrative.went_well, book.width)]
    if narrative.made_possible:
        story += [*book.part("What made it possible"), *slips(narrative.made_possible, book.width)]
    return story
