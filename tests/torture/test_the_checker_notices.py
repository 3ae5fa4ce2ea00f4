"""The checker finds each kind of harm when it is done on purpose, and nothing where all is well."""

from tests.torture.checker import shown_against, stored_against
from tests.torture.history import ACKNOWLEDGED, REFUSED, UNKNOWN, Deed, History, Subject

NOTHING = {"lost": 0, "duplicated": 0, "unexpected": 0, "diverged": 0}


def written(*deeds: tuple[str, str, str]) -> dict[tuple[int, str], Subject]:
    history = History()
    history.observation(1, "slip").deeds.extend(Deed(*deed) for deed in deeds)
    return history.observations


ADDED = written(("add", "Tea.", ACKNOWLEDGED))


def found(known: dict[tuple[int, str], Subject], *words: str) -> dict[str, int]:
    return stored_against(known, [((1, "slip"), one) for one in words]).figures


def test_what_was_acknowledged_and_stands_is_well() -> None:
    assert found(ADDED, "Tea.") == NOTHING


def test_an_acknowledged_observation_that_is_gone_is_lost() -> None:
    assert found(ADDED) == {**NOTHING, "lost": 1}


def test_older_words_in_place_of_acknowledged_ones_are_lost() -> None:
    assert found(written(("add", "Tea.", ACKNOWLEDGED), ("revise", "Cocoa.", ACKNOWLEDGED)), "Tea.") == {
        **NOTHING,
        "lost": 1,
    }


def test_an_observation_that_stands_twice_is_duplicated() -> None:
    assert found(ADDED, "Tea.", "Tea.") == {**NOTHING, "duplicated": 1}


def test_words_that_were_taken_back_and_stand_are_unexpected() -> None:
    known = written(("add", "Tea.", ACKNOWLEDGED), ("withdraw", "", ACKNOWLEDGED))

    assert found(known, "Tea.") == {**NOTHING, "lost": 0, "unexpected": 1}
    assert found(known) == NOTHING


def test_words_of_nobody_are_unexpected() -> None:
    assert stored_against(ADDED, [((1, "slip"), "Tea."), (None, "Whose?")]).figures == {**NOTHING, "unexpected": 1}


def test_what_was_refused_must_not_stand() -> None:
    assert found(written(("add", "Tea.", REFUSED)), "Tea.") == {**NOTHING, "unexpected": 1}


def test_what_was_never_answered_may_stand_or_not() -> None:
    known = written(("add", "Tea.", ACKNOWLEDGED), ("revise", "Cocoa.", UNKNOWN))

    assert [found(known, words) for words in ("Tea.", "Cocoa.")] == [NOTHING, NOTHING]
    assert found(known) == {**NOTHING, "lost": 1}
    assert found(written(("add", "Tea.", UNKNOWN))) == NOTHING


def test_a_page_that_ends_otherwise_than_a_fresh_one_has_diverged() -> None:
    fresh = {"a": "Tea.", "b": "Cocoa."}
    pages = {"like a fresh one": dict(fresh), "one fewer": {"a": "Tea."}, "other words": {**fresh, "b": "Coffee."}}

    assert shown_against(pages, fresh, ["Tea.", "Cocoa."]).figures == {**NOTHING, "diverged": 2}


def test_what_is_stored_and_on_no_page_is_lost_and_the_other_way_round_unexpected() -> None:
    fresh = {"a": "Tea.", "b": "Tea."}

    assert shown_against({}, fresh, ["Tea.", "Cocoa."]).figures == {**NOTHING, "lost": 1, "unexpected": 1}
