"""A plain day of the calendar in words, where there is nothing unsure about it."""

from learning_event.rules.case_date import CaseDate, Certainty
from learning_event.rules.case_date_words import said


def day_said(iso: str) -> str:
    """YYYY-MM-DD as "10 December 2025"; empty when there is none."""
    return str(said(CaseDate(iso, Certainty.EXACT))) if iso else ""
