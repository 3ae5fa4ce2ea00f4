"""Looks for needles in every byte of every file of a folder: as they are, as hexadecimal figures, as base64, as UTF-16.

Needles of fewer than five bytes would be found by chance in ciphertext, and are refused.
"""

import base64
from collections.abc import Callable, Iterable
from pathlib import Path

FEWEST_BYTES = 5


def _base64_at(shift: int) -> Callable[[bytes], bytes]:
    """The signs that depend on the needle alone, when `shift` bytes of a group of three stand before it."""

    def spelling(needle: bytes) -> bytes:
        signs = base64.b64encode(bytes(shift) + needle)
        first, whole = -(-shift * 8 // 6), (shift + len(needle)) * 8 // 6
        return signs[first:whole]

    return spelling


def _url_safe(spelling: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    return lambda needle: spelling(needle).translate(bytes.maketrans(b"+/", b"-_"))


def _utf_16(order: str) -> Callable[[bytes], bytes]:
    return lambda needle: needle.decode("latin-1").encode(f"utf-16-{order}")


SPELLINGS: dict[str, Callable[[bytes], bytes]] = {
    "raw": lambda needle: needle,
    "hexadecimal": lambda needle: needle.hex().encode(),
    "hexadecimal in capitals": lambda needle: needle.hex().upper().encode(),
    "base64": _base64_at(0),
    "base64, one further": _base64_at(1),
    "base64, two further": _base64_at(2),
    "base64 for addresses": _url_safe(_base64_at(0)),
    "base64 for addresses, one further": _url_safe(_base64_at(1)),
    "base64 for addresses, two further": _url_safe(_base64_at(2)),
    "UTF-16, little end first": _utf_16("le"),
    "UTF-16, big end first": _utf_16("be"),
}


def found_in(folder: Path, needles: Iterable[bytes]) -> list[str]:
    """Each find as a sentence: which file, which spelling, which needle."""
    spelled = _spelled(needles)
    by_head: dict[bytes, list[bytes]] = {}
    for signs in spelled:
        by_head.setdefault(signs[:FEWEST_BYTES], []).append(signs)
    return [
        f"{file.relative_to(folder)} holds {spelled[signs][1]!r} as {spelled[signs][0]}"
        for file in files_of(folder)
        for signs in sorted(_seen(file.read_bytes(), by_head))
    ]


def _seen(content: bytes, by_head: dict[bytes, list[bytes]]) -> set[bytes]:
    """One walk over the file for all needles together: thousands of them cost no more than one."""
    heads = (at for at in range(len(content)) if content[at : at + FEWEST_BYTES] in by_head)
    return {
        signs for at in heads for signs in by_head[content[at : at + FEWEST_BYTES]] if content.startswith(signs, at)
    }


def files_of(folder: Path) -> list[Path]:
    """Every plain file, at any depth."""
    return sorted(file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def _spelled(needles: Iterable[bytes]) -> dict[bytes, tuple[str, bytes]]:
    spelled: dict[bytes, tuple[str, bytes]] = {}
    for needle in needles:
        if len(needle) < FEWEST_BYTES:
            raise ValueError(f"{needle!r} is too short to be looked for")
        for name, spell in SPELLINGS.items():
            spelled.setdefault(spell(needle), (name, needle))
    return spelled
