"""A plain file of timeline entries: all of its rows come in or none, unless the reviewer leaves the wrong ones out."""

import io
from typing import Any

from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from learning_event import announcements, store
from learning_event.announcements import TimelineChanged
from learning_event.models import LearningEvent, TimelineEntry
from tests.conftest import Seated
from tests.door import DONE, Door, refused, token_for
from tests.given import Given, a_learning_event
from tests.people import Person

HEADING = "date,agency,source,text"
RIGHT = f"{HEADING}\n21/04/2024,Primary school,welfare log,Robin drew two houses.\n2024-05,housing,e-mail,A letter was sent.\n"


def imports(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/entries/import"


def brought_in(given: Given) -> list[TimelineEntry]:
    with store.look(given.event_id) as rows:
        found = rows.query(TimelineEntry).filter(
            TimelineEntry.event_id == given.event_id, TimelineEntry.id.not_in(given.entries)
        )
        return sorted(found, key=lambda row: row.sort_key)


def upload(ruth: Person, given: Given, data: bytes, **fields: Any) -> TestResponse:
    return sending(ruth, imports(given), data, **fields)


def sending(ruth: Person, address: str, data: bytes, **fields: Any) -> TestResponse:
    """Packed here and not by the test client, which would lay large files on the disk."""
    file = FileStorage(io.BytesIO(data), filename="records.csv")
    boundary, body = encode_multipart({"csrf_token": token_for(ruth), "file": file, "text": "", **fields})
    return ruth.browser.post(
        address,
        content_type=f"multipart/form-data; boundary={boundary}",
        headers={"Accept": "text/html"},
        data=body,
    )


def test_all_rows_come_in_when_all_are_right(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, imports(given), text=RIGHT) == DONE

    assert [
        (row.date, row.certainty, row.agency_id, row.source, row.words, row.child_seen, row.episode_id)
        for row in brought_in(given)
    ] == [
        (
            "2024-04-21",
            "exact",
            given.agencies["Primary school"],
            "welfare log",
            "Robin drew two houses.",
            "not_recorded",
            given.episodes[1],
        ),
        (
            "2024-05",
            "exact",
            given.agencies["Housing"],
            "e-mail",
            "A letter was sent.",
            "not_recorded",
            given.episodes[1],
        ),
    ]


def test_every_column_is_kept(door: Door, ruth: Person, given: Given) -> None:
    text = (
        "Date;Until;Certainty;Time;Agency;Source;Text;Child seen;Child_alone;CHILD VIEW;Child words;Reference;Episode\n"
        '06.05.2024;27.05.2024;;8:50;PRIMARY SCHOOL;log;"Two lines;\nhere.";Y;no;n/a;It’s my turn tomorrow;SCH-01;Two houses\n'
        "2024-23;;season;;Housing;log;Leaves.;not recorded;NOT APPLICABLE;Yes;;SCH-02;1\n"
        "undated;;;;Housing;log;Some day.;;;;;SCH-03;outside\n"
    )

    assert door.send(ruth, imports(given), text=text) == DONE

    assert [
        (
            row.date,
            row.certainty,
            row.time,
            row.words,
            row.child_seen,
            row.child_alone,
            row.child_view,
            row.child_words,
            row.reference,
            row.episode_id,
        )
        for row in brought_in(given)
    ] == [
        (
            "2024-05-06/2024-05-27",
            "between",
            "08:50",
            "Two lines;\nhere.",
            "yes",
            "no",
            "not_applicable",
            "It's my turn tomorrow",
            "SCH-01",
            given.episodes[1],
        ),
        ("2024-23", "season", "", "Leaves.", "not_recorded", "not_applicable", "yes", "", "SCH-02", given.episodes[0]),
        ("", "undated", "", "Some day.", "not_recorded", "not_recorded", "not_recorded", "", "SCH-03", None),
    ]


WRONG = (
    f"{HEADING},reference\n21/04/2024,Primary school,log,Right.,A\n04/21/2024,Primary school,log,Wrong day.,B\n\n"
    "2024-13-45,Library,,=1+1,C\n,Housing,log,Not dated.,D\n1/1/24,Housing,log,Short year.,A\n"
)
WHAT_TO_DO = {
    "row_3": "Row 3: date: “04/21/2024” looks as if the month came first. Please put the day first: 21/04/2024.",
    "row_5": "Row 5: date: “2024-13-45” is not a date that can be read. Write 21/04/2024, 2024-04-21, 2024-04 or 2024, or undated."
    " agency: “Library” is not one of this event’s agencies. Please write it as you named it, or add the agency first."
    " source: Say which record this comes from.",
    "row_6": "Row 6: date: There is no date. Write 21/04/2024, 2024-04-21, 2024-04 or 2024, or undated.",
    "row_7": "Row 7: date: “1/1/24” needs its year in four figures, such as 21/04/2024.",
}


def test_one_wrong_row_keeps_all_out_and_each_says_what_to_do(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(ruth, imports(given), text=WRONG)

    assert answer == refused("Please look again at four rows", 400, **WHAT_TO_DO)
    assert brought_in(given) == []
    if door.way == "form":
        assert "04/21/2024,Primary school,log,Wrong day.,B" in answer.text
        assert (
            'name="leave_out" value="3,5,6,7">Leave these 4 rows out and bring in the other one</button>' in answer.text
        )


def test_wrong_rows_are_left_out_only_by_their_numbers_and_come_back_to_be_put_right(
    door: Door, ruth: Person, given: Given
) -> None:
    assert door.send(ruth, imports(given), text=WRONG, leave_out="3,5") == refused(
        "Please look again at four rows", 400, **WHAT_TO_DO
    )

    answer = door.send(ruth, imports(given), text=WRONG, leave_out="3,5,6,7")

    assert answer == DONE
    assert [row.words for row in brought_in(given)] == ["Right."]
    if door.way == "fetch":
        assert (answer.facts["entries"], answer.facts["left_out"]) == (1, [3, 5, 6, 7])
    else:
        assert "The 4 rows that were left out can be put right below" in answer.text
        assert "\n04/21/2024,Primary school,log,Wrong day.,B\r\n2024-13-45,Library,,=1+1,C" in answer.text


def test_nothing_comes_in_when_no_row_is_right(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(ruth, imports(given), text=f"{HEADING}\n2023-02-29,Housing,log,Then.\n", leave_out="2")

    assert answer == refused(
        "Please look again at one row",
        400,
        row_2=(
            "Row 2: date: “2023-02-29” is not a date that can be read. Write 21/04/2024, 2024-04-21, 2024-04 or 2024, or undated."
        ),
    )
    assert door.way == "fetch" or "leave_out" not in answer.text


def test_the_same_file_twice_is_told_and_nothing_is_doubled(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, imports(given), text=RIGHT) == DONE
    assert door.send(ruth, imports(given), text=RIGHT).message == "Please look again at two rows"

    assert len(brought_in(given)) == 2


def test_two_thousand_rows_come_in_together(ruth: Person, given: Given) -> None:
    rows = "".join(f"{n % 28 + 1:02}/03/2024,Housing,log,Repair number {n}\n" for n in range(2000))

    assert upload(ruth, given, f"{HEADING}\n{rows}".encode()).status_code == 303

    assert len(brought_in(given)) == 2000


def test_more_than_can_be_sent_is_refused(ruth: Person, given: Given) -> None:
    answer = ruth.browser.post(
        imports(given), data={"text": RIGHT}, environ_overrides={"CONTENT_LENGTH": str(7 * 1024 * 1024)}
    )

    assert answer.status_code == 413
    assert "That was too large to take." in answer.get_data(as_text=True)


def test_an_open_room_hears_of_it_once(door: Door, ruth: Person, given: Given) -> None:
    heard: list[TimelineChanged] = []
    announcements.listen(TimelineChanged, heard.append)

    door.send(ruth, imports(given), text=WRONG)
    door.send(ruth, imports(given), text=RIGHT)

    assert heard == [TimelineChanged(given.event_id, 0)]


def test_nothing_comes_in_once_the_narrative_is_sealed(door: Door, ruth: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.get_one(LearningEvent, given.event_id).state = "sealed"

    assert door.send(ruth, imports(given), text=RIGHT) == refused(
        "The narrative is sealed, so nothing that it rests on can be changed any more.", 409
    )


def test_only_the_lead_reviewer_of_this_event_brings_in_records(
    door: Door, ruth: Person, seated: Seated, leah: Person, max_: Person, given: Given
) -> None:
    other, priya = a_learning_event(child="Wren"), seated("Priya", 0)

    assert door.send(ruth, imports(other), text=RIGHT) == refused(
        "There is nothing here. Please check the address, or go back to the start.", 404
    )
    assert door.send(priya, imports(given), text=RIGHT) == refused("Only the lead reviewer can do this.")
    assert door.send(leah, imports(given), text=RIGHT) == refused("Only the lead reviewer can do this.")
    assert door.send(max_, imports(given), text=RIGHT) == refused(
        "Please come in with your card or room code, or sign in."
    )
    assert [person.browser.get(f"{imports(given)}/example.csv").status_code for person in (priya, leah, max_)] == [
        403
    ] * 3
    assert brought_in(given) == []
