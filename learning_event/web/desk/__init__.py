"""The lead reviewer’s desk."""

from flask import Blueprint

doors: tuple[Blueprint, ...] = ()
