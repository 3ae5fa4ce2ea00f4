"""The briefing: with a card before the day, as often as one likes; questions answered for all or for one; needs."""

import html

import pytest
from flask import Flask

from learning_event import store
from learning_event.models import AccessNeed, LearningEvent, Place, QuestionBeforehand
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given
from tests.parts import of_the_staff
from tests.people import Person
from tests.said import FETCH

QUESTION = "Will my manager be in the same room?"
NEED = "Captions, and a seat by the door."
LOOK_AGAIN = "Please look again at one thing"
CARDS_ONLY = (
    "The briefing is for those who have a card. With the room code you read what to expect, and wait to be let in."
)
NO_CODE = "We do not know this code. It has sixteen letters and figures, in four groups."


@pytest.fixture
def beforehand(given: Given) -> Given:
    """The day has not come yet."""
    with store.work() as work:
        work.rows.get_one(LearningEvent, given.event_id).state = "preparing"
    return given


@pytest.fixture
def nia(house: Flask, beforehand: Given) -> Person:
    """Somebody with a card, before the day."""
    person = Person("Nia", house.test_client())
    assert FETCH.send(person, "/join", code=beforehand.cards[0]) == DONE
    return person


def read(person: Person, given: Given, path: str = "briefing") -> tuple[int, str]:
    answer = person.browser.get(f"/events/{given.event_id}/{path}", headers={"Accept": "text/html"})
    return answer.status_code, html.unescape(answer.get_data(as_text=True))


def asks(door: Door, who: Person, given: Given, question: str = QUESTION) -> Outcome:
    return door.send(who, f"/events/{given.event_id}/briefing/questions", question=question)


def answers(
    door: Door, who: Person, given: Given, for_whom: str, words: str = QUESTION, answer: str = "Yes."
) -> Outcome:
    with store.look(given.event_id) as rows:
        at = rows.query(QuestionBeforehand).one().id
    path = f"/events/{given.event_id}/preparing/questions/{at}/answer"
    return door.send(who, path, for_whom=for_whom, words=words, answer=answer)


def test_a_card_opens_it_before_the_day_as_often_as_one_likes(door: Door, nia: Person, beforehand: Given) -> None:
    pages = [read(nia, beforehand) for _ in range(3)]
    again = door.send(nia, "/join", code=beforehand.cards[0])

    assert (again, {status for status, _ in pages}) == (DONE, {200})
    page = pages[0][1]
    for words in ("Why you", "What will not be asked", "Who will be there, by role", "<strong>Leah Bevan</strong>"):
        assert words in page
    with store.look() as rows:
        row = rows.get_one(Place, beforehand.places[0])
        assert (row.state, row.seat_hash, row.card_code is None) == ("laid_out", None, False)


def test_the_same_card_comes_in_once_the_doors_are_open(nia: Person, beforehand: Given) -> None:
    read(nia, beforehand)
    with store.work() as work:
        work.rows.get_one(LearningEvent, beforehand.event_id).state = "open"

    came = FETCH.send(nia, f"/events/{beforehand.event_id}/place", support_contact=beforehand.contacts["Leah Bevan"])

    assert came == DONE
    assert read(nia, beforehand)[0] == 200


def test_it_is_linked_from_coming_in_and_from_what_to_expect(max_: Person, priya: Person, given: Given) -> None:
    FETCH.send(max_, "/join", code=given.cards[2])

    ways = [read(max_, given, "place")[1], read(priya, given, "what-to-expect")[1]]

    assert [f'href="/events/{given.event_id}/briefing"' in way for way in ways] == [True, True]


def test_a_card_that_has_served_elsewhere_opens_it_no_more(nia: Person, beforehand: Given) -> None:
    with store.work() as work:
        work.rows.get_one(Place, beforehand.places[0]).state = "claimed"

    assert read(nia, beforehand)[0] == 409


def test_wrong_codes_are_slowed_down_before_the_day_too(house: Flask, nia: Person, beforehand: Given) -> None:
    stranger = Person("Max", house.test_client())

    statuses = [FETCH.send(stranger, "/join", code="ABCDEFGH").status for _ in range(6)]
    right = FETCH.send(stranger, "/join", code=beforehand.cards[1])

    assert statuses == [400] * 5 + [429]
    assert right.status == 429


def test_the_room_code_and_nobody_at_all_do_not_open_it(max_: Person, given: Given) -> None:
    assert read(max_, given)[0] == 403
    FETCH.send(max_, "/join", code=given.room_code)

    assert (
        max_.browser.get(f"/events/{given.event_id}/briefing", headers={"Accept": "application/json"}).get_json()[
            "message"
        ]
        == CARDS_ONLY
    )


def test_an_answer_for_everybody_stands_on_every_briefing(
    door: Door, nia: Person, ruth: Person, leah: Person, tom: Person, beforehand: Given
) -> None:
    assert asks(door, nia, beforehand) == DONE
    assert [QUESTION in read(who, beforehand)[1] for who in (nia, tom, leah)] == [True, False, False]

    assert answers(door, ruth, beforehand, "all", "Will managers be there?", "Some will. Nobody sees yours.") == DONE

    for who in (nia, tom, leah):
        page = read(who, beforehand)[1]
        assert ("Will managers be there?" in page, "Nobody sees yours." in page, QUESTION in page) == (
            True,
            True,
            False,
        )


