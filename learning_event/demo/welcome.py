"""What somebody must know to try the demo: where it is, who signs in how, and which cards are still free."""

import json
import secrets
from dataclasses import asdict, dataclass
from typing import Any

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.codes import as_printed
from learning_event.demo import case_file
from learning_event.models import Agency, LearningEvent, Place, SupportContact


@dataclass(frozen=True)
class SignIn:
    """`totp_secret` is None: the sign-in asks for no code."""

    email: str
    password: str
    totp_secret: str | None = None


@dataclass(frozen=True)
class Welcome:
    """Written beside the database, so that the demo can be gone on with under the same sign-ins."""

    event: str
    reviewer: SignIn
    support_contact: SignIn

    @classmethod
    def from_json(cls, text: str) -> "Welcome":
        facts = json.loads(text)
        return cls(facts["event"], SignIn(**facts["reviewer"]), SignIn(**facts["support_contact"]))

    def to_json(self) -> str:
        return json.dumps(asdict(self))


def new_password() -> str:
    """Five words at random: easy to type from the screen."""
    return "-".join(secrets.choice(case_file.words()) for _ in range(5))


def in_one_line(welcome: Welcome, url: str) -> str:
    """The JSON that docs/protocol.md describes."""
    facts = asdict(welcome)
    return json.dumps(
        {
            "url": url,
            "event": welcome.event,
            "room_code": room_code(welcome.event),
            "cards": cards_left(welcome.event),
            "reviewer": facts["reviewer"],
            "support_contact": facts["support_contact"],
        },
        ensure_ascii=False,
    )


def room_code(event_id: str) -> str:
    """As it is printed."""
    with store.look(event_id) as rows:
        return as_printed(rows.get_one(LearningEvent, event_id).room_code or "")


def cards_left(event_id: str) -> list[dict[str, Any]]:
    """The cards that nobody has used, by agency."""
    with store.look(event_id) as rows:
        agencies = {row.id: row for row in rows.scalars(sa.select(Agency).where(Agency.event_id == event_id))}
        found = rows.execute(
            sa.select(Place, SupportContact.name)
            .join(SupportContact, SupportContact.id == Place.support_contact_id)
            .where(Place.event_id == event_id, Place.state == "laid_out", Place.card_code.is_not(None))
        ).all()
    by_agency = sorted(found, key=lambda one: (agencies[one[0].agency_id].position, one[0].role, one[0].id))
    return [
        {
            "code": as_printed(place.card_code or ""),
            "agency": agencies[place.agency_id].name,
            "support_contact": contact,
        }
        for place, contact in by_agency
    ]
