"""The room on the day."""

from flask import Blueprint

from learning_event.web.room.checks import checks
from learning_event.web.room.child import child
from learning_event.web.room.leaving import leaving
from learning_event.web.room.now import now
from learning_event.web.room.observations import observations
from learning_event.web.room.pause_wish import pause_wish
from learning_event.web.room.picture import picture
from learning_event.web.room.private_answers import private_answers
from learning_event.web.room.private_words import private
from learning_event.web.room.rehearsal import rehearsal
from learning_event.web.room.room import room
from learning_event.web.room.showings import showings
from learning_event.web.room.support import support
from learning_event.web.room.support_questions import support_questions
from learning_event.web.room.supporting import supports
from learning_event.web.room.take_away import take_away
from learning_event.web.room.timeline import timeline

doors: tuple[Blueprint, ...] = (
    room,
    now,
    observations,
    checks,
    private_answers,
    timeline,
    showings,
    picture,
    child,
    support,
    supports,
    support_questions,
    leaving,
    pause_wish,
    take_away,
    private,
    rehearsal,
)