def test_a_private_answer_is_found_by_its_asker_alone(
    door: Door, house: Flask, nia: Person, ruth: Person, tom: Person, beforehand: Given
) -> None:
    code = FETCH.send(nia, f"/events/{beforehand.event_id}/briefing/questions", question=QUESTION).facts["code"]
    answers(door, ruth, beforehand, "private", answer="No. She comes in June.")

    assert ["comes in June" in read(who, beforehand)[1] for who in (nia, tom, ruth)] == [True, False, False]

    own = f"/events/{beforehand.event_id}/briefing/own-answers"
    at_home = Person("Nia at home", house.test_client())
    FETCH.send(at_home, "/join", code=beforehand.cards[2])
    assert "comes in June" not in read(at_home, beforehand)[1]
    assert door.send(at_home, own, own_code="2222-2222-2222-2222") == refused(LOOK_AGAIN, 400, own_code=NO_CODE)
    assert door.send(at_home, own, own_code=code.lower()) == DONE
    assert "comes in June" in read(at_home, beforehand)[1]


def test_what_everybody_reads_does_not_become_private_again(
    door: Door, nia: Person, ruth: Person, beforehand: Given
) -> None:
    asks(door, nia, beforehand)
    answers(door, ruth, beforehand, "all")

    assert answers(door, ruth, beforehand, "private").status == 409
    assert answers(door, ruth, beforehand, "all", answer="Yes, at another table.") == DONE


@pytest.mark.parametrize(("words", "says"), [
    (" ", "Please write your question, or ask your support contact to ask for you."),
    ("x" * 601, "This is 1 character too long. Please use 600 at most."),
])  # fmt: skip
def test_a_question_is_refused_kindly_and_its_words_stay(
    door: Door, nia: Person, beforehand: Given, words: str, says: str
) -> None:
    outcome = asks(door, nia, beforehand, words)

    assert outcome == refused(LOOK_AGAIN, 400, question=says)
    assert door.way == "fetch" or words.strip() in outcome.text


def test_an_answer_without_words_is_refused_and_the_rest_stays(
    door: Door, nia: Person, ruth: Person, beforehand: Given
) -> None:
    asks(door, nia, beforehand)
    with store.look(beforehand.event_id) as rows:
        at = rows.query(QuestionBeforehand).one().id

    path = f"/events/{beforehand.event_id}/preparing/questions/{at}/answer"
    outcome = door.send(ruth, path, at=at, for_whom="all", words="Put in other words", answer=" ")

    assert outcome == refused(LOOK_AGAIN, 400, **{f"answer_{at}": "Please write the answer."})
    assert door.way == "fetch" or "Put in other words</textarea>" in outcome.text


def test_an_access_need_reaches_those_who_prepare_without_a_name_unless_given(
    door: Door, house: Flask, nia: Person, ruth: Person, beforehand: Given
) -> None:
    owen = of_the_staff(house, "Owen", event_id=beforehand.event_id, role="co_ordinator")
    needs = f"/events/{beforehand.event_id}/briefing/needs"

    assert door.send(nia, needs, need=NEED, from_whom="") == DONE
    assert door.send(nia, needs, need="An interpreter.", from_whom="Nia, health visitor") == DONE
    for who in (ruth, owen):
        page = read(who, beforehand, "preparing/access-needs")[1]
        assert (NEED in page, "An interpreter.\n\nNia, health visitor" in page) == (True, True)

    with store.look(beforehand.event_id) as rows:
        at = next(row.id for row in rows.query(AccessNeed) if row.words == NEED)
    path = f"/events/{beforehand.event_id}/preparing/access-needs/{at}/arranged"
    assert door.send(owen, path, arranged="yes") == DONE
    with store.look(beforehand.event_id) as rows:
        assert {row.words: row.arranged for row in rows.query(AccessNeed)}[NEED] is True


def test_records_are_shared_beforehand_only_when_the_reviewer_says_so_and_never_with_a_contact(
    door: Door, nia: Person, ruth: Person, leah: Person, beforehand: Given
) -> None:
    def seen(who: Person) -> tuple[bool, bool]:
        page = read(who, beforehand)[1]
        return "From the records, to read beforehand" in page, "Please park behind the hall." in page

    keeps = f"/events/{beforehand.event_id}/preparing/briefing"
    assert seen(nia) == (False, False)
    assert door.send(ruth, keeps, notes="Please park behind the hall.", shares_records="yes") == DONE
    assert (seen(nia), seen(leah)) == ((True, True), (False, True))
    assert door.send(ruth, keeps, notes="") == DONE
    assert seen(nia) == (False, False)


def test_readiness_says_what_waits_and_stops_nobody(nia: Person, ruth: Person, beforehand: Given) -> None:
    before = read(ruth, beforehand, "preparing")[1]
    asks(FETCH, nia, beforehand)
    FETCH.send(nia, f"/events/{beforehand.event_id}/briefing/needs", need=NEED)

    after = read(ruth, beforehand, "preparing")[1]

    assert ("No question waits for an answer" in before, "No access need waits" in before) == (True, True)
    assert ("One question from the box waits." in after, "One access need is not arranged yet." in after) == (
        True,
        True,
    )
    assert before.count("The doors wait for this") == after.count("The doors wait for this")
