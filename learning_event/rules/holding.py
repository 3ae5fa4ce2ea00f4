"""Why an observation may be held for a while: what its author is told, and what the desk is asked to do now.

Nobody but the author and the reviewers knows that something is held. The method section gives numbers and never the sorts: a
single one of a sort could point at somebody.
"""

from dataclasses import dataclass
from enum import StrEnum

from learning_event.rules.refusals import WrongInput

MOST_CHARACTERS = 120
ALIASED = "aliased"
"""Stands in place of the sort once an observation is back on the timeline with what was found taken out of it."""

NO_REASON = "Please say why it is held. Its author reads this."
TOO_LONG = f"Please say it in at most {MOST_CHARACTERS} characters."
NOT_A_SORT = "Please choose the reason from the list."


class Sort(StrEnum):
    """Of reasons, in the order in which the desk offers them."""

    NAME = "name"
    RISK = "risk"
    TRIAL = "trial"
    PERSON = "person"
    CONDUCT = "conduct"
    SUPPORT = "support"
    OTHER = "other"


@dataclass(frozen=True)
class SortWords:
    """`chosen` stands in the desk's list; `told` is the reason as the author reads it, `may` what they can do; `desk` what to do now."""

    chosen: str
    told: str
    may: str
    desk: str


WORDS: dict[Sort, SortWords] = {
    Sort.NAME: SortWords(
        "It may name or identify somebody",
        "it contains what may be a name, or something else that leads to a person.",
        "You can write it again here with the role or the name agreed for this review. Or the lead reviewer puts that in for you, and"
        " changes nothing else.",
        "Put the agreed name or role in below, and it goes to the timeline. Nothing else in it can be changed. Do not ask who wrote it.",
    ),
    Sort.RISK: SortWords(
        "It may need action outside the room",
        "it may need action outside the room today.",
        "If you think that somebody is at risk now, do not wait for this page: tell your safeguarding lead, or call 999. Your support"
        " contact can help you with it.",
        "Follow the safeguarding procedure today. Say aloud, to everybody, how to report it. Do not ask who wrote it.",
    ),
    Sort.TRIAL: SortWords(
        "It may be evidence in proceedings",
        "it may be evidence in court or police proceedings, which cannot be talked about here.",
        "Nothing is wrong with what you wrote. You can leave it, withdraw it here, or speak with your support contact.",
        "A closed topic: do not discuss it in the room. Tell the police disclosure officer that it exists. Do not ask who wrote it.",
    ),
    Sort.PERSON: SortWords(
        "It criticises somebody present",
        "it could be heard as criticism of somebody who is here.",
        "You can write it again here, as what happened and what made it hard. Or leave it: what lies behind it can still be talked"
        " about. Your support contact is there for you.",
        "Ask the room what made it hard at the time, in words of your own. Look after the person it is about. Do not ask who wrote it.",
    ),
    Sort.CONDUCT: SortWords(
        "It is about somebody’s conduct",
        "it is about somebody’s conduct, and other processes deal with that.",
        "You can write it again here, as what happened. If you are worried about somebody’s conduct, your safeguarding lead or your"
        " support contact knows the way.",
        "Say aloud, to everybody, how worries about conduct are raised outside this room. Do not ask who wrote it.",
    ),
    Sort.SUPPORT: SortWords(
        "Whoever wrote it may need support today",
        "the lead reviewer would like you to have somebody beside you first.",
        "Your support contact is there for you, now. Nobody knows that you wrote this, and nobody will ask.",
        "Call a break for all, and show the support contacts to everybody. Do not ask who wrote it.",
    ),
    Sort.OTHER: SortWords(
        "Another reason",
        "the lead reviewer would like to think about it first.",
        "You can write it again here, withdraw it, or speak with your support contact.",
        "Decide before the day ends: show it, or let it rest here. Do not ask who wrote it.",
    ),
}


@dataclass(frozen=True)
class Reason:
    """Why something is held: its sort, and the words that its author reads."""

    sort: Sort
    told: str


def read_reason(sort: str, typed: str) -> Reason:
    """A sort alone is enough, and so is a sentence of the reviewer's own; `typed` is normal and on one line."""
    if sort and sort not in tuple(Sort):
        raise WrongInput({"sort": NOT_A_SORT})
    if len(typed) > MOST_CHARACTERS:
        raise WrongInput({"reason": TOO_LONG})
    if not typed and sort in ("", Sort.OTHER):
        raise WrongInput({"reason": NO_REASON})
    chosen = Sort(sort or Sort.OTHER)
    return Reason(chosen, typed or WORDS[chosen].told)


def words_for(held_kind: str) -> SortWords:
    """Of a sort as it is kept; what was held without one counts as another reason."""
    return WORDS[Sort(held_kind) if held_kind in tuple(Sort) else Sort.OTHER]
