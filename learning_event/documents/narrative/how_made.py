"""How the account was made: who was there, what was done against hindsight, and what was shown, held and withdrawn."""

from reportlab.platypus import Flowable, Spacer

from learning_event.anonymity.shown.narrative import ShownMethod, ShownNarrative
from learning_event.documents.look import ITEM, SMALL, TABLE
from learning_event.documents.narrative.book import Book, label, text
from learning_event.documents.narrative.in_words import capital, counted, number, sentence
from learning_event.documents.tagged.listing import dotted
from learning_event.documents.tagged.table import table

WHO_WROTE = (
    "Observations were added without names, and shown together in shuffled order. Who wrote what was not recorded, and nobody "
    "can look it up. People who were there may still recognise a turn of phrase."
)


def how_made(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    method = narrative.method
    story = [
        *book.section("How this account was made"),
        text(_who_came(method)),
        text(_what_was_shown(method)),
        text(WHO_WROTE),
    ]
    if method.method:
        story += [*label("What was done"), *dotted([capital(one) for one in method.method], ITEM)]
    if method.guards:
        story += [*label("What was done against hindsight"), *dotted([capital(one) for one in method.guards], ITEM)]
    if method.proceedings:
        story += [*label("What went on beside the review"), *dotted(method.proceedings, ITEM)]
    if method.support:
        story += [*label("Where support was not whole"), *dotted(method.support, ITEM)]
    if method.lenses:
        story += [*label("What the room looked at"), *dotted(method.lenses, ITEM)]
    if method.by_agency:
        story += [*label("Who was in the room", room=90), _by_agency(method, book), text(TOO_FEW, SMALL)]
    return [*story, Spacer(0, 6)]


TOO_FEW = "“Too few to say” stands where a number could point to a person."


def _who_came(method: ShownMethod) -> str:
    agencies = f" from {counted(len(method.by_agency), 'agency', 'agencies')}" if method.by_agency else ""
    verb = "was" if method.practitioners == 1 else "were"
    return sentence(f"{counted(method.practitioners, 'practitioner', 'practitioners')}{agencies} {verb} in the room")


def _what_was_shown(method: ShownMethod) -> str:
    entries = sentence(
        f"{counted(method.entries, 'record', 'records')} from agencies’ chronologies stood on the shared timeline"
    )
    shown = f"{counted(method.shown, 'observation', 'observations')} {_was(method.shown)} shown to everybody"
    held = f"{number(method.held) if method.held else 'none'} {_was(method.held)} held back by the lead reviewer"
    if method.released:
        held += f", {number(method.released)} of them released after an alias was put in"
    gone = f"{number(method.withdrawn) if method.withdrawn else 'none'} {_was(method.withdrawn)} withdrawn by whoever wrote"
    return f"{entries} {sentence(f'{shown}, {held}, and {gone} {_them(method.withdrawn)}')}"


def _was(count: int) -> str:
    return "was" if count in (0, 1) else "were"


def _them(count: int) -> str:
    return "it" if count == 1 else "them"


def _by_agency(method: ShownMethod, book: Book) -> Flowable:
    rows = [
        [
            count.agency,
            "too few to say" if count.practitioners is None else number(count.practitioners),
        ]
        for count in method.by_agency
    ]
    return table(["Agency", "Practitioners"], rows, [book.width - 150, 150], TABLE)
