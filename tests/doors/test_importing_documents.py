"""A Word document: the words that are seen in the tables with our heading, and nothing else of it."""

from typing import Any

import docx
from docx.oxml import OxmlElement

from tests.doors.test_importing_entries import brought_in, upload
from tests.given import Given
from tests.people import Person
from tests.uploads import honest


def words_with(changed: str, *inside: Any) -> bytes:
    """A document whose last cell says `Robin came ` and then what is inside an element of this name."""
    paper = docx.Document()
    grid = honest.table(paper, [honest.HEADING, ("2024-04-21", "Housing", "log", "Robin came ")])
    around = OxmlElement(changed)
    for each in inside:
        around.append(each)
    grid.rows[1].cells[3].paragraphs[0]._p.append(around)
    return honest.saved(paper)


def element(name: str, words: str = "", **attributes: str) -> Any:
    made = OxmlElement(name)
    made.text = words or None
    for attribute, value in attributes.items():
        made.set(f"{{{made.nsmap['w']}}}{attribute}", value)
    return made


def run_of(*parts: Any) -> Any:
    run = OxmlElement("w:r")
    for part in parts:
        run.append(part)
    return run


def came_in(ruth: Person, given: Given, file: bytes) -> list[str]:
    assert upload(ruth, given, file).status_code == 303
    return [row.words for row in brought_in(given)]


def test_the_table_with_our_heading_is_found_among_others(ruth: Person, given: Given) -> None:
    assert came_in(ruth, given, honest.document(honest.HEADING, honest.ROW)) == ["Robin drew two houses."]


def test_lines_and_paragraphs_of_a_cell_are_kept(ruth: Person, given: Given) -> None:
    file = honest.document(honest.HEADING, ("2024", "Housing", "log", "First line\nsecond line\n\nLlŷr & <b> 🏠"))

    assert came_in(ruth, given, file) == ["First line\nsecond line\n\nLlŷr & <b> 🏠"]


def test_what_was_inserted_counts(ruth: Person, given: Given) -> None:
    assert came_in(ruth, given, words_with("w:ins", run_of(element("w:t", "alone")))) == ["Robin came alone"]


def test_what_was_taken_out_does_not_count(ruth: Person, given: Given) -> None:
    assert came_in(ruth, given, words_with("w:del", run_of(element("w:delText", "alone")))) == ["Robin came"]


def test_hidden_words_are_not_brought_in(ruth: Person, given: Given) -> None:
    hides = OxmlElement("w:rPr")
    hides.append(OxmlElement("w:vanish"))

    assert came_in(ruth, given, words_with("w:r", hides, element("w:t", "alone"))) == ["Robin came"]


def test_a_line_across_the_table_is_a_row_to_look_at(ruth: Person, given: Given) -> None:
    paper = docx.Document()
    grid = honest.table(paper, [honest.HEADING, honest.ROW, ("No contact was recorded in May", "", "", "")])
    grid.rows[2].cells[0].merge(grid.rows[2].cells[3])

    answer = upload(ruth, given, honest.saved(paper))

    assert answer.status_code == 400
    assert "Row 3: date: “No contact was recorded in May” is not a date" in answer.get_data(as_text=True)
    assert "and bring in the other one</button>" in answer.get_data(as_text=True)


def test_cells_merged_downwards_have_their_words_once(ruth: Person, given: Given) -> None:
    paper = docx.Document()
    grid = honest.table(paper, [honest.HEADING, honest.ROW, ("", "Housing", "log", "Later.")])
    grid.rows[1].cells[0].merge(grid.rows[2].cells[0])

    assert "Row 3: date: There is no date." in upload(ruth, given, honest.saved(paper)).get_data(as_text=True)


def test_a_table_in_a_cell_is_text_of_that_cell(ruth: Person, given: Given) -> None:
    paper = docx.Document()
    grid = honest.table(paper, [honest.HEADING, ("2024", "Housing", "log", "Seen:")])
    inner = grid.rows[1].cells[3].add_table(1, 2)
    inner.rows[0].cells[0].text, inner.rows[0].cells[1].text = "school", "yes"

    assert came_in(ruth, given, honest.saved(paper)) == ["Seen:\nschool\nyes"]
