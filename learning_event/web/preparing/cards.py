"""Cards as paper, and the room code as a square for the camera."""

from collections.abc import Sequence

from flask import Blueprint, Response, current_app, request

from learning_event.anonymity.shown.preparing import ShownCard
from learning_event.documents.card import Card
from learning_event.documents.cards_pdf import cards_pdf
from learning_event.documents.code_square import code_square
from learning_event.doorstep import getting_ready
from learning_event.readings.preparing.cards import cards_of
from learning_event.readings.preparing.readiness import readiness_of
from learning_event.rules.refusals import NotKnown

cards = Blueprint("cards", __name__, url_prefix="/events/<event_id>")


@cards.get("/cards.pdf")
def to_print(event_id: str) -> Response:
    getting_ready(event_id)
    return as_paper(cards_of(event_id))


def as_paper(cards: Sequence[ShownCard]) -> Response:
    """Eight to a page, with the address of this house, as a file to keep or to print."""
    faces = [
        Card(
            title=f"{card.child}: learning event",
            held_on=card.held_on,
            agency=card.agency,
            role=card.role,
            code=card.code,
            address=request.host,
            support_contact=card.support_contact,
            support_role=card.support_role,
            reach=card.reach,
            link=_link(card.code),
        )
        for card in cards
    ]
    return Response(
        cards_pdf(faces),
        mimetype="application/pdf",
        headers={"Content-Disposition": 'attachment; filename="cards.pdf"'},
    )


@cards.get("/room-code.svg")
def room_code(event_id: str) -> Response:
    getting_ready(event_id)
    code = readiness_of(event_id).room_code
    if not code:
        raise NotKnown
    return Response(code_square(_link(code)), mimetype="image/svg+xml")


def _link(code: str) -> str:
    """Opens the first page with the code filled in."""
    scheme = "https" if current_app.config["SESSION_COOKIE_SECURE"] else request.scheme
    return f"{scheme}://{request.host}/?code={code}"
