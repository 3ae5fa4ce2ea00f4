"""Prompts for the room, by the question that they open up."""

from enum import StrEnum


class Question(StrEnum):
    """The questions in the order in which a day meets them; the value is how the question is said."""

    WHAT_HAPPENED = "What happened?"
    WENT_WELL = "What went well?"
    IN_THE_WAY = "What got in the way?"
    WHAT_IT_WAS_LIKE = "What was it like at the time?"
    UNSURE = "What were we unsure about?"
    CHILDS_LIFE = "What was life like for the child?"
    WHO_ELSE = "Who else was around?"
    CHILD_AND_FAMILY = "Who was this child and family?"
    LEADERS = "Managers and leaders"
    WOULD_HELP = "What would help next time?"
    CLOSING = "Closing, private"


PROMPTS: dict[Question, tuple[str, ...]] = {
    Question.WHAT_HAPPENED: (
        "Where were you in this?",
        "What did you know when you arrived at it?",
        "What did you do next, and why that?",
        "What isn’t in the record that should be?",
        "Is anything here not quite how it was?",
    ),
    Question.WENT_WELL: (
        "What are you glad somebody did?",
        "What small thing made a difference to the child?",
        "What made that possible: time, a person, a rule bent for good reason, a tool?",
        "Is it usual here, or was it luck?",
    ),
    Question.IN_THE_WAY: (
        "What were you waiting for?",
        "What did you have to work around?",
        "Which rule, form, threshold or system pulled the other way?",
        "What was missing from the room?",
    ),
    Question.WHAT_IT_WAS_LIKE: (
        "How many children or adults were on your list?",
        "Who was off, new, or leaving?",
        "What had just changed?",
        "What was worrying you most that week?",
        "Who could you think aloud with?",
    ),
    Question.UNSURE: (
        "What was the other explanation?",
        "What would have changed your mind?",
        "Who else held part of the picture?",
    ),
    Question.CHILDS_LIFE: (
        "What would they have seen on waking?",
        "Who made them feel safe?",
        "What did they say, do, draw or stop doing?",
        "Who asked?",
        "What did we make of it?",
        "If they could not speak, how did we find out?",
    ),
    Question.WHO_ELSE: (
        "Which adults did we know least about?",
        "Who was in the house?",
        "Whom did we never meet?",
    ),
    Question.CHILD_AND_FAMILY: (
        "How did they describe themselves?",
        "Did race, culture, faith, language, disability or neurodivergence shape what was seen, offered or believed?",
        "Did anybody’s assumptions (ours included) shape it?",
        "What have we not said because it is hard to say?",
    ),
    Question.LEADERS: (
        "What did those deciding priorities know?",
        "What did they make easier or harder?",
        "What was asked for and not available?",
    ),
    Question.WOULD_HELP: (
        "If you met the same situation on Monday, what would you want to be different?",
        "Who could change that?",
        "How would you notice it had changed?",
        "What should we keep doing?",
    ),
    Question.CLOSING: (
        "One thing I see differently.",
        "One thing I will take to supervision.",
        "One thing I want someone more senior to know.",
    ),
}
