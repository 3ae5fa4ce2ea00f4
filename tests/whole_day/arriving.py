"""Arriving: five by their cards, one by the room code, and those who sign in."""

from tests.whole_day.people import Person, WholeDay

PASSWORD = "a window over the garden"


def comes_in(day: WholeDay) -> None:
    """Ruth gives her colleague a sign-in; five people use their cards, and the sixth the room code, and waits at the door."""
    _signs_in(day.ruth, day.demo.facts["reviewer"]["email"], day.demo.facts["reviewer"]["password"])
    _signs_in(day.leah, day.demo.facts["support_contact"]["email"], day.demo.facts["support_contact"]["password"])
    _appoints_cai(day)
    for person, card in zip(day.six[:5], day.demo.facts["cards"], strict=False):
        person.goes_to("/")
        person.looks_at("join")
        person.fills(code=card["code"])
        person.presses("Join the learning event")
        person.looks_at("before-you-come-in")
        person.presses("Confirm and come in")
        person.page.wait_for_url("**/room**")
    day.ruth.goes_to(f"{day.path}/desk")
    day.wall.goto(f"{day.demo.event}/wall")
    _is_let_in(day)


def _is_let_in(day: WholeDay) -> None:
    """The desk sees an agency and a contact, and no name."""
    ruth, joe = day.ruth, day.six[5]
    joe.goes_to("/")
    joe.fills(code=ruth.text_of("#desk-rest .join-card__code"))
    joe.presses("Join the learning event")
    joe.picks("Which agency are you with?", "Police")
    joe.page.locator("[name=support_contact]").first.check(force=True)
    joe.presses("Confirm and come in")
    joe.sees("Somebody lets you in shortly")
    joe.looks_at("waiting")
    ruth.sees("Somebody from Police")
    ruth.looks_at("desk-at-the-door")
    ruth.does("Let in", within="#desk-door", saying="They have been let in.")
    joe.page.wait_for_url("**/room**")


def _signs_in(person: Person, email: str, password: str) -> None:
    person.goes_to("/sign-in")
    person.looks_at("sign-in")
    person.fills(email=email, password=password)
    person.page.locator("main form").get_by_role("button", name="Sign in").click()
    person.page.wait_for_url(lambda url: not url.endswith("/sign-in"))


def _appoints_cai(day: WholeDay) -> None:
    ruth, cai = day.ruth, day.cai
    ruth.goes_to(f"{day.path}/preparing/staff")
    ruth.fills(name="Cai", email="cai@example.org", password=day.demo.facts["reviewer"]["password"])
    ruth.chooses("role", "co_reviewer")
    ruth.presses("Appoint them")
    first = ruth.text_of(".join-card__code")
    _signs_in(cai, "cai@example.org", first)
    cai.fills(email="cai@example.org", password=first, own=PASSWORD)
    cai.presses("Keep it and sign in")
    cai.page.wait_for_url(lambda url: "/sign-in" not in url)
    cai.goes_to(f"{day.path}/desk")


def anita_is_given_a_sign_in(day: WholeDay) -> None:
    """Another support contact, whose people come from another agency."""
    ruth, anita = day.ruth, day.anita
    ruth.goes_to(f"{day.path}/preparing/support-contacts")
    ruth.page.get_by_role("link", name="Amend Orlaith Bairéad").click()
    email = ruth.page.locator('main [name="email"]').first.input_value()
    instead = ruth.opens(ruth.page.locator("details", has_text="Give them a first password instead"))
    instead.locator("[name=password]").fill(day.demo.facts["reviewer"]["password"])
    ruth.presses("Make a first password")
    first = ruth.text_of(".join-card__code")
    anita.goes_to("/sign-in/first")
    anita.fills(email=email, password=first, own=PASSWORD)
    anita.presses("Keep it and sign in")
    anita.page.wait_for_url(lambda url: "/sign-in" not in url)
    ruth.goes_to(f"{day.path}/desk")
