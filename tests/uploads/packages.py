"""Zip packages put together by hand, so that they can lie about themselves."""

import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO

SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CENTRAL, LAST = b"PK\x01\x02", b"PK\x05\x06"

MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
TYPES = f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="{MAIN}"/></Types>'
SHEETS = '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>'
BOOK = f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}">{SHEETS}</workbook>'
TO_SHEET = f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
BOOK_RELS = f'<Relationships xmlns="{PACKAGE}/relationships">{TO_SHEET}</Relationships>'
HEADING_ROW = (
    "<row>"
    + "".join(f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in ("date", "agency", "source", "text"))
    + "</row>"
)


def zipped(parts: Mapping[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", packing) as package:
        for name, inside in parts.items():
            package.writestr(name, inside)
    return held.getvalue()


def docx_of(document: str | bytes, **others: str | bytes) -> bytes:
    return zipped({"[Content_Types].xml": TYPES, "word/document.xml": document, **others})


def document_of(body: str) -> str:
    return f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def xlsx_of(rows: str, *, above: str = "", sheet: str | bytes | None = None, **others: str | bytes) -> bytes:
    """A workbook of one sheet with our heading; `above` stands before the rows, `sheet` instead of all of it."""
    whole = sheet or f'<worksheet xmlns="{SPREADSHEET}">{above}<sheetData>{HEADING_ROW}{rows}</sheetData></worksheet>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": BOOK_RELS,
        "xl/styles.xml": f'<styleSheet xmlns="{SPREADSHEET}"/>',
        "xl/worksheets/sheet1.xml": whole,
    }
    return zipped({**parts, **others})


def row_of(*cells: str, number: str = "") -> str:
    said = "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells)
    return f'<row r="{number}">{said}</row>' if number else f"<row>{said}</row>"


def _central(data: bytes) -> list[int]:
    """Where the records of the central directory begin."""
    found, at = [], data.find(CENTRAL)
    while at >= 0:
        found.append(at)
        at = data.find(CENTRAL, at + 4)
    return found


def saying_it_is(data: bytes, size: int) -> bytes:
    """The last part's unpacked size, in both of its lists, is what is said here."""
    changed, at = bytearray(data), _central(data)[-1]
    (local,) = struct.unpack_from("<L", data, at + 42)
    struct.pack_into("<L", changed, at + 24, size)
    struct.pack_into("<L", changed, local + 22, size)
    return bytes(changed)


def calling_itself(data: bytes, *, old: bytes, new: bytes, everywhere: bool = True) -> bytes:
    """Another name of the same length; not everywhere: only in the central directory."""
    assert len(old) == len(new)
    if everywhere:
        return data.replace(old, new)
    at = data.rfind(old)
    return data[:at] + new + data[at + len(old) :]


def locked(data: bytes) -> bytes:
    """Every part says that it is encrypted."""
    changed = bytearray(data)
    for at in _central(data):
        struct.pack_into("<H", changed, at + 8, 1)
    return bytes(changed)


def overlapping(data: bytes, times: int) -> bytes:
    """The last part's packed bytes are given many names, each said to begin where it begins."""
    at, last = _central(data)[-1], data.rfind(LAST)
    record = data[at:last]
    (name_length,) = struct.unpack_from("<H", record, 28)
    name = record[46 : 46 + name_length]
    more = [record.replace(name, f"{number:0{name_length}}".encode()) for number in range(times)]
    size, offset = struct.unpack_from("<2L", data, last + 12)
    count = len(_central(data)) + times
    end = struct.pack("<4s4H2LH", LAST, 0, 0, count, count, size + len(b"".join(more)), offset, 0)
    return data[:last] + b"".join(more) + end
