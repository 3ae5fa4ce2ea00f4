"""P37: whatever was acknowledged is stored, once, over twenty-five kill -9 in a day of thirty seats and 390 observations.

Whoever got no answer sends the same slip again. The numbers are said by each assertion, and by `pytest -rP`.
"""

from collections import Counter

import pytest

from learning_event.anonymity.marks import mark_hash, nullifier_hash
from learning_event.anonymity.seats import from_cookie
from tests.sim.day import KILLS_WHILE_ANSWERING, KILLS_WHILE_WRITING, SEATS
from tests.sim.lived import Lived
from tests.sim.lived import lived as lived
from tests.sim.reviewer import STATEMENTS
from tests.sim.seats import OBSERVATIONS

pytestmark = pytest.mark.slow


def test_p37_everybody_got_through_the_day_and_the_house_was_killed_in_the_middle_of_it(lived: Lived) -> None:
    day = lived.day

    assert day["faults"] == []
    assert day["kills"] == KILLS_WHILE_WRITING + KILLS_WHILE_ANSWERING == 25
    assert (len(day["seats"]), len(lived.written())) == (SEATS, SEATS * OBSERVATIONS) == (30, 390)
    assert day["lost_answers"] > 25, "the kills came while nobody was waiting for an answer"
    assert day["exit_code"] == 0


def test_p37_nothing_acknowledged_is_lost_doubled_or_unexpected(lived: Lived) -> None:
    stored = Counter(row["words"] for row in lived.day["read"]["before sealing"]["observation"])
    acknowledged = {one["words"] for one in lived.standing()}

    lost, unexpected = acknowledged - stored.keys(), stored.keys() - acknowledged
    doubled = [words for words, times in stored.items() if times > 1]
    said = (
        f"{SEATS} seats, {len(lived.written())} observations, {lived.day['kills']} x kill -9, "
        f"{lived.day['lost_answers']} answers lost on the way: "
        f"lost {len(lost)}, duplicated {len(doubled)}, unexpected {len(unexpected)}"
    )

    print(said)
    assert (lost, doubled, unexpected) == (set(), [], set()), said
    assert lived.day["read"]["before sealing"]["tray_observation"] == []


def test_p37_each_observation_is_where_its_authors_mark_finds_it(lived: Lived) -> None:
    stored = {row["mark_hash"]: row["words"] for row in lived.day["read"]["before sealing"]["observation"]}

    expected = {
        mark_hash(_seat(seat["cookie"]), one["slip"]).hex(): one["words"]
        for seat in lived.day["seats"]
        for one in seat["mine"]
        if not one["withdrawn"]
    }

    assert stored == expected


def test_p37_the_room_saw_each_of_them_once(lived: Lived) -> None:
    assert len(set(lived.day["cards"])) == len(lived.day["cards"]) == len(lived.standing())


def test_p37_the_paper_rests_on_what_was_there_before_it_was_sealed(lived: Lived) -> None:
    before, after = (
        {row["id"]: row["words"] for row in lived.day["read"][when]["observation"]}
        for when in ("before sealing", "after sealing")
    )

    assert before == after


def test_p39_answers_are_exactly_one_for_each_seat_through_six_kills(lived: Lived) -> None:
    stored = {
        row["nullifier_hash"]: (row["answer"], row["words"]) for row in lived.day["read"]["before sealing"]["answer"]
    }

    expected = {
        nullifier_hash(_seat(seat["cookie"]), statement, 1).hex(): tuple(said)
        for seat in lived.day["seats"]
        for statement, said in seat["answers"].items()
    }

    print(f"answers: {len(stored)}, exactly one for each of {SEATS} seats to each of {STATEMENTS} statements")
    assert len(stored) == SEATS * STATEMENTS
    assert stored == expected


def test_p39_closing_the_round_keeps_every_answer_once_and_no_key_to_a_seat(lived: Lived) -> None:
    after = lived.day["read"]["after sealing"]

    said = Counter(tuple(answer) for seat in lived.day["seats"] for answer in seat["answers"].values())
    totals = [row["reflects"] + row["nearly"] + row["differs"] for row in after["statement"]]

    assert Counter((row["answer"], row["words"]) for row in after["closed_answer"]) == said
    assert totals == [SEATS] * STATEMENTS
    assert after["answer"] == []
    assert {row["mark_hash"] for row in after["observation"]} == {None}


def test_p37_requests_for_support_reach_the_contact_too(lived: Lived) -> None:
    stored = {row["words"] for row in lived.day["read"]["after sealing"]["support_request"]}

    assert stored == {words for seat in lived.day["seats"] for words in seat["support"]}


def _seat(cookie: str) -> bytes:
    seat = from_cookie(cookie)
    assert seat is not None
    return seat
