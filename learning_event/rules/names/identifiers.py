"""Numbers and addresses that lead to a person: with their check digits where they have any, so that other numbers are left alone."""

import re

from stdnum.gb import nhs, upn

from learning_event.rules.names.finding import Finding, Sort

_NHS = re.compile(r"(?<![\d+-])(?:\d{3} \d{3} \d{4}|\d{3}-\d{3}-\d{4}|\d{10})(?![\d]|[-.]\d)")
_NHS_SAID = re.compile(r"\bNHS\b[^.\n]{0,20}$", re.IGNORECASE)
_UPN = re.compile(r"\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b", re.IGNORECASE)
_INSURANCE = re.compile(
    r"\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b", re.IGNORECASE
)
_POSTCODE = re.compile(
    r"\b(?:[BEGLMNSW]|[A-PR-UWYZ][A-HK-Y])(?:\d[A-HJKPSTUW]|\d{1,2}|\d[A-Z]) ?(?!\d(?:st|nd|rd|th)\b)\d[ABD-HJLNP-UW-Z]{2}\b"
)
_POSTCODE_SMALL = re.compile(
    r"\b(?:[beglmnsw]|[a-pr-uwyz][a-hk-y])\d[\da-hjkpstuw]? (?!\d(?:st|nd|rd|th)\b)\d[abd-hjlnp-uw-z]{2}\b"
)
_TELEPHONE = re.compile(
    r"(?<![\d.])(?:\+44[ -]?(?:\(0\)[ -]?)?|0044[ -]?|\(?0)[1-37-8](?:\)?[ -]{0,2}\d){8,9}(?![\d]|[-./]\d)"
)
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", re.UNICODE)

PLAIN = (
    (_INSURANCE, Sort.INSURANCE_NUMBER),
    (_POSTCODE, Sort.POSTCODE),
    (_POSTCODE_SMALL, Sort.POSTCODE),
    (_TELEPHONE, Sort.TELEPHONE),
    (_EMAIL, Sort.EMAIL),
)


def identifiers_in(text: str) -> list[Finding]:
    """Every identifier; an address or a date of birth is for `addresses`."""
    found = [
        Finding(one.start(), one.end(), one.group(), sort, sure=True)
        for pattern, sort in PLAIN
        for one in pattern.finditer(text)
    ]
    return [*found, *_nhs_numbers(text), *_pupil_numbers(text)]


def _nhs_numbers(text: str) -> list[Finding]:
    """Sure with a sound check digit, and written as such a number is; perhaps meant where "NHS" stands before it."""
    found = []
    for one in _NHS.finditer(text):
        sound = bool(nhs.is_valid(one.group()))
        said = bool(_NHS_SAID.search(text[: one.start()]))
        if sound or said:
            is_sure = sound and (said or not one.group().isdigit())
            found.append(Finding(one.start(), one.end(), one.group(), Sort.NHS_NUMBER, sure=is_sure))
    return found


def _pupil_numbers(text: str) -> list[Finding]:
    return [
        Finding(one.start(), one.end(), one.group(), Sort.PUPIL_NUMBER, sure=True)
        for one in _UPN.finditer(text)
        if upn.is_valid(one.group().upper())
    ]
