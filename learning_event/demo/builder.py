"""Builds the demo from the invented case, up to the point of the day at which it shall begin."""

from collections.abc import Callable
from enum import StrEnum

from learning_event import store
from learning_event.actions.desk.wall import put_on_the_wall
from learning_event.demo.beside import lay_out_beside
from learning_event.demo.day import begin_segment, take_seats, walk_through
from learning_event.demo.laid import Laid
from learning_event.demo.narrative import SAYING_BACK, say_it_back, seal
from learning_event.demo.preparing import (
    REVIEWER_EMAIL,
    give_contact_a_sign_in,
    lay_out_further_places,
    lay_out_places,
    open_the_doors,
    prepare_event,
)
from learning_event.demo.records import lay_out_records
from learning_event.demo.welcome import SignIn, Welcome, cards_left, new_password
from learning_event.rules.showings import Rhythm

Say = Callable[[str], None]
ARRIVING, HALF_WAY = 1, 8
ON_THE_WALL = "EP3"


class At(StrEnum):
    """Where in the day the demo begins."""

    ARRIVING = "arriving"
    LIVE = "live"
    AGREED = "agreed"


def build(*, at: At, seats: int, rhythm: Rhythm, say: Say) -> Welcome:
    """On an open and empty database; `say` is told what is being done."""
    say("Preparing the event: 8 agencies, 10 support contacts, 6 key episodes, 17 segments")
    reviewer, contact = new_password(), new_password()
    laid = prepare_event(rhythm, reviewer_password=reviewer)
    contact_email = give_contact_a_sign_in(laid, password=contact)
    say("Laying out the timeline: 118 entries from eight agencies")
    lay_out_records(laid)
    lay_out_places(laid)
    lay_out_beside(laid)
    open_the_doors(laid)
    begin_segment(laid, ARRIVING)
    _live_through(laid, at, say)
    lay_out_more_cards(laid.event_id, seats)
    store.truncate_log()
    return Welcome(laid.event_id, SignIn(REVIEWER_EMAIL, reviewer), SignIn(contact_email, contact))


def _live_through(laid: Laid, at: At, say: Say) -> None:
    if at is At.ARRIVING:
        return
    take_seats(laid, claim=at is At.AGREED)
    say("Living through the morning: observations are added and shown, segment by segment")
    walk_through(laid, range(2, HALF_WAY + 1) if at is At.AGREED else range(2, HALF_WAY))
    if at is At.LIVE:
        begin_segment(laid, HALF_WAY)
        put_on_the_wall(laid.who, laid.episodes[ON_THE_WALL], question="")
        return
    say("Living through the afternoon, and saying it back: 18 statements, answered by 24")
    walk_through(laid, range(HALF_WAY + 1, SAYING_BACK))
    say_it_back(laid)
    seal(laid)


def lay_out_more_cards(event_id: str, at_least: int) -> None:
    """So that an earlier demo has at least so many cards again that nobody has used."""
    missing = at_least - len(cards_left(event_id))
    if missing > 0:
        lay_out_further_places(event_id, missing)
