"""What a keyboard or a trick adds is taken away, and letters and emoji are kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning_event.anonymity.normaliser import normal

WELSH_FLAG = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('5 < 6 & "quotes"', '5 < 6 & "quotes"'),
        ("“It’s my turn” – he said…", '"It\'s my turn" - he said...'),
        ("Siân o Lŷn, Tŵr Gŵyl, Zażółć gęślą jaźń", "Siân o Lŷn, Tŵr Gŵyl, Zażółć gęślą jaźń"),
        ("Sia\u0302n", "Siân"),
        ("line\r\nline\rline", "line\nline\nline"),
        ("a\u200bb\u202ec\u0000d\ufeffe", "abcde"),
        (" two\u00a0\u2009 spaces\t", "two spaces"),
        ("🧡 ❤️ 👍🏽 👨‍👩‍👧", "🧡 ❤️ 👍🏽 👨‍👩‍👧"),
        (f"Cymru {WELSH_FLAG}", f"Cymru {WELSH_FLAG}"),
        ("<script>alert(1)</script> {{7*7}}", "<script>alert(1)</script> {{7*7}}"),
        ("\n\n\n", ""),
    ],
)
def test_words_are_kept_and_tricks_are_not(typed: str, kept: str) -> None:
    assert normal(typed) == kept


@given(st.text())
def test_doing_it_twice_changes_nothing(typed: str) -> None:
    once = normal(typed)

    assert normal(once) == once


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo", "Nd"])))
def test_every_letter_and_figure_survives(typed: str) -> None:
    expected = unicodedata.normalize("NFC", typed)

    assert normal(typed).replace("'", "ʼ") == "".join(
        letter for letter in expected if letter not in "\u115f\u1160\u3164\uffa0"
    ).replace("'", "ʼ")


@given(st.text())
def test_no_control_or_bidi_sign_is_left(typed: str) -> None:
    left = {sign for sign in normal(typed) if unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn")} - {"\n"}

    assert left == set()
    assert not set(normal(typed)) & set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff"
    )
