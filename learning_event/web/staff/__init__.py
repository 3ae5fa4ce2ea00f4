"""Those who sign in."""

from flask import Blueprint

doors: tuple[Blueprint, ...] = ()
