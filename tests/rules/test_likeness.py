"""Near-duplicates: the pairs of the invented case are found, and nothing else is taken for one."""

from learning_event.demo import case_file
from learning_event.rules.likeness import may_say_the_same, words_that_carry


def test_the_two_pairs_of_the_case_are_found_and_no_other() -> None:
    said = [(str(one["key"]), str(one["words"])) for one in case_file.observations()]

    pairs = may_say_the_same(said)

    words = dict(said)
    assert [sorted((words[a][:22], words[b][:22])) for a, b in pairs] == [
        ["There were two systems", "We had two systems and"],
        ["Because of the daily n", "The daily note meant o"],
    ]
    assert len(said) == 120


def test_words_that_carry_nothing_do_not_make_two_alike() -> None:
    assert (
        may_say_the_same([("a", "It was what it was, and so they did."), ("b", "It was what it was, and so she did.")])
        == []
    )
    assert may_say_the_same([("a", "Nobody asked"), ("b", "Nobody asked")]) == []
    assert may_say_the_same([("a", ""), ("b", "")]) == []


def test_plurals_possessives_and_capitals_do_not_hide_it() -> None:
    assert words_that_carry("The Nurses’ notes, Robin’s notes") == {"nurse", "note", "robin"}
    assert may_say_the_same(
        [("a", "The nurse’s note reached school late"), ("b", "Nurses’ notes reached the school late")]
    ) == [("a", "b")]
