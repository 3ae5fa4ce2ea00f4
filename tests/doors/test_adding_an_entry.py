"""A timeline entry by hand: its date with as much certainty as there is, its source, and what the record says of the child."""

import pytest

from learning_event import store
from learning_event.models import TimelineEntry
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given, a_learning_event
from tests.people import Person

NOT_KNOWN = refused("There is nothing here. Please check the address, or go back to the start.", 404)
ONE_THING = "Please look again at one thing"


def entries(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/entries"


def an_entry(given: Given, **more: str) -> dict[str, str]:
    return {
        "day": "21",
        "month": "4",
        "year": "2024",
        "certainty": "exact",
        "agency": given.agencies["Primary school"],
        "source": "hub register",
        "words": "Stay-and-play group. Robin joined in and drew two houses.",
        "child_seen": "yes",
        "child_alone": "no",
        "child_view": "yes",
        "child_words": "It’s a house.",
        **more,
    }


def row_of(outcome: Outcome, given: Given) -> TimelineEntry:
    with store.look() as rows:
        return (
            rows.query(TimelineEntry)
            .filter(TimelineEntry.event_id == given.event_id, TimelineEntry.id.not_in(given.entries))
            .one()
        )


def add(door: Door, ruth: Person, given: Given, **more: str) -> TimelineEntry:
    outcome = door.send(ruth, entries(given), **an_entry(given, **more))
    assert outcome == DONE
    return row_of(outcome, given)


def test_it_stands_on_the_timeline_as_the_record_says(door: Door, ruth: Person, given: Given) -> None:
    row = add(door, ruth, given, time="8.50", reference="SCH-01")

    assert (row.date, row.certainty, row.time, row.sort_key) == ("2024-04-21", "exact", "08:50", "2024-04-21T08:50")
    assert (row.agency_id, row.source, row.reference, row.status) == (
        given.agencies["Primary school"],
        "hub register",
        "SCH-01",
        "as_recorded",
    )
    assert (row.words, row.child_words) == (
        "Stay-and-play group. Robin joined in and drew two houses.",
        "It's a house.",
    )
    assert (row.child_seen, row.child_alone, row.child_view) == ("yes", "no", "yes")
    assert row.episode_id == given.episodes[1]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"day": "", "certainty": "about"}, ("2024-04~", "about", "2024-04-01T99:99")),
        ({"certainty": "before"}, ("../2024-04-21", "before", "2024-04-21T99:99")),
        ({"certainty": "after"}, ("2024-04-21/..", "after", "2024-04-21T99:99")),
        (
            {"certainty": "between", "until_day": "29", "until_month": "5", "until_year": "2024"},
            ("2024-04-21/2024-05-29", "between", "2024-04-21T99:99"),
        ),
        ({"day": "", "month": "", "certainty": "season", "season": "23"}, ("2024-23", "season", "2024-09-01T99:99")),
        ({"certainty": "unsure"}, ("2024-04-21?", "unsure", "2024-04-21T99:99")),
        ({"certainty": "undated"}, ("", "undated", "9999T99:99")),
    ],
)
def test_its_date_is_kept_as_sure_as_it_is(
    door: Door, ruth: Person, given: Given, typed: dict[str, str], kept: tuple[str, str, str]
) -> None:
    row = add(door, ruth, given, **typed)

    assert (row.date, row.certainty, row.sort_key) == kept


@pytest.mark.parametrize(("chosen", "at"), [("by_date", 1), ("", 1), ("outside", None), ("first", 0)])
def test_it_stands_in_the_key_episode_of_its_date_or_where_it_was_placed(
    door: Door, ruth: Person, given: Given, chosen: str, at: int | None
) -> None:
    row = add(door, ruth, given, episode=given.episodes[0] if chosen == "first" else chosen)

    assert row.episode_id == (None if at is None else given.episodes[at])


def test_what_is_not_said_of_the_child_is_not_recorded(door: Door, ruth: Person, given: Given) -> None:
    row = add(door, ruth, given, child_seen="", child_alone="", child_view="", child_words="")

    assert (row.child_seen, row.child_alone, row.child_view, row.child_words) == (
        "not_recorded",
        "not_recorded",
        "not_recorded",
        "",
    )


def test_all_that_is_wrong_is_said_together_and_what_was_typed_stays(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(
        ruth,
        entries(given),
        **an_entry(
            given,
            day="21",
            month="21",
            year="2026",
            source="  ",
            agency="",
            time="25:00",
            child_view="perhaps",
            words='<script>alert(1)</script> {{ 7*7 }} & "so"',
        ),
    )

    assert answer == refused(
        "Please look again at five things",
        400,
        month="The month must be a number from 1 to 12",
        time="Please give the time as hours and minutes, such as 08:50, or leave it empty.",
        agency="Please choose the agency that this comes from.",
        source="Say which record this comes from",
        child_view="Please say whether the child’s view is written down: yes, no, not recorded or not applicable.",
    )
    if door.way == "form":
        assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} &amp; &#34;so&#34;</textarea>" in answer.text
        assert (
            'id="month" name="month" inputmode="numeric" maxlength="10" value="21" aria-describedby="month-wrong"'
            in answer.text
        )


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"day": "29", "month": "2", "year": "2023"}, {"day": "That month has 28 days. Please look at the day again"}),
        (
            {"certainty": "between", "until_day": "1", "until_month": "4", "until_year": "2024"},
            {"until": "The second date comes before the first. Please put the earlier one first."},
        ),
        ({"words": "y" * 4003}, {"words": "This is 3 characters too long. Please use 4,000 at most."}),
        ({"words": "\u200b\u202e \x00"}, {"words": "Please write what the record says."}),
        ({"child_words": "y" * 601}, {"child_words": "This is 1 character too long. Please use 600 at most."}),
        ({"agency": "nobody"}, {"agency": "Please choose the agency that this comes from."}),
        ({"episode": "nothing"}, {"episode": "That key episode is not there any more. Please choose again."}),
    ],
)
def test_wrong_input_is_named_beside_its_field(
    door: Door, ruth: Person, given: Given, typed: dict[str, str], errors: dict[str, str]
) -> None:
    assert door.send(ruth, entries(given), **an_entry(given, **typed)) == refused(ONE_THING, 400, **errors)


def test_agencies_and_key_episodes_of_another_event_cannot_be_chosen(door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event(child="Wren")

    assert door.send(
        ruth, entries(given), **an_entry(given, agency=other.agencies["Housing"], episode=other.episodes[0])
    ) == refused(
        "Please look again at two things",
        400,
        agency="Please choose the agency that this comes from.",
        episode="That key episode is not there any more. Please choose again.",
    )


def test_a_reference_belongs_to_one_entry_of_an_event(door: Door, ruth: Person, given: Given) -> None:
    a_learning_event(child="Wren")

    assert door.send(ruth, entries(given), **an_entry(given, reference="E1")) == refused(
        ONE_THING,
        400,
        reference=("Another entry has this reference already. Please give another one, or leave it empty."),
    )
    assert door.send(ruth, f"{entries(given)}/{given.entries[0]}", **an_entry(given, reference="E1")) == DONE
