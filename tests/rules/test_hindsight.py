"""What may be said of when something was known, whether it was usual, and what an entry is."""

import pytest

from learning_event.rules.entry_kind import LABELS, EntryKind, entry_kind, lines_of, understood
from learning_event.rules.hindsight import KNOWN_SAID, USUAL_ANSWERS, USUAL_SAID, KnownWhen, Usual, known_when, usual


def test_everything_that_may_be_said_has_its_words() -> None:
    assert set(LABELS) == set(EntryKind)
    assert set(KNOWN_SAID) == set(KnownWhen)
    assert set(USUAL_SAID) == set(USUAL_ANSWERS) == set(Usual)


def test_nothing_need_be_said_and_nothing_else_may_be() -> None:
    assert (known_when(" "), usual(""), entry_kind(""), understood("")) == ("", "", "", "")
    assert (known_when("later"), usual("often"), entry_kind("decision"), understood("play")) == (
        "later",
        "often",
        "decision",
        "play",
    )
    for read in (known_when, usual, entry_kind, understood):
        with pytest.raises(ValueError, match=r"whatever|^[0-9.²]+$|one"):
            read("whatever")


def test_lines_of_enquiry_are_numbers_from_one_to_six() -> None:
    assert lines_of("3, 1;1 2") == [1, 2, 3]
    assert lines_of("") == []
    for typed in ("0", "7", "one", "1.5", "²"):
        with pytest.raises(ValueError, match=r"whatever|^[0-9.²]+$|one"):
            lines_of(typed)
