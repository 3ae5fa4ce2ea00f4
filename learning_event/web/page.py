"""What every page of an event has at its head: the case, what the room is doing, and the support contact."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from flask import Flask, g, render_template, request
from markupsafe import Markup, escape

from learning_event.anonymity.shown.foreword import ShownBlock
from learning_event.doorstep import event_of_seat, who_may_be_asking
from learning_event.people import Anybody, Practitioner
from learning_event.readings.arriving.support import contact_of
from learning_event.readings.event import event_shown
from learning_event.readings.room.asked import asked_with, said_shortly
from learning_event.readings.room.now import room_now
from learning_event.rules.activity import Activity, Deed, may
from learning_event.rules.finding import pieces, words_of
from learning_event.rules.hindsight import KNOWN_SAID, USUAL_ANSWERS, USUAL_ASKS, USUAL_SAID
from learning_event.rules.observation import WORDS
from learning_event.rules.refusals import Refusal
from learning_event.web.asked_cookie import codes_here

PAUSE = Deed.ASK_FOR_A_PAUSE
# A page that was opened while people arrived offers it too, once the room has begun.
PAUSE_WHEN = " ".join(activity for activity in Activity if may(activity, PAUSE))

# What the templates call somebody's side of the room; `leads` tells the lead from a co-reviewer where it matters.
ROLES = {"lead": "reviewer", "co-reviewer": "reviewer", "contact": "support_contact", "co-ordinator": "co_ordinator"}
# What may be said against hindsight, in the composer and of an entry (rules/hindsight.py).
HINDSIGHT = {"known": KNOWN_SAID, "usual_asks": USUAL_ASKS, "usual": USUAL_ANSWERS, "usual_said": USUAL_SAID}


def page(template: str, who: Anybody, **facts: Any) -> str:
    """A page of an event for whoever is asking."""
    event, room = event_shown(who.event_id), room_now(who.event_id)
    return render_template(
        template,
        event=event,
        room=room,
        contact=contact_of(who),
        role=ROLES.get(who.part, who.part),
        leads=who.part == "lead",
        may_ask_pause=may(Activity(room.activity), PAUSE),
        pause_when=PAUSE_WHEN if isinstance(who, Practitioner) and event.state == "open" else "",
        asked_shortly=said_shortly(asked_with(who.event_id, codes_here())),
        **facts,
    )


def support_at_hand(no: Refusal) -> dict[str, Any]:
    """Event and support contact for a refusal's page, where whoever asks has one; nothing when the house itself is in trouble."""
    if no.status == 500:
        return {}
    event_id = (request.view_args or {}).get("event_id") or event_of_seat()
    if not event_id:
        return {}
    try:
        who = who_may_be_asking(event_id)
        return {"event": event_shown(event_id), "contact": contact_of(who)}
    except Refusal:
        return {}


def groupwise(blocks: Sequence[ShownBlock]) -> list[tuple[str, list[ShownBlock]]]:
    """Neighbours of one kind together, so that the items of a list stand in one list."""
    return [(what, list(together)) for what, together in groupby(blocks, key=lambda block: block.what)]


def found(text: str, asked: str) -> str:
    """The text, escaped, with what somebody looks for marked."""
    words = words_of(asked)
    if not words:
        return text
    marked = (
        Markup("<mark>{}</mark>").format(piece) if is_found else escape(piece)
        for piece, is_found in pieces(text, words)
    )
    return Markup("").join(marked)


def lend_to_templates(app: Flask) -> None:
    """`typed` and `refusal` bring a refused form back; `kinds` are the ten kinds in their order."""

    app.jinja_env.filters["groupwise"] = groupwise
    app.jinja_env.filters["found"] = found

    @app.context_processor
    def lent() -> dict[str, Any]:
        return {
            "typed": g.get("typed", {}),
            "refusal": g.get("refusal"),
            "page_address": g.get("page_address", ""),
            "kinds": WORDS,
            "hindsight": HINDSIGHT,
        }
