"""Then view: what came after a day is on no page, whoever chose the day; led by the reviewer, for everybody."""

import re
import secrets

import pytest

from learning_event import store
from learning_event.actions.desk.undoing import undo_act
from learning_event.models import DeskAct, Observation, Room, TimelineEntry
from learning_event.people import Reviewer
from tests.door import Door, refused
from tests.given import Given
from tests.people import Person

LATER = "This was in the autumn, and nobody knew it in spring."


def page(who: Person, path: str) -> str:
    answer = who.browser.get(path)
    assert answer.status_code == 200, path
    return answer.get_data(as_text=True)


def lay(given: Given, words: str, **where: str) -> None:
    with store.work() as work:
        work.rows.add(
            Observation(
                event_id=given.event_id,
                showing=1,
                kind="happened",
                words=words,
                **{"anchor": "case", "certainty": "undated", **where},
            )
        )


@pytest.fixture
def room(given: Given) -> str:
    """An entry of a later date, an earlier one that was known only later, and something said of everything."""
    with store.work() as work:
        work.rows.get_one(Room, given.event_id).showing = 1
        first = work.rows.get_one(TimelineEntry, given.entries[0])
        for n, (date, known, words) in enumerate(
            [("2024-10-02", "", LATER), ("2024-03-05", "later", "The second telephone number, found in December.")]
        ):
            row = TimelineEntry(
                event_id=given.event_id,
                reference=f"L-{n}",
                agency_id=first.agency_id,
                date=date,
                certainty="exact",
                sort_key=f"{date}T99:99",
                source="register",
                words=words,
                known_when=known,
            )
            work.rows.add(row)
    lay(given, "It was a good morning.", anchor="entry", anchor_ref=given.entries[0])
    lay(given, "In the end it all came out.")
    lay(given, "On that autumn day I rang.", anchor="date", date="2024-10-02", certainty="exact")
    lay(given, "We only learnt this at the inquest.", anchor="entry", anchor_ref=given.entries[0], known_when="later")
    lay(given, "Looking back on the whole episode.", anchor="episode", anchor_ref=given.episodes[0])
    return f"/events/{given.event_id}"


OUT_OF_SIGHT = (
    LATER,
    "found in December",
    "In the end it all came out",
    "On that autumn day",
    "at the inquest",
    "Looking back on the whole",
)


def seen(text: str) -> set[str]:
    return {words for words in OUT_OF_SIGHT if words in text}


def test_on_ones_own_screen_nothing_later_is_in_the_source(room: str, priya: Person, tom: Person) -> None:
    assert seen(page(priya, f"{room}/room")) == set(OUT_OF_SIGHT)

    for path in ("room?then=2024-03-12", "timeline?then=2024-03-12", "timeline?since=0&then=2024-03-12"):
        text = page(priya, f"{room}/{path}")
        assert seen(text) == set(), path
        assert "It was a good morning." in text, path
    assert "Only this screen is cut" in page(priya, f"{room}/room?then=2024-03-12")
    assert seen(page(priya, f"{room}/picture?then=2024-03-12")) == set()
    assert seen(page(tom, f"{room}/room")) == set(OUT_OF_SIGHT)


def test_the_card_that_is_talked_about_is_out_of_sight_too_where_it_is_later(
    room: str, given: Given, priya: Person
) -> None:
    with store.work() as work:
        later = next(row for row in work.rows.query(TimelineEntry) if row.words == LATER)
        work.rows.get_one(Room, given.event_id).discussed = f"entry:{later.id}"

    assert LATER in page(priya, f"{room}/room/discussed")
    assert LATER not in page(priya, f"{room}/room/discussed?then=2024-03-12")
    assert LATER not in page(priya, f"{room}/room?then=2024-03-12")


