"""Words to compare are found in the same places, whichever signs a text has."""

from hypothesis import given
from hypothesis import strategies as some

from learning_event.rules.names.tokens import plain_words, tokens

COMBINES = "\N{COMBINING ACUTE ACCENT}"
TEXTS = some.text(some.sampled_from("abZ09 _-.!:\n’'éŁßŒİ½中ﬁ" + COMBINES), max_size=30)


@given(TEXTS)
def test_a_sign_that_combines_with_nothing_changes_no_word(text: str) -> None:
    assert tokens(f"{text} {COMBINES}") == tokens(text)


@given(TEXTS)
def test_the_words_alone_are_those_of_the_places(text: str) -> None:
    assert plain_words(text) == tuple(token.plain for token in tokens(text))


def test_a_letter_and_its_accent_are_one_word_in_either_spelling() -> None:
    assert plain_words(f"Zoe{COMBINES} Łukasz") == plain_words("Zoé Lukasz") == ("zoe", "lukasz")
