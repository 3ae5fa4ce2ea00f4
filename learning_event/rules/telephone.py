"""A telephone number that people may ring in a hard moment: refused where it can be none, doubted where it may be mistyped.

Numbers are read as in the United Kingdom unless they begin with + and another country. An internal number or an extension is no
mistake in a building, and somebody outside cannot ring it: that is said, and nothing is refused.
"""

import re

import phonenumbers
from phonenumbers import ValidationResult

NO_NUMBER = "Please write a telephone number, or leave it empty."
TOO_MANY_FIGURES = "This has more figures than a telephone number has. Please look at it again."
INTERNAL = "This looks like an internal number. Somebody who is not in the building cannot ring it."
EXTENSION = "This has an extension. Please make sure that somebody who rings can get through to it."
NOT_GIVEN_OUT = "No such number is given out. Please look at it again, or ring it once to make sure."

FEWEST_FIGURES = 3
AN_INTERNAL_NUMBER = 7
# Kept by Ofcom for examples, so that nobody is rung by mistake: +44 and one of these. No library counts them as numbers.
FOR_EXAMPLES = re.compile(r"1632960\d{3}|7700900\d{3}")


def wrong_with_telephone(typed: str) -> str:
    """What has to be put right before it can be kept; empty when nothing, or when nothing was typed."""
    if not typed:
        return ""
    if sum(sign.isdigit() for sign in typed) < FEWEST_FIGURES:
        return NO_NUMBER
    number = _read(typed)
    return TOO_MANY_FIGURES if number and _length(number) == ValidationResult.TOO_LONG and not _is_short(typed) else ""


def doubt_about(typed: str) -> str:
    """What the one who typed it should look at; it is kept all the same. Empty where there is no doubt."""
    if not typed:
        return ""
    if _is_short(typed):
        return INTERNAL
    number = _read(typed)
    if number is None or not (_is_for_examples(number) or phonenumbers.is_valid_number(number)):
        return NOT_GIVEN_OUT
    return EXTENSION if number.extension else ""


def _read(typed: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(typed, "GB")
    except phonenumbers.NumberParseException:
        return None


def _length(number: phonenumbers.PhoneNumber) -> int:
    return int(phonenumbers.is_possible_number_with_reason(number))


def _is_short(typed: str) -> bool:
    figures = [sign for sign in typed if sign.isdigit()]
    return len(figures) <= AN_INTERNAL_NUMBER and not typed.strip().startswith("+")


def _is_for_examples(number: phonenumbers.PhoneNumber) -> bool:
    return number.country_code == phonenumbers.country_code_for_region("GB") and bool(
        FOR_EXAMPLES.fullmatch(str(number.national_number))
    )
