"""After the day: looking after each other, check-ins, what people say of the day itself, and who is told before publication."""

from flask import Blueprint

from learning_event.web.after.afterwards import afterwards
from learning_event.web.after.check_ins import check_ins
from learning_event.web.after.publication import publication
from learning_event.web.after.reflections import reflections

doors: tuple[Blueprint, ...] = (afterwards, check_ins, reflections, publication)
