"""The narrative itself: statement by statement, what each rests on, and what the room said to it; differences side by side."""

from reportlab.platypus import Flowable, Spacer

from learning_event.anonymity.shown.narrative import (
    ShownAccount,
    ShownChapter,
    ShownNarrative,
    ShownRest,
    ShownStatement,
    ShownTotals,
)
from learning_event.documents.look import EDGE_FIRM, INK_SOFT, KINDS, PINE, SLIP, SMALL, SMALL_ITEM, STATEMENT
from learning_event.documents.narrative.book import Book, Panel, label, text
from learning_event.documents.narrative.in_words import number, sentence
from learning_event.documents.tagged.fonts import Face
from learning_event.documents.tagged.lettering import Said, Words, bold, italic
from learning_event.documents.tagged.listing import numbered
from learning_event.documents.tagged.paragraph import Paragraph
from learning_event.documents.tagged.structure import Step

RULE_AND_WORDS = 110


def episodes(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    story = book.section("The narrative, by key episode")
    chapters = [chapter for chapter in narrative.chapters if chapter.statements]
    if not chapters:
        return [*story, text("No statement has been agreed.")]
    for chapter in chapters:
        story += _chapter(chapter, book)
    return story


def _chapter(chapter: ShownChapter, book: Book) -> list[Flowable]:
    story = book.part(f"{chapter.number}. {chapter.title}" if chapter.number is not None else chapter.title)
    if chapter.dates:
        story.append(text(sentence(chapter.dates), SMALL))
    for statement in chapter.statements:
        story += _statement(statement, book)
    return story


def _statement(statement: ShownStatement, book: Book) -> list[Flowable]:
    head: Words = [
        f"Statement {statement.number}",
        *([Said(f" · {statement.stands}", Face.PLAIN, INK_SOFT)] * bool(statement.stands)),
    ]
    story = book.point(head, name=f"statement-{statement.id}", room=RULE_AND_WORDS)
    story.append(Panel([text(statement.words, STATEMENT)], bar=PINE))
    if statement.totals:
        story.append(text([bold("In the room: "), in_the_room(statement.totals)]))
    story += _accounts("Words that came with the answers, all of them kept", statement.accounts)
    story += _accounts("Words that came with answers to an earlier version", statement.earlier)
    if statement.rests:
        rests = [_rest(rest, book) for rest in statement.rests]
        story += [*label("What it rests on"), *numbered(rests, SMALL_ITEM)]
    return [*story, Spacer(0, 6)]


def in_the_room(totals: ShownTotals) -> str:
    """The answers of a closed round as a sentence."""
    if not totals.reflects + totals.nearly + totals.differs:
        return "nobody answered."
    said = [
        f"{_people(totals.reflects)} said that it reflects it",
        f"{_people(totals.nearly)} said nearly",
        f"{_people(totals.differs)} {'sees' if totals.differs < 2 else 'see'} it differently",
    ]
    return f"{said[0]}, {said[1]}, and {said[2]}."


def _people(count: int) -> str:
    return number(count) if count else "nobody"


def _accounts(title: str, accounts: tuple[ShownAccount, ...]) -> list[Flowable]:
    """Words that came with the answers, each by itself, in the order in which they were shuffled."""
    if not accounts:
        return []
    step = Step("L", numbering="None")
    story = label(title)
    for account in accounts:
        path = (step, Step("LI"), Step("LBody"), Step("P"))
        words = [bold(f"{account.label}: "), Said(account.words)]
        story.append(Panel([Paragraph(words, SLIP, path)], bar=KINDS["correction"][0]))
    return story


def _rest(rest: ShownRest, book: Book) -> Words:
    """An entry: date, agency and source, then the record's words. An observation: its kind, then the room's words."""
    link = f"#{rest.anchor}" if rest.anchor in book.known else ""
    if rest.what == "observation":
        colour = KINDS.get(rest.tint, (EDGE_FIRM,))[0]
        return [_lead(f"From the room, {rest.label}", colour, link), f": {rest.words}"]
    return [
        _lead(", ".join(part for part in (rest.when, rest.agency) if part) or "A record", PINE, link),
        *_source(rest),
    ]


def _lead(words: str, colour: object, link: str) -> Said:
    return Said(words, Face.BOLD, colour, link, f"Go to {words}")


def _source(rest: ShownRest) -> list[str | Said]:
    source: list[str | Said] = [Said(f", {rest.source}", colour=INK_SOFT)] if rest.source else []
    return [*source, f": {rest.words}" if rest.words else "", *([italic(f" {rest.label}")] if rest.label else [])]
