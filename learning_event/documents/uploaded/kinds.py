"""What kind of file somebody has brought, by its bytes and never by its name, and its rows or its text."""

import zipfile
from collections.abc import Iterator

from learning_event.documents.uploaded import word_table, workbook
from learning_event.documents.uploaded.answer import Read
from learning_event.documents.uploaded.one_table import Cells, OneTable
from learning_event.documents.uploaded.package_check import checked
from learning_event.rules.entry_file import CannotBeRead, Unread
from learning_event.rules.entry_table import NotPlainText, text_of

CONTENT_TYPES = "[Content_Types].xml"
PACKED = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")
SIGNS = (
    (b"%PDF", Unread.PDF),
    (b"{\\rtf", Unread.RICH_TEXT),
    (b"\x89PNG", Unread.PICTURE),
    (b"\xff\xd8\xff", Unread.PICTURE),
    (b"GIF8", Unread.PICTURE),
)
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read(data: bytes) -> Read:
    """CannotBeRead where there is nothing to be had."""
    if data.startswith(PACKED):
        return {"rows": _of_package(data)}
    if data.startswith(OLD_OFFICE):
        raise CannotBeRead(Unread.PASSWORD if LOCKED_OFFICE in data else Unread.OLD)
    for sign, why in SIGNS:
        if data[:1024].lstrip().startswith(sign):
            raise CannotBeRead(why)
    return _plain(data)


def _plain(data: bytes) -> Read:
    try:
        return {"text": text_of(data)}
    except NotPlainText as no:
        if b"\0" in data and not data.startswith(UTF_16):
            raise CannotBeRead(Unread.NOT_PLAIN) from no
        return {"text": no.guess, "doubt": no.errors["text"]}


def _of_package(data: bytes) -> list[Cells]:
    package = checked(data)
    names = set(package.namelist())
    if any(name.casefold().endswith("vbaproject.bin") for name in names):
        raise CannotBeRead(Unread.MACROS)
    kinds = {word_table.MAIN_PART, workbook.MAIN_PART} & names
    if len(kinds) != 1 or CONTENT_TYPES not in names:
        raise CannotBeRead(Unread.OTHER_PACKAGE)
    return _of_document(package) if word_table.MAIN_PART in kinds else _of_workbook(package, data)


def _of_document(package: zipfile.ZipFile) -> list[Cells]:
    table = OneTable()
    for each in word_table.tables_of(package):
        table.add(each)
    if not table.all():
        raise CannotBeRead(Unread.NO_TABLE)
    return table.all()


def _of_workbook(package: zipfile.ZipFile, data: bytes) -> list[Cells]:
    """Hidden sheets are not for showing, and are passed over; if the table stands on one, that is said."""
    table, hidden = OneTable(), list[Iterator[Cells]]()
    for shown, rows in workbook.sheets_of(package, data):
        if shown:
            table.add(rows)
        else:
            hidden.append(rows)
    if not table.heading and any(OneTable().add(rows) for rows in hidden):
        raise CannotBeRead(Unread.HIDDEN)
    return table.all()
