"""What the standards ask of the document as a whole: structure tree, parent tree, title shown, colours defined, metadata."""

from typing import Any

from PIL import ImageCms
from reportlab.pdfbase.pdfdoc import (
    XMP,
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from learning_event.documents.tagged.structure import Annotated, Element, Piece
from learning_event.documents.tagged.text import brief
from learning_event.documents.tagged.xmp import metadata

LONGEST_ALT = 8_000


def complete(canvas: Any) -> None:
    """Adds everything to the document's catalogue; the last thing before it is written."""
    catalogue = canvas._doc.Catalog
    catalogue.__NoDefault__ = [*PDFCatalog.__NoDefault__, "OutputIntents"]
    catalogue.StructTreeRoot = _StructureTree(canvas._doc).built(canvas.tree.root, canvas.parents)
    catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
    catalogue.Metadata = XMP(creator=metadata)
    catalogue.OutputIntents = PDFArray([_colours(canvas._doc)])
    canvas.setViewerPreference("DisplayDocTitle", "true")


class _StructureTree:
    """The tree of elements as PDF objects."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._references: dict[Element, Any] = {}

    def built(self, root: Element, parents: list[Element | list[Element]]) -> Any:
        tree = PDFDictionary({"Type": PDFName("StructTreeRoot"), "ParentTreeNextKey": len(parents)})
        tree["K"] = PDFArray([self._element(root, self._document.Reference(tree, "StructTreeRoot"))])
        numbers = [part for key, parent in enumerate(parents) for part in (key, self._parent(parent))]
        tree["ParentTree"] = self._document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}), "ParentTree")
        return tree

    def _parent(self, parent: Element | list[Element]) -> Any:
        if isinstance(parent, Element):
            return self._references[parent]
        return self._document.Reference(PDFArray([self._references[element] for element in parent]))

    def _element(self, element: Element, parent: Any) -> Any:
        written = PDFDictionary(
            {"Type": PDFName("StructElem"), "S": PDFName(element.step.tag), "P": parent, **_traits(element)}
        )
        reference = self._document.Reference(written, f"Element{len(self._references)}")
        self._references[element] = reference
        page = next((kid.page for kid in element.kids if isinstance(kid, Piece)), None)
        if page:
            written["Pg"] = page
        written["K"] = PDFArray([self._kid(kid, reference, page) for kid in element.kids])
        return reference

    def _kid(self, kid: Element | Piece | Annotated, parent: Any, page: Any) -> Any:
        """What lies on the element's own page needs no more than its number."""
        if isinstance(kid, Element):
            return self._element(kid, parent)
        if isinstance(kid, Piece) and kid.page.name == page.name:
            return kid.number
        if isinstance(kid, Piece):
            return PDFDictionary({"Type": PDFName("MCR"), "Pg": kid.page, "MCID": kid.number})
        return PDFDictionary({"Type": PDFName("OBJR"), "Pg": kid.page, "Obj": kid.annotation})


def _traits(element: Element) -> dict[str, Any]:
    step = element.step
    traits: dict[str, Any] = {}
    if step.alt:
        traits["Alt"] = PDFString(brief(step.alt, LONGEST_ALT))
    if step.scope:
        traits["A"] = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(step.scope)})
    if step.numbering:
        traits["A"] = PDFDictionary({"O": PDFName("List"), "ListNumbering": PDFName(step.numbering)})
    if element.box:
        traits["A"] = PDFDictionary(
            {"O": PDFName("Layout"), "Placement": PDFName("Block"), "BBox": PDFArray([*element.box])}
        )
    return traits


def _colours(document: Any) -> Any:
    """Colours are meant as sRGB. Bytes 24 to 35 of a profile are when it was made: set fast, so that bytes repeat."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = b"\x07\xd0\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00"
    stream = PDFStream(PDFDictionary({"N": 3}), content=bytes(profile), filters=[PDFZCompress])
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "Info": PDFString("sRGB"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "DestOutputProfile": document.Reference(stream, "sRGB"),
        }
    )
