"""Hostile and broken files, each with why the house says it cannot be read."""

import random
from collections.abc import Callable
from itertools import chain

import docx

from learning_event.rules.entry_file import Unread
from tests.uploads import honest
from tests.uploads.packages import (
    BOOK,
    SPREADSHEET,
    calling_itself,
    document_of,
    docx_of,
    locked,
    overlapping,
    row_of,
    saying_it_is,
    xlsx_of,
    zipped,
)

MIB = 1024 * 1024
RIGHT = honest.workbook(honest.HEADING, honest.ROW)
RIGHT_PAPER = honest.document(honest.HEADING, honest.ROW)
A_ROW = row_of(*honest.ROW)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
Why = Unread | str


def laughs(times: int = 9, root: str = "lolz") -> str:
    """Each entity says the one before it ten times."""
    steps = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, times))
    return f'<!DOCTYPE {root} [<!ENTITY l0 "lol">{steps}]><{root}>&l{times - 1};</{root}>'


def quadratic() -> str:
    return f'<!DOCTYPE bomb [<!ENTITY a "{"a" * 100_000}">]><bomb>{"&a;" * 100_000}</bomb>'


def outside(where: str) -> str:
    return f'<!DOCTYPE x [<!ENTITY out SYSTEM "{where}">]><x>&out;</x>'


def parameter() -> str:
    return '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/outside.dtd" [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]><x/>'


