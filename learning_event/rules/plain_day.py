"""A plain day of the calendar in words, where there is nothing unsure about it."""

import re
from datetime import date

from learning_event.rules.case_date import CaseDate, Certainty
from learning_event.rules.case_date_words import said


def day_said(iso: str) -> str:
    """YYYY-MM-DD as "10 December 2025"; empty when there is none."""
    return str(said(CaseDate(iso, Certainty.EXACT))) if iso else ""


def is_day(text: str) -> bool:
    """Whether this is a day of the calendar, written as YYYY-MM-DD."""
    if re.fullmatch(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}", text) is None:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
