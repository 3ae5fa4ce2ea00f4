"""What is wrong in a plain file of timeline entries is said row by row, or of the whole, and nothing comes in."""

import pytest

from tests.door import Door, refused
from tests.doors.test_importing_entries import HEADING, brought_in, imports
from tests.given import Given
from tests.people import Person


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("31/04/2024,Housing,log,x", "date: “31/04/2024” is not a day in the calendar."),
        (
            "spring 2024,Housing,log,x",
            "date: “spring 2024” is not a date that can be read. Write 21/04/2024, 2024-04-21, 2024-04 or"
            " 2024, or undated.",
        ),
        (
            "٢١/٠٤/٢٠٢٤,Housing,log,x",
            "date: “٢١/٠٤/٢٠٢٤” is not a date that can be read. Write 21/04/2024, 2024-04-21, 2024-04 or"
            " 2024, or undated.",
        ),
        ("2024,Housing,log,", "text: Please write what the record says."),
        (f"2024,Housing,log,{'y' * 4001}", "text: This is 1 character too long. Please use 4,000 at most."),
        (f"2024,Housing,{'y' * 301},x", "source: This is 1 character too long. Please use 300 at most."),
        ("2024,,log,x", "agency: Please say which agency this comes from."),
        ("2024,Housing,log,x\0y", "text: There is a sign in it that cannot be read. Please type this cell again."),
        (
            "2024,Housing,log,x,and more",
            "row: There are more cells than the heading has. Is there a separator in a cell without quotation marks?",
        ),
        (
            "2024-03-04,Primary school,log,Class teacher notes that Robin has come to school hungry.",
            "The same date, agency and text are on the timeline already. Leave this row out if it is the same fact.",
        ),
    ],
)
def test_a_wrong_row_has_one_clear_message(door: Door, ruth: Person, given: Given, row: str, says: str) -> None:
    assert door.send(ruth, imports(given), text=f"{HEADING}\n{row}\n") == refused(
        "Please look again at one row", 400, row_2=f"Row 2: {says}"
    )


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        (
            "2024-04-21,2024-04-20,,,,,",
            "until: The second date comes before the first. Please put the earlier one first.",
        ),
        (
            "2024-04-21,soon,,,,,",
            "date: “2024-04-21 to soon” is not a date that can be read. Write 21/04/2024, 2024-04-21, 2024-04 or"
            " 2024, or undated.",
        ),
        ("2024-04-21,,surely,,,,", "certainty: Please choose how sure the date is from the list."),
        (
            "2024-04-21~,,exact,,,,",
            "certainty: The date and how sure it is do not fit together. Please look at both again.",
        ),
        ("undated,2024,,,,,", "date: It says undated, and yet more about the date. Please give the one or the other."),
        ("2024,,,noon,,,", "time: Please give the time as hours and minutes, such as 08:50, or leave it empty."),
        (
            "2024,,,,perhaps,,",
            "child_seen: Please say whether the child was seen: yes, no, not recorded or not applicable.",
        ),
        (
            "2024,,,,,E1,",
            "reference: “E1” is on the timeline already. Leave this row out, or give it another reference.",
        ),
        ("2024,,,,,,Summer", "episode: “Summer” is not one of the key episodes. Leave it empty to go by the date."),
    ],
)
def test_the_other_columns_say_what_to_do_too(door: Door, ruth: Person, given: Given, cells: str, says: str) -> None:
    text = f"text,agency,source,date,until,certainty,time,child_seen,reference,episode\nx,Housing,log,{cells}\n"

    assert door.send(ruth, imports(given), text=text) == refused(
        "Please look again at one row", 400, row_2=f"Row 2: {says}"
    )


def test_a_row_that_says_again_what_another_row_says_is_told(door: Door, ruth: Person, given: Given) -> None:
    text = f"{HEADING},reference\n2024,Housing,log,x,R1\n2025,Housing,log,y,R1\n2024,Housing,other,x,R3\n"

    assert door.send(ruth, imports(given), text=text) == refused(
        "Please look again at two rows",
        400,
        row_3="Row 3: reference: “R1” is in row 2 already. Leave this row out, or give it another reference.",
        row_4="Row 4: The same date, agency and text are in row 2 already. Leave this row out if it is the same fact.",
    )


COLUMNS = (
    "The columns are date, until, certainty, time, agency, source, text, child_seen, child_alone, child_view, child_words,"
    " reference, episode, kind, known_when, usual, options, reasons, lines, child_how."
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "There is nothing in it. Please choose a file, or paste its rows with their heading."),
        (" \n\n", "There is nothing in it. Please choose a file, or paste its rows with their heading."),
        (HEADING, "There is a heading, but no rows below it."),
        (
            "a date and some words",
            f"The heading has no columns date, agency, source and text. It has “a date and some words”, which is"
            f" not known here. {COLUMNS}",
        ),
        ("date,agency,source,text,text\n", f"It has text twice. {COLUMNS}"),
        (
            f'{HEADING}\n2024,Housing,log,"never closed\n2024,Housing,log,x\n',
            "Row 2: a quotation mark is not closed, or something stands after it. Put the whole cell in quotation marks, and write a mark"
            " inside it twice.",
        ),
        (
            f"{HEADING}\n2024,Housing,log,{'y' * 140_000}\n",
            "Row 2: one cell is far too long. Is a quotation mark missing at its end?",
        ),
        (
            f"{HEADING}\n" + "2024,Housing,log,x\n" * 2001,
            "These are 2,001 rows. Please bring in 2,000 at most at a time.",
        ),
        (
            f"{HEADING}\n" + f"2024,Housing,log,{'y' * 3900}\n" * 280,
            "This is larger than 1 MB. Please bring it in as two or more files.",
        ),
    ],
)
def test_what_is_no_table_is_refused_whole_and_kept(
    door: Door, ruth: Person, given: Given, text: str, says: str
) -> None:
    answer = door.send(ruth, imports(given), text=text)

    assert answer == refused("Please look again at one thing", 400, text=says)
    assert brought_in(given) == []
    assert door.way == "fetch" or f"{text[:30]}" in answer.text.replace("&#34;", '"')
