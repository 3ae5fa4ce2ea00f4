"""The places' doors: laid out, amended, closed, and given another card."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.places import (
    PlacesTyped,
    PlaceTyped,
    amend_place,
    close_place,
    deal_new_card,
    lay_out_places,
    withdraw_place,
)
from learning_event.doorstep import getting_ready
from learning_event.readings.preparing.people import agencies_listed, contacts_listed, place_listed, places_listed
from learning_event.rules.counting import counted
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.preparing.choices import agencies_to_choose, contacts_to_choose
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

laid_places = Blueprint("laid_places", __name__, url_prefix="/events/<event_id>/preparing/places")


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/places"


@laid_places.get("")
def plan(event_id: str) -> str:
    who = getting_ready(event_id)
    return page(
        "preparing/places.html",
        who,
        places=places_listed(event_id),
        agencies=agencies_to_choose(agencies_listed(event_id)),
        contacts=contacts_to_choose(contacts_listed(event_id)),
    )


@laid_places.get("/<place_id>")
def one(event_id: str, place_id: str) -> str:
    who = getting_ready(event_id)
    return page(
        "preparing/place.html",
        who,
        place=place_listed(event_id, place_id),
        contacts=contacts_to_choose(contacts_listed(event_id)),
    )


@laid_places.post("")
@shows_again(plan)
def lay_out(event_id: str) -> ResponseReturnValue:
    how_many = lay_out_places(getting_ready(event_id), PlacesTyped.read(sent()))
    words = f"{counted(how_many, 'place was', 'places were')} laid out, each with a card.".capitalize()
    return saved(next_page=_list(event_id), status=201, say=words, places=how_many)


@laid_places.post("/<place_id>")
@shows_again(one)
def amend(event_id: str, place_id: str) -> ResponseReturnValue:
    amend_place(getting_ready(event_id), place_id, PlaceTyped.read(sent()))
    return saved(next_page=_list(event_id), say="The place was amended.")


@laid_places.post("/<place_id>/closing")
@shows_again(one)
def close(event_id: str, place_id: str) -> ResponseReturnValue:
    close_place(getting_ready(event_id), place_id)
    return saved(next_page=_list(event_id), say="The place is closed. Its card opens nothing any more.")


@laid_places.post("/<place_id>/withdrawal")
@shows_again(one)
def withdraw(event_id: str, place_id: str) -> ResponseReturnValue:
    withdraw_place(getting_ready(event_id), place_id)
    return saved(next_page=_list(event_id), say="The place was withdrawn.")


@laid_places.post("/<place_id>/card")
@shows_again(one)
def deal(event_id: str, place_id: str) -> ResponseReturnValue:
    deal_new_card(getting_ready(event_id), place_id)
    return saved(next_page=_list(event_id), say="The place has a new card. It is among the cards to print.")
