"""Like observations are put together under a title, and nobody's words are touched by it."""

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.desk.undoing import undo_act
from learning_event.models import DeskAct, Observation, ObservationGroup, ToldApart
from learning_event.people import Reviewer
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import FETCH, read, shown

ONE, OTHER, THIRD = (
    "We had two systems and neither showed the flag of the other.",
    "There were two systems & neither one showed the flags of the other",
    "Every form asked for the same thing",
)


def two(ruth: Person, given: Given, priya: Person) -> tuple[str, str]:
    return shown(ruth, given, priya, ONE, kind="got_in_the_way"), shown(ruth, given, priya, OTHER)


def together(door: Door, ruth: Person, given: Given, *ids: str, title: str = "Two systems") -> str:
    rests = [f"observation:{at}" for at in ids]
    outcome = door.send(ruth, f"/events/{given.event_id}/groups", rests=_as(door, rests), title=title)
    assert outcome == DONE, outcome
    with store.look() as rows:
        (group,) = (row.id for row in rows.scalars(sa.select(ObservationGroup)) if row.title == title)
        return group


def _as(door: Door, names: list[str]) -> list[str] | str:
    return ",".join(names) if door.way == "fetch" else names


def grouped(at: str) -> str | None:
    with store.look() as rows:
        return rows.get_one(Observation, at).group_id


def last_act() -> DeskAct:
    with store.look() as rows:
        return max(rows.scalars(sa.select(DeskAct)), key=lambda act: act.position)


def test_each_says_that_it_stands_together_and_keeps_its_words(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    one, other = two(ruth, given, priya)

    group = together(door, ruth, given, one, other)

    room = read(priya, given, "room")
    assert room.count("Together with one other: Two systems") == 2
    assert ONE in room
    desk = read(ruth, given, "desk")
    assert desk.index(OTHER.replace("&", "&amp;"), desk.index(f'id="group-{group}"')) < desk.index(
        ONE, desk.index(f'id="group-{group}"')
    ), "what went well stands first"


def test_it_is_added_to_named_taken_out_of_and_undone(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    one, other = two(ruth, given, priya)
    third = shown(ruth, given, priya, THIRD)
    group, at = together(door, ruth, given, one, other), f"/events/{given.event_id}/groups"

    assert door.send(ruth, f"{at}/{group}/adding", rests=f"observation:{third}") == DONE
    assert "Together with two others: Two systems" in read(priya, given, "room")
    assert door.send(ruth, f"{at}/{group}", title="What did not speak") == DONE
    assert "Together with two others: What did not speak" in read(priya, given, "room")
    assert door.send(ruth, f"{at}/{group}/observations/{third}/taking-out") == DONE
    assert grouped(third) is None
    assert door.send(ruth, f"{at}/{group}/parting") == DONE
    assert grouped(one) is None
    assert "Together with" not in read(priya, given, "room")

    assert undo_act(Reviewer(given.event_id, "r" * 24), last_act().id) == "Parted the group “What did not speak”"
    assert grouped(one) == grouped(other) == group


def test_a_group_of_one_is_none(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    one, other = two(ruth, given, priya)
    group = together(door, ruth, given, one, other)

    assert door.send(ruth, f"/events/{given.event_id}/groups/{group}/observations/{one}/taking-out") == DONE

    assert grouped(other) is None
    with store.look() as rows:
        assert rows.get(ObservationGroup, group) is None


def test_putting_together_is_undone_unless_more_was_put_there_since(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    one, other = two(ruth, given, priya)
    third = shown(ruth, given, priya, THIRD)
    group = together(door, ruth, given, one, other)
    act, path = last_act().id, f"/events/{given.event_id}/acts"
    door.send(ruth, f"/events/{given.event_id}/groups/{group}/adding", rests=f"observation:{third}")

    assert door.send(ruth, f"{path}/{act}/undoing").status == 409
    assert grouped(one) == grouped(third) == group
    assert door.send(ruth, f"{path}/{last_act().id}/undoing") == DONE
    assert door.send(ruth, f"{path}/{act}/undoing") == DONE
    assert (grouped(one), grouped(third)) == (None, None)


def test_a_change_made_for_how_it_stood_before_is_refused(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    one, other = two(ruth, given, priya)
    group = together(door, ruth, given, one, other)
    outcome = door.send(ruth, f"/events/{given.event_id}/groups/{group}/parting", seen="0" * 16)

    assert outcome.status == 409
    assert "The group is called “Two systems” and has 2 observations." in outcome.message
    assert grouped(one) == group


def test_what_cannot_be_put_together(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    one, other = two(ruth, given, priya)
    path, names = f"/events/{given.event_id}/groups", _as(door, [f"observation:{one}", f"observation:{other}"])
    look = "Please look again at one thing"

    assert door.send(ruth, path, rests=f"observation:{one}", title="Alone") == refused(
        look, 400, rests="Please tick at least two observations first."
    )
    assert door.send(ruth, path, rests=names, title=" ") == refused(
        look, 400, title="Please say what these have in common."
    )
    assert door.send(ruth, path, rests=names, title="x" * 121).status == 400
    assert door.send(priya, path, rests=names, title="Two").status == 403
    a_learning_event(child="Wren")
    assert (
        door.send(ruth, path, rests=_as(door, [f"observation:{one}", "observation:" + "0" * 24]), title="T").status
        == 404
    )
    assert door.send(ruth, f"{path}/{'0' * 24}/parting").status == 404


def test_two_that_may_say_the_same_are_offered_at_the_desk_alone(ruth: Person, priya: Person, given: Given) -> None:
    two(ruth, given, priya)
    shown(ruth, given, priya, THIRD)

    assert read(ruth, given, "desk").count("These two may say the same") == 1
    assert "may say the same" not in read(priya, given, "room")


def test_two_that_do_not_say_the_same_are_not_offered_again_until_it_is_undone(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    one, other = two(ruth, given, priya)
    third = shown(ruth, given, priya, THIRD)
    path, offered = f"/events/{given.event_id}/groups/telling-apart", "These two may say the same"
    pair = [f"observation:{other}", f"observation:{one}"]

    assert door.send(ruth, path, rests=_as(door, pair)) == DONE
    assert offered not in read(ruth, given, "desk")
    assert door.send(ruth, path, rests=_as(door, pair)) == DONE, "twice is once"
    shown(ruth, given, priya, "Every form asked for the same things")
    assert read(ruth, given, "desk").count(offered) == 1, "others are offered as before"

    assert door.send(ruth, f"/events/{given.event_id}/acts/{last_act().id}/undoing") == DONE
    assert read(ruth, given, "desk").count(offered) == 2
    look = "Please look again at one thing"
    for rests, says in (
        ([pair[0]], "Please tick at least two observations first."),
        ([*pair, f"observation:{third}"], "Please choose the two observations that are to be told apart."),
    ):
        assert door.send(ruth, path, rests=_as(door, rests)) == refused(look, 400, rests=says)
    assert door.send(priya, path, rests=_as(door, pair)).status == 403


def test_what_is_told_apart_goes_with_an_observation_that_is_withdrawn(
    ruth: Person, priya: Person, given: Given
) -> None:
    one, other = two(ruth, given, priya)
    FETCH.send(ruth, f"/events/{given.event_id}/groups/telling-apart", rests=f"observation:{one},observation:{other}")
    with store.work() as work:
        work.rows.delete(work.rows.get_one(Observation, other))

    with store.look() as rows:
        assert rows.scalars(sa.select(ToldApart)).all() == []
