"""A file of timeline entries: read as it is, never guessed, and never uploaded twice."""

import pytest

from tests.door import DONE, Door
from tests.doors.test_importing_entries import HEADING, brought_in, imports, upload
from tests.given import Given
from tests.people import Person


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_file_is_read_with_and_without_its_mark_and_letters_stay_as_they_are(
    ruth: Person, given: Given, encoding: str
) -> None:
    answer = upload(
        ruth, given, f"{HEADING}\r\n2024;x,Housing,log,Siân a Łukasz ŵ 🏠 <b>\r\n".replace(";x", "").encode(encoding)
    )

    assert answer.status_code == 303
    assert [row.words for row in brought_in(given)] == ["Siân a Łukasz ŵ 🏠 <b>"]


@pytest.mark.parametrize(
    ("data", "says", "kept"),
    [
        (
            "date;agency;source;text\n2024;Housing;log;Siân".encode("cp1252"),
            "This file is not in UTF-8.",
            "2024;Housing;log;Siân</textarea>",
        ),
        (
            "date,agency,source,text\n2024,Housing,log,Siân".encode("utf-16"),
            "This file was saved as UTF-16.",
            "log,Siân</textarea>",
        ),
        (b"PK\x03\x04 and so on", "This file cannot be opened.", "what was pasted</textarea>"),
        (b"%PDF-1.7", "This is a PDF,", "what was pasted</textarea>"),
    ],
)
def test_a_file_that_is_not_in_utf_8_is_shown_and_not_guessed(
    ruth: Person, given: Given, data: bytes, says: str, kept: str
) -> None:
    answer = upload(ruth, given, data, text="what was pasted")

    text = answer.get_data(as_text=True)
    assert answer.status_code == 400
    assert says in text
    assert kept in text
    assert brought_in(given) == []


def test_an_uploaded_file_that_is_refused_need_not_be_uploaded_again(ruth: Person, given: Given) -> None:
    text = upload(ruth, given, f"{HEADING}\n31/04/2024,Housing,log,<i>then</i>\n".encode()).get_data(as_text=True)

    assert "31/04/2024,Housing,log,&lt;i&gt;then&lt;/i&gt;" in text


def test_cells_that_look_like_formulas_stay_text(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, imports(given), text=f'{HEADING}\n2024,Housing,@log,"=HYPERLINK(""a"")"\n') == DONE

    assert [(row.source, row.words) for row in brought_in(given)] == [("@log", '=HYPERLINK("a")')]


def test_the_example_comes_in_as_it_is(ruth: Person, given: Given) -> None:
    example = ruth.browser.get(f"{imports(given)}/example.csv")

    assert example.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert example.get_data().startswith(b"\xef\xbb\xbfdate,until,certainty")
    assert upload(ruth, given, example.get_data()).status_code == 303
    assert [row.reference for row in brought_in(given)] == ["EXAMPLE-1", "EXAMPLE-2", "EXAMPLE-3"]
