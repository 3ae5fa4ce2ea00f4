"""Two people at the drafting table: who comes late is refused with how it stands, and every change is undone."""

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.desk.undoing import undo_act
from learning_event.anonymity.as_it_stands import of_statement
from learning_event.models import DeskAct, Rest, Statement
from learning_event.people import Reviewer
from learning_event.rules.stale import as_seen
from tests.door import DONE, Door
from tests.given import Given
from tests.people import Person
from tests.said import drafted, read, shown


def test_a_change_made_for_older_words_is_refused_and_every_change_is_undone(
    door: Door, ruth: Person, given: Given
) -> None:
    at = drafted(ruth, given, "There was toast.")
    path = f"/events/{given.event_id}/statements/{at}"
    with store.look() as rows:
        row, rests = rows.get_one(Statement, at), list(rows.scalars(sa.select(Rest).where(Rest.statement_id == at)))
        seen = as_seen(*of_statement(row, rests))
    entry = f"entry:{given.entries[1]}"

    assert seen in read(ruth, given, "drafting")
    assert door.send(ruth, f"{path}/amendment", words="There was bread.", rests=entry, seen=seen) == DONE
    late = door.send(ruth, f"{path}/withdrawal", seen=seen)
    assert (late.status, "It says now: “There was bread.”" in late.message) == (409, True)
    assert door.send(ruth, f"{path}/withdrawal") == DONE
    for _ in range(2):
        with store.look() as rows:
            last = max(rows.scalars(sa.select(DeskAct)), key=lambda act: act.position)
        undo_act(Reviewer(given.event_id, "r" * 24), last.id)

    with store.look() as rows:
        assert rows.get_one(Statement, at).words == "There was toast."
        assert [rest.entry_id for rest in rows.scalars(sa.select(Rest))] == [given.entries[0]]


def test_a_group_stands_for_all_that_is_in_it(ruth: Person, priya: Person, given: Given) -> None:
    door = Door("fetch")
    one, other = shown(ruth, given, priya, "Toast by the door"), shown(ruth, given, priya, "Toast at nine")
    rests = f"observation:{one},observation:{other}"
    group = door.send(ruth, f"/events/{given.event_id}/groups", rests=rests, title="Toast").facts["group"]

    at = drafted(ruth, given, "There was toast.", f"group:{group}", f"observation:{one}")

    with store.look() as rows:
        found = rows.scalars(sa.select(Rest.observation_id).where(Rest.statement_id == at)).all()
    assert sorted(str(ref) for ref in found) == sorted((one, other))


def test_what_is_typed_and_ticked_stays_while_one_looks_at_another_part(
    ruth: Person, priya: Person, given: Given
) -> None:
    at = shown(ruth, given, priya, "Toast by the door", anchor=f"episode:{given.episodes[0]}")
    fields = {"rests": [f"observation:{at}"], "words": "There was", "part": given.episodes[0]}

    page = Door("form").send(ruth, f"/events/{given.event_id}/desk/part", look="whole", **fields).text

    assert "There was</textarea>" in page
    assert f'name="rests" value="observation:{at}" checked' in page
    assert "<q>Toast by the door</q>" in page
    assert 'id="in-view-title">The whole case' in page
