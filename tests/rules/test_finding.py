"""Words are found whatever their case, accents and quotes, and marked where they stand."""

from hypothesis import given
from hypothesis import strategies as some

from learning_event.rules.finding import folded, has_all, pieces, words_of
from learning_event.rules.sieve import Sieve, first_from, in_words


def marked(text: str, asked: str) -> str:
    return "".join(f"[{piece}]" if found else piece for piece, found in pieces(text, words_of(asked)))


def test_case_accents_and_kinds_of_quotes_are_forgiven() -> None:
    for text, asked in (
        ("Tŷ Gwyn", "ty gwyn"),
        ("Łukasz’s uncle", "lukasz's"),
        ("STRASSE", "straße"),
        ("naïve", "NAÏVE"),
    ):
        assert has_all(text, words_of(asked)), (text, asked)
    assert not has_all("Tŷ Gwyn", words_of("ty glas"))


def test_words_stand_in_any_order_and_within_words() -> None:
    assert has_all("Letters sent to two addresses", words_of("address letter"))
    assert words_of("  a   a b ") == ("a", "b")


def test_what_was_looked_for_is_marked_where_it_stands() -> None:
    assert marked("The Straße: Émile’s straße", "strasse emile's") == "The [Straße]: [Émile’s] [straße]"
    assert marked("e\u0301e", "e") == "[e]\u0301[e]"


@given(text=some.text(), asked=some.text(max_size=20))
def test_pieces_are_the_text_again_and_something_is_marked_exactly_where_something_is_found(
    text: str, asked: str
) -> None:
    words = words_of(asked)
    parts = list(pieces(text, words))

    assert "".join(piece for piece, _ in parts) == text
    if words and has_all(text, words):
        assert any(found for _, found in parts)


@given(text=some.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_a_sieve_is_read_from_an_address_and_what_is_not_known_is_left_out() -> None:
    known = {"agency": {"Housing"}, "seen": {"yes", "no"}}

    read = Sieve.read({"agency": "Housing", "seen": "perhaps", "find": " damp ", "kind": "x"}, known)

    assert read == (Sieve(agency="Housing", find="damp"), True)
    assert read[0].query == "?agency=Housing&find=damp"
    assert (Sieve().asks, Sieve(find="  ").asks, Sieve().query) == (False, False, "")


def test_it_is_said_how_much_matches_and_that_the_rest_is_out_of_sight() -> None:
    assert (
        in_words(12, 15, room=True, asks=True) == "12 entries match. The others are out of sight on your screen only."
    )
    assert in_words(1, 15, room=True, asks=True).startswith("1 entry matches.")
    assert in_words(15, 15, room=True, asks=False) == "Everything is in sight."
    assert in_words(15, 15, room=True, asks=True).startswith("Every entry matches.")
    assert in_words(0, 15, room=True, asks=True).startswith("No entry matches, but")
    assert in_words(0, 15, room=False, asks=True).startswith("Nothing matches")


def test_a_date_leads_to_the_first_day_on_or_after_it_else_to_the_last() -> None:
    days = [("2024-03-04", "a"), ("2024-05-06", "b"), ("2024-05-06", "c")]

    assert [first_from(day, days) for day in ("2024-01-01", "2024-03-05", "2024-05-06", "2025-01-01")] == list("abbc")
    assert first_from("2024-01-01", []) == ""
