"""The afternoon: talking, two at one desk, holding, looking back without hindsight, and what is not quite how it was."""

from playwright.sync_api import Locator

from tests.whole_day.morning import BLAMING, CORRECTIONS, LIKE, WELL
from tests.whole_day.people import WholeDay

ALOUD = "Somebody said that the letter lay on the mat of the other house."
MENDED = "Somebody said that two letters lay on the mat of the other house."
OUT_OF_PLACE = "Somebody said that it was raining."
WHY_HELD = "Please say it again without the number."
CONSIDERED = "Two visits a week, or a family meeting within ten days."
MAY = "2024-05-14"


def discusses_one_card(day: WholeDay) -> None:
    """Large on the wall, marked on every screen, and back again."""
    ruth = day.ruth
    ruth.turns_to("The whole case")
    ruth.card(WELL).get_by_role("button", name="Discuss it").click()
    ruth.sees("The room talks about it now.")
    day.on_the_wall(WELL)
    day.looks_at_the_wall("wall-one-card")
    for person in (day.priya, day.tom):
        person.sees("We are talking about this now")
    day.tom.looks_at("room-discussing")
    ruth.does("Back to the wall as it was", within="#desk-side", saying="The wall is back where it was.")


def writes_what_was_said(day: WholeDay) -> None:
    """Cai types it; it stands on the timeline at once, without a speaker, and is mended; another is taken away."""
    cai = day.cai
    for words in (ALOUD, OUT_OF_PLACE):
        cai.opens("#spoken")
        cai.page.locator("#spoken-words").fill(words)
        cai.page.locator("#spoken-anchor").select_option("case")
        cai.does("Put it on the timeline", within="#spoken", saying="It stands on the timeline, marked as spoken")
        day.priya.sees(words)
    day.priya.sees("Spoken in the room")
    cai.turns_to("The whole case")
    card = cai.card(ALOUD)
    card.locator("summary", has_text="Mend the words").click()
    card.locator("textarea").first.fill(MENDED)
    card.get_by_role("button", name="Mend it").click()
    day.priya.sees(MENDED)
    card = cai.card(OUT_OF_PLACE)
    card.locator("summary", has_text="Mend the words").click()
    card.get_by_role("button", name="Take it away").click()
    day.priya.page.locator("#timeline").get_by_text(OUT_OF_PLACE).wait_for(state="detached")


def two_at_one_desk(day: WholeDay) -> None:
    """What one of them holds, the other sees at once, is told of where they were about to do the same, and undoes."""
    ruth, cai = day.ruth, day.cai
    cai.opens("#on-the-wall details")
    cai.page.get_by_role("textbox", name="With the question").fill("Was it luck?")
    ruth.does("Make it neutral", within="#on-the-wall", saying="The wall is neutral")
    cai.does("Put it up", within="#on-the-wall", saying="This was changed meanwhile, so nothing of yours was done.")
    cai.looks_at("desk-changed-meanwhile")
    cai.page.get_by_role("textbox", name="With the question").fill("")
    holds(ruth.card(LIKE), "other", WHY_HELD)
    ruth.sees("Held. Nobody sees it until you release it.")
    cai.page.locator("#held", has_text=LIKE).wait_for()
    day.priya.page.locator("#timeline").get_by_text(LIKE).wait_for(state="detached")
    cai.does("Undo", within="#desk-lately", saying="Undone: held an observation")
    day.priya.sees(LIKE)
    ruth.looks_at("desk")


def holds(card: Locator, sort: str, reason: str = "") -> None:
    card.locator("summary", has_text="Place or hold").click()
    card.get_by_label("Hold it, because").select_option(sort)
    card.get_by_label("In your own words").fill(reason)
    card.get_by_role("button", name="Hold it").click()


def holds_and_releases(day: WholeDay) -> None:
    """What may be about somebody present: its author alone reads why. It is talked over, and shown as it is."""
    ruth, ana = day.ruth, day.six[2]
    holds(ruth.card(BLAMING), "person")
    held = ruth.page.locator("#held .tray__item", has_text=BLAMING)
    held.wait_for()
    ana.goes_to(f"{day.path}/room")
    ana.page.get_by_text("Yours, on this screen only").click()
    ana.page.locator("#yours").get_by_text("Held by the lead reviewer to look at first").wait_for()
    ana.looks_at("drawer-held")
    held.get_by_role("button", name="Show as it is").click()
    day.priya.page.locator("#timeline").get_by_text(BLAMING).wait_for()


