"""The tables of a Word document as rows of text, from its main part alone; nothing that it points to is opened.

What is seen counts: insertions are text, deletions and hidden words are not. A cell merged across or down has its words once, in its
first place, and stays empty in the others. We read the part ourselves because python-docx leaves out words that were inserted with
changes tracked (1.2.0), and brings a second XML parser with it.
"""

import zipfile
from collections.abc import Iterator
from typing import Protocol
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse

MAIN_PART = "word/document.xml"
WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
NOT_SEEN = ("del", "moveFrom", "Fallback")
ENDS_OF_LINES = ("br", "cr")
MOST_SPAN = 100

Cells = list[str]


class Parsed(Protocol):
    """What parsing gives: an element and whether it begins or ends there."""

    def __iter__(self) -> Iterator[tuple[str, Element]]: ...


def tables_of(package: zipfile.ZipFile) -> list[list[Cells]]:
    """Every table of the body; one inside a cell is text of that cell."""
    tables: list[list[Cells]] = []
    depth = 0
    with package.open(MAIN_PART) as part:
        steps: Parsed = iterparse(part, events=("start", "end"), forbid_dtd=True)
        for step, element in steps:
            if _name(element) == "tbl":
                depth += 1 if step == "start" else -1
                if (step, depth) == ("start", 1):
                    tables.append([])
            if step == "end" and (_name(element), depth) == ("tr", 1):
                if not _taken_out(element):
                    tables[-1].append(_cells(element))
                element.clear()
            elif step == "end" and depth == 0:
                element.clear()
    return tables


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _child(element: Element, *path: str) -> Element | None:
    found: Element | None = element
    for name in path:
        found = next((each for each in found if _name(each) == name), None) if found is not None else None
    return found


def _value(element: Element | None, default: str) -> str:
    if element is None:
        return default
    return next((element.attrib[f"{word}val"] for word in WORD if f"{word}val" in element.attrib), default)


def _taken_out(row: Element) -> bool:
    return _child(row, "trPr", "del") is not None


def _cells(row: Element) -> Cells:
    cells = [""] * _span(_child(row, "trPr", "gridBefore"), 0)
    for cell in _outermost(row, "tc"):
        down = _child(cell, "tcPr", "vMerge")
        goes_on = down is not None and _value(down, "continue") == "continue"
        cells += ["" if goes_on else _words(cell)]
        cells += [""] * (_span(_child(cell, "tcPr", "gridSpan"), 1) - 1)
    return cells


def _span(element: Element | None, default: int) -> int:
    typed = _value(element, str(default))
    return min(int(typed), MOST_SPAN) if typed.isdecimal() else default


def _outermost(element: Element, name: str) -> Iterator[Element]:
    """Also within content controls and insertions."""
    for each in element:
        if _name(each) == name:
            yield each
        elif _name(each) not in (*NOT_SEEN, "tbl"):
            yield from _outermost(each, name)


def _words(cell: Element) -> str:
    said: list[str] = []
    _gather(cell, said)
    return "".join(said).strip("\n")


def _gather(element: Element, said: list[str]) -> None:
    name = _name(element)
    if name in NOT_SEEN or (name == "r" and _hidden(element)):
        return
    if name == "t":
        said.append(element.text or "")
    elif name in ENDS_OF_LINES:
        said.append("\n")
    elif name == "tab":
        said.append(" ")
    elif name == "noBreakHyphen":
        said.append("-")
    elif name not in ("pPr", "rPr", "tcPr"):
        for each in element:
            _gather(each, said)
    if name == "p":
        said.append("\n")


def _hidden(run: Element) -> bool:
    vanish = _child(run, "rPr", "vanish")
    return vanish is not None and _value(vanish, "true") not in ("0", "false", "off")
