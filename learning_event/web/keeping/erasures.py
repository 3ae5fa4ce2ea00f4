"""The register of what was erased, a certificate for each, and the way to finish what something interrupted."""

from pathlib import Path
from typing import Any

from flask import Blueprint, Response, current_app, render_template

from learning_event.actions.keeping.erasing import finish
from learning_event.documents.erasure_certificate import erasure_certificate
from learning_event.doorstep import signed_in
from learning_event.readings.keeping.erasures import erasure_for, erasures_for
from learning_event.readings.keeping.keeping import events_kept
from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import NotNow
from learning_event.web.answers import saved
from learning_event.web.keeping.clock import today
from learning_event.web.refusals import shows_again

NOT_YET = (
    "This erasure is not finished, so there is no certificate yet. Its keys are destroyed; please finish it first."
)

erasures = Blueprint("erasures", __name__)


@erasures.get("/erasures")
def register() -> str:
    account = signed_in()
    return render_template(
        "keeping/erasures.html",
        account=account,
        erasures=erasures_for(account),
        kept=events_kept(today=today()) if account.administrator else (),
        day_said=day_said,
    )


@erasures.get("/erasures/<reference>/certificate.pdf")
def certificate(reference: str) -> Response:
    erasure = erasure_for(signed_in(), reference)
    if not erasure.done:
        raise NotNow(NOT_YET)
    named = f'attachment; filename="erasure-{erasure.event_id}.pdf"'
    return Response(erasure_certificate(erasure), mimetype="application/pdf", headers={"Content-Disposition": named})


@erasures.post("/erasures/<reference>/finishing")
@shows_again(lambda reference: register())
def finishing(reference: str) -> Any:
    erasure = erasure_for(signed_in(), reference)
    finish(erasure.event_id, data=Path(current_app.config["DATA"]))
    return saved(next_page="/erasures", say="It is finished.")
