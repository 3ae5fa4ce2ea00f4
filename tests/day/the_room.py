"""The room on the day: people write, see a preview, and everything appears together, live, when Ruth shows it."""

from playwright.sync_api import expect

from tests.day.cast import Cast, Somebody

WELL = 'The teaching assistant wrote down his words as he said them. 5 < 6 & "so" <b>on</b>.'
DATED = "The letters went to an address he had left."
CORRECTION = "It was the fourth of March, and the third day in a row."
OTHER = "I remember it as the second day in a row."
HELP = "A named person who asks: did it reach you?"
REVISED = "A named person who asks each time: did it reach you?"
SAVED = "Saved. It will appear with others at the next showing."
SHOWN = "Shown, all together and shuffled."


def begins_writing(cast: Cast) -> None:
    """Ruth begins quiet writing; every open page follows."""
    cast.ruth.presses("Quiet writing")
    cast.ruth.sees("The room writes quietly.")
    for somebody in (cast.priya, cast.tom, cast.ana):
        somebody.sees("Quiet writing, about 6 minutes left")


def writes(cast: Cast, event: str) -> None:
    """Nothing of it is to be seen by anybody before the showing, the lead reviewer included."""
    cast.priya.goes_to(f"{event}/room")
    _add(cast.priya, "went_well", WELL, anchor="entry")
    cast.priya.sees("As the room will see it")
    _save(cast.priya)
    cast.priya.looks()
    _add(cast.priya, "would_help", HELP, anchor="case")
    _save(cast.priya)
    _add(cast.ana, "happened", DATED, anchor="date")
    _save(cast.ana)
    _corrects(cast.tom, CORRECTION)
    for somebody in (cast.ruth, cast.tom, cast.ana):
        somebody.does_not_see(WELL)


def keeps_unsaved_words(tom: Somebody) -> None:
    """A reload loses nothing that was typed."""
    tom.fills(words="Not finished yet")
    tom.page.reload()
    expect(tom.page.locator("#words")).to_have_value("Not finished yet")
    tom.fills(words="")


def shows(cast: Cast, event: str) -> None:
    """One press, and it is on every open page, as text; nobody has to load anything again."""
    cast.ruth.goes_to(f"{event}/desk")
    cast.ruth.presses("Show")
    cast.ruth.sees(SHOWN)
    for somebody in (cast.priya, cast.tom, cast.ana):
        for words in (WELL, DATED, HELP, CORRECTION):
            somebody.sees(words)
    cast.tom.looks()
    cast.tom.goes_to(f"{event}/picture")
    cast.tom.looks()
    cast.tom.goes_to(f"{event}/room")


def accounts_differ(cast: Cast, event: str) -> None:
    """A second correction says otherwise; both are kept, and the entry says so, live."""
    _corrects(cast.ana, OTHER)
    cast.ruth.presses("Show")
    cast.ruth.sees(SHOWN)
    cast.priya.sees(OTHER)
    cast.ruth.goes_to(f"{event}/desk")
    cast.ruth.turns_to("First worries")
    cast.ruth.presses("Accounts differ")
    cast.ruth.sees("Everybody sees it so. Both accounts are kept.")
    cast.priya.sees("Accounts differ. Both are kept.")
    cast.priya.looks()


def changes_own_words(cast: Cast) -> None:
    """In the drawer that only her browser can fill; the room sees it at the next showing."""
    priya = cast.priya
    priya.page.get_by_text("Yours, on this screen only").click()
    mine = priya.page.locator("#yours .observations > li").filter(has_text=HELP)
    mine.wait_for()
    priya.looks()
    mine.locator("summary").click()
    mine.locator("textarea").fill(REVISED)
    mine.get_by_role("button", name="Save the change").click()
    priya.page.locator("#yours").get_by_text("It will appear at the next showing").wait_for()
    others = priya.page.locator("#yours .observations > li").filter(has_text="5 < 6")
    others.get_by_role("button", name="Withdraw").click()
    priya.page.locator("#yours").get_by_text("Withdrawn. It leaves the timeline").first.wait_for()
    cast.ruth.presses("Show")
    cast.ruth.sees(SHOWN)
    cast.tom.sees(REVISED)
    cast.tom.page.get_by_text(WELL).wait_for(state="detached")


def pauses(cast: Cast) -> None:
    """Ruth stops the clock for everybody, and starts it again."""
    cast.ruth.presses("Pause")
    cast.ruth.sees("What was being written is kept.")
    cast.ruth.looks()
    for somebody in (cast.priya, cast.tom, cast.ana):
        somebody.sees("A pause for everybody")
    cast.priya.looks()
    cast.ruth.presses("Go on")
    cast.ruth.sees("The room writes quietly.")
    cast.priya.sees("Add an observation")


def puts_on_the_wall(cast: Cast, event: str) -> None:
    """One key episode with its question, on a screen of its own; and one's own screen can be hidden."""
    cast.ruth.page.locator("#on-the-wall summary", has_text="Put a key episode on the wall").click()
    cast.ruth.picks("Key episode", "First worries")
    cast.ruth.presses("Put it up")
    cast.ruth.sees("It is on the wall.")
    wall = cast.ruth.page.context.new_page()
    wall.goto(f"{cast.ruth.url}{event}/wall")
    wall.get_by_text("Who held which part?").wait_for()
    wall.close()
    cast.tom.follows("Step away")
    cast.tom.looks()
    cast.tom.goes_to(f"{event}/room")


def _add(somebody: Somebody, kind: str, words: str, *, anchor: str) -> None:
    somebody.chooses("kind", kind)
    somebody.chooses("about", {"entry": "timeline"}.get(anchor, anchor))
    if anchor == "entry":
        somebody.picks("Which entry or key episode?", "4 March")
    if anchor == "date":
        somebody.fills(day="6", month="5", year="2024")
    somebody.fills(words=words)


def _save(somebody: Somebody) -> None:
    somebody.presses("Save observation")
    somebody.sees(SAVED)


def _corrects(somebody: Somebody, words: str) -> None:
    """From under the entry itself."""
    somebody.page.get_by_role("link", name="Not quite how it was?").first.click()
    somebody.fills(words=words)
    assert somebody.page.locator('[name="kind"]:checked').get_attribute("value") == "correction"
    _save(somebody)
