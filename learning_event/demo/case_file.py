"""The invented case, as it lies in `case/`: read with the standard library, nothing made of it yet."""

import json
from functools import cache
from importlib.resources import files
from typing import Any, cast


@cache
def event() -> dict[str, Any]:
    """The learning event: agencies, support contacts, places, segments, key episodes and pseudonyms."""
    return cast(dict[str, Any], _read("event"))


@cache
def entries() -> list[dict[str, Any]]:
    """118 timeline entries of eight agencies, in order of case date."""
    return cast(list[dict[str, Any]], _read("entries"))


@cache
def observations() -> list[dict[str, Any]]:
    """120 observations by segment; some say what made it possible, four are held."""
    return cast(list[dict[str, Any]], _read("observations"))


@cache
def statements() -> list[dict[str, Any]]:
    """18 statements as drafted and as agreed, with the room's answers to the drafts."""
    return cast(list[dict[str, Any]], _read("statements"))


@cache
def beside() -> dict[str, Any]:
    """Proceedings, voices that are missing, and the family with the entries of their own lane."""
    return cast(dict[str, Any], _read("beside"))


@cache
def words() -> list[str]:
    """Plain words for passwords."""
    return cast(list[str], _read("words"))


def _read(name: str) -> Any:
    return json.loads(files("learning_event.demo").joinpath("case", f"{name}.json").read_text(encoding="utf-8"))