def test_led_by_the_reviewer_it_is_cut_for_everybody_and_afterwards_everything_comes(
    door: Door, room: str, given: Given, priya: Person, ruth: Person
) -> None:
    with store.work() as work:
        work.rows.get_one(Room, given.event_id).wall_episode_id = given.episodes[0]

    assert door.send(ruth, f"{room}/then", date="2024-03-12").status == 200

    for who, path in ((priya, "room"), (priya, "timeline?since=0"), (ruth, "room"), (priya, "picture"), (ruth, "wall")):
        assert seen(page(who, f"{room}/{path}")) == set(), path
    assert "Everybody sees what was known up to 12 March 2024." in page(priya, f"{room}/timeline")
    assert "what was known up to 12 March 2024" in page(ruth, f"{room}/wall")
    assert seen(page(priya, f"{room}/room?then=2024-11-30")) == set(), "one’s own day does not go beyond the room’s"
    assert LATER in page(ruth, f"{room}/desk?part=chapter-002-5") + page(ruth, f"{room}/desk?part=chapter-001-5")

    assert door.send(ruth, f"{room}/then", date="").status == 200

    assert seen(page(priya, f"{room}/room")) == set(OUT_OF_SIGHT)
    with store.look() as rows:
        assert rows.get_one(Room, given.event_id).then_used


def test_writing_goes_on_about_what_is_in_sight(
    door: Door, room: str, given: Given, priya: Person, ruth: Person
) -> None:
    door.send(ruth, f"{room}/then", date="2024-03-12")

    text = page(priya, f"{room}/room")
    offered = set(re.findall(r'<option value="entry:([0-9a-f]+)"', text))

    assert given.entries[0] in offered
    assert not offered & set(given.entries[2:])
    slip = secrets.token_urlsafe(16)
    saved = door.send(
        priya,
        f"{room}/observations",
        slip=slip,
        kind="happened",
        words="Still writing",
        anchor=f"entry:{given.entries[0]}",
    )
    assert saved.status == 200
    fields = {"slip": secrets.token_urlsafe(16), "kind": "happened", "words": "From then", "then": "2024-03-12"}
    assert (
        Door("form").send(priya, f"{room}/observations", **fields).next_page == f"{room}/room?then=2024-03-12#compose"
    )


def test_leading_can_be_undone_and_a_stale_page_is_told_how_it_stands(
    door: Door, room: str, given: Given, priya: Person, ruth: Person
) -> None:
    seen_by_both = re.search(
        r'name="seen" value="([0-9a-f]{16})"', page(ruth, f"{room}/desk").partition("Then view")[2]
    )
    assert seen_by_both
    door.send(ruth, f"{room}/then", date="2024-03-12", seen=seen_by_both[1])

    assert door.send(ruth, f"{room}/then", date="2024-06-01", seen=seen_by_both[1]) == refused(
        "This was changed meanwhile, so nothing of yours was done. Everybody sees what was known up to 12 March 2024. "
        "Please look at it again.",
        409,
    )
    assert door.send(ruth, f"{room}/then", date="12.3.24") == refused(
        "Please look again at one thing", 400, then="Please give a day of the case, such as 2024-05-14."
    )
    with store.look() as rows:
        act = next(act for act in rows.query(DeskAct) if act.says.startswith("Led everybody"))
    undo_act(Reviewer(given.event_id, "r" * 24), act.id)
    assert seen(page(priya, f"{room}/room")) == set(OUT_OF_SIGHT)


def test_steps_go_from_entry_to_entry_and_the_address_tells_the_day(room: str, priya: Person) -> None:
    def step(path: str) -> str:
        answer = priya.browser.get(f"{room}/room?{path}")
        assert answer.status_code == 303
        return answer.headers["Location"].removeprefix(f"{room}/room")

    before = step("then=&step=before")

    assert re.fullmatch(r"\?then=2024-\d\d-\d\d#then", before)
    assert step(f"{before[1:].removesuffix('#then')}&step=after") == "?then=2024-10-02#then"
    assert step("then=2024-10-02&step=after") == "#then"
    assert step("agency=Housing&then=2024-10-02&step=after") == "?agency=Housing#then"
    assert priya.browser.get(f"{room}/room?then=yesterday").status_code == 400


def test_every_entry_can_be_looked_from_even_before_the_time_under_review(
    priya: Person, ruth: Person, room: str, given: Given
) -> None:
    with store.work() as work:
        first = work.rows.get_one(TimelineEntry, given.entries[0])
        first.date, first.sort_key = "2022-11-01", "2022-11-01T99:99"

    for who, path in ((priya, "/room"), (ruth, "/desk")):
        fields = re.findall(r'<input[^>]* type="date"[^>]* min="([^"]*)" max="([^"]*)"', page(who, room + path))
        assert ("2022-11-01", "2024-11-30") in fields, path
