"""Who the child is, in the words that the family chose; it comes before anything that happened."""

from reportlab.platypus import Flowable

from learning_event.anonymity.shown.narrative import ShownChildPage, ShownNarrative
from learning_event.documents.look import INK_SOFT, ITEM, LEAD, SEA, SEA_TINT, SMALL, TEXT
from learning_event.documents.narrative.book import Book, Panel, label, text
from learning_event.documents.narrative.in_words import sentence
from learning_event.documents.tagged.fonts import Face
from learning_event.documents.tagged.lettering import Lettering, Said
from learning_event.documents.tagged.listing import dotted
from learning_event.documents.tagged.paragraph import Paragraph
from learning_event.documents.tagged.structure import Step

QUOTED = Lettering(size=12, leading=18, colour=SEA, face=Face.ITALIC, after=1)
WHO = Lettering(size=9.25, leading=13.5, colour=INK_SOFT, after=9)


def child_page(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    """Nothing where the family chose to say nothing."""
    page = narrative.child_page
    said = any(one.words for one in page.identity)
    if not any((page.who_they_are, page.family_words, page.how_now, page.people_around, page.own_words, said)):
        return []
    name = page.name or narrative.child
    story = book.section(f"Who {name} is" if name.strip() else "Who the child is")
    if page.own_words:
        story += [*label(f"In {name}’s own words"), *(Panel([_quote(words)], bar=SEA) for words in page.own_words)]
    if page.who_they_are:
        story.append(Panel(_who(page), tint=SEA_TINT, bar=SEA, padding=14))
    story += _family_words(page)
    if page.people_around:
        story += [*label(f"People around {name}"), *dotted(page.people_around, ITEM)]
    if page.described or page.identity:
        story += [*label("What is said and what is not"), *dotted(_facts(page), ITEM)]
    if page.how_now:
        story += [*label("How it is now"), text(page.how_now)]
    return story


def _who(page: ShownChildPage) -> list[Paragraph]:
    notes = [sentence(part) for part in (page.age_in_words,) if part]
    notes += [f"Name chosen by: {sentence(page.chosen_by)}" for _ in range(bool(page.chosen_by))]
    return [text(page.who_they_are, LEAD), *(text(note, SMALL) for note in notes)]


def _family_words(page: ShownChildPage) -> list[Flowable]:
    if not page.family_words:
        return []
    story = label("In the family’s words")
    for said in page.family_words:
        story.append(Panel([_quote(said.words), text([Said(said.who)], WHO)], bar=SEA))
    return story


def _quote(words: str) -> Paragraph:
    return Paragraph(_quoted(words), QUOTED, (Step("BlockQuote"), Step("P")))


def _facts(page: ShownChildPage) -> list[str]:
    """Not recorded is said as such, and a blank as a blank."""
    described = [f"How they described who they are: {page.described}"] if page.described else []
    return [*described, *(f"{one.label}: {one.words or 'left blank'}" for one in page.identity)]


def _quoted(words: str) -> str:
    return f"“{words.strip().strip('“”')}”"


OWN = Lettering(size=TEXT.size, leading=TEXT.leading, colour=SEA, face=Face.ITALIC)
