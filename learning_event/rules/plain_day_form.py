"""A plain day as it is entered: three boxes in the order day, month, year, or one ISO day from a program; never US order."""

import re
from collections.abc import Mapping

from learning_event.rules.plain_day import is_day

NOT_A_DAY = "Please give day, month and year in figures, such as 12 3 2025."
NO_SUCH_DAY = "There is no such day in the calendar. Please look at it again."
SHAPE = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
BOXES = ("day", "month", "year")


def read_day(sent: Mapping[str, str], name: str, wrong: dict[str, str]) -> str:
    """ISO text from `name`, or from `name_day`, `name_month` and `name_year`; empty when all are. Says in `wrong` what to do."""
    typed = [sent.get(f"{name}_{box}", "").strip() for box in BOXES]
    iso = _iso(typed) if any(typed) else sent.get(name, "").strip()
    if iso and not is_day(iso):
        wrong[name] = NO_SUCH_DAY if SHAPE.fullmatch(iso) else NOT_A_DAY
        return ""
    return iso


def boxes_of_day(iso: str, name: str) -> dict[str, str]:
    """A kept day as its three boxes hold it, without leading noughts; all empty when there is none."""
    year, month, day = iso.split("-") if iso else ("", "", "")
    return {f"{name}_day": day.lstrip("0"), f"{name}_month": month.lstrip("0"), f"{name}_year": year}


def _iso(typed: list[str]) -> str:
    if not all(part.isascii() and part.isdigit() for part in typed):
        return "no day"
    day, month, year = typed
    return f"{year}-{month:0>2}-{day:0>2}"
