"""The morning: getting ready, quiet writing with the checks, a showing, and what may not be shown as it is."""

from playwright.sync_api import Locator, expect

from tests.whole_day.people import Person, WholeDay

WELL = "The daily note meant that one adult could see the week as a whole."
TOGETHER = "One person read all of the notes on Fridays."
NAMED = "Bron rang his grandmother every Friday at ten past three."
RISK = "A different child on our list is in the same position this week, and a man is at home nobody has met."
BLAMING = "The school nurse failed to ring back in May, and the letter lay where it lay."
LIKE = "Thirty-one families on one list that spring."
CORRECTIONS = (
    "It was the third day in a row, not the first.",
    "It was a call to the office, and no visit.",
    "Two of us were there.",
)
NEIGHBOUR = "Delyth Ormond"
AT_THE_WINDOW = "Neighbour 7 saw him at the window."
ALIKE = "Nobody rang the family back after the second letter came."
ALIKE_TOO = "After the second letter came, nobody rang the family back."
PROMPT = "What did you know of him that is not here?"
PRIVATE = "I would like somebody to ask how the team was in May."
SHOWN = "Shown, all together and shuffled."
SAVED = "Saved. It will appear with others at the next showing."


def names_are_agreed(day: WholeDay) -> None:
    """One more person of the case is given a role, and the check is tried on a sentence."""
    ruth = day.ruth
    ruth.goes_to(f"{day.path}/preparing/names")
    ruth.fills(alias="Neighbour 7", real_name=NEIGHBOUR)
    ruth.presses("Add the name")
    ruth.sees(NEIGHBOUR)
    ruth.fills(sentence=f"{NEIGHBOUR.split()[0]}’s kitchen was warm.")
    ruth.presses("Try it")
    ruth.sees("It offers “Neighbour 7”")
    ruth.goes_to(f"{day.path}/desk")


def begins(day: WholeDay) -> None:
    """The running order moves on; the child, an episode and a prompt on the wall; quiet writing with one clock, and more time."""
    ruth = day.ruth
    ruth.opens("#desk-day details")
    ruth.does("How we will work", within="#desk-day", saying="The part has begun. Every screen follows.")
    ruth.page.locator("#desk-day [aria-current]", has_text="How we will work").wait_for()
    ruth.does("Go to the next part", within="#desk-day", saying="The part has begun. Every screen follows.")
    for episode, words in (("Who Robin is", "He knows"), ("3 ", "Three weeks in May")):
        ruth.opens("#on-the-wall details")
        ruth.picks("Key episode", episode)
        ruth.does("Put it up", within="#on-the-wall", saying="It is on the wall.")
        day.on_the_wall(words)
    day.looks_at_the_wall("wall-episode")
    ruth.does("The next page", within="#on-the-wall", saying="page 2")
    day.on_the_wall("Wall page 2")
    ruth.page.locator("#desk-side .prompt", has_text=PROMPT).get_by_role("button").click()
    day.on_the_wall(PROMPT)
    ruth.does("Quiet writing", within="#desk-steer", saying="The room writes quietly.")
    for person in day.six:
        person.sees("Quiet writing, about 6 minutes left")
    ruth.does("+2", within="#desk-steer", saying="The room has more time. Every screen shows it.")
    day.priya.sees("Quiet writing, about 8 minutes left")
    ruth.does("Add five minutes", within="#desk-day", saying="The room has more time. Every screen shows it.")
    day.priya.sees("Quiet writing, about 13 minutes left")
    ruth.looks_at("desk-writing")


def writes(day: WholeDay) -> None:
    """All six write; a name is offered its role, and blaming words another way to put it. Nobody is stopped."""
    priya, tom, ana, sam, nia, joe = day.six
    add(priya, "went_well", WELL)
    add(priya, "made_possible", TOGETHER)
    _takes_the_role(priya)
    _keeps_the_name(tom)
    _leaves_the_offer(ana)
    add(sam, "what_it_was_like", LIKE)
    add(sam, "got_in_the_way", ALIKE)
    add(joe, "happened", RISK)
    add(joe, "got_in_the_way", ALIKE_TOO)
    for number, (person, words) in enumerate(zip((nia, tom, sam), CORRECTIONS, strict=True)):
        person.page.get_by_role("link", name="Not quite how it was?").nth(number).click()
        person.fills(words=words)
        _saves(person)


def _takes_the_role(priya: Person) -> None:
    priya.chooses("kind", "happened")
    priya.chooses("about", "case")
    priya.fills(words=f"{NEIGHBOUR} saw him at the window.")
    priya.presses("Use “Neighbour 7”")
    expect(priya.page.locator("#words")).to_have_value(AT_THE_WINDOW)
    _saves(priya)


def _keeps_the_name(tom: Person) -> None:
    tom.chooses("kind", "happened")
    tom.chooses("about", "case")
    tom.fills(words=NAMED)
    tom.page.get_by_role("button", name="Use “Teaching Assistant 1”").wait_for()
    tom.looks_at("a-name-is-found")
    tom.page.get_by_role("button", name="Keep it as it is").first.click()
    _saves(tom)


def _leaves_the_offer(ana: Person) -> None:
    """This once; and what it is about next time, for good. Then a little more: known when, and whether it was usual."""
    ana.chooses("kind", "got_in_the_way")
    ana.chooses("about", "case")
    ana.fills(words=BLAMING)
    ana.sees("What was planned, and what took place?")
    ana.looks_at("another-way-to-put-it")
    ana.presses("Leave it as it is")
    ana.page.locator(".more summary").click()
    ana.picks("When was this known?", "only later")
    ana.page.locator("#usual").select_option(index=1)
    _saves(ana)
    ana.fills(words="They should have known.")
    ana.presses("Do not offer this again")
    ana.page.locator(".nudge--kind").wait_for(state="detached")
    ana.fills(words="")


def says_privately(day: WholeDay) -> None:
    """To the reviewers alone."""
    sam = day.six[3]
    sam.goes_to(f"{day.path}/private-words")
    sam.looks_at("to-the-reviewer-alone")
    sam.page.locator("main textarea").first.fill(PRIVATE)
    sam.presses("Say it to the reviewer")
    sam.sees("It reaches the reviewer")
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
        person.sees(AT_THE_WINDOW)
        person.sees("Teaching Assistant 1 rang his grandmother")
    ruth.does("Dealt with", within="#desk-private-words", saying="Taken off the list.")


def asks_and_answers(day: WholeDay) -> None:
    """A private question to an author whom nobody knows, and the private answer with the next showing."""
    ruth, joe = day.ruth, day.six[5]
    held = ruth.page.locator("#held .tray__item", has_text="A different child")
    _asks(ruth, held)
    ruth.opens(held.locator("details"))
    held.get_by_role("button", name="Take it back").click()
    held.locator("summary", has_text="Ask its author privately").wait_for()
    _asks(ruth, held)
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


def _asks(ruth: Person, held: Locator) -> None:
    ruth.opens(held.locator("details"))
    held.get_by_label("Your question").fill("Has this been reported today?")
    held.get_by_role("button", name="Ask privately").click()
    held.locator("summary", has_text="Your private question").wait_for()


def add(person: Person, kind: str, words: str) -> None:
    """About the whole case."""
    person.chooses("kind", kind)
    person.chooses("about", "case")
    person.fills(words=words)
    _saves(person)


def _saves(person: Person) -> None:
    person.presses("Save observation")
    person.page.locator("[data-says]", has_text=SAVED).first.wait_for()
