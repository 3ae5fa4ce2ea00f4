"""Where somebody lives, to the door, and the day somebody was born, where the words say so."""

import re

from learning_event.rules.names.finding import Finding, Sort

_STREETS = (
    "Road|Rd|Street|St|Lane|Avenue|Ave|Close|Drive|Crescent|Cres|Court|Terrace|Gardens|Gdns|Grove|Place|Row|Way|Mews"
    "|Square|Parade|Rise|Walk|Hill|Green|Park|View|Heol|Ffordd|Stryd"
)
_NOT_A_STREET = (
    r"(?!(?:of|the|a|an|on|in|to|from|by|and|or|for|at|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|miles?"
    r"|metres?|am|pm|th|st|nd|rd|times?|children|families|people|visits?|staff|more|new|other|one|way|lane|car)\b)"
)
_NAMED = r"[A-Z][\w'’-]+"
_WITH_STREET = re.compile(
    rf"\b(?:(?:[Ff]lat|[Aa]partment|[Aa]pt) \d+[A-Za-z]?,? ?)?\d{{1,4}}[A-Za-z]?,? (?:{_NAMED} ){{1,3}}(?:{_STREETS})\b"
    rf"|\b\d{{1,4}}[A-Za-z]?,? (?:Heol|Ffordd|Stryd|Lôn|Maes|Clos) (?:[a-z]{{1,2}} )?{_NAMED}(?: {_NAMED})?"
)
_SMALL = re.compile(
    rf"\b(?:flat \d+[a-z]?,? ?)?\d{{1,4}}[a-z]?,? {_NOT_A_STREET}[a-z'’-]{{3,}} (?:{_NOT_A_STREET}[a-z'’-]+ )?"
    r"(?:road|street|avenue|crescent|lane|terrace|rd|ave)\b",
    re.IGNORECASE,
)
_FLAT = re.compile(
    r"\b(?:flat|apartment|apt\.?) (?:no\.? ?)?\d{1,4}[a-z]?\b(?! (?:times|days|weeks|hours|minutes))", re.IGNORECASE
)

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_DAY = (
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS}),? \d{{2,4}}|(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?,? \d{{2,4}}"
)
_BIRTH = re.compile(
    r"\b(?:born|d\.?o\.?b\.?|date of birth|birth ?date|birthday|b\.)[ :,(=-]{0,3}(?:(?:is|was|on|of|the|as|given) ){0,3}"
    rf"({_DAY})(?!\d)",
    re.IGNORECASE,
)


def addresses_in(text: str) -> list[Finding]:
    """A house number with its street is surely an address; written small, or a flat alone, it may be."""
    certain = [_address(one, sure=True) for one in _WITH_STREET.finditer(text)]
    return [*certain, *(_address(one, sure=False) for way in (_SMALL, _FLAT) for one in way.finditer(text))]


def birth_dates_in(text: str) -> list[Finding]:
    """Only where the words say that it is one: every other date is a case date."""
    return [
        Finding(one.start(1), one.end(1), one.group(1), Sort.BIRTH_DATE, sure=True) for one in _BIRTH.finditer(text)
    ]


def _address(one: re.Match[str], *, sure: bool) -> Finding:
    return Finding(one.start(), one.end(), one.group(), Sort.ADDRESS, sure)
