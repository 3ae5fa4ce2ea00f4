"""The morning: coming in, getting ready, quiet writing with the checks, a showing, and what may not be shown as it is."""

from tests.whole_day.people import Person, WholeDay

PASSWORD = "a window over the garden"
WELL = "The daily note meant that one adult could see the week as a whole."
TOGETHER = "One person read all of the notes on Fridays."
NAMED = "Bron rang his grandmother every Friday at ten past three."
RISK = "A different child on our list is in the same position this week, and a man is at home nobody has met."
BLAMING = "The school nurse failed to ring back in May, and the letter lay where it lay."
LIKE = "Thirty-one families on one list that spring."
CORRECTION = "It was the third day in a row, not the first."
PRIVATE = "I would like somebody to ask how the team was in May."
SHOWN = "Shown, all together and shuffled."
SAVED = "Saved. It will appear with others at the next showing."


def whole(day: WholeDay) -> None:
    """In its order."""
    for part in (comes_in, expects, begins, writes, says_privately, shows, asks_and_answers):
        part(day)


def comes_in(day: WholeDay) -> None:
    """Ruth gives her colleague a sign-in; six people use their cards, after looking at what to expect."""
    _signs_in(day.ruth, day.demo.facts["reviewer"]["email"], day.demo.facts["reviewer"]["password"])
    _signs_in(day.leah, day.demo.facts["support_contact"]["email"], day.demo.facts["support_contact"]["password"])
    _appoints_cai(day)
    for person, card in zip(day.six, day.demo.facts["cards"], strict=False):
        person.goes_to("/")
        person.looks_at("join")
        person.fills(code=card["code"])
        person.presses("Join the learning event")
        person.looks_at("before-you-come-in")
        person.presses("Confirm and come in")
        person.page.wait_for_url("**/room**")
    day.ruth.goes_to(f"{day.path}/desk")
    day.wall.goto(f"{day.demo.event}/wall")


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
    ruth.page.get_by_text("Give them a sign-in").click()
    ruth.fills(password=day.demo.facts["reviewer"]["password"])
    ruth.presses("Make a first password")
    first = ruth.text_of(".join-card__code")
    anita.goes_to("/sign-in/first")
    anita.fills(email=email, password=first, own=PASSWORD)
    anita.presses("Keep it and sign in")
    anita.page.wait_for_url(lambda url: "/sign-in" not in url)
    ruth.goes_to(f"{day.path}/desk")


def expects(day: WholeDay) -> None:
    """What to expect, the rehearsal room, the child's page."""
    nia = day.six[4]
    nia.goes_to("/what-to-expect")
    nia.looks_at("what-to-expect")
    nia.goes_to("/rehearsal")
    nia.looks_at("rehearsal")
    nia.goes_to(f"{day.path}/child")
    nia.looks_at("child")
    nia.goes_to(f"{day.path}/room")


def begins(day: WholeDay) -> None:
    """The running order moves on; a prompt on the wall; quiet writing with one clock, and two minutes more."""
    ruth = day.ruth
    ruth.does("Go to the next part", within="#desk-day", saying="The part has begun. Every screen follows.")
    ruth.does("Put it on the wall", within="#desk-side", saying="The question is on the wall.")
    day.on_the_wall("What today is, and what it is not.")
    ruth.does("Quiet writing", within="#desk-steer", saying="The room writes quietly.")
    for person in day.six:
        person.sees("Quiet writing, about 6 minutes left")
    ruth.does("+2", within="#desk-steer", saying="The room has more time. Every screen shows it.")
    day.priya.sees("Quiet writing, about 8 minutes left")
    ruth.looks_at("desk-writing")


