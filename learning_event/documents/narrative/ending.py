"""Who supported the people in the room, by role; and which version this is, with the number that proves it."""

from reportlab.platypus import Flowable

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.documents.look import HEATHER, HEATHER_TINT, ITEM, PINE, SMALL, TEXT
from learning_event.documents.narrative.book import Book, Panel, text
from learning_event.documents.narrative.in_words import day
from learning_event.documents.tagged.lettering import bold
from learning_event.documents.tagged.listing import dotted

SUPPORT = (
    "Nobody came without somebody at their side: every practitioner had a named wraparound support contact before, on and after "
    "the day. They are named here by role only."
)
PROOF = (
    "This number is worked out from the narrative’s words and nothing else. Whoever holds the same words can work it out again; "
    "if a single letter has changed, it comes out differently."
)


def support(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    story = book.section("Wraparound support", room=150)
    if not narrative.support_roles:
        return [*story, text("No wraparound support contact is named.")]
    return [*story, Panel([text(SUPPORT)], tint=HEATHER_TINT, bar=HEATHER), *dotted(narrative.support_roles, ITEM)]


def version(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    story = book.section("This version", room=150)
    if not narrative.version:
        return [*story, text("This is a draft. It has not been sealed, and its words may still change.")]
    sealed = f"Sealed on {day(narrative.sealed_on)}. " if narrative.sealed_on else ""
    return [
        *story,
        text([bold(f"Version {narrative.version}. "), sealed, "Nothing in it has changed since."], TEXT),
        Panel([text([bold("SHA-256")], SMALL), text(narrative.sha256, TEXT), text(PROOF, SMALL)], bar=PINE),
    ]
