"""The lead reviewer’s desk."""

from flask import Blueprint

from learning_event.web.desk.beforehand import beforehand
from learning_event.web.desk.corrections import corrections
from learning_event.web.desk.coverage import coverage
from learning_event.web.desk.desk import desk
from learning_event.web.desk.episodes import episodes
from learning_event.web.desk.groups import groups
from learning_event.web.desk.holding import holding
from learning_event.web.desk.observations import on_the_timeline
from learning_event.web.desk.private_words import private_words
from learning_event.web.desk.selection import selection
from learning_event.web.desk.spoken import spoken
from learning_event.web.desk.steering import steering
from learning_event.web.desk.themes import themes
from learning_event.web.desk.then import then
from learning_event.web.desk.undoing import undoing
from learning_event.web.desk.wall import wall

doors: tuple[Blueprint, ...] = (
    desk,
    steering,
    on_the_timeline,
    holding,
    corrections,
    private_words,
    wall,
    then,
    spoken,
    beforehand,
    undoing,
    selection,
    groups,
    themes,
    coverage,
    episodes,
)
