"""Names in the records: the reviewer sees where they still stand, tries the check, and puts the agreed names in."""

import sqlalchemy as sa

from learning_event import store
from learning_event.models import TimelineEntry
from tests.door import DONE, Door
from tests.given import Given
from tests.people import Person

NAME = {"real_name": "Sarah Pendry", "alias": "Social Worker 2", "also_written": "SP"}


def names(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/names"


def write(given: Given, words: str, at: int = 0) -> str:
    with store.work(given.event_id) as work:
        work.rows.get_one(TimelineEntry, given.entries[at]).words = words
    return f"{given.entries[at]}-words"


def words_of(given: Given) -> list[str]:
    with store.look(given.event_id) as rows:
        found = {row.id: row.words for row in rows.scalars(sa.select(TimelineEntry))}
    return [found[entry] for entry in given.entries]


def test_the_page_lists_where_names_still_stand(ruth: Person, given: Given) -> None:
    Door("form").send(ruth, names(given), **NAME)
    write(given, "Sarah Pendry rang, and SP wrote it down. NHS no 999 462 0789.")

    text = ruth.browser.get(names(given)).get_data(as_text=True)

    assert "In one place a name of this list" in text
    assert "Social Worker 2 rang, and Social Worker 2 wrote it down. NHS no [NHS number removed]." in text
    assert "sarah pendry" not in text.partition("Found too")[2].partition("</table>")[0]
    assert "s pendry" in text


def test_the_agreed_name_is_put_into_one_entry(door: Door, ruth: Person, given: Given) -> None:
    door.send(ruth, names(given), **NAME)
    at = write(given, "Sarah’s visit, and SP wrote it down.")

    assert door.send(ruth, f"{names(given)}/in-entries", entry=at) == DONE
    assert words_of(given)[0] == "Social Worker 2’s visit, and Social Worker 2 wrote it down."
    assert door.send(ruth, f"{names(given)}/in-entries", entry=at).status == 409
    assert door.send(ruth, f"{names(given)}/in-entries", entry=f"{given.entries[0]}-id").status == 404


def test_all_that_is_certain_is_put_in_at_once(door: Door, ruth: Person, given: Given) -> None:
    door.send(ruth, names(given), **NAME)
    door.send(ruth, names(given), real_name="Ali Pendry", alias="Neighbour 1")
    write(given, "Sarah rang twice.", 0)
    write(given, "SP wrote it down.", 1)
    write(given, "Pendry was at the door.", 2)

    assert door.send(ruth, f"{names(given)}/in-entries") == DONE

    assert words_of(given)[:3] == ["Social Worker 2 rang twice.", "SP wrote it down.", "Pendry was at the door."]
    assert door.send(ruth, f"{names(given)}/in-entries", entry=f"{given.entries[2]}-words").status == 409


def test_a_sentence_is_tried_and_kept_nowhere(door: Door, ruth: Person, given: Given) -> None:
    door.send(ruth, names(given), **NAME)

    outcome = door.send(ruth, f"{names(given)}/trying", sentence="Dr Sandhu-Platt told Sarah.")

    assert outcome.status == 200
    if door.way == "fetch":
        assert [one["offer"] for one in outcome.facts["names"]] == ["ask what role to use", "Social Worker 2"]
    else:
        assert "“Dr Sandhu-Platt” looks like a name. It asks what role to use. It is not sure." in outcome.text
        assert "“Sarah” looks like a name. It offers “Social Worker 2”." in outcome.text


def test_getting_ready_says_how_many_entries_carry_names(ruth: Person, given: Given) -> None:
    Door("form").send(ruth, names(given), **NAME)
    write(given, "Sarah rang twice.")

    text = ruth.browser.get(f"/events/{given.event_id}/preparing").get_data(as_text=True)

    assert "One timeline entry still carries a name from the list." in text


def test_only_those_who_see_the_list_may_try(
    door: Door, priya: Person, leah: Person, max_: Person, given: Given
) -> None:
    for who in (priya, leah, max_):
        assert door.send(who, f"{names(given)}/trying", sentence="Sarah").status == 403
        assert door.send(who, f"{names(given)}/in-entries").status == 403


def test_bringing_in_a_file_offers_the_agreed_names(door: Door, ruth: Person, given: Given) -> None:
    door.send(ruth, names(given), **NAME)
    text = "date,agency,source,text\n2024-03-04,Primary school,welfare log,Sarah Pendry rang the school.\n"

    outcome = door.send(ruth, f"/events/{given.event_id}/preparing/entries/import", text=text)

    assert outcome.status == 200
    if door.way == "form":
        assert outcome.next_page == f"{names(given)}#in-the-records"
        said = "In one place a name of your list still stands; here you can put the agreed one in."
        assert said in ruth.browser.get(names(given)).get_data(as_text=True)
