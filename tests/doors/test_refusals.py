"""However a page says no, the support contact stands above it, what was typed is still there, and nothing more is told."""

import pytest

from tests.door import token_for
from tests.given import Given, a_learning_event
from tests.people import Person

STRIP = "Your support contact is"


@pytest.mark.parametrize("path", ["/events/{event}/desk", "/events/{event}/nothing-here", "/nothing-here"])
def test_the_support_contact_stands_above_every_refusal(priya: Person, given: Given, path: str) -> None:
    page = priya.browser.get(path.format(event=given.event_id))

    assert page.status_code in (403, 404)
    assert (STRIP in page.get_data(as_text=True), "Leah Bevan" in page.get_data(as_text=True)) == (True, True)


def test_a_refusal_tells_an_outsider_nothing(max_: Person, given: Given) -> None:
    for path in (f"/events/{given.event_id}/room", "/events/000000000000000000000000/room", "/nothing-here"):
        page = max_.browser.get(path).get_data(as_text=True)
        assert STRIP not in page
        assert "Robin" not in page


def test_another_events_refusal_shows_nothing_of_it(priya: Person, given: Given) -> None:
    other = a_learning_event(child="Wren")

    known, unknown = (
        priya.browser.get(f"/events/{event}/room").get_data(as_text=True) for event in (other.event_id, "0" * 24)
    )

    assert "Wren" not in known
    assert without_token(known) == without_token(unknown)


def test_repeated_fields_are_all_kept_to_send_again(ruth: Person, given: Given) -> None:
    form = {"words": "Three parts of the picture", "rests": ["entry:one", "entry:two"], "csrf_token": "old"}

    page = ruth.browser.post(f"/events/{given.event_id}/statements", data=form).get_data(as_text=True)

    assert ("entry:one" in page, "entry:two" in page, "Three parts of the picture" in page) == (True, True, True)


def test_a_method_that_is_not_taken_is_said_in_our_words(priya: Person, given: Given) -> None:
    answer = priya.browser.delete(f"/events/{given.event_id}/room", headers={"X-CSRF-Token": token_for(priya)})

    assert answer.status_code == 405
    assert "This cannot be done in this way." in answer.get_data(as_text=True)


def without_token(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if "csrf" not in line)


@pytest.mark.parametrize(("form", "page"), [("statements", "desk"), ("activity", "desk")])
def test_a_refused_form_says_where_its_page_is_to_be_had(ruth: Person, given: Given, form: str, page: str) -> None:
    event = f"/events/{given.event_id}"
    typed = {"csrf_token": token_for(ruth)}

    answer = ruth.browser.post(f"{event}/{form}", data=typed, headers={"Accept": "text/html"})

    assert answer.status_code == 400
    assert f'<meta name="page-address" content="{event}/{page}">' in answer.get_data(as_text=True)
    assert ruth.browser.get(f"{event}/{page}").status_code == 200
    assert "page-address" not in ruth.browser.get(f"{event}/{page}").get_data(as_text=True)


def test_no_slip_stands_in_the_address_of_a_page(priya: Person, given: Given) -> None:
    slip = "A" * 22
    typed = {"csrf_token": token_for(priya), "words": "", "kind": "went_well"}

    answer = priya.browser.post(f"/events/{given.event_id}/observations/{slip}/revision", data=typed)

    assert answer.status_code == 400
    assert f'<meta name="page-address" content="/events/{given.event_id}/room">' in answer.get_data(as_text=True)
