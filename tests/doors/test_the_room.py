"""The room's page as a plain page: what is typed comes back, what is previewed is not saved, and each activity has its face."""

import re

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.models import Place, Room, TrayObservation
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.people import Person

SLIP = re.compile(r'name="slip" value="([A-Za-z0-9_-]{22})"')


def room(person: Person, given: Given, query: str = "") -> str:
    answer = person.browser.get(f"/events/{given.event_id}/room{query}")
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def turn_to(given: Given, activity: str) -> None:
    with store.work() as work:
        work.rows.get_one(Room, given.event_id).activity = activity


def test_each_form_has_a_fresh_slip(priya: Person, given: Given) -> None:
    first, second = SLIP.findall(room(priya, given)), SLIP.findall(room(priya, given))

    assert len(first) == len(second) == 1
    assert first != second


def test_the_ten_kinds_stand_in_their_order_what_went_well_first(priya: Person, given: Given) -> None:
    kinds = re.findall(r'name="kind" value="([a-z_]+)"', room(priya, given))

    assert kinds == [
        "went_well",
        "made_possible",
        "happened",
        "got_in_the_way",
        "what_it_was_like",
        "unsure",
        "childs_life",
        "correction",
        "would_help",
        "question",
    ]


def test_words_that_could_mean_danger_meet_the_emergency_route_first(priya: Person, given: Given) -> None:
    page = room(priya, given)

    assert page.index("At risk now? Tell your safeguarding lead, or call 999.") < page.index(
        '<textarea class="composer__words" id="words"'
    )


def test_not_quite_how_it_was_fills_in_kind_and_entry(priya: Person, given: Given) -> None:
    page = room(priya, given, f"?kind=correction&anchor=entry:{given.entries[1]}")

    assert re.search(r'value="correction"[^>]*checked', page)
    assert f'<option value="entry:{given.entries[1]}" selected>2 April, Housing: Repairs visit.' in page
    assert re.search(r'name="about" value="timeline" checked', page)


def test_a_strange_address_changes_nothing(priya: Person, given: Given) -> None:
    page = room(priya, given, "?kind=<script>&anchor=%00%22")

    assert re.search(r'value="went_well"[^>]*checked', page)
    assert "<script>" not in page


def test_the_preview_shows_the_words_and_saves_nothing(priya: Person, given: Given) -> None:
    outcome = Door("form").send(
        priya,
        f"/events/{given.event_id}/room",
        preview="yes",
        kind="unsure",
        words="Was it <b>five</b>  or six?",
        about="case",
        slip="a" * 22,
    )

    assert outcome == DONE
    assert '<p class="observation__words">Was it &lt;b&gt;five&lt;/b&gt; or six?</p>' in outcome.text
    assert SLIP.findall(outcome.text) == ["a" * 22]
    with store.look() as rows:
        assert rows.scalars(sa.select(TrayObservation)).all() == []


def test_a_plain_form_saves_says_so_and_finds_ones_own_again(priya: Person, tom: Person, given: Given) -> None:
    (slip,) = SLIP.findall(room(priya, given))
    outcome = Door("form").send(
        priya,
        f"/events/{given.event_id}/observations",
        slip=slip,
        kind="went_well",
        about="case",
        words="Somebody rang back.",
    )

    page = priya.browser.get(outcome.next_page).get_data(as_text=True)

    assert "Saved. It will appear with others at the next showing." in page
    assert f'action="/events/{given.event_id}/observations/{slip}/withdrawal"' in page
    assert slip not in outcome.next_page
    assert "Somebody rang back." not in room(tom, given)


def test_nothing_typed_is_lost_by_a_refusal(priya: Person, given: Given) -> None:
    outcome = Door("form").send(
        priya,
        f"/events/{given.event_id}/observations",
        slip="b" * 22,
        kind="unsure",
        about="date",
        day="31",
        month="2",
        year="2024",
        certainty="about",
        words="It was cold.",
    )

    assert outcome == refused(
        "Please look again at one thing", 400, day="That month has 29 days. Please look at the day again"
    )
    assert "It was cold.</textarea>" in outcome.text
    assert SLIP.findall(outcome.text) == ["b" * 22]
    assert re.search(r'id="day"[^>]*value="31"', outcome.text)
    assert re.search(r'value="about" selected', outcome.text)


def test_an_entry_has_to_be_chosen(door: Door, priya: Person, given: Given) -> None:
    outcome = door.send(
        priya,
        f"/events/{given.event_id}/observations",
        slip="c" * 22,
        kind="unsure",
        about="timeline",
        anchor="",
        words="It was cold.",
    )

    assert outcome == refused(
        "Please look again at one thing",
        400,
        anchor=("Please choose the entry or key episode, or say that it is about another date or the whole case."),
    )


def test_a_refused_change_keeps_its_words_apart_from_the_composer(priya: Person, given: Given) -> None:
    (slip,) = SLIP.findall(room(priya, given))
    door = Door("form")
    door.send(priya, f"/events/{given.event_id}/observations", slip=slip, kind="went_well", words="Somebody rang back.")

    outcome = door.send(priya, f"/events/{given.event_id}/observations/{slip}/revision", words="y" * 1501)

    assert outcome.status == 400
    assert outcome.text.count("y" * 1501) == 1
    assert SLIP.findall(outcome.text) != [slip]


@pytest.mark.parametrize(
    ("activity", "title"),
    [
        ("arriving", "The shared timeline"),
        ("writing", "The shared timeline"),
        ("paused", "A pause for everybody"),
        ("saying_back", "The shared timeline"),
        ("break", "The shared timeline"),
        ("ended", "Today has ended"),
    ],
)
def test_each_activity_has_its_face(priya: Person, given: Given, activity: str, title: str) -> None:
    turn_to(given, activity)

    page = room(priya, given)

    seen = [when for when, hidden in re.findall(r'data-when="([a-z_ ]+)"( hidden)?', page) if not hidden]
    assert f"<title>{title} | Learning event</title>" in page
    assert all(activity in when.split() for when in seen)


def test_the_end_clears_what_the_window_kept(priya: Person, given: Given) -> None:
    turn_to(given, "ended")

    assert priya.browser.get(f"/events/{given.event_id}/room").headers["Clear-Site-Data"] == '"storage"'


def test_the_agency_is_offered_only_where_three_share_it(priya: Person, given: Given) -> None:
    alone = room(priya, given)
    with store.work() as work:
        for place in work.rows.scalars(sa.select(Place).where(Place.event_id == given.event_id)):
            place.state, place.agency_id = "claimed", given.agencies["Primary school"]

    assert ("with_agency" in alone, "with_agency" in room(priya, given)) == (False, True)


def test_the_head_says_in_one_word_what_the_room_is_doing(priya: Person, given: Given) -> None:
    answer = priya.browser.get(f"/events/{given.event_id}/room/now")

    assert (answer.headers["Activity"], "Quiet writing" in answer.get_data(as_text=True)) == ("writing", True)


def test_the_reviewer_sees_the_room_without_a_composer(ruth: Person, given: Given) -> None:
    page = room(ruth, given)

    assert ('id="compose"' in page, f'href="/events/{given.event_id}/desk"' in page) == (False, True)


def test_max_sees_nothing(max_: Person, given: Given) -> None:
    paths = ("room", "room/now", "picture", "support", "hidden", "away", "supporting", "supporting/requests", "waiting")

    assert {max_.browser.get(f"/events/{given.event_id}/{path}").status_code for path in paths} == {403}
