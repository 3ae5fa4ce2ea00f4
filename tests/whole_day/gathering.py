"""Making sense at the desk: episodes named, moved and split, cards placed and put together, themes, lenses, and statements."""

from playwright.sync_api import expect

from tests.whole_day.afternoon import MENDED
from tests.whole_day.morning import ALIKE, ALIKE_TOO, BLAMING, LIKE, TOGETHER, WELL
from tests.whole_day.people import Person, WholeDay

GROUP, STATEMENT = "Seeing the week as a whole", "One adult could see the week as a whole, because she had time for it."
SECOND = "What was said aloud was written down in the same hour."
SHORTER = "One adult could see the week as a whole."


def changes_episodes(day: WholeDay) -> None:
    """Named; moved; split in two at an entry. Undoing takes each back."""
    ruth, priya = day.ruth, day.priya
    ruth.turns_to("Three weeks in May")
    ruth.opens("#this-episode")
    ruth.page.locator("#episode_title").fill("Four weeks in May")
    ruth.presses("Call it so")
    priya.page.get_by_role("heading", name="Four weeks in May").wait_for()
    _undoes(ruth, "Called a key episode")
    ruth.opens("#this-episode")
    ruth.presses("Move it later")
    _undoes(ruth, "Moved a key episode")
    ruth.opens("#this-episode")
    ruth.page.locator("#second_title").fill("The letters")
    ruth.page.locator("#at_entry").select_option(index=3)
    ruth.presses("Split it")
    ruth.sees("Split. What was said of the whole")
    priya.page.get_by_role("heading", name="The letters").wait_for()
    _undoes(ruth, "Split a key episode")
    priya.page.get_by_role("heading", name="The letters").wait_for(state="detached")


def _undoes(ruth: Person, act: str) -> None:
    """The last act that begins with these words."""
    ruth.page.locator("#desk-lately .lately__item", has_text=act).first.get_by_role("button").click()
    ruth.sees(f"Undone: {act[:1].lower()}{act[1:]}")


def places_cards(day: WholeDay) -> None:
    """By the list, by keys alone, and by carrying one to its episode; each stands there on every screen."""
    ruth = day.ruth
    ruth.turns_to("The whole case")
    by_list = ruth.card(LIKE)
    by_list.locator("summary", has_text="Place or hold").click()
    by_list.get_by_label("Place in").select_option(index=1)
    by_list.get_by_role("button", name="Place it").click()
    by_list.wait_for(state="detached")
    by_keys = ruth.card(BLAMING)
    by_keys.locator("summary", has_text="Place or hold").focus()
    for key in ("Enter", "Tab", "2", "Tab", "Enter"):
        ruth.page.keyboard.press(key)
    by_keys.wait_for(state="detached")
    _carries(ruth, "Teaching Assistant 1 rang", to="3 ")
    ruth.sees("Placed: 3")
    ruth.card("Teaching Assistant 1 rang").wait_for(state="detached")


def _carries(ruth: Person, words: str, *, to: str) -> None:
    """A slip, by the line of its kind."""
    grip, mouse = ruth.card(words).locator("> .kind"), ruth.page.mouse
    grip.hover()
    box = grip.bounding_box()
    assert box
    mouse.move(box["x"] + 20, box["y"] + 8)
    mouse.down()
    mouse.move(box["x"] + 60, box["y"] + 40, steps=4)
    place = ruth.page.locator(".places__one", has_text=to)
    place.wait_for()
    ruth.looks_at("desk-carrying")
    there = place.bounding_box()
    assert there
    mouse.move(there["x"] + 30, there["y"] + 12, steps=6)
    mouse.up()


def puts_together(day: WholeDay) -> None:
    """Like cards under a title; one more, one less; parted, and that undone. Nobody's words change."""
    ruth = day.ruth
    ruth.turns_to("The whole case")
    ruth.ticks(WELL, TOGETHER)
    ruth.opens("#with-ticked")
    ruth.page.locator("#title").fill("Seeing the week")
    ruth.presses("Put together")
    ruth.sees("Put together. Each card keeps its own words")
    group = ruth.page.locator("#groups .group").first
    group.locator("summary", has_text="Change this group").click()
    group.get_by_label("Its title").fill(GROUP)
    group.get_by_role("button", name="Name it so").click()
    day.priya.sees(GROUP)
    ruth.ticks(MENDED)
    _opens(ruth)
    group.get_by_role("button", name="Add what is ticked").click()
    expect(group.locator(".observation")).to_have_count(3)
    group.locator(".observation", has_text=MENDED).get_by_role("button", name="Take it out").click()
    expect(group.locator(".observation")).to_have_count(2)
    _opens(ruth)
    group.get_by_role("button", name="Part it again").click()
    group.wait_for(state="detached")
    _undoes(ruth, "Parted the group")
    day.priya.sees(GROUP)


