"""Narratives to print: a small whole one, an empty one, a day with three hundred observations, and one that says a thing everywhere.

All of it is invented. Nobody here is real.
"""

from collections.abc import Sequence
from dataclasses import replace

from learning_event.anonymity.shown.narrative import (
    ShownAccount,
    ShownAgencyCount,
    ShownChapter,
    ShownChildPage,
    ShownFamilyWords,
    ShownMethod,
    ShownNarrative,
    ShownRest,
    ShownStatement,
)
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.picture import ShownBand, ShownLane, ShownPicture
from learning_event.anonymity.shown.timeline import (
    ShownChild,
    ShownDate,
    ShownDay,
    ShownEntry,
    ShownEpisode,
    ShownTimeline,
)
from learning_event.rules.observation import Kind
from tests.paper.lark import (
    AGREED,
    DIFFERENT,
    EPISODES,
    GLAD,
    PICTURE,
    POSSIBLE,
    TOAST,
    VISIT,
    an_observation,
    one_of_each_kind,
)

NOBODY = ShownMethod(practitioners=0, by_agency=(), entries=0, shown=0, held=0, withdrawn=0, guards=(), method=())
NO_PICTURE = ShownPicture(1280, 544, 190, 1266, "", "", (), (), (), (), ())

WHOLE = ShownNarrative(
    child="Lark",
    partnership="The safeguarding children partnership (invented)",
    review_type="Local child safeguarding practice review",
    purpose="To understand together how things came about, what made good work possible and what got in its way.",
    held_on="2025-03-12",
    period="1 March to 30 November 2024",
    lines_of_enquiry=("How did worries travel?", "What was life like for Lark?"),
    method=ShownMethod(
        practitioners=24,
        by_agency=(ShownAgencyCount("Primary school", 4), ShownAgencyCount("GP practice", None)),
        entries=3,
        shown=15,
        held=2,
        withdrawn=1,
        guards=("Then view", "swap test on the June decision"),
        method=("Everybody saw the same timeline",),
        released=1,
    ),
    child_page=ShownChildPage(
        "Lark",
        "six in the months under review",
        "He knows the birds by their songs and will tell you which are rude.",
        "his grandmother",
        "He is well.",
        (ShownFamilyWords("Babcia", "On jest bardzo dzielny."),),
        ("Wren, his sister",),
    ),
    picture=PICTURE,
    timeline=ShownTimeline("Lark", 4, EPISODES, one_of_each_kind(), "whole"),
    chapters=(
        ShownChapter(1, "A hungry morning", "4 March to 2 April", (AGREED,)),
        ShownChapter(None, "The whole case", "", (DIFFERENT,)),
    ),
    went_well=(GLAD,),
    made_possible=(POSSIBLE,),
    support_roles=("Named nurse for safeguarding children", "Counsellor for staff, outside the school"),
    version=1,
    sealed_on="2025-04-30",
    sha256="ab" * 32,
)

EMPTY = ShownNarrative(
    child="",
    partnership="",
    review_type="",
    purpose="",
    held_on="",
    period="",
    lines_of_enquiry=(),
    method=NOBODY,
    child_page=ShownChildPage("", "", "", "", ""),
    picture=NO_PICTURE,
    timeline=ShownTimeline("", 0, (), (), "whole"),
    chapters=(),
    went_well=(),
    made_possible=(),
    support_roles=(),
)


def long_day(count: int = 300) -> ShownNarrative:
    """So many observations, some short and some as long as may be, under forty records."""
    kinds = list(Kind)
    words = "We rang twice that week, and the second time somebody who knew him answered and wrote it down. "
    said = [an_observation(kinds[at % 10], words * (1 + at % 5 + 10 * (at % 50 == 0)), at) for at in range(count)]
    per_day = max(1, count // 40)
    days = tuple(
        ShownDay(
            f"p{at}",
            ShownDate("exact", "", f"{1 + at % 28} May"),
            _entry(at),
            tuple(said[at * per_day : (at + 1) * per_day]),
        )
        for at in range(40)
    )
    episodes = tuple(
        ShownEpisode(f"k{at}", str(at), at + 1, f"Key episode {at + 1}", "", "May", "", days[at * 8 : at * 8 + 8])
        for at in range(5)
    )
    timeline = ShownTimeline("Lark", 9, episodes, tuple(said[40 * per_day :]), "whole")
    method = replace(WHOLE.method, shown=count, entries=40)
    return replace(WHOLE, timeline=timeline, method=method, chapters=(_chapter(18),))


def _entry(at: int) -> ShownEntry:
    words = "Home visit. Mother tired, open about money. Fridge had food in it. He showed the bird table. " * (
        1 + at % 3
    )
    return replace(TOAST, id=f"r{at}", reference=f"SCH-{at:02}", words=words, corrections=())


def _chapter(statements: int) -> ShownChapter:
    return ShownChapter(1, "A hungry morning", "", tuple(resting_on(6, f"long{at}") for at in range(statements)))


def resting_on(count: int, name: str = "s1") -> ShownStatement:
    """A statement that rests on so many things."""
    return replace(AGREED, id=name, rests=tuple(AGREED.rests[at % 2] for at in range(count)))


def saying(words: str) -> ShownNarrative:
    """Every free text that anybody could have typed says this."""
    entry = replace(
        VISIT, agency=words, source=words, words=words, reference=words, child=ShownChild("yes", "no", "yes", words)
    )
    said = tuple(replace(one, words=words, agency=words) for one in one_of_each_kind())
    entry = replace(entry, corrections=said[:1])
    rests = (ShownRest("entry", words, words, words, words), ShownRest("observation", words, tint="well", label=words))
    statement = replace(
        AGREED, words=words, rests=rests, accounts=(ShownAccount("differs", words, words),), stands=words
    )
    return replace(
        WHOLE,
        child=words,
        partnership=words,
        purpose=words,
        lines_of_enquiry=(words,),
        method=replace(WHOLE.method, guards=(words,), method=(words,), by_agency=(ShownAgencyCount(words, None),)),
        child_page=ShownChildPage(words, words, words, words, words, (ShownFamilyWords(words, words),), (words,)),
        picture=replace(
            PICTURE,
            title=words,
            says=words,
            lanes=(ShownLane(words, 120),),
            bands=(ShownBand(1, words, words, 200, 400),),
        ),
        timeline=ShownTimeline(words, 1, (_said_in(words, entry, said[:5]),), said[5:], "whole"),
        chapters=(ShownChapter(1, words, words, (statement,)),),
        went_well=said[:1],
        made_possible=said[1:2],
        support_roles=(words,),
    )


def _said_in(words: str, entry: ShownEntry, said: Sequence[ShownObservation]) -> ShownEpisode:
    day = ShownDay("p", ShownDate("exact", "", "4 March"), entry, tuple(said))
    return ShownEpisode("k", "1", 1, words, words, words, words, (day,))
