"""After the day: the close, how it was for five people, the days that come, and a contact's check-ins with their calendar."""

from pathlib import Path

from icalendar import Calendar

from tests.support_day.on_the_day import who_come
from tests.whole_day.people import Person, WholeDay

CHILD = "Robin"
PART = "A hungry morning and a letter"
STATEMENT = "His words were written down on the day on which he said them."
PUBLISHED = {"published_on_day": "25", "published_on_month": "6", "published_on_year": "2025"}
HELPED = ("The pauses.", "That nobody asked who.", "Somebody by the window.", "Tea.", "The long silence.")
DAYS = ["2025-03-13", "2025-03-26", "2025-06-18"]


def whole(day: WholeDay, folder: Path) -> None:
    """In its order."""
    enters_where_to_turn(day.ruth, day.path)
    closes(day)
    say_how_it_was(day)
    looks_at_it_together(day)
    checks_in(day, folder)


def enters_where_to_turn(ruth: Person, event: str) -> None:
    """A place to turn to, and the day of publication."""
    ruth.goes_to(f"{event}/preparing/afterwards")
    ruth.fills(
        name="Chaplaincy for staff, all faiths and none", telephone="01632 960199", words="Weekdays, from 9 to 5."
    )
    ruth.presses("Put it on the list")
    ruth.sees("Chaplaincy for staff, all faiths and none")
    ruth.fills(**PUBLISHED)
    ruth.presses("Keep these days")
    ruth.looks_at("20-what-comes-after")


def closes(day: WholeDay) -> None:
    """One statement to the room, the round, and the seal: then every page thanks, and says whom to ring."""
    ruth = day.ruth
    ruth.goes_to(f"{day.path}/desk")
    ruth.turns_to(PART)
    ruth.page.locator('input[name="rests"]').first.check()
    ruth.page.locator("#drafting #words").fill(STATEMENT)
    ruth.presses("Add to the narrative")
    ruth.sees(STATEMENT)
    ruth.goes_to(f"{day.path}/drafting")
    ruth.presses("Put all drafts to the room")
    ruth.sees("Before the room now.")
    ruth.goes_to(f"{day.path}/desk")
    ruth.does("Saying it back", within="#desk-steer", saying="The room is saying it back.")
    ruth.goes_to(f"{day.path}/drafting")
    ruth.presses("Close the round")
    ruth.fills(confirmed=CHILD)
    ruth.presses("Seal the narrative")
    ruth.sees("The agreed narrative")


def say_how_it_was(day: WholeDay) -> None:
    """Five people, each from the end of the day in their room; nothing of it is to be seen until it is closed."""
    for number, person in enumerate(who_come(day)):
        person.goes_to(f"{day.path}/room")
        person.sees("Thank you for today")
        person.does_not_see("..")
        person.looks_at("21-the-end")
        person.follows("How was the day?")
        for statement in ("knew", "said", "held", "fair", "taken"):
            person.chooses(statement, "yes" if number else "mostly")
        person.fills(helped=HELPED[number])
        person.looks_at("22-how-was-the-day")
        person.presses("Hand it in")
        person.page.get_by_role("button", name="Take it back").wait_for()
    day.ruth.goes_to(f"{day.path}/reflections")
    day.ruth.sees("Until you close it there is nothing to see")
    day.ruth.does_not_see(HELPED[0])


def looks_at_it_together(day: WholeDay) -> None:
    """Counted and mixed."""
    ruth = day.ruth
    ruth.presses("Close it for good")
    ruth.sees("counted and mixed")
    rows = ruth.page.locator("tbody tr").all()
    counts = [[cell.inner_text() for cell in row.locator("td").all()] for row in rows]
    assert counts == [["4", "1", "0", "0", "0"]] * 5
    said = ruth.page.locator(".briefing__words").all_inner_texts()
    assert sorted(said) == sorted(HELPED)
    ruth.looks_at("23-how-the-day-was")
    day.tom.goes_to(f"{day.path}/afterwards")
    day.tom.sees("01632 960199")
    day.tom.looks_at("24-looking-after-each-other")


def checks_in(day: WholeDay, folder: Path) -> None:
    """Orlaith ticks her three people, as numbers by agency, and keeps the days as a calendar without a word of the case."""
    orlaith = day.anita
    orlaith.goes_to(f"{day.path}/supporting/check-ins")
    first = orlaith.page.locator(".check-in").first
    for box in first.get_by_role("checkbox").all():
        box.check()
    first.get_by_role("button", name="Keep these ticks").click()
    orlaith.page.locator(".check-in--done").wait_for()
    orlaith.looks_at("25-check-ins")
    with orlaith.page.expect_download() as kept:
        orlaith.follows("Keep them as a file")
    file = folder / "check-ins.ics"
    kept.value.save_as(file)
    calendar = Calendar.from_ical(file.read_bytes())
    assert [one.decoded("dtstart").isoformat() for one in calendar.walk("VEVENT")] == DAYS
    assert CHILD not in file.read_text(encoding="utf-8")
