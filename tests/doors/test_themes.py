"""Themes and factors: chosen at the desk from lists, looked at by theme, and taken away as numbers without words."""

import csv
import io
import json

from learning_event import store
from learning_event.models import Tag
from learning_event.rules.themes import theme_typed, theme_words
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import read, shown

LOOK = "Please look again at one thing"


def tags() -> list[tuple[str, str, str]]:
    with store.look() as rows:
        return sorted((tag.thing, tag.scheme, tag.value) for tag in rows.query(Tag))


def tag_ids() -> list[str]:
    with store.look() as rows:
        return [tag.id for tag in rows.query(Tag)]


def choose(door: Door, ruth: Person, given: Given, *rests: str, **fields: str) -> None:
    outcome = door.send(ruth, f"/events/{given.event_id}/themes", rests=_as(door, *rests), **fields)
    assert outcome == DONE, outcome


def _as(door: Door, *names: str) -> list[str] | str:
    return ",".join(names) if door.way == "fetch" else list(names)


def test_what_is_ticked_stands_under_what_was_chosen(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    well = shown(ruth, given, priya, "Toast by the door")
    way = shown(ruth, given, priya, "Two forms", kind="got_in_the_way")
    entry = f"entry:{given.entries[0]}"

    choose(door, ruth, given, f"observation:{way}", f"observation:{well}", entry, theme="Supervision")
    choose(door, ruth, given, entry, factors="organisation")
    choose(door, ruth, given, f"observation:{well}", themes="support-staff.supervision")

    assert tags() == [
        ("entry", "factor", "organisation"),
        ("entry", "theme", "support-staff.supervision"),
        ("observation", "theme", "support-staff.supervision"),
        ("observation", "theme", "support-staff.supervision"),
    ]
    page = read(ruth, given, "themes")
    at = page.index("Supervision</h3>")
    assert page.index("Toast by the door", at) < page.index("Two forms", at), "what went well stands first"
    assert "Class teacher notes" in page[at:]
    assert "The organisation" in read(ruth, given, "desk")
    assert "Supervision" not in read(priya, given, "room"), "themes are the desk’s alone"


def test_one_is_taken_off_and_that_is_undone(door: Door, ruth: Person, given: Given) -> None:
    choose(door, ruth, given, f"entry:{given.entries[0]}", themes="together.across-borders")
    path = f"/events/{given.event_id}/tags/{tag_ids()[0]}/withdrawal"

    outcome = door.send(ruth, path)

    assert outcome == DONE
    assert tags() == []
    assert door.send(ruth, path) == refused("This has been taken off already.", 409)
    if door.way == "fetch":
        assert door.send(ruth, f"/events/{given.event_id}/acts/{outcome.facts['undo']}/undoing") == DONE
        assert tags() == [("entry", "theme", "together.across-borders")]


def test_what_is_not_on_the_lists(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    path, entry = f"/events/{given.event_id}/themes", f"entry:{given.entries[0]}"
    other = a_learning_event(child="Wren")

    assert door.send(ruth, path, rests=entry) == refused(
        LOOK, 400, themes="Please choose at least one theme or factor."
    )
    assert door.send(ruth, path, rests=entry, theme="Blame") == refused(
        LOOK, 400, theme="There is no theme of these words. Please choose one from the list."
    )
    assert door.send(ruth, path, rests=entry, themes="blame").status == 400
    assert door.send(ruth, path, themes="tools") == refused(
        LOOK, 400, rests="Please tick at least one observation or entry first."
    )
    assert door.send(ruth, path, rests=f"entry:{other.entries[0]}", themes="tools").status == 404
    assert door.send(ruth, path, rests="place:x", themes="tools").status == 404
    assert door.send(priya, path, rests=entry, themes="tools").status == 403
    assert priya.browser.get(path).status_code == 403
    assert tags() == []


def test_numbers_are_taken_away_without_words(ruth: Person, priya: Person, given: Given) -> None:
    well, way = shown(ruth, given, priya, "=Toast"), shown(ruth, given, priya, "Forms", kind="got_in_the_way")
    door = Door("fetch")
    choose(door, ruth, given, f"observation:{well}", f"observation:{way}", themes="tools.forms")
    choose(door, ruth, given, f"observation:{well}", f"entry:{given.entries[0]}", themes="tools,tools.access")

    text = ruth.browser.get(f"/events/{given.event_id}/themes.csv").get_data(as_text=True)
    taken = json.loads(ruth.browser.get(f"/events/{given.event_id}/themes.json").get_data(as_text=True))

    rows = {row[1]: row for row in csv.reader(io.StringIO(text)) if row[0] == "theme"}
    assert rows["tools"] == ["theme", "tools", "Tools and records", "1", "1", "2", "1"], "each thing once"
    assert rows["tools.forms"][4:] == ["0", "2", "1"]
    assert rows["tools.access"][4:] == ["1", "1", "1"]
    assert len(rows) == len(theme_words())
    assert text.count("\nfactor,") == 9
    assert "Toast" not in text
    assert next(one for one in taken["themes"] if one["id"] == "tools")["observations"] == 2


def test_a_theme_is_found_by_its_words() -> None:
    assert theme_typed("  race AND racism ") == "identity.race"
    assert theme_typed("Support for staff: Supervision") == "support-staff.supervision"
    assert theme_typed("tools and records") == theme_typed("tools") == "tools"
    assert theme_typed("Fathers") == ""
    assert theme_typed("Child's life and voice") == "child-life"
