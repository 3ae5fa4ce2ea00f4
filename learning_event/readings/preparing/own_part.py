"""What a support contact sees of their own part: what they were asked, what they said, and whom they could have stand in."""

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.at_hand import stand_in_of
from learning_event.anonymity.shown.own_part import ShownOwnPart
from learning_event.models import Account, EventRole, LearningEvent, Place, SupportContact
from learning_event.people import SupportContact as Contact
from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import NotKnown
from learning_event.rules.role import Role
from learning_event.rules.support_contact import lacks

BOXES = ("telephone", "email", "before", "on_the_day", "after")


def own_part_of(who: Contact) -> ShownOwnPart:
    """NotKnown when they are a contact of this event no more."""
    with store.look(who.event_id) as rows:
        event = rows.get_one(LearningEvent, who.event_id)
        contacts = rows.scalars(sa.select(SupportContact).where(SupportContact.event_id == who.event_id)).all()
        me = next((row for row in contacts if row.id == who.support_contact_id), None)
        if me is None:
            raise NotKnown
        places = sa.select(sa.func.count()).where(Place.support_contact_id == me.id, Place.state != "closed")
        leads = sa.select(Account.name).join(EventRole, EventRole.account_id == Account.id)
        lead = rows.scalar(leads.filter(EventRole.event_id == event.id, EventRole.role == Role.LEAD_REVIEWER))
        other = stand_in_of(rows, me)
        others = sorted((row for row in contacts if row.id != me.id), key=lambda row: row.name)
        return ShownOwnPart(
            name=me.name,
            role=me.role,
            reviewer=lead or "",
            held_on=day_said(event.held_on),
            answered=me.answered,
            places=rows.scalar(places) or 0,
            fields={
                **{box: getattr(me, box) for box in BOXES},
                "stand_in": me.stand_in_id or "",
                "takes_part": "yes" if me.takes_part else "",
            },
            lacks=lacks(telephone=me.telephone, email=me.email, on_the_day=me.on_the_day),
            stand_in=other.name if other else "",
            others=(("", "Nobody yet"), *((row.id, f"{row.name}, {row.role}") for row in others)),
        )
