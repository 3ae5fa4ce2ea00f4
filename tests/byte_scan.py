"""Looks through files for bytes, in every spelling in which they could have been left: as they are, hexadecimal, base64, UTF-16."""

import base64
import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

SHORTEST = 6


@cache
def spellings(wanted: bytes) -> set[bytes]:
    """Every form in which these bytes could lie in a file. Base64 is cut at its ends, which depend on what stands beside it."""
    found = {wanted, wanted.hex().encode(), wanted.hex().upper().encode(), *_in_base64(wanted)}
    try:
        text = wanted.decode("utf-8")
    except UnicodeDecodeError:
        return found
    return found | {text.encode("utf-16-le"), text.encode("utf-16-be"), json.dumps(text)[1:-1].encode("ascii")}


def found_in(folder: Path, wanted: Mapping[str, bytes]) -> dict[str, set[str]]:
    """By the name of what is wanted, the files in which it lies, in whatever spelling; nothing for what lies nowhere."""
    forms = {name: spellings(each) for name, each in wanted.items()}
    assert [name for name, each in wanted.items() if len(each) < SHORTEST] == [], (
        "so short that it would be found by chance"
    )
    found: dict[str, set[str]] = {}
    for file, content in _files(folder):
        for name, those in forms.items():
            if any(form in content for form in those):
                found.setdefault(name, set()).add(file)
    return found


def _in_base64(wanted: bytes) -> Iterator[bytes]:
    """At each of the three places where it can begin; only the signs that nothing beside it can change."""
    for ahead in range(3):
        whole = base64.b64encode(bytes(ahead) + wanted)
        first, last = (0, 2, 3)[ahead], len(whole) - (0, 3, 2)[(len(wanted) + ahead) % 3]
        signs = whole[first:last]
        yield signs
        yield signs.translate(bytes.maketrans(b"+/", b"-_"))


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file.relative_to(folder).as_posix(), file.read_bytes()
