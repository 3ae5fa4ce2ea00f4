"""The first part of the day, long before it: Ruth prepares a learning event until its doors open."""

import re
import subprocess
from pathlib import Path

import pyotp

from tests.day.cast import Somebody

PASSWORD = "a window over the garden"
PURPOSE = "To understand what these months were like for Robin, and what made good work possible."
LINES = ("How did worries travel between agencies?", "What was life like for Robin?", "What made good work possible?")
DAYS = {"period_start": "1 3 2024", "period_end": "30 11 2024", "held_on": "12 3 2025", "retention_date": "10 12 2025"}
CSV = """date,certainty,agency,source,text,child_seen,child_alone,child_view,child_words
2024-04-02,exact,Housing,Repairs system,"Repairs visit. 5 < 6 rooms dry & ""two"" damp.",not recorded,,,
2024-05-06/2024-05-24,between,Housing,Team calendar,Letters sent to two addresses.,not applicable,not applicable,not applicable,
"""


def begins(ruth: Somebody, start_code: str) -> str:
    """The first account with its second step, and the event; gives the path of the event."""
    ruth.goes_to("/sign-in")
    ruth.looks()
    ruth.follows("Make the first account")
    ruth.looks()
    ruth.fills(start_code=start_code, name="Ruth", email="ruth@example.org", password=PASSWORD)
    ruth.presses("Make the account and sign in")
    _sets_up_the_second_step(ruth)
    ruth.sees("Your learning events")
    ruth.looks()
    ruth.follows("Begin a learning event")
    ruth.looks()
    ruth.page.locator('[name="review_type"]').select_option(index=1)
    ruth.fills(
        partnership="The partnership (invented)",
        purpose=PURPOSE,
        line_1=LINES[0],
        line_2=LINES[1],
        line_3=LINES[2],
        child="Robin",
        who_they_are="He knows the birds by their songs.",
        agencies="Primary school\nHousing",
    )
    for name, day in DAYS.items():
        _dates(ruth, f"{name}_", day)
    ruth.presses("Begin")
    ruth.sees("The doors open when")
    ruth.looks()
    assert ruth.button("Open the doors").is_disabled()
    return re.search(r"/events/\w+", ruth.page.url)[0]  # type: ignore[index]


def says_who_supports(ruth: Somebody, event: str) -> str:
    """Leah and Anita; gives Leah's first password."""
    for name, role, email in (
        ("Leah Bevan", "safeguarding lead at school", "leah@example.org"),
        ("Anita Shah", "safeguarding lead in housing", "anita@example.org"),
    ):
        ruth.goes_to(f"{event}/preparing/support-contacts/new")
        ruth.looks()
        ruth.fills(
            name=name,
            role=role,
            email=email,
            telephone="01632 960142",
            before="Any weekday",
            on_the_day="In the Garden Room until 4.30",
            after="Rings on Thursday",
        )
        ruth.page.get_by_label("They have said yes to me").check()
        ruth.presses("Save the support contact")
    ruth.looks()
    ruth.follows("Who supports you, and your own number")
    ruth.looks()
    ruth.picks("Your support contact", "Anita Shah")
    ruth.presses("Save")
    ruth.goes_to(f"{event}/preparing/support-contacts")
    ruth.page.get_by_role("link", name="Amend Leah Bevan").click()
    ruth.looks()
    instead = ruth.page.locator("details", has_text="Give them a first password instead")
    instead.locator("summary").click()
    instead.locator("[name=password]").fill(PASSWORD)
    ruth.presses("Make a first password")
    ruth.looks()
    return ruth.text_of(".join-card__code")


