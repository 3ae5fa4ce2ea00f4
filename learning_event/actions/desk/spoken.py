"""What was said aloud, typed by whoever sits at the desk: on the timeline at once, marked so, and without a speaker.

It was spoken before everybody, so there is nothing to hide until a showing. It has no slip and no mark, so no browser owns it, and no
agency, which would point at a speaker. The desk may mend the words, or take it away again.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from learning_event.actions.desk.acting import Acting, at_the_desk
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.actions.room.new_observation import NewObservation, words_of
from learning_event.actions.room.standing_there import known_anchor, no_longer_discussed
from learning_event.announcements import TimelineChanged
from learning_event.models import Observation
from learning_event.people import Reviewer
from learning_event.rules import desk_forms
from learning_event.rules.observation import Kind
from learning_event.rules.refusals import NotYours, WrongInput
from learning_event.rules.via import BY_THE_DESK, Via

NOT_SPOKEN = "Only its author can change the words of an observation. You may hold it, or ask its author in private."
NOBODYS_SLIP = "A" * 22
WHAT = {Via.SPOKEN: "what was spoken in the room", Via.BEFOREHAND: "what came in writing beforehand"}


@dataclass(frozen=True)
class Spoken:
    """What was said, of what kind, about what: read by the same rules as an observation that somebody types for themselves."""

    new: NewObservation

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "Spoken":
        """WrongInput names every field that has to be looked at again."""
        return cls(NewObservation.read({**sent, "slip": NOBODYS_SLIP, "with_agency": ""}))


def add_spoken(who: Reviewer, spoken: Spoken) -> tuple[str, str]:
    """On the timeline when this returns; gives its id and the act's."""
    new = spoken.new
    with at_the_desk(who, "Wrote down what was spoken in the room") as work:
        known_anchor(work, who.event_id, new.anchor)
        row = Observation(
            event_id=who.event_id,
            showing=work.room.showing,
            via=Via.SPOKEN.value,
            kind=new.kind,
            words=new.words,
            anchor=new.anchor.kind,
            anchor_ref=new.anchor.ref,
            date=new.when.expression,
            certainty=new.when.certainty,
        )
        work.rows.add(row)
        work.rows.flush()
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return row.id, work.act_id


def mend_spoken(who: Reviewer, observation_id: str, sent: Mapping[str, str]) -> str:
    """Other words, or another kind, for what was spoken. Gives the act's id."""
    wrong: dict[str, str] = {}
    words = words_of(sent, wrong)
    if wrong:
        raise WrongInput({"mended": wrong["words"]})
    with at_the_desk(who, "Mended") as work:
        row = _spoken(work, observation_id, who)
        desk_forms.still_seen(sent.get("seen", ""), row, desk_forms.SPOKEN, now=f"It says now: “{row.words}”.")
        row.words = words
        if sent.get("kind", "") in tuple(Kind):
            row.kind = Kind(sent["kind"])
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def take_spoken_away(who: Reviewer, observation_id: str, *, seen: str = "") -> str:
    """Gone from the timeline; it can be undone. Gives the act's id."""
    with at_the_desk(who, "Took away") as work:
        row = _spoken(work, observation_id, who)
        desk_forms.still_seen(seen, row, desk_forms.SPOKEN, now=f"It says now: “{row.words}”.")
        no_longer_discussed(work.room, f"observation:{row.id}")
        work.rows.delete(row)
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def _spoken(work: Acting, observation_id: str, who: Reviewer) -> Observation:
    row = theirs(work, Observation, observation_id, who)
    if row.via not in BY_THE_DESK:
        raise NotYours(NOT_SPOKEN)
    work.says = f"{work.says} {WHAT[Via(row.via)]}"
    return row
