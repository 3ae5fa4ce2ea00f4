"""The end of the day: being supported, and saying it back."""

from tests.day.cast import Somebody
from tests.whole_day.arriving import anita_is_given_a_sign_in
from tests.whole_day.morning import SHOWN, add
from tests.whole_day.people import WholeDay

NEARLY = "She made the time, I think."


def is_supported(day: WholeDay) -> None:
    """Priya asks her support contact; that one is told, and no other contact, and nobody at the desk."""
    priya, leah, anita = day.priya, day.leah, day.anita
    anita_is_given_a_sign_in(day)
    for contact in (leah, anita):
        contact.goes_to(f"{day.path}/supporting")
        contact.sees("Nobody is asking for you just now")
    leah.looks_at("supporting")
    _asks(priya)
    priya.sees("has been told you would like a word")
    leah.sees("Could we have a word at lunch?")
    anita.sees("Nobody is asking for you just now")
    priya.looks_at("asked-for-support")
    leah.presses("I am coming to find you")
    priya.sees("I am coming to find you")
    leah.presses("We have spoken, delete it")
    leah.sees("Nobody is asking for you just now")
    priya.goes_to(f"{day.path}/room")
    day.ruth.does_not_see("Could we have a word")


def _asks(person: Somebody) -> None:
    person.page.get_by_role("link", name="Ask for support").first.click()
    person.page.locator("main textarea").first.fill("Could we have a word at lunch?")
    person.page.get_by_role("button", name="Ask for a word").click()


def says_it_back(day: WholeDay) -> None:
    """The round: every one of six answers; closed, the answers stand there for all."""
    ruth = day.ruth
    add(day.six[4], "question", "Who will tell his grandmother?")
    ruth.goes_to(f"{day.path}/desk")
    ruth.does("Show", within="#desk-steer", saying=SHOWN)
    ruth.goes_to(f"{day.path}/drafting")
    ruth.presses("Put all drafts to the room")
    ruth.goes_to(f"{day.path}/desk")
    ruth.does("Saying it back", within="#desk-steer", saying="The room is saying it back.")
    for number, person in enumerate(day.six):
        person.goes_to(f"{day.path}/narrative")
        person.chooses_first("nearly" if number == 1 else "reflects")
        if number == 1:
            person.page.locator('textarea[name^="words_"]').first.fill(NEARLY)
        person.looks_at("saying-it-back")
        person.presses("Save my answers")
        person.sees("Saved.")
    ruth.goes_to(f"{day.path}/drafting")
    ruth.presses("Close the round")
    ruth.sees(NEARLY)
    ruth.looks_at("round-closed")
    day.priya.goes_to(f"{day.path}/narrative")
    day.priya.sees(NEARLY)
    day.priya.looks_at("narrative")


def leaves_for_today(day: WholeDay) -> None:
    """Nia clears her browser; nobody is told."""
    nia = day.six[4]
    nia.goes_to(f"{day.path}/away")
    nia.presses("Leave for today and clear this browser")
    nia.sees("You have left")
    nia.looks_at("left")
