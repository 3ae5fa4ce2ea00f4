"""What came in writing or by telephone, typed by whoever sits at the desk: it waits in the tray and is shown as any other.

Somebody who cannot come, or may not, has a voice so. It has no slip and no mark that any browser could make, no agency, and no
way by which it came; it does not count towards the five of the steady rhythm, so that a card of somebody in the room never
appears alone among letters.
"""

import secrets
from collections.abc import Mapping

from learning_event import store
from learning_event.actions.desk.spoken import NOBODYS_SLIP
from learning_event.actions.preparing.still_open import still_open
from learning_event.actions.room.new_observation import NewObservation
from learning_event.actions.room.standing_there import known_anchor
from learning_event.models import TrayObservation
from learning_event.people import Reviewer
from learning_event.rules.via import Via

MARK_BYTES = 32


def read_beforehand(sent: Mapping[str, str]) -> NewObservation:
    """By the same rules as an observation that somebody types for themselves; WrongInput names every field to be looked at again."""
    return NewObservation.read({**sent, "slip": NOBODYS_SLIP, "with_agency": ""})


def add_beforehand(who: Reviewer, new: NewObservation) -> None:
    """On disk when this returns, and seen by nobody before a showing; before the doors are open too."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        known_anchor(work, who.event_id, new.anchor)
        work.rows.add(
            TrayObservation(
                mark_hash=secrets.token_bytes(MARK_BYTES),
                event_id=who.event_id,
                via=Via.BEFOREHAND.value,
                kind=new.kind,
                words=new.words,
                anchor=new.anchor.kind,
                anchor_ref=new.anchor.ref,
                date=new.when.expression,
                certainty=new.when.certainty,
            )
        )
