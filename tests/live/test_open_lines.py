"""A person's lines are counted together and forgotten when they close; memory holds no name of anybody."""

import pickle

from learning_event.live.open_lines import MOST_FOR_ONE_PERSON, OpenLines


def test_the_oldest_gives_way_and_nobody_elses() -> None:
    lines = OpenLines()
    lines.open("tom", "tom's only line")

    gave_way = [lines.open("priya", f"line {n}") for n in range(MOST_FOR_ONE_PERSON + 1)]

    assert gave_way == [[]] * MOST_FOR_ONE_PERSON + [["line 0"]]
    assert lines.of("tom") == ("tom's only line",)


def test_whoever_closes_the_last_line_is_forgotten() -> None:
    lines = OpenLines()
    lines.open("priya", "a line")

    lines.close("a line")
    lines.close("a line that was never open")

    assert (len(lines), lines.of("priya"), lines._lines) == (0, (), {})


def test_memory_holds_neither_place_nor_account() -> None:
    lines, other = OpenLines(), OpenLines()
    for one in (lines, other):
        one.open("a place's id", "a line")

    assert b"a place's id" not in pickle.dumps((lines._lines, lines._holders))
    assert set(lines._lines) & set(other._lines) == set()
