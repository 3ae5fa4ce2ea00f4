"""The lead reviewer's foreword: paragraphs, quotations and lists, with bold and italic words."""

from itertools import groupby

from reportlab.platypus import Flowable

from learning_event.anonymity.shown.foreword import ShownBlock
from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.documents.look import EDGE, ITEM, LEAD
from learning_event.documents.narrative.book import Book, Panel, text
from learning_event.documents.tagged.fonts import Face
from learning_event.documents.tagged.lettering import Said
from learning_event.documents.tagged.listing import dotted, numbered
from learning_event.documents.tagged.paragraph import Paragraph
from learning_event.documents.tagged.structure import Step


def foreword(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    """Nothing where there is none."""
    if not narrative.foreword:
        return []
    story = book.section("Foreword")
    for what, together in groupby(narrative.foreword, key=lambda block: block.what):
        story += _set(what, [_runs(block) for block in together])
    return story


def _set(what: str, blocks: list[list[Said]]) -> list[Flowable]:
    if what == "bullet":
        return list(dotted(blocks, ITEM))
    if what == "number":
        return list(numbered(blocks, ITEM))
    if what == "quotation":
        return [Panel([Paragraph(words, LEAD, (Step("BlockQuote"), Step("P"))) for words in blocks], bar=EDGE)]
    return [text(words, LEAD) for words in blocks]


def _runs(block: ShownBlock) -> list[Said]:
    return [Said(run.words, _face(strong=run.strong, emphasis=run.emphasis)) for run in block.runs]


def _face(*, strong: bool, emphasis: bool) -> Face | None:
    return Face.BOLD if strong else Face.ITALIC if emphasis else None
