"""What was made of it at the desk is sealed with the narrative, and stands on its page."""

from learning_event import store
from learning_event.anonymity.canonical import narrative_from
from learning_event.models import Narrative
from tests.door import DONE, Door
from tests.doors.test_sealing import agreed, seal
from tests.given import Given
from tests.people import Person
from tests.said import read, shown


def test_groups_themes_and_lenses_are_kept(ruth: Person, priya: Person, given: Given) -> None:
    door, event = Door("fetch"), f"/events/{given.event_id}"
    one = shown(ruth, given, priya, "Tea at nine", kind="question")
    other = shown(ruth, given, priya, "Toast at nine")
    both = f"observation:{one},observation:{other}"
    assert door.send(ruth, f"{event}/groups", rests=both, title="What there was to eat") == DONE
    assert door.send(ruth, f"{event}/themes", rests=both, themes="tools.forms", factors="team") == DONE
    assert door.send(ruth, f"{event}/lenses/borders", opened="no", note="One area") == DONE
    agreed(ruth, priya, given)

    assert seal(door, ruth, given) == DONE

    with store.look() as rows:
        narrative = narrative_from(rows.get_one(Narrative, given.event_id).canonical)
    (group,) = narrative.groups
    assert [one.words for one in group.observations] == ["Toast at nine", "Tea at nine"]
    assert [(one.id, one.observations, one.went_well) for one in narrative.themes] == [
        ("tools", 2, 1),
        ("tools.forms", 2, 1),
        ("team", 2, 1),
    ]
    page = read(priya, given, "narrative.html")
    assert "Across borders, because: One area" in page
    observed = page[page.index('id="observations"') :]
    assert "Put together: What there was to eat" in observed
    assert observed.count(">Tea at nine<") == 1
    assert "Tools and records" in page
    assert door.send(ruth, f"{event}/themes", rests=both, themes="tools").status == 409
    assert "One area" in read(ruth, given, "lenses")
