"""Before the day: the event, its people, places and records."""

from flask import Blueprint

from learning_event.web.preparing.agenda import agenda
from learning_event.web.preparing.entries import entries
from learning_event.web.preparing.key_episodes import key_episodes

doors: tuple[Blueprint, ...] = (agenda, entries, key_episodes)
