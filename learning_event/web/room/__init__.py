"""The room on the day."""

from flask import Blueprint

doors: tuple[Blueprint, ...] = ()
