"""People come in: two with cards, one with the room code who waits to be let in, and the support contact by sign-in."""

from tests.day.cast import Cast, Somebody

OWN_PASSWORD = "five quiet words of mine"


def with_a_card(somebody: Somebody, code: str, *, look: bool = True) -> None:
    """From the first page to the room; the card's support contact is confirmed."""
    somebody.goes_to("/")
    if look:
        somebody.looks()
    somebody.fills(code=code.lower().replace("-", " "))
    somebody.presses("Join the learning event")
    somebody.sees("Before you come in")
    somebody.sees("Leah Bevan")
    if look:
        somebody.looks()
    somebody.presses("Confirm and come in")
    somebody.page.wait_for_url("**/room")
    if look:
        somebody.looks()


def with_the_room_code(cast: Cast, event: str, room_code: str) -> None:
    """Ana chooses her agency and contact and waits; Ruth sees somebody at the door, and lets them in."""
    ana, ruth = cast.ana, cast.ruth
    ruth.goes_to(f"{event}/desk")
    ruth.looks()
    ana.goes_to("/")
    ana.fills(code=room_code)
    ana.presses("Join the learning event")
    ana.looks()
    ana.picks("Which agency are you with?", "Housing")
    ana.page.get_by_text("Anita Shah").first.click()
    ana.presses("Confirm and come in")
    ana.sees("Somebody lets you in shortly")
    ana.looks()
    ruth.sees("Somebody from Housing")
    ruth.looks()
    ruth.presses("Let in")
    ana.page.wait_for_url("**/room")


def as_support_contact(leah: Somebody, first_password: str) -> None:
    """With the first password Leah chooses one of her own."""
    leah.goes_to("/sign-in")
    leah.follows("Choose a password of your own")
    leah.looks()
    leah.fills(email="leah@example.org", password=first_password, own=OWN_PASSWORD)
    leah.presses("Keep it and sign in")
    leah.sees("Nobody is asking for you just now")
    leah.looks()


def asks_for_support(cast: Cast) -> None:
    """Priya asks; it is on Leah's page at once, and nowhere else. Her answer is on Priya's, and when they have spoken it is gone."""
    cast.priya.follows("Ask for support")
    cast.priya.looks()
    cast.priya.fills(words="A word at the break, by the window.")
    cast.priya.presses("Ask for a word")
    cast.leah.sees("A word at the break, by the window.")
    cast.leah.looks()
    cast.leah.presses("I am coming to find you")
    cast.priya.sees("I am coming to find you")
    cast.leah.presses("We have spoken, delete it")
    cast.leah.sees("Nobody is asking for you just now")
    cast.tom.does_not_see("A word at the break, by the window.")
    cast.ruth.does_not_see("A word at the break, by the window.")