def writes(day: WholeDay) -> None:
    """All six write; a name is offered its role, and blaming words another way to put it. Nobody is stopped."""
    priya, tom, ana, sam, nia, joe = day.six
    add(priya, "went_well", WELL)
    add(priya, "made_possible", TOGETHER)
    tom.chooses("kind", "happened")
    tom.chooses("about", "case")
    tom.fills(words=NAMED)
    tom.page.get_by_role("button", name="Use “Teaching Assistant 1”").wait_for()
    tom.looks_at("a-name-is-found")
    tom.page.get_by_role("button", name="Keep it as it is").first.click()
    _saves(tom)
    ana.chooses("kind", "got_in_the_way")
    ana.chooses("about", "case")
    ana.fills(words=BLAMING)
    ana.sees("What was planned, and what took place?")
    ana.looks_at("another-way-to-put-it")
    ana.page.locator(".more summary").click()
    ana.picks("When was this known?", "only later")
    _saves(ana)
    add(sam, "what_it_was_like", LIKE)
    add(joe, "happened", RISK)
    nia.page.get_by_role("link", name="Not quite how it was?").first.click()
    nia.fills(words=CORRECTION)
    _saves(nia)


def says_privately(day: WholeDay) -> None:
    """To the reviewers alone; a note that stays in the window; step away and back."""
    sam = day.six[3]
    sam.goes_to(f"{day.path}/private-words")
    sam.looks_at("to-the-reviewer-alone")
    sam.page.locator("main textarea").first.fill(PRIVATE)
    sam.page.locator("main form button.button").first.click()
    sam.goes_to(f"{day.path}/take-away")
    sam.looks_at("take-away")
    sam.goes_to(f"{day.path}/room")
    sam.follows("Step away")
    sam.looks_at("away")
    sam.goes_to(f"{day.path}/room")


def shows(day: WholeDay) -> None:
    """Everything together; what has to be looked at first is out of sight, and its author's drawer says why."""
    ruth, tom = day.ruth, day.tom
    ruth.does("Show", within="#desk-steer", saying=SHOWN)
    for person in (day.priya, tom, day.six[5]):
        person.sees(WELL)
        person.does_not_see(NAMED)
        person.does_not_see(RISK)
    day.priya.looks_at("room")
    ruth.sees(PRIVATE)
    ruth.looks_at("desk-held")
    held = ruth.page.locator("#held .tray__item", has_text="grandmother every Friday")
    held.get_by_role("button", name="Show it with these put in").click()
    for person in (day.priya, tom):
        person.sees("Teaching Assistant 1 rang his grandmother")
    ruth.does("Dealt with", within="#desk-private-words", saying="Taken off the list.")


def asks_and_answers(day: WholeDay) -> None:
    """A private question to an author whom nobody knows, and the private answer with the next showing."""
    ruth, joe = day.ruth, day.six[5]
    held = ruth.page.locator("#held .tray__item", has_text="A different child")
    held.locator("summary", has_text="Ask its author privately").click()
    held.get_by_label("Your question").fill("Has this been reported today?")
    held.get_by_role("button", name="Ask privately").click()
    ruth.sees("Asked. Only the browser that wrote it")
    joe.page.reload()
    joe.page.get_by_text("Yours, on this screen only").click()
    joe.sees("Has this been reported today?")
    joe.looks_at("drawer")
    joe.page.locator('#yours textarea[name="answer"]').fill("Yes, at noon, to our safeguarding lead.")
    joe.page.locator("#yours").get_by_role("button", name="Save the answer").click()
    joe.sees("It is handed over at the next showing.")
    add(day.six[4], "would_help", "A named person who asks whether it reached you.")
    ruth.does("Show", within="#desk-steer", saying=SHOWN)
    held = ruth.page.locator("#held .tray__item", has_text="A different child")
    held.get_by_text("Yes, at noon, to our safeguarding lead.").wait_for(state="attached")


def add(person: Person, kind: str, words: str) -> None:
    """About the whole case."""
    person.chooses("kind", kind)
    person.chooses("about", "case")
    person.fills(words=words)
    _saves(person)


def _saves(person: Person) -> None:
    person.presses("Save observation")
    person.page.locator("[data-says]", has_text=SAVED).first.wait_for()
