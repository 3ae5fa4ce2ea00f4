"""A telephone number: refused where it can be none, doubted where it may be mistyped, kept as it was typed."""

import pytest

from learning_event.rules.telephone import (
    EXTENSION,
    INTERNAL,
    NO_NUMBER,
    NOT_GIVEN_OUT,
    TOO_MANY_FIGURES,
    doubt_about,
    wrong_with_telephone,
)


@pytest.mark.parametrize(
    "typed", ["", "01632 960142", "07700 900123", "0113 496 0999", "+33 1 23 45 67 89", "0800 1111"]
)
def test_a_number_that_can_be_rung_is_left_alone(typed: str) -> None:
    assert (wrong_with_telephone(typed), doubt_about(typed)) == ("", "")


@pytest.mark.parametrize(
    ("typed", "wrong"), [("ask me", NO_NUMBER), ("12", NO_NUMBER), ("0113 496 09999", TOO_MANY_FIGURES)]
)
def test_what_can_be_no_number_is_refused(typed: str, wrong: str) -> None:
    assert wrong_with_telephone(typed) == wrong


@pytest.mark.parametrize(
    ("typed", "doubt"),
    [
        ("0113 496 099", NOT_GIVEN_OUT),
        ("07700 9001", NOT_GIVEN_OUT),
        ("ext 4021", INTERNAL),
        ("4021", INTERNAL),
        ("0113 496 0999 ext 12", EXTENSION),
    ],
)
def test_a_slip_or_an_internal_number_is_said_and_not_refused(typed: str, doubt: str) -> None:
    assert (wrong_with_telephone(typed), doubt_about(typed)) == ("", doubt)
