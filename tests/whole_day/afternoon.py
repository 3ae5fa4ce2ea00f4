"""The afternoon: talking, two at one desk, looking back without hindsight, gathering, and what is not quite how it was."""

from playwright.sync_api import Locator, expect

from tests.whole_day.morning import CORRECTION, LIKE, TOGETHER, WELL
from tests.whole_day.people import Person, WholeDay

ALOUD = "Somebody said that the letter lay on the mat of the other house."
MENDED = "Somebody said that two letters lay on the mat of the other house."
STATEMENT = "One adult could see the week as a whole, because she had time for it."
MAY = "2024-05-14"


def whole(day: WholeDay) -> None:
    """In its order."""
    for part in (
        discusses_one_card,
        writes_what_was_said,
        two_at_one_desk,
        pauses_and_breaks,
        looks_from_then,
        gathers,
        splits_an_episode,
        answers_corrections,
    ):
        part(day)


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
    """Cai types it; it stands on the timeline at once, without a speaker, and is mended."""
    cai = day.cai
    cai.page.locator("#spoken > summary").click()
    cai.page.locator("#spoken-words").fill(ALOUD)
    cai.page.locator("#spoken-anchor").select_option("case")
    cai.does("Put it on the timeline", within="#spoken", saying="It stands on the timeline, marked as spoken")
    day.priya.sees(ALOUD)
    day.priya.sees("Spoken in the room")
    cai.turns_to("The whole case")
    card = cai.card(ALOUD)
    card.locator("summary", has_text="Mend the words").click()
    card.locator("textarea").first.fill(MENDED)
    card.get_by_role("button", name="Mend it").click()
    day.priya.sees(MENDED)


def two_at_one_desk(day: WholeDay) -> None:
    """What one of them holds, the other sees at once, and undoes."""
    ruth, cai = day.ruth, day.cai
    ruth.card(LIKE).locator("summary", has_text="Place or hold").click()
    _holds(ruth.card(LIKE))
    ruth.sees("Held. Nobody sees it until you release it.")
    cai.page.locator("#held", has_text=LIKE).wait_for()
    day.priya.page.locator("#timeline").get_by_text(LIKE).wait_for(state="detached")
    cai.does("Undo", within="#desk-lately", saying="Undone: held an observation")
    day.priya.sees(LIKE)
    ruth.looks_at("desk")


def _holds(card: Locator) -> None:
    card.get_by_label("Hold it, because").select_option("other")
    card.get_by_label("In your own words").fill("Please say it again without the number.")
    card.get_by_role("button", name="Hold it").click()


def pauses_and_breaks(day: WholeDay) -> None:
    """For everybody, and words that were being typed are there when it goes on."""
    ruth, tom = day.ruth, day.tom
    tom.fills(words="Half a thought")
    ruth.does("Pause", within="#desk-steer", saying="The room is paused for everybody.")
    tom.sees("A pause for everybody")
    tom.looks_at("paused")
    ruth.does("Go on", within="#desk-steer", saying="The room writes quietly.")
    assert tom.page.locator("#words").input_value() == "Half a thought"
    tom.fills(words="")
    ruth.does("Break", within="#desk-steer", saying="The room has a break.")
    tom.sees("Break")
    ruth.does("Discuss", within="#desk-steer", saying="The room is discussing.")


def looks_from_then(day: WholeDay) -> None:
    """On one's own screen; then led for everybody, the wall too; and everything is back."""
    ruth, priya = day.ruth, day.priya
    later = day.six[2]
    later.goes_to(f"{day.path}/room?then={MAY}")
    later.looks_at("room-then")
    later.does_not_see("A new class")
    later.goes_to(f"{day.path}/room")
    ruth.page.locator("#then-date").fill(MAY)
    ruth.does("Lead the room there", within="#desk-then", saying="Everybody sees what was known up to 14 May")
    priya.page.get_by_role("heading", name="A new class").wait_for(state="detached")
    ruth.does("Show everything again", within="#desk-then", saying="Everybody sees everything again.")
    priya.page.get_by_role("heading", name="A new class").wait_for()


def gathers(day: WholeDay) -> None:
    """Two cards put together and a theme on them; a lens is written down; a statement rests on what is ticked."""
    ruth = day.ruth
    _ticks(ruth, WELL, TOGETHER)
    ruth.page.locator("#with-ticked > summary").click()
    ruth.page.locator("#title").fill("Seeing the week as a whole")
    ruth.presses("Put together")
    ruth.sees("Put together. Each card keeps its own words")
    day.priya.sees("Seeing the week as a whole")
    _ticks(ruth, WELL)
    ruth.opens_fold("#with-ticked")
    ruth.page.locator("#theme").fill("Support for staff: reflective space")
    ruth.presses("Stands under these")
    ruth.sees("Stands under:")
    ruth.looks_at("desk-gathering")
    ruth.goes_to(f"{day.path}/themes")
    ruth.looks_at("themes")
    ruth.goes_to(f"{day.path}/lenses")
    ruth.page.locator('[name="note"]').first.fill("We read his own words aloud.")
    ruth.page.get_by_role("button", name="It was talked about").first.click()
    ruth.sees("Written down.")
    ruth.looks_at("lenses")
    ruth.goes_to(f"{day.path}/desk?part=whole")
    _ticks(ruth, WELL, TOGETHER)
    ruth.page.locator("#drafting #words").fill(STATEMENT)
    ruth.presses("Add to the narrative")
    ruth.sees(STATEMENT)
    ruth.looks_at("statements")
    ruth.goes_to(f"{day.path}/desk")


def _ticks(person: Person, *cards: str) -> None:
    """News may lay the card out afresh in the moment of ticking; then it is ticked again, as a person would."""
    for words in cards:
        box = person.card(words).locator("input[name=rests]")
        for _ in range(3):
            if not box.is_checked():
                box.click(force=True)
        expect(box).to_be_checked()


def splits_an_episode(day: WholeDay) -> None:
    """In two, at an entry; undoing joins them again."""
    ruth = day.ruth
    ruth.turns_to("Three weeks in May")
    ruth.page.locator("#this-episode > summary").click()
    ruth.page.locator("#second_title").fill("The letters")
    ruth.page.locator("#at_entry").select_option(index=3)
    ruth.presses("Split it")
    ruth.sees("Split. What was said of the whole")
    day.priya.page.get_by_role("heading", name="The letters").wait_for()
    ruth.does("Undo", within="#desk-lately", saying="Undone: split")
    day.priya.page.get_by_role("heading", name="The letters").wait_for(state="detached")


def answers_corrections(day: WholeDay) -> None:
    """Both accounts are kept; then an entry is taken off the timeline and brought back."""
    ruth, tom = day.ruth, day.tom
    ruth.opens_fold("#corrections")
    one = ruth.page.locator("#corrections .tray__item", has_text=CORRECTION)
    one.get_by_role("button", name="Keep both").click()
    ruth.sees("Both accounts are kept.")
    tom.sees("Accounts differ. Both are kept.")
    tom.looks_at("accounts-differ")
    ruth.turns_to("A hungry morning")
    entry = ruth.page.locator("#rests .entry").nth(2)
    gone = entry.locator(".entry__what").inner_text()
    entry.locator("summary", has_text="Take it off the timeline").click()
    entry.get_by_role("button", name="Take it off").click()
    ruth.sees("Taken off the timeline.")
    tom.page.locator("#timeline").get_by_text(gone).wait_for(state="detached")
    ruth.does("Undo", within="#desk-lately", saying="Undone:")
    tom.page.locator("#timeline").get_by_text(gone).wait_for()
