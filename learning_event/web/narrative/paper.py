"""The agreed narrative as paper: a PDF and one page, both from the copy that was sealed."""

import re
import unicodedata

from flask import Blueprint, Response

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.anonymity.well_first import what_went_well
from learning_event.documents.narrative_pdf import narrative_pdf
from learning_event.doorstep import reads_the_paper
from learning_event.readings.narrative.narrative import sealed_narrative
from learning_event.rules.plain_day import day_said
from learning_event.web.page import page

paper = Blueprint("paper", __name__)


@paper.get("/events/<event_id>/narrative.pdf")
def as_pdf(event_id: str) -> Response:
    reads_the_paper(event_id)
    narrative = sealed_narrative(event_id)
    named = f'attachment; filename="{file_name(narrative)}"'
    return Response(narrative_pdf(narrative), mimetype="application/pdf", headers={"Content-Disposition": named})


@paper.get("/events/<event_id>/narrative.html")
def as_page(event_id: str) -> str:
    who = reads_the_paper(event_id)
    narrative = sealed_narrative(event_id)
    return page(
        "narrative/paper.html",
        who,
        narrative=narrative,
        timeline=narrative.timeline,
        well=what_went_well(narrative.timeline),
        picture=narrative.picture,
        held_on=day_said(narrative.held_on),
        sealed_on=day_said(narrative.sealed_on),
    )


def file_name(narrative: ShownNarrative) -> str:
    """Plain letters, so that every browser and every share keeps it as it is."""
    plain = unicodedata.normalize("NFKD", narrative.child).encode("ascii", "ignore").decode("ascii").lower()
    child = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "learning-event"
    return f"narrative-{child}-version-{narrative.version}.pdf"
