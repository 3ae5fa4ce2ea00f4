"""Before the day: the event, its people, places and records."""

from flask import Blueprint

from learning_event.web.preparing.agencies import agencies
from learning_event.web.preparing.agenda import agenda
from learning_event.web.preparing.briefing import asked_beforehand
from learning_event.web.preparing.cards import cards
from learning_event.web.preparing.contact_invitations import contact_invitations
from learning_event.web.preparing.entries import entries
from learning_event.web.preparing.entry_exports import entry_exports
from learning_event.web.preparing.entry_imports import entry_imports
from learning_event.web.preparing.events import preparing
from learning_event.web.preparing.family import family
from learning_event.web.preparing.key_episodes import key_episodes
from learning_event.web.preparing.names import names
from learning_event.web.preparing.own_contact import own_contact
from learning_event.web.preparing.own_part import own_part
from learning_event.web.preparing.own_people import own_people
from learning_event.web.preparing.places import laid_places
from learning_event.web.preparing.proceedings import proceedings
from learning_event.web.preparing.staff import staff
from learning_event.web.preparing.support_contacts import support_contacts
from learning_event.web.preparing.voices import voices
from learning_event.web.preparing.witnesses import witnesses

people: tuple[Blueprint, ...] = (
    preparing,
    agencies,
    support_contacts,
    contact_invitations,
    own_contact,
    own_part,
    own_people,
    laid_places,
    cards,
    names,
    staff,
)
beside: tuple[Blueprint, ...] = (proceedings, witnesses, voices, family, asked_beforehand)
records: tuple[Blueprint, ...] = (agenda, key_episodes, entries, entry_imports, entry_exports)
doors: tuple[Blueprint, ...] = people + beside + records
