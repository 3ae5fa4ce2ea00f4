"""Opening the doors although not everybody's support stands: only the lead reviewer may, and only with a reason in writing."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from learning_event import store
from learning_event.actions.preparing.still_open import still_open
from learning_event.actions.preparing.typed import text
from learning_event.actions.staff.audit import note
from learning_event.anonymity.laying_out_readiness import open_troubles
from learning_event.models import GateOverride
from learning_event.people import Reviewer
from learning_event.rules.audit import Deed
from learning_event.rules.refusals import NotNow, WrongInput
from learning_event.rules.support_gate import in_print

FEWEST, MOST = 20, 600
WRITE_WHY = "Please write why, and what you arranged instead. It is printed with the narrative."
A_FEW_WORDS = "Please write a little more: somebody who reads it in a year has to understand it."
NOTHING_OPEN = "Nothing stands in the way: everybody’s support contact has said yes and can be reached."


@dataclass(frozen=True)
class WhyWithout:
    """The written reason. It names nobody: it is printed."""

    reason: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "WhyWithout":
        """WrongInput when it is missing, or so short that nobody could understand it later."""
        wrong: dict[str, str] = {}
        reason = text(sent, "reason", wrong, most=MOST, needs=WRITE_WHY)
        if reason and len(reason) < FEWEST:
            wrong["reason"] = A_FEW_WORDS
        if wrong:
            raise WrongInput(wrong)
        return cls(reason)


def open_without(who: Reviewer, why: WhyWithout, *, today: dt.date) -> None:
    """It covers what is open now, and nothing that comes later. NotNow when nothing is."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        troubles = open_troubles(work.rows, who.event_id)
        if not troubles:
            raise NotNow(NOTHING_OPEN)
        work.rows.add(
            GateOverride(
                event_id=who.event_id,
                on=today.isoformat(),
                reason=why.reason,
                said=in_print(troubles),
                covers=[trouble.key for trouble in troubles],
            )
        )
        note(work, deed=Deed.GATE_OVERRIDDEN, account_id=who.account_id, event_id=who.event_id)
