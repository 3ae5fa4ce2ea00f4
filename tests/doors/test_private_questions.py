"""The lead reviewer's private question: asked of an observation, found by its author alone, taken back, and gone with the words."""

import secrets

import pytest
import sqlalchemy as sa

from learning_event import announcements, store
from learning_event.models import Observation, PrivateQuestion
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import FETCH, read

ASKS = "Was that the Tuesday? I ask because two records differ."
EMPTY = "Please write your question first. Its author reads this."
TOO_LONG = "This is 1 character too long. Please ask it shorter."


@pytest.fixture
def slip(priya: Person, given: Given) -> str:
    """Priya's observation waits in the tray."""
    slip = secrets.token_urlsafe(16)
    event = f"/events/{given.event_id}/observations"
    assert FETCH.send(priya, event, slip=slip, kind="unsure", words="Somebody rang back.") == DONE
    return slip


@pytest.fixture
def at(slip: str, ruth: Person, given: Given) -> str:
    """It has been shown; its id on the timeline."""
    assert FETCH.send(ruth, f"/events/{given.event_id}/showings") == DONE
    with store.look(given.event_id) as rows:
        return rows.scalars(sa.select(Observation.id)).one()


def ask(door: Door, who: Person, given: Given, at: str, words: str = ASKS) -> Outcome:
    return door.send(who, f"/events/{given.event_id}/observations/{at}/asking", private_question=words)


def take_back(door: Door, who: Person, given: Given, at: str) -> Outcome:
    return door.send(who, f"/events/{given.event_id}/observations/{at}/taking-back")


def found(who: Person, given: Given, slip: str) -> str:
    return str(FETCH.send(who, f"/events/{given.event_id}/observations/{slip}/question").facts["question"])


def drawer(who: Person, given: Given, slip: str) -> str:
    return Door("form").send(who, f"/events/{given.event_id}/observations/own", slips=slip).text


def kept(given: Given) -> list[str]:
    with store.look(given.event_id) as rows:
        return list(rows.scalars(sa.select(PrivateQuestion.words)))


def test_its_author_finds_it_and_is_told_what_can_be_done(
    door: Door, ruth: Person, priya: Person, given: Given, slip: str, at: str
) -> None:
    before = found(priya, given, slip)

    assert ask(door, ruth, given, at) == DONE

    assert (before, found(priya, given, slip)) == ("", ASKS)
    inside = drawer(priya, given, slip)
    assert ASKS in inside
    assert "Your answer, for the reviewers alone" in inside
    assert "change or withdraw your words here, or speak with your support contact" in inside


def test_without_java_script_it_stands_in_the_drawer_of_the_page(
    ruth: Person, priya: Person, given: Given, at: str
) -> None:
    form, slip = Door("form"), secrets.token_urlsafe(16)
    form.send(priya, f"/events/{given.event_id}/observations", slip=slip, kind="happened", words="By form.")
    FETCH.send(ruth, f"/events/{given.event_id}/showings")
    with store.look(given.event_id) as rows:
        second = next(row.id for row in rows.scalars(sa.select(Observation)) if row.words == "By form.")

    ask(form, ruth, given, second)

    assert ASKS in read(priya, given, "room")


def test_a_new_question_takes_the_place_of_the_one_before(
    door: Door, ruth: Person, priya: Person, given: Given, slip: str, at: str
) -> None:
    ask(door, ruth, given, at)

    assert ask(door, ruth, given, at, "Or was it the Wednesday?") == DONE

    assert found(priya, given, slip) == "Or was it the Wednesday?"
    assert kept(given) == ["Or was it the Wednesday?"]


def test_it_can_be_taken_back_once(door: Door, ruth: Person, priya: Person, given: Given, slip: str, at: str) -> None:
    ask(door, ruth, given, at)

    assert take_back(door, ruth, given, at) == DONE
    assert take_back(door, ruth, given, at) == refused("There is no question on this observation any more.", status=409)

    assert (found(priya, given, slip), kept(given)) == ("", [])


def test_a_held_observation_can_be_asked_about(
    door: Door, ruth: Person, priya: Person, given: Given, slip: str, at: str
) -> None:
    door.send(ruth, f"/events/{given.event_id}/observations/{at}/holding", reason="A name")

    assert ask(door, ruth, given, at, "May I leave the name out?") == DONE

    assert found(priya, given, slip) == "May I leave the name out?"
    assert "May I leave the name out?" in read(ruth, given, "desk")


@pytest.mark.parametrize(("words", "sentence"), [(" \u200b ", EMPTY), ("x" * 401, TOO_LONG)])
def test_what_is_wrong_is_said_and_the_words_are_kept(
    door: Door, ruth: Person, given: Given, at: str, words: str, sentence: str
) -> None:
    outcome = ask(door, ruth, given, at, words)

    assert outcome == refused("Please look again at one thing", status=400, private_question=sentence)
    assert door.way == "fetch" or words in outcome.text


def test_four_hundred_characters_are_taken(door: Door, ruth: Person, given: Given, at: str) -> None:
    assert ask(door, ruth, given, at, "x" * 400) == DONE


def test_only_the_lead_reviewer_asks(
    door: Door, ruth: Person, priya: Person, leah: Person, max_: Person, given: Given, at: str
) -> None:
    assert {ask(door, who, given, at).status for who in (priya, leah, max_)} == {403}
    assert {take_back(door, who, given, at).status for who in (priya, leah, max_)} == {403}


def test_an_observation_of_another_event_is_as_unknown_as_any(door: Door, ruth: Person, given: Given, at: str) -> None:
    other = a_learning_event()

    assert ask(door, ruth, other, at).status == ask(door, ruth, given, "0" * 24).status == 404


def test_the_room_hears_only_that_the_timeline_may_have_changed(
    door: Door, ruth: Person, given: Given, at: str
) -> None:
    heard: list[object] = []
    announcements.listen(announcements.TimelineChanged, heard.append)

    ask(door, ruth, given, at)
    take_back(door, ruth, given, at)

    assert heard == [announcements.TimelineChanged(given.event_id, 1)] * 2


def test_it_is_on_no_page_but_the_desk_and_the_authors_drawer(
    ruth: Person, tom: Person, priya: Person, given: Given, at: str
) -> None:
    ask(FETCH, ruth, given, at)

    assert "two records differ" in read(ruth, given, "desk")
    for page in ("room", "timeline", "picture", "narrative"):
        assert "two records differ" not in read(tom, given, page)
        assert "two records differ" not in read(priya, given, page)


def test_the_desk_does_not_say_whether_it_was_read(
    ruth: Person, priya: Person, given: Given, slip: str, at: str
) -> None:
    ask(FETCH, ruth, given, at)
    before = _without_tokens(read(ruth, given, "desk"))

    found(priya, given, slip)
    drawer(priya, given, slip)

    assert _without_tokens(read(ruth, given, "desk")) == before


def test_it_goes_with_its_observation(ruth: Person, priya: Person, given: Given, slip: str, at: str) -> None:
    ask(FETCH, ruth, given, at)
    FETCH.send(priya, f"/events/{given.event_id}/observations/{slip}/withdrawal")

    FETCH.send(ruth, f"/events/{given.event_id}/showings")

    assert kept(given) == []


def _without_tokens(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if "csrf" not in line)
