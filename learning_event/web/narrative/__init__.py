"""From statements to the sealed narrative."""

from flask import Blueprint

doors: tuple[Blueprint, ...] = ()
