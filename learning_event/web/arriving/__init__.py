"""Coming in: codes, places, seats."""

from flask import Blueprint

doors: tuple[Blueprint, ...] = ()
