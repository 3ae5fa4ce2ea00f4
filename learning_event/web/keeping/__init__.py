"""How long a learning event is kept, what is held of it for somebody with a right to it, and its erasure."""

from flask import Blueprint

from learning_event.web.keeping.disclosing import disclosing
from learning_event.web.keeping.erasing import erasing
from learning_event.web.keeping.erasures import erasures
from learning_event.web.keeping.keeping import keeping

doors: tuple[Blueprint, ...] = (keeping, disclosing, erasing, erasures)
