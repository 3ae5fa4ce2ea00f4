"""The lead reviewer's desk, gathered: the day, the door, what is held and what has no place yet."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.codes import as_printed
from learning_event.anonymity.laying_out_readiness import open_troubles
from learning_event.anonymity.shown.desk import ShownAtTheDoor, ShownDesk, ShownEpisodeChoice
from learning_event.models import Agency, LearningEvent, Place, Room, Segment, SupportContact
from learning_event.readings.desk.day import day_of, end_said
from learning_event.readings.desk.for_you import for_you_of
from learning_event.readings.desk.held import held_of
from learning_event.readings.desk.lately import lately_at_the_desk
from learning_event.readings.desk.private_questions import questions_asked
from learning_event.readings.desk.seen import seen_on_the_desk
from learning_event.readings.desk.wall import on_the_wall
from learning_event.readings.room.discussed import discussed_of
from learning_event.readings.room.gathered import gather_whole
from learning_event.readings.room.standing import WHOLE
from learning_event.rules.activity import Activity, Deed, may


def desk_of(event_id: str) -> ShownDesk:
    """NotKnown when there is no such event."""
    gathered = gather_whole(event_id)
    standing = gathered.standing
    with store.look(event_id) as rows:
        room = rows.get_one(Room, event_id)
        segments = rows.scalars(sa.select(Segment).where(Segment.event_id == event_id).order_by(Segment.position)).all()
        questions = questions_asked(rows, event_id)
        return ShownDesk(
            room_code=as_printed(gathered.event.room_code) if gathered.event.room_code else "",
            before_pause=room.before_pause,
            segments=day_of(segments, room),
            day_ends=end_said(segments, room),
            lately=lately_at_the_desk(rows, event_id),
            discussed=discussed_of(event_id) if room.discussed else None,
            seen=seen_on_the_desk(room, gathered.observations, questions),
            at_the_door=_at_the_door(rows, event_id),
            held=held_of(rows, gathered),
            not_placed=tuple(
                gathered.shown(row) for row in gathered.observations if standing.of_observation(row) == WHOLE
            ),
            episodes=tuple(ShownEpisodeChoice(e.id, n, e.title, e.asks) for n, e in enumerate(gathered.episodes, 1)),
            wall=on_the_wall(gathered.up_to(gathered.led), room),
            questions=questions,
            for_you=for_you_of(rows, gathered),
            without_support=_without_support(rows, gathered.event),
            pause_asked=room.pause_asked and may(Activity(room.activity), Deed.ASK_FOR_A_PAUSE),
        )


def _without_support(rows: Session, event: LearningEvent) -> tuple[str, ...]:
    """A contact may step back on the day itself; what a written reason covers has been thought about."""
    if event.state != "open":
        return ()
    theirs = set(rows.scalars(sa.select(Place.support_contact_id).filter_by(event_id=event.id, state="claimed")))
    return tuple(one.said for one in open_troubles(rows, event.id) if one.contact_id in theirs)


def _at_the_door(rows: Session, event_id: str) -> tuple[ShownAtTheDoor, ...]:
    """By agency and contact, so that the list does not tell who came first."""
    names = {row.id: row.name for row in rows.scalars(sa.select(Agency).where(Agency.event_id == event_id))}
    found = rows.execute(
        sa.select(Place.id, Place.agency_id, SupportContact.name)
        .join(SupportContact, SupportContact.id == Place.support_contact_id)
        .where(Place.event_id == event_id, Place.state == "waiting")
    )
    waiting = [ShownAtTheDoor(place, names[agency], contact) for place, agency, contact in found]
    return tuple(sorted(waiting, key=lambda one: (one.agency, one.contact, one.place_id)))
