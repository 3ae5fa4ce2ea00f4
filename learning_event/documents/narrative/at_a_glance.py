"""The whole case on one lying page, with words that say the same."""

from reportlab.platypus import Flowable, NextPageTemplate, PageBreak

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.anonymity.shown.picture import ShownPicture
from learning_event.documents.look import INK_SOFT
from learning_event.documents.narrative.book import Book, text
from learning_event.documents.narrative.picture import CasePicture
from learning_event.documents.tagged.lettering import Lettering
from learning_event.documents.tagged.paper import LYING, UPRIGHT

CAPTION = Lettering(size=9.25, leading=13.5, colour=INK_SOFT, before=8)
HEADING, LEAST_TALL = 76, 220

HOW_DRAWN = (
    "Each agency has a lane, in order of its first record. Hard dots are single days, bars reach from one date to another, soft "
    "edges are dates that are not sure. At the foot are the threads of the child: solid where yes, open where no, broken where it "
    "was not recorded."
)


def at_a_glance(narrative: ShownNarrative, book: Book, size: tuple[float, float]) -> list[Flowable]:
    """`size` is the room on a lying page."""
    picture = narrative.picture
    if not picture.lanes and not picture.bands:
        return []
    heading = book.section("The whole case at a glance")
    says = " ".join(part for part in (picture.title, picture.says, HOW_DRAWN, _bands(picture)) if part)
    caption = text(f"{_bands(picture)} The timeline in words, further on, says the same and more.", CAPTION)
    return [
        NextPageTemplate(LYING),
        PageBreak(),
        *heading[1:],
        CasePicture(picture, size[0], max(LEAST_TALL, size[1] - HEADING - caption.wrap(size[0], 0)[1]), says),
        caption,
        NextPageTemplate(UPRIGHT),
        PageBreak(),
    ]


def _bands(picture: ShownPicture) -> str:
    if not picture.bands:
        return ""
    bands = "; ".join(f"{band.number}. {band.title}{f', {band.dates}' if band.dates else ''}" for band in picture.bands)
    return f"Key episodes: {bands}."
