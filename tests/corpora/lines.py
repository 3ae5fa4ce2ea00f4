"""The corpora as lines: the big list of naughty strings, bleach’s own test data, and wapiti’s payloads."""

import json
import os
from collections.abc import Iterable
from configparser import ConfigParser
from functools import cache
from pathlib import Path

import pytest

from learning_event.anonymity.normaliser import normal

FOLDER = Path(__file__).parents[2] / "build" / "corpora"
SIGNS = {"[TAB]": "\t", "[LF]": "\n", "[FF]": "\f", "[NULL]": "\0", "[SPACE]": " "}


@cache
def blns() -> tuple[str, ...]:
    """Every string of the big list."""
    return tuple(json.loads(_file("blns.json").read_text(encoding="utf-8")))


@cache
def scripts() -> tuple[str, ...]:
    """Every payload that was made to run script in a page."""
    bleach = (
        file.read_text(encoding="utf-8").partition("\n--\n")[0] for file in sorted(_file("bleach").glob("*.test"))
    )
    return _each((*bleach, *_payloads("xssPayloads.ini")))


@cache
def everything() -> tuple[str, ...]:
    """All lines, those against shells, files, directories, XML and SQL as well, each once."""
    others = (line for file in sorted(_file("wapiti").glob("*.ini")) for line in _payloads(file.name))
    return _each((*scripts(), *blns(), *others))


@cache
def kept() -> tuple[str, ...]:
    """All lines as the house keeps them, each once, and none that is empty."""
    return _each(normal(line) for line in everything())


def bundles(lines: Iterable[str], most: int) -> list[str]:
    """Lines together, with an empty line between, so that each text is as long as may be; a longer line is cut into pieces."""
    made = [""]
    pieces = (line[at : at + most] for line in lines for at in range(0, len(line), most))
    for line in pieces:
        if len(made[-1]) + len(line) + 2 > most:
            made.append("")
        made[-1] = f"{made[-1]}\n\n{line}" if made[-1] else line
    return made


def _payloads(name: str) -> list[str]:
    read = ConfigParser(interpolation=None, strict=False)
    read.read(_file("wapiti") / name, encoding="utf-8")
    found = [line for part in read.sections() for line in read[part]["payload"].splitlines()]
    return [_with_signs(line) for line in found]


def _with_signs(line: str) -> str:
    for word, sign in SIGNS.items():
        line = line.replace(word, sign)
    return line


def _each(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for line in lines if line.strip()))


def _file(name: str) -> Path:
    file = FOLDER / name
    if not (FOLDER / "made-from.txt").exists():
        why = "The corpora are not here: python scripts/bring_corpora.py brings them where there is a network."
        if os.environ.get("CI") == "true":
            pytest.fail(why, pytrace=False)
        pytest.skip(why)
    return file
