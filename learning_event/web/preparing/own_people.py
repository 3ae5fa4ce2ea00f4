"""A support contact's page of their people: cards as paper, another card for one that was lost, and the tick of having spoken."""

from typing import Any

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.own_people import deal_another_card, print_cards, tick_spoken_with
from learning_event.doorstep import support_contact
from learning_event.readings.preparing.cards import cards_of
from learning_event.readings.preparing.own_part import own_part_of
from learning_event.readings.preparing.own_people import own_people_of
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.preparing.cards import as_paper
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

own_people = Blueprint("own_people", __name__, url_prefix="/events/<event_id>/supporting")


@own_people.get("/people")
def show(event_id: str, place_id: str = "") -> str:
    """All of them, also where a refused form was about one place."""
    who = support_contact(event_id)
    return page("support/people.html", who, people=own_people_of(who), stands=own_part_of(who).stands)


@own_people.post("/cards")
@shows_again(show)
def cards(event_id: str) -> Response:
    """A form and not a link: nothing that fetches by itself may print a card."""
    who = support_contact(event_id)
    printed = print_cards(who)
    return as_paper(cards_of(event_id, contact_id=who.support_contact_id, places=printed))


@own_people.post("/places/<place_id>/card")
@shows_again(show)
def another_card(event_id: str, place_id: str) -> ResponseReturnValue:
    deal_another_card(support_contact(event_id), place_id)
    say = "The card from before opens nothing any more. The new one is there to print."
    return saved(next_page=_here(event_id), say=say)


@own_people.post("/places/<place_id>/spoken-with")
@shows_again(show)
def spoken_with(event_id: str, place_id: str) -> Any:
    spoken = sent().get("spoken", "yes") == "yes"
    tick_spoken_with(support_contact(event_id), place_id, spoken=spoken)
    return saved(next_page=_here(event_id), say="Ticked." if spoken else "The tick is taken away.")


def _here(event_id: str) -> str:
    return f"/events/{event_id}/supporting/people"
