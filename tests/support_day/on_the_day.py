"""On the day: three people ask for a word. One is answered, one handed to the stand-in, and one waits for three minutes."""

from playwright.sync_api import expect

from tests.support_day.before import MELERI, ORLAITH, signs_in
from tests.support_day.house import PatientHouse
from tests.whole_day.people import Person, WholeDay

COMING = "I am coming to find you"
FIRST, SECOND, THIRD = "A word at the break?", "May I sit with you at lunch?", "I would like to go home."


def whole(day: WholeDay, house: PatientHouse, codes: list[str]) -> None:
    """In its order."""
    come_in(day, codes)
    is_answered(day)
    is_handed_on(day)
    waits_three_minutes(day, house)
    nobody_else_knows(day)


def come_in(day: WholeDay, codes: list[str]) -> None:
    """Nia and Sam with cards that Orlaith handed over, three from school with theirs; both contacts open their page."""
    signs_in(day.leah, day.demo.facts["support_contact"])
    day.leah.goes_to(f"{day.path}/supporting/part")
    day.leah.picks("Who stands in for you", ORLAITH)
    day.leah.presses("Save")
    day.leah.sees("The pages of those you support show it now.")
    school = [card["code"] for card in day.demo.facts["cards"] if card["support_contact"] == MELERI]
    for person, code in zip(who_come(day), (*codes[:2], *school), strict=True):
        person.goes_to("/")
        person.fills(code=code)
        person.presses("Join the learning event")
        person.looks_at("11-before-you-come-in")
        person.presses("Confirm and come in")
        person.page.wait_for_url("**/room**")
    for contact in (day.leah, day.anita):
        contact.goes_to(f"{day.path}/supporting")
        contact.sees("Connected: requests appear here at once")
        contact.sees("Nobody is asking for you just now")


def who_come(day: WholeDay) -> list[Person]:
    """Nia and Sam, whom Orlaith supports; Priya, Tom and Ana, whom Meleri does."""
    priya, tom, ana, sam, nia, _joe = day.six
    return [nia, sam, priya, tom, ana]


def is_answered(day: WholeDay) -> None:
    """Nia asks; Orlaith comes; Nia reads it in the strip of the room, and then the request is over."""
    nia, orlaith = day.six[4], day.anita
    _asks(day, nia, FIRST, whereabouts="By the window")
    nia.sees(f"{ORLAITH} has been told you would like a word.")
    nia.looks_at("13-asked")
    nia.goes_to(f"{day.path}/room")
    nia.looks_at("14-the-room")
    orlaith.sees("By the window")
    expect(orlaith.page).to_have_title("(1) Supporting today | Learning event")
    orlaith.looks_at("15-a-request")
    orlaith.presses(COMING)
    orlaith.sees("You answered:")
    nia.follows("Your request is answered")
    nia.sees(f"{COMING}.")
    nia.looks_at("16-answered")
    orlaith.presses("We have spoken, delete it")
    orlaith.sees("Nobody is asking for you just now")


def is_handed_on(day: WholeDay) -> None:
    """Priya asks Meleri, who is with somebody and hands it to Orlaith; Priya is told, and reads Orlaith's answer."""
    priya, meleri, orlaith = day.six[0], day.leah, day.anita
    _asks(day, priya, SECOND)
    meleri.sees(SECOND)
    meleri.presses(f"Hand it to {ORLAITH}")
    meleri.sees(f"You handed this to {ORLAITH}.")
    meleri.looks_at("17-handed-on")
    priya.sees(f"has asked {ORLAITH}, who has been told.")
    orlaith.sees(SECOND)
    orlaith.presses("Please ring me")
    priya.sees("Please ring me")
    priya.presses("Thank you, delete it")
    orlaith.sees("Nobody is asking for you just now")


def waits_three_minutes(day: WholeDay, house: PatientHouse) -> None:
    """Tom asks Meleri, who does not see it; after three minutes Orlaith is told as well, and Tom that she is."""
    tom, meleri, orlaith = day.tom, day.leah, day.anita
    _asks(day, tom, THIRD)
    meleri.sees(THIRD)
    orlaith.does_not_see(THIRD)
    house.three_minutes_pass()
    tom.sees(f"{MELERI} has not answered for three minutes, so {ORLAITH} has been told as well.")
    tom.looks_at("18-three-minutes")
    orlaith.sees(f"This was for {MELERI}, who has not answered for three minutes.")
    orlaith.does_not_see("Your answer is with whoever asked.")
    orlaith.looks_at("19-for-the-stand-in")
    orlaith.presses(COMING)
    tom.sees(f"{COMING}.")
    meleri.sees(f"{ORLAITH} has answered. There is nothing more for you to do.")


def nobody_else_knows(day: WholeDay) -> None:
    """Neither the room nor the desk has a word of it."""
    day.ruth.goes_to(f"{day.path}/desk")
    day.six[2].goes_to(f"{day.path}/room")
    for person in (day.ruth, day.six[2]):
        said = person.page.content()
        assert [words for words in (FIRST, SECOND, THIRD, COMING) if words in said] == []


def _asks(day: WholeDay, person: Person, words: str, **more: str) -> None:
    person.goes_to(f"{day.path}/room")
    person.follows("Ask for support")
    person.looks_at("12-ask-for-support")
    person.fills(words=words, **more)
    person.presses("Ask for a word")
    person.page.wait_for_url("**/support/asked")
