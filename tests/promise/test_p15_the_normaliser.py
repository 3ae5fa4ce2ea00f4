"""P15: making words plain twice changes nothing, over the big list of naughty strings and over anything at all."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from learning_event.anonymity.normaliser import normal
from tests.corpora.lines import everything

BIDI = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff")


def test_p15_twice_is_once_for_every_naughty_string() -> None:
    assert [line for line in everything() if normal(normal(line)) != normal(line)] == []


def test_p15_no_control_or_bidi_sign_of_theirs_is_left() -> None:
    left = {
        sign for line in everything() for sign in normal(line) if unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn")
    }

    assert left <= {"\n"}
    assert [line for line in everything() if set(line) & BIDI] != []
    assert {sign for line in everything() for sign in normal(line)} & BIDI == set()


def test_p15_nor_one_that_hides_among_the_pictures() -> None:
    assert normal("\u2067left\u2069 \u206aand \u3164right\u2065 👨\u200d👩 ❤️") == "left and right 👨\u200d👩 ❤️"


def test_p15_their_letters_are_all_still_there() -> None:
    plain = [line for line in everything() if line.isascii() and line.isprintable()]

    assert len(plain) > 300
    assert [line for line in plain if normal(line).split() != line.split()] == []


@given(st.text())
def test_p15_twice_is_once_for_anything(typed: str) -> None:
    assert normal(normal(typed)) == normal(typed)


@given(st.text(alphabet=st.sampled_from(" \n\r\t\u200d\ufe0f👨👩🏽❤\u0302wa'’“-–\u202e\u1160\u2066\u2069\u3164\u2065")))
def test_p15_twice_is_once_for_what_is_hardest(typed: str) -> None:
    assert normal(normal(typed)) == normal(typed)
