"""The invented case comes in by the real door, as a plain file, a workbook or a document: 118 entries, each as it was read with care."""

from collections.abc import Callable

import pytest
from flask import Flask

from learning_event.demo.builder import At, build
from learning_event.rules.showings import Rhythm
from tests.door import token_for
from tests.doors.test_importing_entries import sending
from tests.people import Person
from tests.promise.entries_kept import clear, kept
from tests.uploads import case_files


@pytest.mark.parametrize("file", [case_files.as_csv, case_files.as_workbook, case_files.as_document])
def test_all_records_of_the_case_come_in(house: Flask, file: Callable[[], bytes]) -> None:
    laid = build(at=At.ARRIVING, seats=0, rhythm=Rhythm.ROUNDS, say=lambda _: None)
    ruth = Person("Ruth", house.test_client())
    ruth.browser.post(
        "/sign-in",
        data={"email": laid.reviewer.email, "password": laid.reviewer.password, "csrf_token": token_for(ruth)},
    )
    with_care = kept(laid.event)
    clear(laid.event)

    answer = sending(ruth, f"/events/{laid.event}/preparing/entries/import", file())

    assert answer.status_code == 303
    assert len(with_care) == 118
    assert kept(laid.event) == with_care
