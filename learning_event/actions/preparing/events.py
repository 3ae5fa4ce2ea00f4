"""Making a learning event, and amending it until it is sealed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from learning_event import store
from learning_event.actions.preparing.event_typed import EventTyped
from learning_event.actions.preparing.still_open import room_changed, still_open
from learning_event.actions.preparing.typed import lines
from learning_event.actions.staff.audit import note
from learning_event.anonymity.laying_out_readiness import what_is_prepared
from learning_event.models import Agency, EventRole, LearningEvent, Room
from learning_event.models.base import new_id
from learning_event.people import Reviewer, SignedIn
from learning_event.rules.audit import Deed
from learning_event.rules.readiness import missing_from_event
from learning_event.rules.refusals import NotYours, WrongInput
from learning_event.safe.scope import keyring

MOST_AGENCIES = 20
SAID_ALREADY = "People have been told this day. Please change it under Keeping, with a reason that stays beside it."
ONLY_REVIEWERS = "Only a lead reviewer can begin a learning event."


def agencies_typed(sent: Mapping[str, str]) -> list[str]:
    """One agency on each line, each once; WrongInput when there are too many or one is too long."""
    wrong: dict[str, str] = {}
    names = list(dict.fromkeys(lines(sent, "agencies", wrong, most=MOST_AGENCIES, longest=120)))
    if wrong:
        raise WrongInput(wrong)
    return names


def make_event(who: SignedIn, event: EventTyped, agencies: Sequence[str] = ()) -> str:
    """A learning event in preparation, led by whoever made it; gives its id."""
    if not who.makes_events:
        raise NotYours(ONLY_REVIEWERS)
    event_id = new_id()
    keyring().make_keys(event_id)
    with store.work(event_id) as work:
        row = LearningEvent(id=event_id, **asdict(event))
        work.rows.add(row)
        work.rows.flush()
        work.rows.add_all(
            [
                Room(event_id=row.id),
                EventRole(event_id=row.id, account_id=who.id, role="lead_reviewer"),
                *(Agency(event_id=row.id, name=name, position=n) for n, name in enumerate(agencies, 1)),
            ]
        )
        note(work, deed=Deed.EVENT_MADE, account_id=who.id, event_id=row.id)
        return row.id


def amend_event(who: Reviewer, event: EventTyped) -> None:
    """Once the event is open, what it needed to be opened has to stay."""
    with store.work(who.event_id) as work:
        row = still_open(work, who.event_id)
        if row.state == "open" and event.retention_date and event.retention_date != row.retention_date:
            raise WrongInput({"retention_date": SAID_ALREADY})
        for name, value in asdict(event).items():
            setattr(row, name, value)
        work.rows.flush()
        if row.state == "open" and (missing := missing_from_event(what_is_prepared(work.rows, row))):
            raise WrongInput(missing)
        room_changed(work, row)