def pauses_and_breaks(day: WholeDay) -> None:
    """For everybody, and words that were being typed are there when it goes on."""
    ruth, tom = day.ruth, day.tom
    day.priya.presses("Ask for a pause")
    ruth.sees("Somebody asks for a pause.")
    ruth.page.locator("#desk-pause-wish").get_by_role("button", name="Not now").click()
    ruth.page.get_by_text("Somebody asks for a pause.").wait_for(state="detached")
    tom.fills(words="Half a thought")
    ruth.does("Pause", within="#desk-steer", saying="The room is paused for everybody.")
    tom.sees("A pause for everybody")
    tom.looks_at("paused")
    ruth.does("Go on", within="#desk-steer", saying="The room writes quietly.")
    assert tom.page.locator("#words").input_value() == "Half a thought"
    tom.fills(words="")
    for words in ("Show them steadily instead", "Show them in rounds instead"):
        ruth.page.get_by_role("button", name=words).click()
    ruth.page.get_by_role("button", name="Show them steadily instead").wait_for()
    ruth.does("Break", within="#desk-steer", saying="The room has a break.")
    tom.sees("Break")
    ruth.does("Discuss", within="#desk-steer", saying="The room is discussing.")


def says_when_it_was_known(day: WholeDay) -> None:
    """Of an entry, and whether it was usual; of a decision what was considered. The room reads both."""
    ruth = day.ruth
    ruth.turns_to("A hungry morning")
    entry = ruth.page.locator("#rests .entry").first
    entry.locator("summary", has_text="When it was known").click()
    for label in ("When was this known, and to whom?", "Was this how"):
        entry.get_by_label(label).select_option(index=1)
    entry.get_by_role("button", name="Say it so").click()
    day.priya.sees("How it was normally done")
    ruth.goes_to(f"{day.path}/preparing/entries")
    ruth.page.locator(".records__row", has_text="CSC-02").get_by_role("link", name="Amend").click()
    ruth.page.locator("#options").fill(CONSIDERED)
    ruth.presses("Save the entry")
    ruth.page.wait_for_url("**/preparing/entries**")
    day.priya.sees(CONSIDERED)
    ruth.goes_to(f"{day.path}/desk")


def looks_from_then(day: WholeDay) -> None:
    """On one's own screen, by keys alone; then led for everybody, the wall too; and everything is back."""
    ruth, priya, ana = day.ruth, day.priya, day.six[2]
    slider = ana.page.get_by_role("slider", name="Then view, entry by entry")
    slider.focus()
    ana.page.keyboard.press("Home")
    ana.page.keyboard.press("ArrowRight")
    ana.page.keyboard.press("Enter")
    ana.page.wait_for_url(lambda url: "then=" in url)
    ana.sees("Only this screen is cut")
    ana.goes_to(f"{day.path}/room?then={MAY}")
    ana.looks_at("room-then")
    ana.does_not_see("A new class")
    ana.follows("Show everything")
    ana.sees("A new class")
    ruth.opens("#on-the-wall details")
    ruth.picks("Key episode", "A new class")
    ruth.does("Put it up", within="#on-the-wall", saying="It is on the wall.")
    day.on_the_wall("A new class")
    ruth.page.locator("#then-date").fill(MAY)
    ruth.does("Lead the room there", within="#desk-then", saying="Everybody sees what was known up to 14 May")
    priya.page.get_by_role("heading", name="A new class").wait_for(state="detached")
    day.wall.get_by_text("A new class").wait_for(state="detached")
    ruth.does("The next entry", within="#desk-then", saying="Everybody sees what was known up to 15 May")
    ruth.does("Show everything again", within="#desk-then", saying="Everybody sees everything again.")
    priya.page.get_by_role("heading", name="A new class").wait_for()


def answers_corrections(day: WholeDay) -> None:
    """Both accounts are kept; a record is amended, with its own words beside it; and one is left, with the reason."""
    ruth, tom = day.ruth, day.tom
    ruth.page.reload()
    ruth.opens("#corrections")
    both, amended, left = (ruth.page.locator("#corrections .tray__item", has_text=words) for words in CORRECTIONS)
    both.get_by_role("button", name="Keep both").click()
    ruth.sees("Both accounts are kept.")
    tom.sees("Accounts differ. Both are kept.")
    tom.looks_at("accounts-differ")
    amended.locator("summary", has_text="Amend the record").click()
    amended.get_by_label("As amended").fill(CORRECTIONS[1])
    amended.get_by_role("button", name="Amend it").click()
    tom.sees("Amended after a correction from the room")
    left.locator("summary", has_text="Leave it as recorded").click()
    left.get_by_label("Left as recorded, because").fill("The rota names three.")
    left.get_by_role("button", name="Leave it").click()
    tom.sees("The rota names three.")


def takes_an_entry_off(day: WholeDay) -> None:
    """For everybody, and brought back; then once more, and undone."""
    ruth, tom = day.ruth, day.tom
    ruth.turns_to("A hungry morning")
    entry = ruth.page.locator("#rests .entry").last
    gone = entry.locator(".entry__what").inner_text()
    on_the_timeline = tom.page.locator("#timeline").get_by_text(gone).first
    entry.locator("summary", has_text="Take it off the timeline").click()
    entry.get_by_role("button", name="Take it off").click()
    on_the_timeline.wait_for(state="detached")
    ruth.opens("#taken-off")
    ruth.page.locator("#taken-off").get_by_role("button", name="Bring it back").click()
    on_the_timeline.wait_for()
