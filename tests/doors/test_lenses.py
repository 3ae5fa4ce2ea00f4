"""The board of lenses: derived from themes, or written down by the reviewer; neutral, and printed with its reasons."""

from learning_event.readings.desk.coverage import board_of, lenses_said
from learning_event.rules.lenses import Used, lenses, said_of_lenses
from learning_event.rules.stale import as_seen
from learning_event.rules.themes import theme_words
from tests.door import DONE, Door
from tests.given import Given
from tests.people import Person
from tests.said import read, shown


def so_far(given: Given, lens: str) -> str:
    return next(one.so_far for one in board_of(given.event_id) if one.id == lens)


def test_a_theme_opens_a_lens_and_holding_closes_it_again(ruth: Person, priya: Person, given: Given) -> None:
    door, at = Door("fetch"), shown(ruth, given, priya, "Nobody asked what he was called at home")
    assert {one.so_far for one in board_of(given.event_id)} == {"not yet talked about"}

    door.send(ruth, f"/events/{given.event_id}/themes", rests=f"observation:{at}", themes="identity.ethnicity")

    assert so_far(given, "identity") == "talked about"
    assert so_far(given, "faith-language") == "not yet talked about"
    held = door.send(ruth, f"/events/{given.event_id}/observations/{at}/holding", reason="A name", sort="name")
    assert held == DONE, held
    assert so_far(given, "identity") == "not yet talked about"


def test_the_reviewer_says_how_or_why_not(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/lenses"

    assert door.send(ruth, f"{path}/money", opened="yes", note="Said aloud after lunch.") == DONE
    assert door.send(ruth, f"{path}/borders", opened="no", note="The family lived in one area.") == DONE

    page = read(ruth, given, "lenses")
    assert "Said aloud after lunch." in page
    said = lenses_said(given.event_id)
    assert said[0] == "Lenses used: Money, poverty and class (Said aloud after lunch)."
    assert "Across borders, because: The family lived in one area;" in f"{said[1][:-1]};"
    assert "Fathers and partners (no reason was written down)" in said[1]
    assert door.send(ruth, f"{path}/money", opened="no", note="", seen=as_seen(False, "")).status == 409
    assert door.send(ruth, f"{path}/money", opened="maybe").status == 400
    assert door.send(ruth, f"{path}/money", opened="yes", note="x" * 401).status == 400
    assert door.send(ruth, f"{path}/nothing", opened="yes").status == 404
    assert door.send(priya, f"{path}/money", opened="yes").status == 403


def test_each_lens_has_a_prompt_and_names_themes_that_exist() -> None:
    assert 10 <= len(lenses()) <= 14
    for lens in lenses():
        assert lens.asks.endswith("?")
        assert set(lens.themes) <= set(theme_words())


def test_it_is_said_plainly_when_all_or_none_were_used() -> None:
    assert said_of_lenses([Used("Money", True, "")]) == ("Lenses used: Money.",)
    assert said_of_lenses([Used("Money", False, "")]) == ("Lenses not used: Money (no reason was written down).",)


def test_the_desk_lists_them_quietly(ruth: Person, given: Given) -> None:
    desk = read(ruth, given, "desk")

    assert desk.count("not yet talked about") == len(lenses())
    assert "Which adults did we know least about?" in desk
