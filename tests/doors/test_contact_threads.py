"""Each support contact's own thread with the lead reviewer: read by those two, and by nobody else."""

import html
import re

from flask import Flask

from tests.door import DONE, Door, refused
from tests.given import Given
from tests.parts import of_the_staff
from tests.people import Person


def read(person: Person, given: Given, path: str = "briefing") -> tuple[int, str]:
    answer = person.browser.get(f"/events/{given.event_id}/{path}", headers={"Accept": "text/html"})
    return answer.status_code, html.unescape(answer.get_data(as_text=True))


def test_a_support_contact_has_a_thread_of_their_own_with_the_lead_reviewer(
    door: Door, house: Flask, ruth: Person, leah: Person, priya: Person, given: Given
) -> None:
    thread = f"/events/{given.event_id}/supporting/questions"
    assert door.send(leah, thread, words="May people see their own records first?") == DONE
    assert "waits for an answer" in read(ruth, given, "preparing/questions")[1]
    contact = given.contacts["Leah Bevan"]

    to_her = f"/events/{given.event_id}/preparing/support-contacts/{contact}/answer"
    assert door.send(ruth, to_her, words="Yes, from Monday.") == DONE

    page = read(leah, given, "supporting/questions")[1]
    assert re.findall(r'briefing__words">(.*?)<', page) == [
        "May people see their own records first?",
        "Yes, from Monday.",
    ]
    assert "waits for an answer" not in read(ruth, given, "preparing/questions")[1]
    assert "from Monday" not in read(priya, given)[1]
    assert door.send(leah, thread, words="") == refused(
        "Please look again at one thing", 400, words="Please write something first."
    )
    carys = of_the_staff(house, "Carys", event_id=given.event_id, role="co_reviewer")
    assert [read(who, given, "preparing/questions")[0] for who in (carys, leah, priya)] == [403] * 3


def test_an_empty_answer_at_the_desk_is_refused_beside_its_own_box(door: Door, ruth: Person, given: Given) -> None:
    contact = given.contacts["Leah Bevan"]

    outcome = door.send(ruth, f"/events/{given.event_id}/preparing/support-contacts/{contact}/answer", words=" ")

    empty = {f"message_{contact}": "Please write something first."}
    assert outcome == refused("Please look again at one thing", 400, **empty)
