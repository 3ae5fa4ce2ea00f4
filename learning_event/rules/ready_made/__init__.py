"""What a reviewer may take ready made: agendas, ground rules and prompts, in our own words, to amend as the day needs."""

from learning_event.rules.ready_made.agendas import FULL_DAY, HALF_DAY, READY_AGENDAS, ReadyAgenda, ReadySegment
from learning_event.rules.ready_made.ground_rules import ABOUT_YOUR_WORDS, GROUND_RULES
from learning_event.rules.ready_made.prompts import PROMPTS, Question

__all__ = [
    "ABOUT_YOUR_WORDS",
    "FULL_DAY",
    "GROUND_RULES",
    "HALF_DAY",
    "PROMPTS",
    "READY_AGENDAS",
    "Question",
    "ReadyAgenda",
    "ReadySegment",
]
