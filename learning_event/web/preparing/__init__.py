"""Before the day: the event, its people, places and records."""

from flask import Blueprint

doors: tuple[Blueprint, ...] = ()
