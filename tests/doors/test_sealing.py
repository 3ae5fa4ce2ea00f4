"""Sealing the narrative: said before, done once, and from then on nothing changes and nothing leads back to a seat."""

from datetime import date

import pytest
import sqlalchemy as sa

from learning_event import announcements, store
from learning_event.anonymity.canonical import narrative_from, sha256_of
from learning_event.models import (
    Answer,
    LearningEvent,
    Narrative,
    Observation,
    Place,
    PrivateQuestion,
    Room,
    TrayObservation,
)
from learning_event.readings.narrative.narrative import NOT_AS_SEALED, NOT_SEALED
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given
from tests.left_on_disk import left_on_disk
from tests.people import Person
from tests.said import add, asked, drafted, read, shown

SEALED = "The narrative is sealed, so nothing is changed any more."


def agreed(ruth: Person, priya: Person, given: Given) -> str:
    """An observation, a statement that rests on it, and a closed round; gives the statement's id."""
    toast = shown(ruth, given, priya, "Toast by the door", anchor=f"entry:{given.entries[0]}")
    at = asked(
        ruth, given, "There was toast.", f"observation:{toast}", f"entry:{given.entries[0]}", episode=given.episodes[0]
    )
    Door("fetch").send(
        priya, f"/events/{given.event_id}/statements/{at}/answers", answer="differs", words='5 < 6 & "tea"'
    )
    Door("fetch").send(ruth, f"/events/{given.event_id}/statements/closing")
    return at


def seal(door: Door, ruth: Person, given: Given, confirmed: str = "Robin") -> Outcome:
    return door.send(ruth, f"/events/{given.event_id}/narrative/sealing", confirmed=confirmed)


