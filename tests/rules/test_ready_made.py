"""What is offered ready made: agendas that add up, breaks in time, rules and prompts that can be shown as they stand."""

import pytest

from learning_event.anonymity.normaliser import normal
from learning_event.rules.activity import Activity
from learning_event.rules.agenda import MAY_BEGIN_WITH, clock_time, starts_of
from learning_event.rules.ready_made import FULL_DAY, GROUND_RULES, HALF_DAY, PROMPTS, Question, ReadyAgenda

NOT_OUR_WORDS = ("incident", "failure", "breach", "root cause", "score", "investigat", "culprit")


@pytest.mark.parametrize("agenda", [FULL_DAY, HALF_DAY], ids=lambda agenda: agenda.key)
def test_each_part_begins_when_the_one_before_it_ends(agenda: ReadyAgenda) -> None:
    planned = [segment.starts for segment in agenda.segments]

    assert planned == list(starts_of(planned[0], [segment.minutes for segment in agenda.segments]))[:-1]


def test_half_a_day_is_two_hours_and_three_quarters_and_nobody_sits_for_more_than_fifty_minutes() -> None:
    stretches, sitting = [], 0
    for segment in HALF_DAY.segments:
        if segment.activity is Activity.BREAK:
            stretches.append(sitting)
            sitting = 0
        else:
            sitting += segment.minutes

    assert max(*stretches, sitting) == 50
    assert sum(segment.minutes for segment in HALF_DAY.segments) == 165


def test_the_full_day_closes_at_four_and_has_two_breaks_and_lunch() -> None:
    breaks = [(segment.starts, segment.title) for segment in FULL_DAY.segments if segment.activity is Activity.BREAK]

    assert breaks == [("11:55", "Break"), ("13:00", "Lunch"), ("14:50", "Break")]
    assert (FULL_DAY.segments[-1].starts, FULL_DAY.segments[-1].title) == ("16:00", "Close")


@pytest.mark.parametrize("agenda", [FULL_DAY, HALF_DAY], ids=lambda agenda: agenda.key)
def test_the_room_can_do_what_each_part_begins_with_and_says_it_back_before_it_closes(agenda: ReadyAgenda) -> None:
    activities = [segment.activity for segment in agenda.segments]

    assert set(activities) <= set(MAY_BEGIN_WITH)
    assert Activity.SAYING_BACK in activities[-3:]


def test_there_are_ten_ground_rules_and_prompts_for_every_question() -> None:
    assert len(GROUND_RULES) == 10
    assert list(PROMPTS) == list(Question)
    assert all(PROMPTS.values())


def test_nothing_offered_is_cut_or_hidden_by_the_normaliser_or_uses_words_that_blame() -> None:
    offered = [
        *GROUND_RULES,
        *(words for prompts in PROMPTS.values() for words in prompts),
        *(
            words
            for agenda in (FULL_DAY, HALF_DAY)
            for segment in agenda.segments
            for words in (segment.title, segment.on_the_board, *segment.prompts)
        ),
    ]

    assert [words for words in offered if len(normal(words)) != len(words)] == []
    assert [words for words in offered if any(blame in words.lower() for blame in NOT_OUR_WORDS)] == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("9.30", "09:30"),
        (" 09:30 ", "09:30"),
        ("23:59", "23:59"),
        ("0:00", "00:00"),
        ("24:00", None),
        ("9:60", None),
        ("930", None),
        ("half past nine", None),
        ("", None),
        ("٠٩:٣٠", None),
        ("09:30:00", None),
    ],
)
def test_a_time_of_day_is_hours_and_minutes(typed: str, kept: str | None) -> None:
    assert clock_time(typed) == kept


def test_a_day_that_runs_past_midnight_goes_on_counting() -> None:
    assert starts_of("23:30", [45, 30]) == ("23:30", "00:15", "00:45")
