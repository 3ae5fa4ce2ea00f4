"""The rehearsal room: the same page on an invented case. What is sent is drawn into the answer to it, and is then gone.

Nothing here knows a shelf, a seat or a session: no form carries a token, because there is nothing that it could change.
"""

from functools import partial
from typing import Any

from flask import Blueprint, g, render_template, request
from flask.sansio.blueprints import BlueprintSetupState

from learning_event.actions.room.new_observation import NewObservation, words_of
from learning_event.anonymity.shown.rehearsal import Rehearsed
from learning_event.readings.rehearsal.room import (
    in_the_drawer,
    next_cards,
    rehearsal_contact,
    rehearsal_event,
    rehearsal_room,
    rehearsal_statement,
    rehearsal_timeline,
    rehearsal_writing,
)
from learning_event.rules.answer import SAID, Answer
from learning_event.rules.observation import MOST_CHARACTERS, AnchorKind, Kind
from learning_event.rules.refusals import WrongInput
from learning_event.web.refusals import shows_again
from learning_event.web.room.composing import composing

SAVED = "Saved. It will appear with others at the next showing."
WITHDRAWN = "Withdrawn. In the room nobody would ever have seen it."
SHOWN = "Shown, mixed with what the others wrote. In the room nobody can tell which is yours."
ANSWERED = "Saved. You can change your answers until this part closes."
BLANK = Rehearsed("slip", Kind.WENT_WELL, "-", AnchorKind.CASE, "", "", "undated")

rehearsal = Blueprint("rehearsal", __name__)


@rehearsal.record
def needs_no_token(house: BlueprintSetupState) -> None:
    """A token would need a cookie, and a rehearsal leaves nothing in a browser."""
    house.app.extensions["csrf"].exempt(rehearsal)


@rehearsal.get("/rehearsal")
@rehearsal.get("/rehearsal/room", endpoint="again")
def rehearsal_page(slip: str = "") -> str:
    """`slip` comes along when a refused change shows the room again, as in the real one."""
    return _drawn()


@rehearsal.post("/rehearsal/room")
def preview() -> str:
    """The page again with the words as the room would see them."""
    g.typed = request.form
    return _drawn()


@rehearsal.post("/rehearsal/observations")
@shows_again(rehearsal_page)
def add() -> str:
    return _drawn(sent=_read(), say=SAVED)


@rehearsal.post("/rehearsal/observations/<slip>/revision")
@shows_again(rehearsal_page)
def revise(slip: str) -> str:
    wrong: dict[str, str] = {}
    words_of(request.form, wrong)
    if wrong:
        raise WrongInput(wrong)
    return _drawn(sent=_read(slip=slip), say=SAVED)


@rehearsal.post("/rehearsal/observations/<slip>/withdrawal")
def withdraw(slip: str) -> str:
    return _drawn(say=WITHDRAWN)


@rehearsal.post("/rehearsal/showings")
@shows_again(rehearsal_page)
def show() -> str:
    return _drawn(shown=_read(), say=SHOWN)


@rehearsal.get("/rehearsal/saying-back")
def saying_back() -> str:
    return _page("rehearsal/saying-back.html", statement=rehearsal_statement(), answers=SAID, own={}, may_answer=True)


@rehearsal.post("/rehearsal/answers")
@shows_again(saying_back)
def answer() -> str:
    """What was answered stands in the page again, as it would for whoever gave it."""
    if request.form.get(f"answer_{rehearsal_statement().id}", "") not in tuple(Answer):
        raise WrongInput({f"answer_{rehearsal_statement().id}": "Please choose one of the three."})
    g.typed = request.form
    return _page(
        "rehearsal/saying-back.html",
        statement=rehearsal_statement(),
        answers=SAID,
        own={},
        may_answer=True,
        say=ANSWERED,
    )


@rehearsal.get("/rehearsal/support")
def support() -> str:
    return _page("rehearsal/support.html")


@rehearsal.get("/rehearsal/hidden")
@rehearsal.get("/rehearsal/away", endpoint="away")
def blank() -> str:
    """As blank as in the room; there is nothing to leave."""
    return _page("rehearsal/away.html")


def _read(slip: str = "") -> Rehearsed:
    """The same form as in the room, read in the same way. A change (with its `slip`) carries no date."""
    fields = request.form.to_dict()
    if slip:
        fields = {**fields, "slip": slip, "anchor": fields.get("anchor", "").replace(AnchorKind.DATE, AnchorKind.CASE)}
    new = NewObservation.read(fields)
    return Rehearsed(
        new.slip, new.kind, new.words, new.anchor.kind, new.anchor.ref, new.when.expression, new.when.certainty
    )


def _drawn(*, sent: Rehearsed | None = None, shown: Rehearsed | None = None, say: str = "") -> str:
    """`sent` waits for a showing, `shown` is on the timeline; both are in the drawer of whoever sent them."""
    timeline = rehearsal_timeline(shown)
    return _page(
        "rehearsal/rehearsal.html",
        say=say,
        timeline=timeline,
        sent=sent,
        carried=request.form if sent else {},
        activity="writing",
        writing=rehearsal_writing(timeline),
        own=in_the_drawer(sent or shown, state="waiting" if sent else "shown"),
        form=composing(changing=bool(sent or shown)),
        most=MOST_CHARACTERS,
        next_cards=next_cards(),
        blank=in_the_drawer(BLANK, state="waiting"),
    )


def _page(template: str, *, say: str = "", **facts: Any) -> str:
    return render_template(
        template,
        event=rehearsal_event(),
        room=rehearsal_room(),
        contact=rehearsal_contact(),
        role="joining",
        csrf_token=_no_token,
        get_flashed_messages=partial(_said, say),
        **facts,
    )


def _said(say: str, with_categories: bool = False, **_more: Any) -> list[Any]:
    """In the place of what waits in a session, of which there is none."""
    return [("message", say) if with_categories else say] if say else []


def _no_token() -> str:
    return ""
