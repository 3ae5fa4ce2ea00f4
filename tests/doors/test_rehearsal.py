"""The rehearsal room keeps nothing: no row, no cookie, no line in a log; what was sent stands in the answer to it alone."""

import html
import logging
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from werkzeug.test import TestResponse

from learning_event import announcements, store
from learning_event.models import Base
from learning_event.readings.rehearsal.case import case
from tests.given import Given
from tests.people import Person

SLIP = "A" * 22
FIELDS = {
    "slip": SLIP,
    "kind": "went_well",
    "words": "canary-of-rehearsal",
    "about": "timeline",
    "anchor": "entry:coat",
}
SAYS_IT = {
    "/rehearsal/room": FIELDS,
    "/rehearsal/observations": FIELDS,
    f"/rehearsal/observations/{SLIP}/revision": FIELDS,
    f"/rehearsal/observations/{SLIP}/withdrawal": FIELDS,
    "/rehearsal/showings": FIELDS,
    "/rehearsal/answers": {"answer_kit": "nearly", "version_kit": "1", "words_kit": "canary-of-rehearsal"},
}
PAGES = ("", "/room", "/saying-back", "/support", "/away", "/hidden")


def send(who: Person, path: str, **fields: str) -> TestResponse:
    return who.browser.post(path, data={**SAYS_IT.get(path, {}), **fields}, headers={"Accept": "text/html"})


def text(answer: TestResponse) -> str:
    return html.unescape(answer.get_data(as_text=True))


def dumped() -> dict[str, list[tuple[object, ...]]]:
    """Everything that is in the database."""
    with store.engine().connect() as line:
        return {
            table.name: sorted((tuple(row) for row in line.execute(sa.select(table))), key=repr)
            for table in Base.metadata.sorted_tables
        }


def test_nothing_of_it_is_kept_anywhere(
    house: Flask, given: Given, max_: Person, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    heard: list[object] = []
    announcements.listen(announcements.Shown, heard.append)
    before = dumped()

    answers = [send(max_, path) for path in SAYS_IT] + [max_.browser.get(f"/rehearsal{page}") for page in PAGES]

    assert {answer.status_code for answer in answers} == {200}
    assert [answer.headers.getlist("Set-Cookie") for answer in answers] == [[]] * len(answers)
    assert dumped() == before
    assert (heard, [record for record in caplog.records if "canary" in record.getMessage()]) == ([], [])
    assert [file.name for file in tmp_path.rglob("*") if file.is_file() and b"canary" in file.read_bytes()] == []
    assert sum("canary-of-rehearsal" in text(answer) for answer in answers) == len(SAYS_IT) - 1


def test_words_come_back_in_the_answer_to_them_and_in_no_other(max_: Person, priya: Person) -> None:
    waits = text(send(max_, "/rehearsal/observations"))
    shown = text(send(max_, "/rehearsal/showings"))
    timeline = shown.partition('id="compose"')[0]

    assert "Saved. It will appear with others at the next showing." in waits
    assert "canary-of-rehearsal" not in waits.partition('id="compose"')[0]
    assert timeline.count("canary-of-rehearsal") == 1
    assert timeline.count('class="observation ') == len(case()["observations"]) + 1
    assert ["canary" in text(who.browser.get("/rehearsal")) for who in (max_, priya)] == [False, False]


def test_a_correction_stands_under_its_entry_and_a_change_is_taken(max_: Person) -> None:
    shown = text(send(max_, "/rehearsal/showings", kind="correction", anchor="entry:letter"))
    changed = text(send(max_, f"/rehearsal/observations/{SLIP}/revision", words="Said another way"))

    assert "A correction from the room" in shown
    assert "Said another way" in changed
    assert "canary-of-rehearsal" not in changed


def test_what_is_wrong_is_said_as_in_the_room_and_nothing_typed_is_lost(max_: Person) -> None:
    answer = send(max_, "/rehearsal/observations", words="x" * 1501, kind="")

    assert answer.status_code == 400
    assert "Please choose what kind of observation it is." in text(answer)
    assert "x" * 1501 in text(answer)
    assert text(send(max_, "/rehearsal/answers", answer_kit="")).count("Please choose one of the three.") == 2


def test_it_says_on_every_page_that_nothing_is_kept_and_names_nobody_real(max_: Person) -> None:
    pages = {page: text(max_.browser.get(f"/rehearsal{page}")) for page in ("", "/saying-back", "/support")}

    assert [page for page, says in pages.items() if "This is a rehearsal. Nothing here is kept." not in says] == []
    assert all("Nia Penrose</span>, who is invented, for this rehearsal" in says for says in pages.values())
    assert "Robin" not in "".join(pages.values())
    assert "/events/" not in pages[""]


def test_words_are_always_text(max_: Person) -> None:
    page = send(max_, "/rehearsal/showings", words="<script>alert(1)</script>").get_data(as_text=True)

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page
