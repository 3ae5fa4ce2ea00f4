"""The lead reviewer's foreword to the narrative: pasted or typed, cleaned here, printed before everything else."""

from learning_event import store
from learning_event.actions.desk.on_the_desk import SEALED
from learning_event.anonymity.pasted import cleaned
from learning_event.models import LearningEvent
from learning_event.people import Reviewer
from learning_event.rules.refusals import NotKnown, NotNow, WrongInput

MOST_CHARACTERS = 12_000


def write_foreword(who: Reviewer, pasted: str) -> None:
    """Replaces the foreword; nothing is kept of it but words in plain paragraphs, lists and quotations."""
    clean = cleaned(pasted.strip())
    if len(clean) > MOST_CHARACTERS:
        raise WrongInput(
            {"foreword": f"This is too long for a foreword. Please keep it under {MOST_CHARACTERS:,} characters."}
        )
    with store.work(who.event_id) as work:
        event = work.rows.get(LearningEvent, who.event_id)
        if event is None:
            raise NotKnown
        if event.state == "sealed":
            raise NotNow(SEALED)
        event.foreword = clean
