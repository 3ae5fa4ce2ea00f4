"""The whole narrative: as it stands now, and, once it is sealed, exactly as it was then."""

from collections.abc import Iterator
from dataclasses import replace

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.canonical import narrative_from, sha256_of
from learning_event.anonymity.pasted import blocks_of
from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownTimeline
from learning_event.models import LearningEvent, Narrative, SupportContact
from learning_event.readings.desk.groups import groups_on_paper
from learning_event.readings.desk.in_view import in_desk_order
from learning_event.readings.desk.themes import themes_on_paper
from learning_event.readings.narrative.method import method_of
from learning_event.readings.narrative.statements import AGREED, chapters_of
from learning_event.readings.room.child import child_page_from
from learning_event.readings.room.gathered import gather_whole
from learning_event.readings.room.picture import whole_picture_of
from learning_event.readings.room.timeline import whole_timeline_of
from learning_event.rules import review_type
from learning_event.rules.case_date import Certainty
from learning_event.rules.case_date_words import said_days
from learning_event.rules.observation import Kind
from learning_event.rules.refusals import NotKnown, NotNow
from learning_event.rules.went_well import went_well_first

NOT_SEALED = "The narrative is not sealed yet. When the lead reviewer has sealed it, it can be read and printed here."
NOT_AS_SEALED = (
    "The narrative here is not the one that was sealed, so it is not printed. Please have it restored from a backup."
)


def narrative_of(event_id: str) -> ShownNarrative:
    """As it would be sealed now: version 0 and no hash."""
    timeline, gathered = _in_order(whole_timeline_of(event_id)), gather_whole(event_id)
    said = tuple(_observations(timeline))
    with store.look(event_id) as rows:
        event = rows.get_one(LearningEvent, event_id)
        roles = rows.scalars(sa.select(SupportContact.role).where(SupportContact.event_id == event_id).distinct())
        return ShownNarrative(
            child=event.child,
            partnership=event.partnership,
            review_type=review_type.label(event.review_type),
            purpose=event.purpose,
            held_on=event.held_on,
            period=said_days(event.period_start, event.period_end, Certainty.EXACT),
            lines_of_enquiry=tuple(event.lines_of_enquiry),
            child_page=child_page_from(event.child, event.child_page),
            support_roles=tuple(sorted(roles)),
            method=method_of(event_id),
            picture=whole_picture_of(event_id),
            timeline=timeline,
            chapters=chapters_of(event_id, AGREED),
            went_well=tuple(one for one in said if one.kind == Kind.WENT_WELL),
            made_possible=tuple(one for one in said if one.kind == Kind.MADE_POSSIBLE),
            foreword=blocks_of(event.foreword),
            groups=groups_on_paper(gathered),
            themes=themes_on_paper(gathered),
        )


def sealed_narrative(event_id: str) -> ShownNarrative:
    """NotNow before it is sealed, and where what is on the shelf does not fit its hash."""
    with store.look(event_id) as rows:
        if rows.get(LearningEvent, event_id) is None:
            raise NotKnown
        row = rows.get(Narrative, event_id)
        if row is None:
            raise NotNow(NOT_SEALED)
        if sha256_of(row.canonical) != row.sha256:
            raise NotNow(NOT_AS_SEALED)
        return narrative_from(row.canonical)


def _in_order(timeline: ShownTimeline) -> ShownTimeline:
    """What went well first in each place."""
    episodes = tuple(in_desk_order(episode) for episode in timeline.episodes)
    return replace(timeline, episodes=episodes, whole=went_well_first(timeline.whole))


def _observations(timeline: ShownTimeline) -> Iterator[ShownObservation]:
    for episode in timeline.episodes:
        for day in episode.days:
            yield from day.observations
        yield from episode.observations
    yield from timeline.whole
