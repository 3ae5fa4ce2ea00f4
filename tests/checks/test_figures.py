"""Every planted name, identifier, blaming turn and reason to hold is found, and clean words are left alone."""

import pytest

from tests.checks.scored import SCORES, Score


@pytest.fixture(params=SCORES, ids=str)
def score(request: pytest.FixtureRequest) -> Score:
    counted = SCORES[request.param]()
    print(f"{request.param}: {counted}")
    return counted


def test_everything_that_was_planted_is_found(score: Score) -> None:
    assert score.planted > 0
    assert score.missed == []


def test_at_most_one_in_twenty_clean_texts_is_flagged(score: Score) -> None:
    assert score.clean > 15
    assert len(score.flagged) <= score.clean * 0.05, score.flagged
