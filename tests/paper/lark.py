"""Lark: the pieces of an invented case that the tests print. Nobody here is real."""

from dataclasses import replace

from learning_event.anonymity.shown.narrative import ShownAccount, ShownRest, ShownStatement, ShownTotals
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.picture import ShownBand, ShownLane, ShownMark, ShownPicture, ShownThread
from learning_event.anonymity.shown.timeline import ShownChild, ShownDate, ShownDay, ShownEntry, ShownEpisode
from learning_event.rules.observation import WORDS, Kind

NOT_PART = ShownChild("not_applicable", "not_applicable", "not_applicable")


def an_observation(kind: Kind, words: str, number: int = 0, agency: str = "") -> ShownObservation:
    said = WORDS[kind]
    return ShownObservation(f"{kind.value}{number}", kind.value, said.tint, said.label, words, agency=agency)


def one_of_each_kind(words: str = "The bus was late and somebody waited.") -> tuple[ShownObservation, ...]:
    return tuple(an_observation(kind, f"{words} ({number})") for number, kind in enumerate(Kind, 1))


CORRECTION = an_observation(Kind.CORRECTION, "It was the twelfth, a Tuesday. I have the diary.", 90, "Family hub")
GLAD = an_observation(Kind.WENT_WELL, "She wrote his words down as he said them.", 91, "Primary school")
POSSIBLE = an_observation(Kind.MADE_POSSIBLE, "The log has a box for the child’s own words.", 92)
HEAVY = an_observation(Kind.GOT_IN_THE_WAY, "Five of us where there should be nine.", 93)

TOAST = ShownEntry(
    "e1",
    "SCH-01",
    "Primary school",
    "Safeguarding log",
    "Lark came in hungry. Given toast and asked about breakfast.",
    ShownDate("exact", "", "4 March"),
    ShownChild("yes", "not_recorded", "yes", "It’s my turn tomorrow."),
)
LETTER = ShownEntry(
    "e2",
    "GP-02",
    "GP practice",
    "Letter in",
    "Letter from the school nurse about teeth. Scanned and filed.",
    ShownDate("about", "about", "22 March"),
    NOT_PART,
)
VISIT = ShownEntry(
    "e3",
    "HUB-03",
    "Family hub",
    "Session record",
    "Joined in after twenty minutes by the door.",
    ShownDate("before", "before", "9 October"),
    ShownChild("no", "no", "not_recorded"),
    accounts_differ=True,
    corrections=(replace(CORRECTION, answered="The record has been amended after this."),),
    amended="Joined in after ten minutes, and drew two houses.",
)

EPISODES = (
    ShownEpisode("k0", "0", None, "Earlier", "Earlier", "", "", (ShownDay("p0", LETTER.when, LETTER),)),
    ShownEpisode(
        "k1",
        "1",
        1,
        "A hungry morning",
        "A hungry morning",
        "4 March to 2 April",
        "",
        (ShownDay("p1", TOAST.when, TOAST, (GLAD, POSSIBLE)),),
        (HEAVY,),
    ),
    ShownEpisode(
        "k2",
        "2",
        2,
        "Two houses",
        "Two houses",
        "autumn",
        "",
        (
            ShownDay("p2", VISIT.when, VISIT),
            ShownDay(
                "p3",
                ShownDate("season", "", "autumn", "no dates given"),
                None,
                (an_observation(Kind.UNSURE, "Was it?"),),
            ),
        ),
    ),
)

PICTURE = ShownPicture(
    width=1280,
    height=420,
    left=190,
    right=1266,
    title="Lark, March to November, by agency",
    says="Three agency lanes across two key episodes.",
    lanes=(
        ShownLane("Primary school", 120),
        ShownLane("GP practice", 160),
        ShownLane("Health visiting and school nursing", 200),
    ),
    bands=(
        ShownBand(1, "A hungry morning", "4 March to 2 April", 200, 330),
        ShownBand(2, "Two houses", "autumn", 700, 1100),
    ),
    marks=tuple(
        ShownMark(mark, 240 + at * 110, 240 + at * 110 + reach, 120 + 40 * (at % 3), "says")
        for at, (mark, reach) in enumerate(
            (
                ("exact", 0),
                ("about", 0),
                ("about", 60),
                ("between", 80),
                ("before", 54),
                ("after", 54),
                ("season", 90),
                ("unsure", 0),
            )
        )
    ),
    months=(("Mar", 190), ("Apr", 310), ("May", 426)),
    threads=(
        ShownThread("Lark seen", 300, ((190, 400), (426, 1266)), (201, 380), (600,)),
        ShownThread("Lark’s view", 340, ((190, 1266),), (201,), ()),
    ),
)

AGREED = ShownStatement(
    "s1",
    1,
    1,
    "In March, Lark told a teaching assistant that it was his turn tomorrow. She wrote it down.",
    "closed",
    (
        ShownRest("entry", TOAST.words, "4 March", TOAST.agency, TOAST.source, anchor="entry:e1"),
        ShownRest("observation", GLAD.words, tint=GLAD.tint, label=GLAD.label, anchor=f"observation:{GLAD.id}"),
    ),
    ShownTotals(21, 3, 0),
    (ShownAccount("nearly", "Nearly", "Say that the school rang back."),),
    "Agreed, with small changes asked for",
)
DIFFERENT = ShownStatement(
    "s2",
    2,
    2,
    "The letter told the practice and asked it nothing.",
    "closed",
    (ShownRest("entry", LETTER.words, "about 22 March", LETTER.agency, LETTER.source, anchor="entry:e2"),),
    ShownTotals(12, 8, 1),
    (
        ShownAccount("differs", "I see it differently", "It never came."),
        ShownAccount("differs", "I see it differently", "It came."),
    ),
    "Accounts differ, and both are kept",
    (ShownAccount("nearly", "Nearly", "“Nobody acted” was too much."),),
)