def test_the_narrative_is_kept_with_its_hash(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    agreed(ruth, priya, given)
    heard: list[object] = []
    for kind in (announcements.NarrativeChanged, announcements.RoomChanged):
        announcements.listen(kind, heard.append)

    assert seal(door, ruth, given, " robin ") == DONE

    assert heard == [announcements.NarrativeChanged(given.event_id, 1), announcements.RoomChanged(given.event_id)]
    with store.look() as rows:
        row = rows.get_one(Narrative, given.event_id)
        assert rows.get_one(LearningEvent, given.event_id).state == "sealed"
        assert rows.get_one(Room, given.event_id).activity == "ended"
    assert row.sha256 == sha256_of(row.canonical)
    assert date.fromisoformat(row.sealed_on)
    narrative = narrative_from(row.canonical)
    (statement,) = narrative.chapters[0].statements
    assert (narrative.version, narrative.chapters[0].title) == (1, "First worries at school")
    assert [rest.words for rest in statement.rests] == [
        "Class teacher notes that Robin has come to school hungry.",
        "Toast by the door",
    ]
    assert [(account.answer, account.words) for account in statement.accounts] == [("differs", '5 < 6 & "tea"')]
    assert (narrative.method.shown, narrative.method.held, narrative.method.entries) == (1, 0, 3)


def test_marks_tray_and_answers_are_erased_and_places_stay(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    agreed(ruth, priya, given)
    add(priya, given, "Never shown")
    with store.look() as rows:
        mark = rows.scalars(sa.select(Observation.mark_hash)).one()
        observation = rows.scalars(sa.select(Observation.id)).one()
    assert mark is not None
    asking = f"/events/{given.event_id}/observations/{observation}/asking"
    assert door.send(ruth, asking, private_question="Which door?").status == 200
    cells = cells_of("tray_observation") + cells_of("private_question")
    assert len(cells) == 2

    seal(door, ruth, given)

    with store.look() as rows:
        assert rows.scalars(sa.select(PrivateQuestion)).all() == []
        assert rows.scalars(sa.select(Observation.mark_hash)).all() == [None]
        assert rows.scalars(sa.select(TrayObservation)).all() == []
        assert rows.scalars(sa.select(Answer)).all() == []
        assert rows.get_one(Place, priya.place_id).seat_hash is not None
    left = left_on_disk()
    assert mark not in left
    assert [cell for cell in cells if cell[-64:] in left] == []


def cells_of(shelf: str) -> list[bytes]:
    """The sealed words on a shelf, as they lie in the file."""
    with store.engine().connect() as line:
        return list(line.scalars(sa.text(f"SELECT words FROM {shelf}")))


def test_it_is_confirmed_by_the_childs_name(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    agreed(ruth, priya, given)

    assert seal(door, ruth, given, "Wren") == refused(
        "Please look again at one thing",
        status=400,
        confirmed="Please type Robin to say that you mean to seal the narrative.",
    )


def test_not_without_an_answered_statement(door: Door, ruth: Person, given: Given) -> None:
    drafted(ruth, given, "There was toast.")

    assert seal(door, ruth, given) == refused(
        "There is no statement yet that the room has answered, so there is nothing to seal.", status=409
    )


def test_not_while_a_round_is_open(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    agreed(ruth, priya, given)
    asked(ruth, given, "Another.")

    assert seal(door, ruth, given) == refused(
        "A round is still open. Please close it before you seal the narrative.", status=409
    )


def test_not_while_a_changed_statement_waits_to_be_asked_again(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    at = agreed(ruth, priya, given)
    door.send(
        ruth,
        f"/events/{given.event_id}/statements/{at}/amendment",
        words="Tea.",
        episode="",
        rests=f"entry:{given.entries[0]}",
    )

    assert seal(door, ruth, given) == refused(
        "A statement was changed after the room had answered it. Please put it to the room again first.", status=409
    )


def test_it_happens_once(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    agreed(ruth, priya, given)
    seal(door, ruth, given)

    assert seal(door, ruth, given) == refused(SEALED, status=409)


def test_afterwards_every_change_is_refused(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = agreed(ruth, priya, given)
    seal(door, ruth, given)
    with store.look() as rows:
        toast = rows.scalars(sa.select(Observation.id)).one()
    base = f"/events/{given.event_id}"

    for path, fields in (
        ("activity", {"activity": "writing"}),
        ("segments/next", {}),
        ("room/minutes", {"minutes": "5"}),
        ("room/rhythm", {"rhythm": "steady"}),
        (f"observations/{toast}/placing", {"episode": given.episodes[1]}),
        (f"observations/{toast}/holding", {"reason": "A name"}),
        (f"entries/{given.entries[0]}/standing", {"status": "accounts_differ"}),
        ("statements", {"words": "New", "episode": "", "rests": f"entry:{given.entries[0]}"}),
        (f"statements/{at}/amendment", {"words": "New", "episode": "", "rests": f"entry:{given.entries[0]}"}),
        (f"statements/{at}/moving", {"direction": "up"}),
        ("statements/asking", {}),
        ("statements/closing", {}),
        ("wall", {"episode": given.episodes[0]}),
    ):
        assert door.send(ruth, f"{base}/{path}", **fields) == refused(SEALED, status=409), path
    for path, fields in (
        (f"statements/{at}/answers", {"answer": "reflects"}),
        ("observations", {"slip": "A" * 22, "kind": "happened", "words": "Late"}),
    ):
        assert door.send(priya, f"{base}/{path}", **fields).status == 409, path


def test_before_sealing_there_is_no_paper(ruth: Person, priya: Person, given: Given) -> None:
    agreed(ruth, priya, given)

    for page in ("narrative.pdf", "narrative.html"):
        answer = priya.browser.get(f"/events/{given.event_id}/{page}", headers={"Accept": "application/json"})
        assert (answer.status_code, answer.get_json()["message"]) == (409, NOT_SEALED)


def test_a_narrative_that_is_not_the_sealed_one_is_not_printed(ruth: Person, priya: Person, given: Given) -> None:
    agreed(ruth, priya, given)
    seal(Door("fetch"), ruth, given)
    with store.work() as work:
        row = work.rows.get_one(Narrative, given.event_id)
        row.canonical = row.canonical.replace("toast", "coast")

    answer = ruth.browser.get(f"/events/{given.event_id}/narrative.pdf", headers={"Accept": "application/json"})

    assert (answer.status_code, answer.get_json()["message"]) == (409, NOT_AS_SEALED)


@pytest.mark.parametrize("page", ["narrative.pdf", "narrative.html", "narrative"])
def test_seats_and_the_reviewer_read_it_and_nobody_else(
    ruth: Person, priya: Person, leah: Person, max_: Person, given: Given, page: str
) -> None:
    agreed(ruth, priya, given)
    seal(Door("fetch"), ruth, given)
    path = f"/events/{given.event_id}/{page}"

    assert [who.browser.get(path).status_code for who in (ruth, priya, leah, max_)] == [200, 200, 403, 403]


def test_the_page_says_everything_that_was_said(ruth: Person, priya: Person, given: Given) -> None:
    agreed(ruth, priya, given)
    seal(Door("fetch"), ruth, given)

    text = read(priya, given, "narrative.html")

    for words in (
        "Robin: agreed narrative",
        "There was toast.",
        "Toast by the door",
        "5 &lt; 6 &amp; &#34;tea&#34;",
        "Class teacher notes that Robin has come to school hungry.",
        "safeguarding lead at school",
        "Quiet writing came before talking",
        "too few to say",
        "Where accounts differ",
    ):
        assert words in text, words
    assert "Leah Bevan" not in text.split('<article class="paper"')[1]


def test_the_pdf_has_a_plain_name_and_the_same_bytes_each_time(ruth: Person, priya: Person, given: Given) -> None:
    agreed(ruth, priya, given)
    seal(Door("fetch"), ruth, given)
    path = f"/events/{given.event_id}/narrative.pdf"

    first, second = ruth.browser.get(path), priya.browser.get(path)

    assert first.headers["Content-Disposition"] == 'attachment; filename="narrative-robin-version-1.pdf"'
    assert first.mimetype == "application/pdf"
    assert first.data.startswith(b"%PDF-")
    assert first.data == second.data
