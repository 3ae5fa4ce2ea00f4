"""What is held about a learning event, for somebody with a right to it: the lead reviewer fetches it, with the password again."""

from flask import Blueprint, Response

from learning_event.actions.keeping.disclosing import begin_disclosure
from learning_event.documents.disclosure.pack import disclosure_pack, file_name
from learning_event.documents.narrative_pdf import narrative_pdf
from learning_event.doorstep import lead_reviewer
from learning_event.readings.keeping.disclosure import disclosure_of
from learning_event.readings.narrative.narrative import sealed_narrative
from learning_event.rules.disclosure import HELD_BACK_WHOLE, NOT_HELD
from learning_event.web.keeping.clock import today
from learning_event.web.keeping.keeping import keeping_shown
from learning_event.web.refusals import shows_again
from learning_event.web.staff.password_again import password_again

disclosing = Blueprint("disclosing", __name__)


@disclosing.get("/events/<event_id>/keeping/disclosure")
def disclosure_page(event_id: str) -> str:
    who = lead_reviewer(event_id)
    support = HELD_BACK_WHOLE["support_request"]
    return keeping_shown("keeping/disclosure.html", who, event_id, not_held=NOT_HELD, support=support)


@disclosing.post("/events/<event_id>/keeping/disclosure")
@shows_again(disclosure_page)
def disclose(event_id: str) -> Response:
    who = lead_reviewer(event_id)
    password_again()
    begin_disclosure(event_id, account_id=who.account_id)
    shown = disclosure_of(event_id, made_on=today().isoformat())
    narrative = narrative_pdf(sealed_narrative(event_id)) if shown.sealed else None
    named = f'attachment; filename="{file_name(shown)}"'
    return Response(
        disclosure_pack(shown, narrative=narrative),
        mimetype="application/zip",
        headers={"Content-Disposition": named},
    )
