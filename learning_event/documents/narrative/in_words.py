"""Numbers and days in words, for sentences that a person may read aloud."""

import datetime as dt

from learning_event.rules.case_date_words import MONTHS

SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def number(count: int) -> str:
    """In words below a hundred, in figures from there on."""
    if not 0 <= count < 100:
        return f"{count:,}"
    if count < len(SMALL):
        return SMALL[count]
    tens, ones = divmod(count, 10)
    return TENS[tens] + (f"-{SMALL[ones]}" if ones else "")


def counted(count: int, one: str, many: str) -> str:
    """ "no records", "one record", "twelve records"."""
    return f"{number(count)} {one if count == 1 else many}"


def sentence(words: str) -> str:
    """With a capital letter and a full stop."""
    return f"{capital(words)}{'' if words.endswith(('.', '?', '!')) else '.'}"


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def day(text: str) -> str:
    """An ISO day as "12 March 2025"; whatever else stands there is left as it is."""
    found = iso_day(text)
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}" if found else text


def iso_day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
