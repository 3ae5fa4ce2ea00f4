"""How the day was: one sheet a seat, changeable until it is closed; in aggregate for the reviewers, from five people up."""

import re
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import ClosedReflection, LearningEvent, Reflection
from learning_event.rules.reflection import CLOSED, NOT_YET, STATEMENTS, TOO_FEW
from learning_event.safe.scope import event_scope
from tests.door import DONE, Door, refused, token_for
from tests.given import Given, a_learning_event
from tests.parts import at_a_place, of_the_staff
from tests.people import Person
from tests.said import FETCH, asked, read, turn_to


@pytest.fixture
def given(house: Flask) -> Iterator[Given]:
    """A room of eight places, at its end."""
    learning_event = a_learning_event(activity="ended", places=8)
    with event_scope(learning_event.event_id):
        yield learning_event


def sheet(given: Given) -> str:
    return f"/events/{given.event_id}/reflection"


def kept(given: Given) -> list[tuple[dict[str, str], str, str]]:
    with store.look(given.event_id) as rows:
        return [(row.agreed, row.helped, row.different) for row in rows.scalars(sa.select(Reflection))]


def people(house: Flask, given: Given, how_many: int) -> list[Person]:
    """So many at their seats, each of whom has handed in a sheet."""
    found = [at_a_place(house, given, n) for n in range(how_many)]
    for n, person in enumerate(found):
        fields = {"knew": "yes" if n else "no", "helped": f"The pause, said {n}", "different": "Earlier <tea>"}
        assert FETCH.send(person, sheet(given), **fields) == DONE
    return found


def test_a_sheet_is_kept_once_and_can_be_changed(door: Door, priya: Person, given: Given) -> None:
    assert door.send(priya, sheet(given), knew="mostly", helped="The  pauses") == DONE
    assert kept(given) == [({"knew": "mostly"}, "The pauses", "")]

    assert door.send(priya, sheet(given), knew="yes", said="partly", different="Earlier tea") == DONE

    assert kept(given) == [({"knew": "yes", "said": "partly"}, "", "Earlier tea")]


def test_it_stands_on_the_page_of_that_seat_alone(priya: Person, tom: Person, given: Given) -> None:
    FETCH.send(priya, sheet(given), knew="hardly", helped="The pauses & tea")

    own, other = read(priya, given, "reflection"), read(tom, given, "reflection")

    assert 'name="knew" value="hardly" checked' in own
    assert "The pauses &amp; tea" in own
    assert (" checked" in other, "The pauses" in other) == (False, False)


def test_it_can_be_taken_back(door: Door, priya: Person, tom: Person, given: Given) -> None:
    for person in (priya, tom):
        FETCH.send(person, sheet(given), helped=person.name)

    assert door.send(priya, f"{sheet(given)}/withdrawal") == DONE

    assert [words for _, words, _ in kept(given)] == ["Tom"]


def test_what_is_wrong_is_said(door: Door, priya: Person, given: Given) -> None:
    assert door.send(priya, sheet(given)) == refused(
        "Please look again at one thing",
        status=400,
        knew="Please answer at least one of these first. Each of them may be left out.",
    )
    assert door.send(priya, sheet(given), fair="ever", helped="x" * 1001).errors == {
        "fair": "Please choose one of the five, or leave it out.",
        "helped": "This is 1 character too long. Please make it shorter.",
    }
    assert kept(given) == []


def test_it_opens_with_saying_it_back_and_stays_open(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    turn_to(given, "writing")
    assert door.send(priya, sheet(given), knew="yes") == refused(NOT_YET, status=409)
    assert NOT_YET in read(priya, given, "reflection")
    assert door.send(ruth, f"/events/{given.event_id}/reflections/closing").status == 409

    asked(ruth, given, "There was toast.")
    assert door.send(priya, sheet(given), knew="yes") == DONE
    turn_to(given, "discussing")
    assert door.send(priya, sheet(given), knew="mostly") == DONE
    with store.work(given.event_id) as work:
        work.rows.get_one(LearningEvent, given.event_id).state = "sealed"
    assert door.send(priya, sheet(given), knew="partly") == DONE


def test_closed_is_closed(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    closing = f"/events/{given.event_id}/reflections/closing"
    assert door.send(ruth, closing) == DONE

    assert door.send(priya, sheet(given), knew="yes") == refused(CLOSED, status=409)
    assert door.send(priya, f"{sheet(given)}/withdrawal") == refused(CLOSED, status=409)
    assert CLOSED in read(priya, given, "reflection")
    assert door.send(ruth, closing) == refused("This is closed already.", status=409)


def test_five_are_counted_and_mixed(house: Flask, ruth: Person, given: Given) -> None:
    people(house, given, 5)
    assert FETCH.send(ruth, f"/events/{given.event_id}/reflections/closing") == DONE

    page = read(ruth, given, "reflections")

    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</th>(.*?)</tr>", page)
    cells = {statement: re.findall(r"<td[^>]*>(.*?)</td>", row) for statement, row in rows}
    assert cells == {
        STATEMENTS["knew"]: ["4", "0", "0", "0", "1"],
        **{
            words: ["Fewer than five people answered this, so it is not shown."]
            for at, words in STATEMENTS.items()
            if at != "knew"
        },
    }
    assert sorted(re.findall(r"The pause, said (\d)", page)) == list("01234")
    assert page.count("Earlier &lt;tea&gt;") == 5
    assert kept(given) == []


def test_four_are_erased_unread(house: Flask, ruth: Person, given: Given) -> None:
    people(house, given, 4)
    assert FETCH.send(ruth, f"/events/{given.event_id}/reflections/closing") == DONE

    page = read(ruth, given, "reflections")

    assert TOO_FEW in page
    assert "The pause" not in page
    assert kept(given) == []
    with store.look(given.event_id) as rows:
        assert rows.scalars(sa.select(ClosedReflection)).all() == []


def test_the_lead_closes_it_and_both_reviewers_read_it(house: Flask, door: Door, ruth: Person, given: Given) -> None:
    carys = of_the_staff(house, "Carys", event_id=given.event_id, role="co_reviewer")
    owen = of_the_staff(house, "Owen", event_id=given.event_id, role="co_ordinator")
    people(house, given, 5)

    assert door.send(carys, f"/events/{given.event_id}/reflections/closing").status == 403
    assert door.send(ruth, f"/events/{given.event_id}/reflections/closing") == DONE

    assert "The pause, said 3" in read(carys, given, "reflections")
    assert owen.browser.get(f"/events/{given.event_id}/reflections").status_code == 403


def test_no_copy_is_made_while_sheets_wait(house: Flask, ruth: Person, given: Given) -> None:
    people(house, given, 1)
    disclosure = f"/events/{given.event_id}/keeping/disclosure"

    refusal = FETCH.send(ruth, disclosure, password=ruth.password)
    FETCH.send(ruth, f"/events/{given.event_id}/reflections/closing")

    assert (refusal.status, "Please have that closed on its own page" in refusal.message) == (409, True)
    given_away = ruth.browser.post(disclosure, data={"password": ruth.password, "csrf_token": token_for(ruth)})
    assert (given_away.status_code, given_away.mimetype) == (200, "application/zip")


def test_the_end_of_the_day_leads_to_it(priya: Person, ruth: Person, given: Given) -> None:
    link = f'href="/events/{given.event_id}/reflection"'

    assert link in read(priya, given, "room")
    assert link not in read(ruth, given, "room")
