"""Two repairs of ReportLab 5.1 that PDF/A asks for, each for our own document only and never for the whole process."""

from functools import partial
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

MOST_IN_A_BLOCK = 100


class SoundDocument(PDFDocument):
    """A document whose streams end with an end of line before `endstream` (PDF/A-2, 6.1.7.1)."""

    def Reference(self, thing: Any, name: Any = None) -> Any:  # noqa: N802 (ReportLab's name)
        """Every stream passes here before it is written."""
        if isinstance(thing, PDFStream) and "format" not in vars(thing):
            thing.format = partial(_with_line_end, thing.format)
        return super().Reference(thing, name)


def _with_line_end(written: Any, document: PDFDocument) -> bytes:
    return bytes(written(document).removesuffix(b"endstream\n")) + b"\nendstream\n"


class SoundFont(TTFont):
    """A TrueType font whose table back to Unicode keeps to 100 lines a block and knows what lies beyond U+FFFF."""

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 (ReportLab's name)
        subsets = list(self.state[document].subsets)
        super().addObjects(document)
        for number, subset in enumerate(subsets):
            name = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("latin-1")
            document.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode(name, subset)


def to_unicode(name: str, subset: list[int]) -> str:
    """The CMap (Adobe Technical Note 5014) from the codes of a subset to the characters that they stand for."""
    pairs = [(code, character) for code, character in enumerate(subset) if character]
    blocks = (pairs[at : at + MOST_IN_A_BLOCK] for at in range(0, len(pairs), MOST_IN_A_BLOCK))
    return "\n".join([*_head(name), *(line for block in blocks for line in _block(block)), *_FOOT])


def _head(name: str) -> list[str]:
    return [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        "<< /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]


def _block(pairs: list[tuple[int, int]]) -> list[str]:
    lines = [f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>" for code, character in pairs]
    return [f"{len(pairs)} beginbfchar", *lines, "endbfchar"]


_FOOT = ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
