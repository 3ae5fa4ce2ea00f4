"""Closing a round: totals and words appear to everybody at once, shuffled, and what led to a seat is erased."""

import sqlalchemy as sa
from flask import Flask

from learning_event import announcements, store
from learning_event.models import Answer, ClosedAnswer, Statement
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given
from tests.left_on_disk import left_on_disk
from tests.people import Person
from tests.said import asked, read


def count(shelf: type[Answer | ClosedAnswer]) -> int:
    with store.look() as rows:
        return rows.scalar(sa.select(sa.func.count()).select_from(shelf)) or 0


def path(given: Given, at: str) -> str:
    return f"/events/{given.event_id}/statements/{at}/answers"


def close(door: Door, ruth: Person, given: Given) -> Outcome:
    return door.send(ruth, f"/events/{given.event_id}/statements/closing")


def test_closing_shows_totals_and_words_to_all_and_erases_what_led_to_a_seat(
    door: Door, ruth: Person, priya: Person, tom: Person, given: Given
) -> None:
    at = asked(ruth, given, "There was toast.")
    door.send(priya, path(given, at), answer="nearly", words="It was tea")
    door.send(tom, path(given, at), answer="differs", words="There was neither")
    heard: list[announcements.NarrativeChanged] = []
    announcements.listen(announcements.NarrativeChanged, heard.append)

    assert close(door, ruth, given) == DONE

    assert heard == [announcements.NarrativeChanged(given.event_id, 0)]
    assert (count(Answer), count(ClosedAnswer)) == (0, 2)
    for somebody, page in ((priya, "narrative"), (ruth, "narrative"), (ruth, "drafting")):
        text = read(somebody, given, page)
        assert "It was tea" in text
        assert "There was neither" in text
        assert "Accounts differ, and both are kept" in text
    with store.look() as rows:
        row = rows.get_one(Statement, at)
        assert (row.state, row.reflects, row.nearly, row.differs) == ("closed", 0, 1, 1)


def test_no_key_of_an_answer_is_left_in_the_file(house: Flask, ruth: Person, priya: Person, given: Given) -> None:
    at = asked(ruth, given, "There was toast.")
    Door("fetch").send(priya, path(given, at), answer="nearly", words="It was tea")
    with store.look() as rows:
        key = rows.scalars(sa.select(Answer.nullifier_hash)).one()
    assert key in left_on_disk()

    close(Door("fetch"), ruth, given)

    assert key not in left_on_disk()


def test_there_is_nothing_to_close_twice(door: Door, ruth: Person, given: Given) -> None:
    asked(ruth, given, "There was toast.")
    close(door, ruth, given)

    assert close(door, ruth, given) == refused(
        "No statement is before the room, so there is nothing to close.", status=409
    )


def test_a_new_version_is_answered_anew_and_earlier_words_are_kept(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    at = asked(ruth, given, "There was toast.")
    door.send(priya, path(given, at), answer="nearly", words="It was tea")
    close(door, ruth, given)
    door.send(
        ruth,
        f"/events/{given.event_id}/statements/{at}/amendment",
        words="There was tea.",
        episode="",
        rests=f"entry:{given.entries[0]}",
    )
    asked(ruth, given, "Another.")

    assert door.send(priya, path(given, at), answer="reflects") == DONE
    close(door, ruth, given)

    text = read(priya, given, "narrative")
    assert "Agreed by all who answered" in text
    assert "What was said of earlier words" in text
    assert "It was tea" in text
