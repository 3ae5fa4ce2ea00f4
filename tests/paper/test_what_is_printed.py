"""The paper says what the narrative holds, in the order in which it should be read, with nothing joined and nothing lost."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from learning_event.anonymity.shown.foreword import ShownBlock, ShownRun
from learning_event.anonymity.shown.narrative import ShownTotals
from learning_event.documents.narrative.episodes import in_the_room
from learning_event.documents.narrative_pdf import narrative_pdf
from tests.paper.conftest import Printed, structure_of, text_of
from tests.paper.narratives import EMPTY, WHOLE, long_day, saying


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole narrative, printed once."""
    file = tmp_path_factory.mktemp("whole") / "paper.pdf"
    file.write_bytes(narrative_pdf(WHOLE))
    return file


@pytest.fixture(scope="module")
def read_aloud(whole: Path) -> str:
    return structure_of(whole)


@pytest.fixture(scope="module")
def read(whole: Path) -> str:
    return text_of(whole)


def _in_order(words: str, *parts: str) -> list[int]:
    places = [words.find(part) for part in parts]
    assert -1 not in places, [part for part, place in zip(parts, places, strict=True) if place == -1]
    return places


def test_everything_is_read_in_its_order(read_aloud: str) -> None:
    places = _in_order(
        read_aloud.replace("\n", ""),
        '"Lark: agreed narrative "',
        '"Purpose "',
        '"Contents "',
        '"Twenty-four practitioners from two agencies were in the room. "',
        '"He knows the birds by their songs',
        "Figure",
        '"In the words of practitioners who were there. "',
        '"In March, Lark told a teaching assistant',
        '"Both are kept, side by side.',
        '"Named nurse for safeguarding children "',
        '"This number is worked out',
        '"These are the records that agencies brought',
        '"Observations of practitioners who were there',
    )
    assert places == sorted(places)


def test_what_went_well_comes_before_what_got_in_the_way(read: str) -> None:
    assert read.find("She wrote his words down") < read.find("Five of us where there should be nine")


def test_the_method_says_its_numbers_in_words(read: str) -> None:
    assert "Three records from agencies’ chronologies stood on the shared timeline." in read
    assert (
        "Fifteen observations were shown to everybody, two were held back by the lead reviewer, one of them released after an "
        "alias was put in, and one was withdrawn by whoever wrote it."
    ) in read
    assert "Swap test on the June decision" in read


def test_a_record_and_its_amended_words_stand_beside_one_another_with_what_became_of_the_correction(read: str) -> None:
    recorded, amended = (
        "Joined in after twenty minutes by the door.",
        "Joined in after ten minutes, and drew two houses.",
    )
    assert read.count(f"{recorded} Amended after a correction from the room: {amended}") == 2
    assert "The record has been amended after this." in read


def test_a_number_that_could_point_to_a_person_is_not_printed(read: str) -> None:
    assert "GP practice too few to say" in read
    assert "Primary school four" in read


@pytest.mark.parametrize(
    ("totals", "words"),
    [
        (ShownTotals(21, 3, 1), "twenty-one said that it reflects it, three said nearly, and one sees it differently."),
        (ShownTotals(1, 0, 2), "one said that it reflects it, nobody said nearly, and two see it differently."),
        (ShownTotals(0, 0, 0), "nobody answered."),
    ],
)
def test_totals_are_said_and_not_scored(totals: ShownTotals, words: str) -> None:
    assert in_the_room(totals) == words


def test_differences_are_printed_one_by_one_and_never_averaged(read: str) -> None:
    assert "I see it differently: It never came." in read
    assert "I see it differently: It came." in read
    assert "Nearly: “Nobody acted” was too much." in read
    assert "%" not in read


def test_a_record_and_the_rooms_correction_stand_side_by_side(read_aloud: str) -> None:
    row = read_aloud[read_aloud.index("What the room says") :]
    assert row.index("Joined in after twenty minutes") < row.index("It was the twelfth, a Tuesday.")


def test_what_a_statement_rests_on_is_a_numbered_list(read_aloud: str) -> None:
    rests = read_aloud[read_aloud.index("What it rests on") :][:1500]
    assert re.search(
        r'ListNumbering /Decimal.*"1\. ".*"4 March, Primary school".*"2\. ".*"From the room, What went well"',
        rests,
        re.S,
    )


def test_every_record_says_of_the_child_what_was_written_and_what_was_not(read: str) -> None:
    assert "“It’s my turn tomorrow.” Seen: yes Seen alone: not recorded Understood: not recorded" in read
    assert "not part of this" in read
    assert "View: not recorded" in read


def test_no_two_words_are_joined_at_the_end_of_a_line(printed: Printed) -> None:
    words = "somebody wrote everything down carefully afterwards " * 60

    said = structure_of(printed(narrative_pdf(saying(words.strip()))))

    assert set(re.findall(r"[a-z]*(?:somebody|wrote|everything|down|carefully|afterwards)[a-z]*", said)) == {
        "somebody", "wrote", "everything", "down", "carefully", "afterwards",
    }  # fmt: skip


def test_lines_that_somebody_wrote_stay_lines(printed: Printed) -> None:
    said = structure_of(printed(narrative_pdf(replace(WHOLE, purpose="First line\nsecond line\n\nafter a gap"))))

    assert "First line second line after a gap" in said


def test_every_observation_is_there(printed: Printed) -> None:
    said = structure_of(printed(narrative_pdf(long_day(40))))

    observed = said[said.index("Observations of practitioners who were there") :]
    assert observed.count("    LI (block)") == 40


def test_an_empty_narrative_says_so(printed: Printed) -> None:
    said = text_of(printed(narrative_pdf(EMPTY)))

    assert "A learning event: narrative, a draft" in said
    assert "No practitioners were in the room." in said
    assert "No statement has been agreed." in said
    assert "There are no records on the timeline." in said
    assert "No observation was shown." in said
    assert "No wraparound support contact is named." in said


def test_the_foreword_keeps_its_lists_and_quotations(printed: Printed) -> None:
    words = (
        ShownBlock("paragraph", (ShownRun("Read "), ShownRun("this", strong=True), ShownRun(" first."))),
        ShownBlock("bullet", (ShownRun("One thing."),)),
        ShownBlock("quotation", (ShownRun("Say thank you.", emphasis=True),)),
    )

    said = structure_of(printed(narrative_pdf(replace(WHOLE, foreword=words))))

    foreword = said[said.rindex("Foreword") :]
    assert re.search(r'"Read this first\. ".*LBody.*"One thing\. ".*BlockQuote.*"Say thank you\. "', foreword, re.S)
