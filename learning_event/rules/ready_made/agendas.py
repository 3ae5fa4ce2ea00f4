"""Two agendas to begin from: a full day in the room or hybrid, and half a day that also works online.

In the half day nobody is on screen for more than fifty minutes without a break.
"""

from dataclasses import dataclass

from learning_event.rules.activity import Activity
from learning_event.rules.ready_made.prompts import PROMPTS, Question


@dataclass(frozen=True)
class ReadySegment:
    """`starts` is HH:MM; `activity` is what the room does when the segment begins."""

    starts: str
    minutes: int
    title: str
    activity: Activity = Activity.DISCUSSING
    on_the_board: str = ""
    prompts: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadyAgenda:
    """`name` and `about` are how it is offered."""

    key: str
    name: str
    about: str
    segments: tuple[ReadySegment, ...]


NOTHING_SHOWN = "You’re in. Nothing you type is shown until you choose."
IN_TURN = "Read each ground rule. Is there one you would change?"
THEN = "What made sense about that at the time?"
HAPPENED, WELL, LIKE = PROMPTS[Question.WHAT_HAPPENED], PROMPTS[Question.WENT_WELL], PROMPTS[Question.WHAT_IT_WAS_LIKE]
IN_THE_WAY, UNSURE, CHILD = PROMPTS[Question.IN_THE_WAY], PROMPTS[Question.UNSURE], PROMPTS[Question.CHILDS_LIFE]
HELP, CLOSING = PROMPTS[Question.WOULD_HELP], PROMPTS[Question.CLOSING]

FULL_DAY = ReadyAgenda(
    "full_day",
    "A full day",
    "09:30 to 16:00, in one room or hybrid, with two breaks and lunch",
    (
        ReadySegment("09:30", 30, "Arrive and test links", Activity.ARRIVING, NOTHING_SHOWN),
        ReadySegment("10:00", 10, "Welcome and purpose", on_the_board="What today is, and what it is not"),
        ReadySegment(
            "10:10", 15, "How we will work", on_the_board="The ground rules, agreed or amended", prompts=(IN_TURN,)
        ),
        ReadySegment(
            "10:25",
            15,
            "Who the child is",
            on_the_board="The child’s page: their name here, what they like, who is around them",
            prompts=PROMPTS[Question.CHILD_AND_FAMILY][:1],
        ),
        ReadySegment("10:40", 30, "What the work was like then", Activity.WRITING, "What it was like", LIKE),
        ReadySegment(
            "11:10",
            45,
            "Walking through, part 1",
            Activity.WRITING,
            "What was known then. What went well comes first",
            (*WELL[:3], *HAPPENED),
        ),
        ReadySegment("11:55", 15, "Break", Activity.BREAK),
        ReadySegment(
            "12:10",
            50,
            "Walking through, part 2",
            Activity.WRITING,
            "What was known then, what got in the way and what we were unsure about",
            (THEN, *IN_THE_WAY, *UNSURE),
        ),
        ReadySegment("13:00", 45, "Lunch", Activity.BREAK),
        ReadySegment(
            "13:45",
            25,
            "The child’s day-to-day life",
            Activity.WRITING,
            "When the child was seen, heard and asked, and the child’s own words",
            CHILD,
        ),
        ReadySegment(
            "14:10",
            40,
            "Why: strengths and snags",
            on_the_board="What went well has the first ten minutes",
            prompts=(*WELL[2:], *IN_THE_WAY[1:3]),
        ),
        ReadySegment("14:50", 10, "Break", Activity.BREAK),
        ReadySegment(
            "15:00",
            15,
            "Lenses we haven’t used",
            Activity.WRITING,
            "Identity and racism, fathers and partners, managers, borders, money",
            (*PROMPTS[Question.CHILD_AND_FAMILY][1:], *PROMPTS[Question.WHO_ELSE], *PROMPTS[Question.LEADERS]),
        ),
        ReadySegment(
            "15:15", 20, "What would help next time", Activity.WRITING, "Conditions before instructions", HELP
        ),
        ReadySegment("15:35", 15, "Saying it back", Activity.SAYING_BACK, "Differences are kept, not averaged"),
        ReadySegment(
            "15:50",
            10,
            "Looking after each other",
            on_the_board="Your support contact, the next dates, and one thing to take away",
            prompts=CLOSING,
        ),
        ReadySegment("16:00", 30, "Close", on_the_board="Thank you for today. The reviewer stays for half an hour"),
    ),
)

HALF_DAY = ReadyAgenda(
    "half_day",
    "Half a day",
    "10:00 to 12:45, online or in one room, never more than 50 minutes at a time",
    (
        ReadySegment("10:00", 10, "Welcome and purpose", Activity.ARRIVING, NOTHING_SHOWN),
        ReadySegment(
            "10:10", 10, "How we will work", on_the_board="The ground rules, agreed or amended", prompts=(IN_TURN,)
        ),
        ReadySegment(
            "10:20",
            10,
            "Who the child is",
            on_the_board="The child’s page: their name here, what they like, who is around them",
            prompts=PROMPTS[Question.CHILD_AND_FAMILY][:1],
        ),
        ReadySegment("10:30", 20, "What the work was like then", Activity.WRITING, "What it was like", LIKE),
        ReadySegment("10:50", 10, "Break", Activity.BREAK),
        ReadySegment(
            "11:00",
            35,
            "Walking through",
            Activity.WRITING,
            "What was known then. What went well comes first",
            (*WELL[:2], *HAPPENED, THEN),
        ),
        ReadySegment(
            "11:35",
            15,
            "The child’s day-to-day life",
            Activity.WRITING,
            "When the child was seen, heard and asked, and the child’s own words",
            CHILD,
        ),
        ReadySegment("11:50", 5, "Break", Activity.BREAK),
        ReadySegment(
            "11:55",
            20,
            "Why: strengths and snags",
            on_the_board="What went well comes first",
            prompts=(*WELL[2:], *IN_THE_WAY[1:3]),
        ),
        ReadySegment(
            "12:15", 15, "What would help next time", Activity.WRITING, "Conditions before instructions", HELP
        ),
        ReadySegment("12:30", 10, "Saying it back", Activity.SAYING_BACK, "Differences are kept, not averaged"),
        ReadySegment(
            "12:40", 5, "Close", on_the_board="Your support contact, and one thing to take away", prompts=CLOSING
        ),
    ),
)

READY_AGENDAS: dict[str, ReadyAgenda] = {agenda.key: agenda for agenda in (FULL_DAY, HALF_DAY)}
