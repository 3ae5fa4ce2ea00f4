"""Coming in: codes, places, seats."""

from flask import Blueprint

from learning_event.web.arriving.briefing import briefing
from learning_event.web.arriving.expecting import expect
from learning_event.web.arriving.joining import joining
from learning_event.web.arriving.places import places
from learning_event.web.arriving.support_guide import guide
from learning_event.web.arriving.waiting import waiting

doors: tuple[Blueprint, ...] = (joining, places, waiting, expect, briefing, guide)