def lays_out_places(ruth: Somebody, event: str) -> None:
    """Three at school with Leah, two in housing with Anita; agencies and a name used in the review beside it."""
    ruth.goes_to(f"{event}/preparing/agencies")
    ruth.looks()
    ruth.fills(name="Police")
    ruth.presses("Add the agency")
    for agency, role, how_many, contact in (
        ("Primary school", "Class Teacher", "3", "Leah"),
        ("Housing", "Housing Officer", "2", "Anita"),
    ):
        ruth.goes_to(f"{event}/preparing/places")
        ruth.picks("Agency", agency)
        ruth.fills(role=role, how_many=how_many)
        ruth.picks("Support contact", contact)
        ruth.presses("Lay them out")
    ruth.looks()
    ruth.goes_to(f"{event}/preparing/names")
    ruth.fills(alias="Class Teacher 1", real_name="Mr Invented")
    ruth.presses("Add the name")
    ruth.looks()


def plans_the_day(ruth: Somebody, event: str) -> None:
    """A ready agenda, and two key episodes."""
    ruth.goes_to(f"{event}/preparing/agenda")
    ruth.looks()
    ruth.page.get_by_role("button", name="Take").first.click()
    ruth.looks()
    for title, first, last in (("First worries", "4 3 2024", "2 4 2024"), ("Two houses", "21 4 2024", "29 5 2024")):
        ruth.goes_to(f"{event}/preparing/key-episodes/new")
        ruth.looks()
        _dates(ruth, "", first)
        _dates(ruth, "until_", last)
        ruth.fills(title=title, short_title=title, asks="Who held which part?")
        ruth.presses("Save the key episode")
    ruth.looks()


def brings_in_records(ruth: Somebody, event: str) -> None:
    """One entry by hand, two from a plain file whose first try has a wrong row."""
    ruth.goes_to(f"{event}/preparing/entries/new")
    ruth.looks()
    ruth.fills(
        day="4",
        month="3",
        year="2024",
        words="Class teacher notes that Robin has come to school hungry.",
        source="welfare log",
        child_words="It's my turn tomorrow.",
    )
    ruth.picks("Agency", "Primary school")
    ruth.chooses("child_seen", "yes")
    ruth.presses("Save the entry")
    ruth.goes_to(f"{event}/preparing/entries/import")
    ruth.looks()
    ruth.fills(text=CSV + "2024-13-40,exact,Housing,Repairs system,A row with a wrong date.,,,,\n")
    ruth.presses("Bring these in")
    ruth.sees("Nothing has been brought in yet.")
    ruth.looks()
    ruth.fills(text=CSV)
    ruth.presses("Bring these in")
    ruth.sees("Letters sent to two addresses.")
    ruth.looks()


def opens_the_doors(ruth: Somebody, event: str, folder: Path) -> tuple[list[str], str]:
    """All is ready; gives the codes on the printed cards, and the room code."""
    ruth.goes_to(f"{event}/preparing")
    ruth.looks()
    ruth.presses("Open the doors")
    ruth.sees("The doors are open.")
    ruth.looks()
    file = folder / "cards.pdf"
    file.write_bytes(ruth.page.request.get(f"{ruth.url}{event}/cards.pdf").body())
    printed = subprocess.run(
        ["pdftotext", str(file), "-"], capture_output=True, text=True, check=True, timeout=20
    ).stdout
    room_code = ruth.text_of(".join-card__code")
    return re.findall(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}\b", printed), room_code


def _dates(ruth: Somebody, before: str, day: str) -> None:
    """Three boxes: day, month and year."""
    ruth.fills(**dict(zip((f"{before}day", f"{before}month", f"{before}year"), day.split(), strict=True)))


def _sets_up_the_second_step(ruth: Somebody) -> None:
    ruth.sees("Scan this square with an authenticator app")
    ruth.looks()
    ruth.page.get_by_text("Or type the secret").click()
    secret = ruth.page.locator(".set-up__secret").inner_text().replace(" ", "")
    ruth.fills(code=pyotp.TOTP(secret).now())
    ruth.presses("Done")
    ruth.sees("Your recovery codes")
    ruth.looks()
    ruth.follows("I have kept them, go on")
