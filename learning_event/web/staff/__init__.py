"""Those who sign in."""

from flask import Blueprint

from learning_event.web.staff.events import events
from learning_event.web.staff.first_start import first_start
from learning_event.web.staff.invitation import invitation
from learning_event.web.staff.looking_after import looking_after
from learning_event.web.staff.own_account import own_account
from learning_event.web.staff.second_step import second_step
from learning_event.web.staff.signing_in import signing_in

doors: tuple[Blueprint, ...] = (
    signing_in,
    first_start,
    events,
    own_account,
    second_step,
    looking_after,
    invitation,
)
