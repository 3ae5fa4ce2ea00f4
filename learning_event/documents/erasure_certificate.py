"""The certificate of an erasure as a tagged PDF: what was destroyed, in which order, and what nobody can promise. No names."""

from functools import partial

from reportlab.platypus import CondPageBreak, Flowable

from learning_event.anonymity.shown.erasure import ShownErasure
from learning_event.documents.icons import draw_icon
from learning_event.documents.look import EDGE, INK, INK_SOFT, PINE, TABLE
from learning_event.documents.narrative.book import text
from learning_event.documents.narrative.in_words import day, iso_day
from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.fonts import Face
from learning_event.documents.tagged.lettering import Lettering
from learning_event.documents.tagged.listing import dotted, numbered
from learning_event.documents.tagged.paper import LONG_AGO, Margins, Paper
from learning_event.documents.tagged.paragraph import Paragraph
from learning_event.documents.tagged.structure import Step
from learning_event.documents.tagged.table import table

TITLE = Lettering(size=26, leading=33, colour=INK, face=Face.BOLD, after=4)
ITEM = Lettering(size=10, leading=14, colour=INK, after=3, indent=16, label_indent=3)
PART = Lettering(size=12.5, leading=17, colour=INK, face=Face.BOLD, before=11, after=3)
SAID = Lettering(size=10, leading=14, colour=INK, after=3)
LEAD = Lettering(size=12, leading=18, colour=INK, after=8)
MARGINS = Margins(left=56, right=56, top=92, bottom=54)
TITLE_SAID = "Certificate of erasure"
SUMMARY = "A learning event was erased. From what is held here nobody can read or restore what was written in it."
NO_DATE = "No date had been set"

DESTROYED = (
    "The keys. All that people wrote was sealed under two keys of this learning event’s own. Their only copies here were"
    " overwritten and removed first of all. From that moment nothing that had been sealed could be opened.",
    "The records: the event, its timeline, observations, statements, answers and narrative, places, cards and seats, support"
    " contacts and their requests, names used, and the sign-ins of support contacts who had no part in any other event.",
    "The database file was written afresh, so that nothing of those records stays in its free pages.",
    "The database’s log was emptied. Where the database is PostgreSQL, its server does so in its own time; what stands there is"
    " sealed.",
    "Files that belonged to this learning event were removed from the folder of data.",
)
KEPT = (
    "This certificate’s facts: reference, days and policy.",
    "The audit record of what staff did with access, keys and records. It holds references and days, and no words.",
    "A note beside the place where the keys were, so that a restored backup says when this learning event was erased.",
)
BACKUPS = (
    "A backup made before the erasure holds only sealed records of this learning event, and never its keys. It stays unreadable,"
    " also after it has been restored."
)
NOT_PROMISED = (
    "Narratives that people kept as PDF or on paper, and packs or exports that were handed over, are with whoever has them.",
    "Copies of the folder of keys that were made before this day could still open an old backup. Whoever keeps such a copy must"
    " destroy it too.",
    "Some disks keep old blocks out of reach of any program. An encrypted disk, or its destruction, is the remedy.",
)


def erasure_certificate(erasure: ShownErasure) -> bytes:
    """The same erasure prints the same bytes."""
    paper = Paper(
        title=f"{TITLE_SAID}: {erasure.reference}",
        author="",
        subject=SUMMARY,
        margins=MARGINS,
        furniture=partial(_furniture, erasure),
        made=iso_day(erasure.erased_on) or LONG_AGO,
        identity=f"{erasure.event_id} {erasure.erased_on} {erasure.retention_date} {erasure.policy}",
    )
    return paper.printed(_story(erasure, paper.width))


def _story(erasure: ShownErasure, width: float) -> list[Flowable]:
    return [
        Paragraph(TITLE_SAID, TITLE, (Step("H1"),), name="title", outline=(0, TITLE_SAID)),
        text(SUMMARY, LEAD),
        _facts(erasure, width),
        *_section("What was destroyed, in this order"),
        *numbered(DESTROYED, ITEM),
        *_section("What is kept"),
        *dotted(KEPT, ITEM),
        *_section("Backups"),
        text(BACKUPS, SAID),
        *_section("What cannot be promised"),
        *dotted(NOT_PROMISED, ITEM),
    ]


def _section(title: str) -> list[Flowable]:
    return [CondPageBreak(70), Paragraph(title, PART, (Step("H2"),), name=title, outline=(1, title))]


def _facts(erasure: ShownErasure, width: float) -> Flowable:
    kept_until = day(erasure.retention_date) if erasure.retention_date else NO_DATE
    rows = (
        ("Reference", erasure.reference),
        ("Erased on", day(erasure.erased_on)),
        ("Was to be kept until", kept_until),
        ("Under which policy", erasure.policy),
    )
    return table(("Fact", "As recorded"), rows, (150, width - 150), TABLE)


def _furniture(erasure: ShownErasure, canvas: TaggedCanvas, width: float, height: float) -> None:
    """The mark and the reference at the head of every page, its number at the foot."""
    left, right = MARGINS.left, width - MARGINS.right
    draw_icon(canvas, "mark", left - 3, height - 62, 24, PINE)
    with canvas.artifact("Pagination", "Header"):
        canvas.write(left + 30, height - 54, "Learning event", size=11, colour=INK_SOFT)
        canvas.write(right, height - 54, erasure.reference, size=9, colour=INK_SOFT, anchor="end")
        canvas.setStrokeColor(EDGE)
        canvas.setLineWidth(0.6)
        canvas.line(left, height - 72, right, height - 72)
    with canvas.artifact("Pagination", "Footer"):
        canvas.number_of("", right, 30, size=8.5, colour=INK_SOFT, before=f"Page {canvas.getPageNumber()} of ")