def heavy() -> bytes:
    """Within every size, and yet no table: nine thousand cells in a row."""
    chance = random.Random(1)
    cells = "".join(CELL.format(f"{chance.randrange(4096):x}") for _ in range(9000))
    return docx_of(document_of(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"))


def deep(times: int) -> str:
    return document_of("<w:tbl><w:tr><w:tc>" * times + "</w:tc></w:tr></w:tbl>" * times)


def truncated(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


FLAT = xlsx_of("", sheet=b" " * (60 * MIB))
DENSE = xlsx_of("", sheet=b"<x>" + b" " * (12 * MIB) + b"</x>")
XML = {
    "laughs in a sheet": lambda: xlsx_of("", sheet=laughs()),
    "laughs in the strings": lambda: xlsx_of(A_ROW, **{"xl/sharedStrings.xml": laughs()}),
    "laughs in the types": lambda: zipped({"[Content_Types].xml": laughs(), "xl/workbook.xml": BOOK}),
    "laughs in a document": lambda: docx_of(laughs()),
    "laughs in UTF-16": lambda: docx_of(('<?xml version="1.0" encoding="UTF-16"?>' + laughs()).encode("utf-16")),
    "quadratic in a sheet": lambda: xlsx_of("", sheet=quadratic()),
    "quadratic in a document": lambda: docx_of(quadratic()),
    "a file from outside": lambda: docx_of(outside("file:///etc/passwd")),
    "an address from outside": lambda: xlsx_of("", sheet=outside("http://127.0.0.1:9/x")),
    "a document type from outside": lambda: docx_of(parameter()),
}
TOO_MUCH = {
    "a flat bomb": lambda: FLAT,
    "a dense bomb": lambda: DENSE,
    "a bomb in a picture": lambda: docx_of(document_of(""), **{"word/media/a.png": bytes(12 * MIB)}),
    "two thousand parts": lambda: docx_of(document_of(""), **{f"word/{n}.xml": "<x/>" for n in range(2000)}),
    "a cell of one and a half million letters": lambda: docx_of(
        document_of(
            "<w:tbl>" + _line(*honest.HEADING) + _line("2024", "Housing", "log", _noise(1_500_000)) + "</w:tbl>"
        )
    ),
}
BROKEN = {
    "overlapping parts": lambda: overlapping(RIGHT, 200),
    "saying it is small": lambda: saying_it_is(FLAT, 1000),
    "saying it is larger": lambda: saying_it_is(RIGHT, 900_000),
    "another name inside": lambda: calling_itself(RIGHT, old=b"xl/styles.xml", new=b"xl/stylez.xml", everywhere=False),
    "a name that leads out": lambda: docx_of(document_of(""), **{"../../../../tmp/out.xml": "<x/>"}),
    "a name from the root": lambda: docx_of(document_of(""), **{"/etc/cron.d/out": "x"}),
    "a name of another house": lambda: docx_of(document_of(""), **{"..\\..\\out.exe": "x"}),
    "the same name twice": lambda: docx_of(document_of(""), **{"WORD/document.xml": "<x/>"}),
    "a cut workbook": lambda: truncated(RIGHT),
    "a cut document": lambda: truncated(RIGHT_PAPER),
    "only its first bytes": lambda: b"PK\x03\x04",
    "something behind it": lambda: RIGHT + b"<html><script>alert(1)</script>",
    "a row beyond every sheet": lambda: xlsx_of(A_ROW + row_of("x", number="99999999999")),
    "not XML at all": lambda: docx_of(b"\x00\x01\x02 nothing"),
    "nine thousand deep": lambda: docx_of(deep(9000)),
}
OTHERS: dict[str, tuple[Callable[[], bytes], Why]] = {
    "a zip of zips": (lambda: zipped({f"{n}.zip": FLAT for n in range(16)}), Unread.OTHER_PACKAGE),
    "workbook and document at once": (
        lambda: docx_of(document_of(""), **{"xl/workbook.xml": BOOK}),
        Unread.OTHER_PACKAGE,
    ),
    "an open document": (
        lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}),
        Unread.OTHER_PACKAGE,
    ),
    "a strict workbook": (
        lambda: xlsx_of(
            A_ROW, **{"xl/workbook.xml": BOOK.replace(SPREADSHEET, "http://purl.oclc.org/ooxml/spreadsheetml/main")}
        ),
        Unread.OTHER_PACKAGE,
    ),
    "a macro": (lambda: docx_of(document_of(""), **{"word/vbaProject.bin": b"\xcc\x61"}), Unread.MACROS),
    "a locked zip": (lambda: locked(RIGHT), Unread.PASSWORD),
    "a locked workbook": (lambda: OLE + "EncryptedPackage".encode("utf-16-le") + bytes(900), Unread.PASSWORD),
    "an old workbook": (lambda: OLE + "Workbook".encode("utf-16-le") + bytes(900), Unread.OLD),
    "a thousand rows too many": (lambda: xlsx_of(A_ROW * 3000), Unread.TOO_MANY_ROWS),
    "a heavy row": (heavy, Unread.TOO_WIDE),
    "a cell in the last column": (lambda: xlsx_of(A_ROW + _far("XFD3")), Unread.TOO_WIDE),
    "a document without a table": (lambda: honest.saved(docx.Document()), Unread.NO_TABLE),
    "a PDF": (lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", Unread.PDF),
    "a PDF that is a zip as well": (lambda: b"%PDF-1.7\n" + RIGHT, Unread.PDF),
    "a program that is a zip as well": (lambda: b"MZ\x90\x00\x03" + RIGHT, Unread.NOT_PLAIN),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), Unread.PICTURE),
    "rich text": (lambda: b"{\\rtf1 {\\object\\objdata 0105}}", Unread.RICH_TEXT),
    "noughts": (lambda: b"date,agency\n" + bytes(range(256)) * 9, Unread.NOT_PLAIN),
    "only noughts": (lambda: bytes(4000), "The heading has no column"),
    "a huge cell": (lambda: b"date,agency,source,text\n2024,Housing,log," + b"x" * 900_000, "one cell is far too long"),
    "a line of two megabytes": (lambda: b"x" * (2 * MIB), "This is larger than 1 MB."),
    "a file of three megabytes": (lambda: b"date\n" * (3 * MIB // 5), Unread.TOO_LARGE),
}


def everything() -> dict[str, tuple[Callable[[], bytes], Why]]:
    """By name: what makes it, and why it is refused, or the beginning of what the rules say of its text."""
    groups = ((XML, Unread.ODD_XML), (TOO_MUCH, Unread.TOO_LARGE_UNPACKED), (BROKEN, Unread.DAMAGED))
    same = chain.from_iterable(((name, (make, why)) for name, make in group.items()) for group, why in groups)
    return {**dict(same), **OTHERS}


def _line(*cells: str) -> str:
    return f"<w:tr>{''.join(CELL.format(cell) for cell in cells)}</w:tr>"


def _noise(size: int) -> str:
    return random.Random(2).randbytes(size // 2).hex()


def _far(where: str) -> str:
    return f'<row r="3"><c r="{where}" t="inlineStr"><is><t>far</t></is></c></row>'
