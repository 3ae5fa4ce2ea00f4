"""Whether a zip package may be unpacked at all: judged by its lists, then by what really comes out of it."""

import struct
import zipfile
import zlib
from io import BytesIO
from typing import IO
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from learning_event.rules.entry_file import CannotBeRead, Unread

MIB = 1024 * 1024
MOST_PARTS = 1000
MOST_OF_A_PART = 16 * MIB
MOST_UNPACKED = 32 * MIB
# XML packs well, to a thirtieth; only what is written to burst comes near a thousandth.
MOST_TIMES = 200
SMALL = MIB
PIECE = 64 * 1024
ENCRYPTED = 0x1
KINDS_OF_PACKING = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
HEADER = struct.Struct("<4s5H3L2H")
FIRST, LAST = b"PK\x03\x04", b"PK\x05\x06"
LAST_RECORD = 22
CANNOT = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, ValueError, IndexError)


def checked(data: bytes) -> zipfile.ZipFile:
    """The package, opened; CannotBeRead unless everything in it is what its lists say."""
    try:
        package = zipfile.ZipFile(BytesIO(data))
        parts = sorted(package.infolist(), key=lambda part: part.header_offset)
        _sizes(parts)
        _names(parts)
        _laid_out(data, package, parts)
        for part in parts:
            _as_declared(package, part)
    except CANNOT as wrong:
        raise CannotBeRead(Unread.DAMAGED) from wrong
    return package


def _sizes(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise CannotBeRead(Unread.PASSWORD)
    if (
        len(parts) > MOST_PARTS
        or sum(part.file_size for part in parts) > MOST_UNPACKED
        or any(part.file_size > MOST_OF_A_PART for part in parts)
        or any(part.file_size > max(SMALL, part.compress_size * MOST_TIMES) for part in parts)
    ):
        raise CannotBeRead(Unread.TOO_LARGE_UNPACKED)
    if any(part.compress_type not in KINDS_OF_PACKING for part in parts):
        raise CannotBeRead(Unread.DAMAGED)


def _names(parts: list[zipfile.ZipInfo]) -> None:
    """Nothing is ever unpacked to a file; a name that would lead out of a folder is still no name of an honest package."""
    names = [part.orig_filename for part in parts]
    wrong = any(
        name.startswith("/") or "\\" in name or "\0" in name or ":" in name or ".." in name.split("/") for name in names
    )
    if wrong or len({name.casefold() for name in names}) < len(names):
        raise CannotBeRead(Unread.DAMAGED)


def _laid_out(data: bytes, package: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    """One part behind the other from the first byte to the last: none overlaps, nothing stands before or after."""
    last = data.rfind(LAST)
    (note,) = struct.unpack_from("<H", data, last + LAST_RECORD - 2)
    if not data.startswith(FIRST) or last + LAST_RECORD + note != len(data) or not parts:
        raise CannotBeRead(Unread.DAMAGED)
    ends = [*(part.header_offset for part in parts[1:]), package.start_dir]
    if parts[0].header_offset or any(_end(data, part) > end for part, end in zip(parts, ends, strict=True)):
        raise CannotBeRead(Unread.DAMAGED)


def _end(data: bytes, part: zipfile.ZipInfo) -> int:
    sign, _version, flags, packing, *_rest, name, extra = HEADER.unpack_from(data, part.header_offset)
    begins = part.header_offset + HEADER.size
    called = data[begins : begins + name]
    if sign != FIRST or packing != part.compress_type or flags & ENCRYPTED or called != _called(part):
        raise CannotBeRead(Unread.DAMAGED)
    return int(begins + name + extra + part.compress_size)


def _called(part: zipfile.ZipInfo) -> bytes:
    utf_8 = 0x800
    return part.orig_filename.encode("utf-8" if part.flag_bits & utf_8 else "cp437")


def _as_declared(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Reads all of it and keeps nothing; zipfile stops at the declared size and compares the checksum."""
    if "/media/" not in f"/{part.orig_filename}":
        with package.open(part) as opened:
            _opening(opened)
    size = 0
    with package.open(part) as opened:
        while piece := opened.read(PIECE):
            size += len(piece)
    if size != part.file_size:
        raise CannotBeRead(Unread.DAMAGED)


def _opening(opened: IO[bytes]) -> None:
    """No document type, and so no entities of its own, may stand before the first element."""
    try:
        next(iterparse(opened, events=("start",), forbid_dtd=True), None)
    except DefusedXmlException as odd:
        raise CannotBeRead(Unread.ODD_XML) from odd
    except ParseError:
        return
