"""Three minutes without an answer, or a contact who has gone: a request goes on by itself, once, and whoever asked is told."""

from flask import Flask

from learning_event import announcements
from learning_event.actions.room.unanswered import Unanswered
from tests.door import DONE, Door
from tests.given import Given
from tests.people import Person
from tests.supporting import answer, ask, change, contact, own_page, requests, their_page


class Clock:
    """Seconds, as a test says them."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_after_three_minutes_the_stand_in_is_told_and_the_asker_too(
    house: Flask, priya: Person, leah: Person, given: Given
) -> None:
    change(given, "Leah Bevan", stand_in_id=given.contacts["Anita Shah"])
    anita = contact(house, given, "Anita Shah")
    clock = Clock()
    unanswered = Unanswered(clock)
    ask(priya, given, words="A word?")

    unanswered.pass_on_when_due()
    clock.now += 179
    unanswered.pass_on_when_due()
    assert "Leah Bevan has been told you would like a word." in own_page(priya, given)

    clock.now += 1
    unanswered.pass_on_when_due()

    assert "Leah Bevan has not answered for three minutes, so Anita Shah has been told as well." in own_page(
        priya, given
    )
    assert "This was for Leah Bevan, who has not answered for three minutes." in their_page(anita, given)
    assert "so Anita Shah has been told as well. You can still answer." in their_page(leah, given)
    assert answer(Door("fetch"), leah, given, answer="coming") == DONE


def test_then_three_minutes_more_and_it_is_the_lead_reviewers(priya: Person, leah: Person, given: Given) -> None:
    change(given, "Leah Bevan", stand_in_id=given.contacts["Anita Shah"])
    clock = Clock()
    unanswered = Unanswered(clock)
    ask(priya, given)
    unanswered.pass_on_when_due()
    clock.now += 180
    unanswered.pass_on_when_due()
    unanswered.pass_on_when_due()
    clock.now += 179
    unanswered.pass_on_when_due()
    assert [row.stage for row in requests()] == ["late"]

    clock.now += 2
    unanswered.pass_on_when_due()

    page = own_page(priya, given)
    assert "Anita Shah has not answered yet. Please do not wait: go to Ruth, who finds somebody for you." in page
    assert "Ruth, lead reviewer" in page
    assert answer(Door("fetch"), leah, given, answer="coming") == DONE
    assert "I am coming to find you." in own_page(priya, given)


def test_where_nobody_stands_in_it_is_the_lead_reviewers_at_once(priya: Person, given: Given) -> None:
    clock = Clock()
    unanswered = Unanswered(clock)
    ask(priya, given)
    unanswered.pass_on_when_due()
    clock.now += 180
    unanswered.pass_on_when_due()

    assert "Leah Bevan has not answered yet. Please do not wait: go to Ruth" in own_page(priya, given)
    assert len(unanswered) == 1
    unanswered.pass_on_when_due()
    assert len(unanswered) == 0, "what goes nowhere any more is forgotten"


def test_an_answered_request_stays_where_it_is(priya: Person, leah: Person, given: Given) -> None:
    change(given, "Leah Bevan", stand_in_id=given.contacts["Anita Shah"])
    clock = Clock()
    unanswered = Unanswered(clock)
    ask(priya, given)
    unanswered.pass_on_when_due()
    answer(Door("fetch"), leah, given, answer="coming")
    clock.now += 999

    unanswered.pass_on_when_due()

    assert [row.stage for row in requests()] == ["first"]


def test_after_a_restart_the_three_minutes_begin_anew_and_nothing_is_lost(priya: Person, given: Given) -> None:
    clock = Clock()
    before = Unanswered(clock)
    ask(priya, given)
    before.pass_on_when_due()
    clock.now += 170

    after = Unanswered(clock)
    after.pass_on_when_due()
    clock.now += 170
    after.pass_on_when_due()
    assert [row.stage for row in requests()] == ["first"]

    clock.now += 10
    after.pass_on_when_due()
    assert [row.stage for row in requests()] == ["nobody"]


def test_two_processes_move_it_once(priya: Person, given: Given) -> None:
    """Both saw it wait; the second finds it elsewhere, and does not send it on from there."""
    change(given, "Leah Bevan", stand_in_id=given.contacts["Anita Shah"])
    change(given, "Anita Shah", stand_in_id=given.contacts["Leah Bevan"])
    told: list[announcements.SupportAsked] = []
    clock = Clock()
    one, other = Unanswered(clock), Unanswered(clock)
    ask(priya, given)
    announcements.listen(announcements.SupportAsked, told.append)
    one.pass_on_when_due()
    other.pass_on_when_due()
    clock.now += 180

    one.pass_on_when_due()
    other.pass_on_when_due()

    assert [(row.stage, row.support_contact_id) for row in requests()] == [("late", given.contacts["Anita Shah"])]
    assert [one.support_contact_id for one in told] == [given.contacts["Anita Shah"]]


def test_a_contact_who_steps_back_while_somebody_waits_leaves_it_at_once(priya: Person, given: Given) -> None:
    change(given, "Leah Bevan", stand_in_id=given.contacts["Anita Shah"])
    unanswered = Unanswered(Clock())
    ask(priya, given)
    change(given, "Leah Bevan", answered="left")

    unanswered.pass_on_when_due()

    assert "Leah Bevan cannot be here just now, so Anita Shah has been told." in own_page(priya, given)


def test_and_when_the_stand_in_steps_back_too_it_is_the_lead_reviewers(priya: Person, given: Given) -> None:
    change(given, "Leah Bevan", stand_in_id=given.contacts["Anita Shah"], answered="declined")
    change(given, "Anita Shah", answered="declined")
    unanswered = Unanswered(Clock())
    change(given, "Leah Bevan", answered="accepted")
    ask(priya, given)
    change(given, "Leah Bevan", answered="declined")

    unanswered.pass_on_when_due()

    assert [row.stage for row in requests()] == ["nobody"]


def test_an_event_of_its_own_each(priya: Person, given: Given) -> None:
    """A request of another event, whose cells open with other keys, is moved in its own."""
    ask(priya, given)
    clock = Clock()
    unanswered = Unanswered(clock)
    unanswered.pass_on_when_due()
    assert len(unanswered) == 1
    clock.now += 999
    unanswered.pass_on_when_due()
    assert [row.event_id for row in requests()] == [given.event_id]