def _opens(ruth: Person) -> None:
    fold = ruth.page.locator("#groups .group details.desk__ways").first
    if fold.get_attribute("open") is None:
        fold.locator("> summary").click()


def tells_apart(day: WholeDay) -> None:
    """Two that the house thinks alike."""
    ruth = day.ruth
    fold = ruth.page.locator("#groups details.desk__more", has_text="Some may say the same")
    fold.locator("> summary").click()
    pair = fold.locator(".alike", has_text=ALIKE).filter(has_text=ALIKE_TOO)
    pair.get_by_role("button", name="They do not say the same").click()
    pair.wait_for(state="detached")


def chooses_themes(day: WholeDay) -> None:
    """By its words, and from the lists with what played a part; one is taken off again."""
    ruth = day.ruth
    ruth.ticks(WELL)
    ruth.opens("#with-ticked")
    ruth.page.locator("#theme").fill("Support for staff: reflective space")
    ruth.presses("Stands under these")
    ruth.sees("Stands under:")
    ruth.looks_at("desk-gathering")
    ruth.ticks(WELL)
    ruth.opens("#with-ticked")
    ruth.opens("#themes details")
    ruth.page.locator("#themes [name=factors]").nth(1).check(force=True)
    ruth.presses("These stand under what is chosen")
    expect(ruth.card(WELL).locator(".tags__one--factors, .tags__one").nth(1)).to_be_attached()
    ruth.card(WELL).locator(".tags > summary").click()
    ruth.card(WELL).get_by_role("button", name="Take off").first.click()
    expect(ruth.card(WELL).locator("summary .tags__one")).to_have_count(1)
    ruth.goes_to(f"{day.path}/themes")
    ruth.looks_at("themes")


def looks_through_lenses(day: WholeDay) -> None:
    """One was talked about; one was not, for a reason; the question of another goes on the wall."""
    ruth = day.ruth
    ruth.goes_to(f"{day.path}/lenses")
    ruth.page.locator('[name="note"]').first.fill("We read his own words aloud.")
    ruth.page.get_by_role("button", name="It was talked about").first.click()
    ruth.sees("Written down.")
    ruth.page.locator('[name="note"]').nth(1).fill("Nobody here could speak for them.")
    ruth.page.get_by_role("button", name="It was not, for this reason").nth(1).click()
    ruth.sees("Written down.")
    ruth.looks_at("lenses")
    ruth.goes_to(f"{day.path}/desk?part=whole")
    lens = ruth.page.locator("#desk-lenses .lens__more").nth(2)
    lens.locator("summary").click()
    asks = lens.locator(".prompt p").inner_text()
    lens.get_by_role("button", name="Put it on the wall").click()
    day.on_the_wall(asks)


def drafts(day: WholeDay) -> None:
    """A statement rests on what is ticked; another goes above it, and is changed and withdrawn."""
    ruth = day.ruth
    for words, cards in ((STATEMENT, (WELL, TOGETHER)), (SECOND, (MENDED,))):
        ruth.goes_to(f"{day.path}/desk?part=whole")
        ruth.ticks(*cards)
        ruth.page.locator("#drafting #words").fill(words)
        ruth.presses("Add to the narrative")
        ruth.sees(words)
    ruth.looks_at("statements")
    second = ruth.page.locator(".draft", has_text=SECOND)
    second.get_by_role("button", name="Move up").click()
    expect(ruth.page.locator(".draft").first).to_contain_text(SECOND)
    ruth.page.locator(".draft", has_text=STATEMENT).get_by_role("link", name="Change its words").click()
    ruth.fills(words=SHORTER)
    ruth.page.locator("main form").get_by_role("button").first.click()
    ruth.sees(SHORTER)
    ruth.page.locator(".draft", has_text=SECOND).get_by_role("button", name="Withdraw").click()
    ruth.page.locator(".draft", has_text=SECOND).wait_for(state="detached")
    ruth.goes_to(f"{day.path}/desk")
