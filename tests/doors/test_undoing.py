"""Acts at the desk can be undone, whoever did them, unless somebody has changed the same thing since."""

import pytest

from learning_event import store
from learning_event.actions.desk.observations import hold_observation, place_observation
from learning_event.actions.desk.undoing import undo_act
from learning_event.models import DeskAct, Observation, Room
from learning_event.people import Reviewer
from learning_event.rules.refusals import StandsAlready
from learning_event.rules.stale import ChangedMeanwhile, as_seen, still_as
from tests.given import Given


def lay(given: Given) -> str:
    with store.work() as work:
        row = Observation(
            event_id=given.event_id, showing=1, kind="went_well", words="Toast", anchor="case", certainty="undated"
        )
        work.rows.add(row)
        work.rows.flush()
        return row.id


def acts() -> list[DeskAct]:
    with store.look() as rows:
        return sorted(rows.query(DeskAct), key=lambda act: act.position)


def test_what_was_held_is_back_and_not_counted(given: Given) -> None:
    who, one, other = Reviewer(given.event_id, "r" * 24), lay(given), lay(given)
    hold_observation(who, one, "A name")
    hold_observation(who, other, "A name")

    assert undo_act(who, acts()[0].id) == "Held an observation"

    with store.look() as rows:
        assert rows.get_one(Observation, one).held == ""
        assert rows.get_one(Observation, other).held == "A name"
        assert rows.get_one(Room, given.event_id).held == 1
    with pytest.raises(StandsAlready, match="undone already"):
        undo_act(who, "0" * 24)


def test_what_was_changed_since_stays(given: Given) -> None:
    who, one = Reviewer(given.event_id, "r" * 24), lay(given)
    place_observation(who, one, given.episodes[0])
    place_observation(who, one, "")
    first, second = acts()

    with pytest.raises(ChangedMeanwhile, match="Undo the newer act first"):
        undo_act(who, first.id)
    undo_act(who, second.id)
    undo_act(who, first.id)

    with store.look() as rows:
        assert rows.get_one(Observation, one).episode_id is None
    assert acts() == []


def test_a_stale_change_is_refused_with_how_it_stands() -> None:
    seen = as_seen("discussing", None)

    still_as(seen, "discussing", None, now="")
    still_as("", "paused", None, now="")
    with pytest.raises(ChangedMeanwhile, match=r"nothing of yours was done\. The room is paused\. Please"):
        still_as(seen, "paused", None, now="The room is paused.")
