"""When something was known, whether it was usual, what a decision was chosen from: said in words wherever the entry stands."""

import html
import re
import secrets

import sqlalchemy as sa

from learning_event import store
from learning_event.models import DeskAct, Observation, TimelineEntry, TrayObservation
from learning_event.readings.narrative.method import method_of
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.people import Person

DECISION = {
    "entry_kind": "decision",
    "known_when": "to_another",
    "usual": "unusual",
    "child_how": "told_by_others",
    "lines": "3, 1",
    "options": "A social work assessment; family support through the hub. The GP was not asked.",
    "reasons": "Home dry, mum working with the hub.",
}
LIST = ("Options considered at the time", "Reasons, as given then", "When it was known")


def entries(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/entries"


def a_decision(given: Given, **more: str) -> dict[str, str]:
    return {
        "when": "2024-03-11",
        "agency": given.agencies["Housing"],
        "source": "decision record",
        "words": "Decision meeting, 20 minutes.",
        "child_seen": "not_recorded",
        **DECISION,
        **more,
    }


def row_of(given: Given, words: str = "Decision meeting, 20 minutes.") -> TimelineEntry:
    with store.look(given.event_id) as rows:
        found = rows.scalars(sa.select(TimelineEntry).where(TimelineEntry.event_id == given.event_id))
        return next(row for row in found if row.words == words)


def page(who: Person, path: str) -> str:
    answer = who.browser.get(path)
    assert answer.status_code == 200, path
    return html.unescape(answer.get_data(as_text=True))


def test_a_decision_stands_with_what_was_open_then(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    assert door.send(ruth, entries(given), **a_decision(given)) == DONE

    row = row_of(given)
    assert (row.kind, row.known_when, row.usual, row.child_how, row.lines) == (
        "decision",
        "to_another",
        "unusual",
        "told_by_others",
        [1, 3],
    )
    sheet = page(priya, f"/events/{given.event_id}/timeline").partition(f'id="entry-{row.id}"')[2]
    assert [what for what in LIST if f">{what}</dt>" in sheet] == list(LIST)
    for words in (
        DECISION["options"],
        DECISION["reasons"],
        "Known to another agency then",
        "Not the usual way",
        "Decision<",
    ):
        assert words in sheet
    strip = re.search(r"Understood.*?child-strip__says\">(.*?)<", sheet, re.S)
    assert strip is not None
    assert strip[1] == "told by others"
    form = page(ruth, f"{entries(given)}/{row.id}")
    assert '<option value="decision" selected>' in form
    assert 'name="lines" type="text" value="1, 3"' in form


def test_what_cannot_be_chosen_is_said_beside_its_box(door: Door, ruth: Person, given: Given) -> None:
    wrong = dict.fromkeys(("entry_kind", "known_when", "usual", "child_how"), "whatever")

    outcome = door.send(ruth, entries(given), **a_decision(given, **wrong, lines="9"))

    assert outcome == refused(
        "Please look again at five things",
        400,
        entry_kind="Please choose the kind of entry from the list, or leave it unsaid.",
        known_when="Please choose when it was known from the list, or leave it unsaid.",
        usual="Please say often, sometimes, unusual or don’t know, or leave it unsaid.",
        child_how="Please choose how the child was understood from the list, or leave it as not recorded.",
        lines="Please give the numbers of lines of enquiry, from 1 to 6, such as 1, 3.",
    )


def test_a_file_brings_it_in_and_gives_it_back(door: Door, ruth: Person, given: Given) -> None:
    text = (
        "date,agency,source,text,kind,known when,usual,options,reasons,lines,child how\n"
        "2024-03-11,Housing,register,From a file,Change in household,Known only later,Don’t know,One or two,Then,2,Told by others\n"
    )

    assert door.send(ruth, f"{entries(given)}/import", text=text) == DONE

    row = row_of(given, "From a file")
    kept = (row.kind, row.known_when, row.usual, row.options, row.reasons, row.lines, row.child_how)
    assert kept == ("household_change", "later", "dont_know", "One or two", "Then", [2], "told_by_others")
    taken_out = page(ruth, f"{entries(given)}.csv").removeprefix("\ufeff")
    with store.work(given.event_id) as work:
        work.rows.delete(work.rows.get_one(TimelineEntry, row.id))
    heading, *lines = taken_out.splitlines()
    mine = next(line for line in lines if "From a file" in line)
    assert door.send(ruth, f"{entries(given)}/import", text=f"{heading}\n{mine}\n") == DONE
    again = row_of(given, "From a file")
    assert (again.kind, again.known_when, again.usual, again.options, again.lines, again.child_how) == (
        *kept[:4],
        [2],
        "told_by_others",
    )


def test_an_observation_may_say_when_it_was_known_and_whether_it_was_usual(
    door: Door, ruth: Person, priya: Person, tom: Person, given: Given
) -> None:
    def add(words: str, kind: str) -> None:
        fields = {
            "slip": secrets.token_urlsafe(16),
            "kind": kind,
            "words": words,
            "known_when": "to_us",
            "usual": "often",
        }
        assert door.send(priya, f"/events/{given.event_id}/observations", **fields) == DONE

    add("We rang every Tuesday", "happened")
    add("Who else could have been asked?", "question")
    with store.look(given.event_id) as rows:
        waiting = {row.words: (row.known_when, row.usual) for row in rows.scalars(sa.select(TrayObservation))}
    assert waiting == {"We rang every Tuesday": ("to_us", "often"), "Who else could have been asked?": ("to_us", "")}

    door.send(ruth, f"/events/{given.event_id}/showings")

    text = page(tom, f"/events/{given.event_id}/timeline")
    assert "Known to us then. Often done this way" in text
    with store.look(given.event_id) as rows:
        shown = {row.words: row.known_when for row in rows.scalars(sa.select(Observation))}
    assert set(shown.values()) == {"to_us"}


def test_a_strange_answer_to_it_is_refused_and_nothing_is_saved(door: Door, priya: Person, given: Given) -> None:
    fields = {"slip": secrets.token_urlsafe(16), "kind": "happened", "words": "Toast", "known_when": "x", "usual": "y"}

    please = "Please choose from the list, or leave it unsaid."
    assert door.send(priya, f"/events/{given.event_id}/observations", **fields) == refused(
        "Please look again at two things", 400, known_when=please, usual=please
    )
    with store.look(given.event_id) as rows:
        assert rows.scalar(sa.select(TrayObservation)) is None


def test_gaps_about_the_child_are_counted_without_blame(priya: Person, given: Given) -> None:
    text = page(priya, f"/events/{given.event_id}/timeline")

    said = re.findall(r'<p class="child-gaps">(.*?)</p>', text)

    assert said
    assert all(
        re.fullmatch(r"In .+ entr(y|ies) the record (says|does not say) whether Robin was seen\. (In|It) .+\.", one)
        for one in said
    )


def test_the_method_names_the_guards_that_were_used_and_no_others(ruth: Person, given: Given) -> None:
    before = method_of(given.event_id).guards
    assert not [words for words in before if "Then view" in words or "normally done" in words or "marked on" in words]

    fetch = Door("fetch")
    fetch.send(ruth, entries(given), **a_decision(given))
    fetch.send(ruth, f"/events/{given.event_id}/then", date="2024-03-12")
    fetch.send(ruth, f"/events/{given.event_id}/then", date="")

    used = [words for words in method_of(given.event_id).guards if words not in before]
    assert used == [
        "Then view: the room was led to days of the case, with what came later, and the ending, out of everybody’s sight.",
        "When a fact was known, and to whom, was marked on one entry.",
        "The options considered at the time were recorded for one decision.",
        "Whether this was how it was normally done was asked, and is said on one entry.",
    ]


def test_at_the_desk_it_is_said_of_an_entry_when_it_was_known(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    where = f"/events/{given.event_id}/entries/{given.entries[1]}/hindsight"
    seen = re.search(rf'{where}">.*?name="seen" value="(\w{{16}})"', page(ruth, f"/events/{given.event_id}/desk"), re.S)
    assert seen is not None

    assert door.send(ruth, where, known_when="to_another", usual="unusual", seen=seen[1]) == DONE

    for who, there in ((priya, "timeline"), (ruth, "desk")):
        sheet = page(who, f"/events/{given.event_id}/{there}").partition(f'id="entry-{given.entries[1]}"')[2]
        assert "Known to another agency then" in sheet.partition("</dl>")[0], there
        assert "Not the usual way" in sheet.partition("</dl>")[0], there
    assert '<option value="unusual" selected>' in page(ruth, f"/events/{given.event_id}/desk")
    late = door.send(ruth, where, known_when="", usual="often", seen=seen[1])
    assert (late.status, late.message) == (
        409,
        "This was changed meanwhile, so nothing of yours was done. When it was known: Known to another agency then. "
        "Whether it was usual: Not the usual way. Please look at it again.",
    )
    with store.look() as rows:
        act = max(rows.scalars(sa.select(DeskAct)), key=lambda one: one.position).id
    assert door.send(ruth, f"/events/{given.event_id}/acts/{act}/undoing") == DONE
    assert "Not the usual way" not in page(priya, f"/events/{given.event_id}/timeline")


def test_at_the_desk_only_what_can_be_said_is_said(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    where = f"/events/{given.event_id}/entries/{given.entries[1]}/hindsight"

    wrong = door.send(ruth, where, known_when="yesterday", usual="never")

    assert (wrong.status, set(wrong.errors)) == (400, {"known_when", "usual"})
    assert door.send(priya, where, usual="often").status == 403
    assert door.send(ruth, where.replace(given.entries[1], "0" * 24), usual="often").status == 404
