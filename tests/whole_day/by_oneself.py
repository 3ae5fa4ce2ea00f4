"""What each does for themselves alone: a rehearsal, one's own words, a note to take along, a moment away, and finding things."""

from playwright.sync_api import expect

from tests.whole_day.morning import ALIKE, AT_THE_WINDOW, SHOWN
from tests.whole_day.people import WholeDay

REVISED = "A named person who asks each time: did it reach you?"
HELP = "A named person who asks whether it reached you."
NOTE = "Ask who holds the whole week."
EARLY = "The school had a quiet room that spring."


def rehearses(day: WholeDay) -> None:
    """What to expect, printed; then the room on an invented case, which sends nothing."""
    nia = day.six[4]
    nia.goes_to("/what-to-expect")
    nia.looks_at("what-to-expect")
    nia.presses("Print")
    nia.goes_to("/rehearsal")
    nia.looks_at("rehearsal")
    nia.chooses("kind", "went_well")
    nia.chooses("about", "case")
    nia.fills(words="The bus driver knew him by name.")
    nia.presses("Save observation")
    nia.page.get_by_role("button", name="Show", exact=True).click()
    nia.page.locator("#timeline").get_by_text("The bus driver knew him by name.").wait_for()
    nia.goes_to("/rehearsal/saying-back")
    nia.chooses_first("nearly")
    nia.presses("Save my answers")
    nia.sees("Saved")


def meets_the_child(day: WholeDay) -> None:
    """The page in the family's words; his strip, own words first, and what no record says, in numbers that accuse nobody."""
    nia = day.six[4]
    nia.goes_to(f"{day.path}/child")
    nia.looks_at("child")
    nia.follows("timeline")
    nia.page.locator(".child-gaps").first.wait_for()
    expect(nia.page.locator(".child-strip__what").first).to_contain_text("Own words")


def steps_away(day: WholeDay) -> None:
    """Away and back, hidden and back: nothing anywhere says so, and half a sentence is still there."""
    sam, wall, desk = day.six[3], day.wall, day.ruth.page
    sam.fills(words="Half a sentence")
    before = (wall.locator("main").inner_text(), desk.locator("#desk-door").inner_text())
    sam.follows("Step away")
    sam.looks_at("away")
    sam.follows("Come back")
    sam.sees("Connected")
    sam.follows("Hide this screen")
    sam.sees("to come back.")
    sam.looks_at("hidden")
    sam.presses("Come back")
    expect(sam.page.locator("#words")).to_have_value("Half a sentence")
    assert (wall.locator("main").inner_text(), desk.locator("#desk-door").inner_text()) == before
    sam.fills(words="")


def takes_a_note(day: WholeDay) -> None:
    """It prints, is kept as a file, and is let go; no page of the house ever got it."""
    sam = day.six[3]
    sam.goes_to(f"{day.path}/take-away")
    sam.page.locator("#take-away-supervision").fill(NOTE)
    sam.looks_at("take-away")
    sam.presses("Print it")
    assert len(sam.page.pdf(prefer_css_page_size=True)) > 1000
    with sam.page.expect_download():
        sam.presses("Keep it as a file")
    sam.presses("Let it go")
    sam.goes_to(f"{day.path}/room")
    assert [one for one in day.deeds.done if NOTE in one.words and one.what in ("sent", "opened")] == []


def changes_own_words(day: WholeDay) -> None:
    """In the drawer: one is said again, another withdrawn; the room follows at the next showing."""
    priya, nia = day.priya, day.six[4]
    nia.goes_to(f"{day.path}/room")
    for person in (nia, priya):
        person.page.get_by_text("Yours, on this screen only").click()
    mine = nia.page.locator("#yours .observations > li", has_text=HELP)
    mine.locator("summary").click()
    mine.locator("textarea").fill(REVISED)
    mine.get_by_role("button", name="Save the change").click()
    nia.page.locator("#yours").get_by_text("at the next showing").first.wait_for()
    other = priya.page.locator("#yours .observations > li", has_text=AT_THE_WINDOW)
    other.get_by_role("button", name="Withdraw").click()
    priya.page.locator("#yours").get_by_text("Withdrawn. It leaves the timeline").first.wait_for()


def is_told_of_what_is_new(day: WholeDay) -> None:
    """Joe reads far below when cards come above: nothing moves until he asks. Nia lets her page rest and goes on."""
    ruth, nia, joe = day.ruth, day.six[4], day.six[5]
    nia.chooses("kind", "happened")
    nia.chooses("about", "timeline")
    nia.page.locator("#anchor").select_option(index=2)
    nia.fills(words=EARLY)
    nia.presses("Save observation")
    nia.sees("Saved.")
    nia.presses("Pause live updates")
    joe.goes_to(f"{day.path}/room")
    joe.sees("Connected")
    joe.page.get_by_text(ALIKE).first.scroll_into_view_if_needed()
    joe.page.wait_for_timeout(300)
    before = joe.page.evaluate("scrollY")
    ruth.does("Show", within="#desk-steer", saying=SHOWN)
    new = joe.page.get_by_role("button", name="New above: ")
    new.wait_for()
    joe.looks_at("new-above")
    assert abs(joe.page.evaluate("scrollY") - before) < joe.page.evaluate("document.body.scrollHeight") / 4
    new.click()
    expect(joe.page.locator("#timeline").get_by_text(EARLY)).to_be_in_viewport()
    joe.sees(REVISED)
    joe.page.locator("#timeline").get_by_text(AT_THE_WINDOW).wait_for(state="detached")
    assert nia.page.locator("#timeline").get_by_text(EARLY).count() == 0
    nia.presses("Go on with live updates")
    nia.page.locator("#timeline").get_by_text(EARLY).wait_for()


def finds_things(day: WholeDay) -> None:
    """Filter, search and go to a date; as a picture, and on paper in both sizes. On one's own screen only."""
    joe = day.six[5]
    joe.goes_to(f"{day.path}/room")
    joe.opens(".sift__fold")
    for name in ("agency", "observed", "episode", "line", "entry", "seen"):
        joe.page.locator(f"#by-{name}").select_option(index=1)
        joe.sees("on your screen only")
        joe.page.locator(f"#by-{name}").select_option(index=0)
    joe.page.locator("#by-find").fill("grandmother")
    joe.sees("on your screen only")
    joe.looks_at("room-find")
    joe.page.get_by_role("link", name="Clear all").click()
    joe.opens(".sift__fold")
    joe.page.locator("#by-date").fill("2024-09-10")
    joe.presses("Go to this date")
    expect(joe.page.locator(".day__date:focus")).to_be_in_viewport()
    joe.follows("As a picture")
    joe.looks_at("picture")
    joe.follows("To print")
    joe.looks_at("print")
    assert joe.page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    joe.follows("A3, records and room side by side")
    joe.looks_at("print-a3")
    joe.page.get_by_role("button", name="Print it").click()
    joe.follows("Back to the shared timeline")
