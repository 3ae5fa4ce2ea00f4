"""A ReportLab canvas on which every drop of ink is either part of the structure tree or marked as decoration."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from learning_event.documents.tagged import catalogue
from learning_event.documents.tagged.fitting import fitted
from learning_event.documents.tagged.fonts import Face, width
from learning_event.documents.tagged.late_numbers import LateLook, LateNumbers
from learning_event.documents.tagged.repairs import SoundDocument
from learning_event.documents.tagged.structure import Annotated, Element, Piece, Tree
from learning_event.documents.tagged.text import brief

PAINTS = re.compile(r"(?:^|\s)(?:S|s|f|F|f\*|B|B\*|b|b\*|Do|sh|BI)(?:\s|$)")

LONGEST_SAYING = 250


class UntaggedInk(Exception):
    """Something was drawn that a screen reader would not know what to do with."""


class TaggedCanvas(Canvas):
    """Use `marked` for what says something and `artifact` for what does not; ink outside both raises UntaggedInk."""

    def __init__(self, file: Any, **settings: Any) -> None:
        self.tree, self.late = Tree(), LateNumbers()
        self.parents: list[Element | list[Element]] = []
        self._on_page: list[Element] = []
        self._page_key: int | None = None
        super().__init__(file, **{"pdfVersion": (1, 7), "pageCompression": 1, **settings})
        # Canvas makes its document itself; ours differs in methods only.
        self._doc.__class__ = SoundDocument

    @contextmanager
    def marked(self, element: Element) -> Iterator[Element]:
        """What is drawn inside belongs to the element."""
        self._page()
        number = len(self._on_page)
        self._on_page.append(element)
        element.kids.append(Piece(self._doc.thisPageRef(), number))
        self._code.append(f"/{element.step.tag} <</MCID {number}>> BDC")
        yield element
        self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout", subtype: str = "") -> Iterator[None]:
        """What is drawn inside is decoration or page furniture: rules, tints, page numbers."""
        self._code.append(f"/Artifact <</Type /{kind}{' /Subtype /' + subtype if subtype else ''}>> BDC")
        yield
        self._code.append("EMC")

    def write(
        self,
        x: float,
        y: float,
        text: str,
        *,
        face: Face = Face.PLAIN,
        size: float,
        colour: Any,
        anchor: str = "start",
        within: float | None = None,
    ) -> float:
        """One line of words in a drawing or page furniture, cut short where it would be wider than `within`; says how wide."""
        pieces = fitted(text, face, size, within)
        wide = sum(width(part, font, size) for font, part in pieces)
        line = self.beginText()
        line.setTextOrigin(x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor], y)
        line.setFillColor(colour)
        for font, part in pieces:
            line.setFont(str(font), size)
            line.textOut(part)
        self.drawText(line)
        return wide

    def here(self, name: str, height: float = 0) -> None:
        """Links, bookmarks and page numbers lead here."""
        self.bookmarkHorizontal(name, 0, height)
        self.late.found(name, self._pageNumber)

    def number_of(self, name: str, right: float, y: float, *, size: float, colour: Any, before: str = "") -> None:
        """The number of the page on which a name stands, known or not yet, ending at `right`; no name: of all pages."""
        self._code.append(self.late.token(name, right, y, LateLook(size, colour, before)))

    def link(self, element: Element, box: tuple[float, float, float, float], target: str, says: str) -> None:
        """A link annotation for words that have just been drawn; `target` is `#name` or an address."""
        leads = (
            {"Dest": self._bookmarkReference(target[1:])}
            if target.startswith("#")
            else {"A": pdfdoc.PDFDictionary({"S": pdfdoc.PDFName("URI"), "URI": pdfdoc.PDFString(target)})}
        )
        self._addAnnotation(
            pdfdoc.PDFDictionary(
                {
                    "Type": pdfdoc.PDFName("Annot"),
                    "Subtype": pdfdoc.PDFName("Link"),
                    "F": 4,
                    "Rect": pdfdoc.PDFArray(self._absRect(box, 1)),
                    "Border": pdfdoc.PDFArray([0, 0, 0]),
                    "Contents": pdfdoc.PDFString(brief(says, LONGEST_SAYING)),
                    "StructParent": len(self.parents),
                    **leads,
                }
            )
        )
        self.parents.append(element)
        element.kids.append(Annotated(self._doc.thisPageRef(), self._annotationrefs[-1]))

    def showPage(self) -> None:  # noqa: N802 (ReportLab's name)
        """Ends the page, once everything on it is known to be marked."""
        _refuse_untagged(self._code)
        super().showPage()

    def save(self) -> None:
        """Ends the document: late page numbers, then the structure tree and what else the standards ask for."""
        if self._code:
            self.showPage()
        self.late.fill(self)
        for page in self.late.pages:
            page.Contents = pdfdoc.PDFStream(content=page.stream, filters=[pdfdoc.PDFZCompress])
        catalogue.complete(self)
        super().save()

    def _restartAccumulators(self) -> None:  # noqa: N802 (ReportLab's name)
        super()._restartAccumulators()
        self._on_page, self._page_key = [], None

    def _page(self) -> int:
        """This page's key in the parent tree."""
        if self._page_key is None:
            self._page_key = len(self.parents)
            self.parents.append(self._on_page)
        return self._page_key

    def _setXObjects(self, thing: Any) -> None:  # noqa: N802 (ReportLab's name)
        """ReportLab hands us each finished page here."""
        super()._setXObjects(thing)
        thing.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]
        thing.StructParents, thing.Tabs = self._page(), pdfdoc.PDFName("S")
        self.late.pages.append(thing)


def _refuse_untagged(code: list[str]) -> None:
    inside = False
    for line in code:
        if line.startswith("/") and line.endswith(" BDC"):
            if inside:
                raise UntaggedInk(f"marked twice: {line}")
            inside = True
        elif line == "EMC":
            inside = False
        elif not inside and (line.startswith("BT") or PAINTS.search(line)):
            raise UntaggedInk(line[:120])
