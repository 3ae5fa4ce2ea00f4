"""Before the day: a support contact is invited, says yes and hands cards over; a question is asked from a card and answered."""

import re
import subprocess
from pathlib import Path

from tests.whole_day.people import Person, WholeDay

ORLAITH = "Orlaith Bairéad"
MELERI = "Meleri Wynfield"
OWN_PASSWORD = "a heron over still water"
QUESTION = "Will somebody read out what I wrote in the file that May?"
ANSWER = "No record is read aloud with the role of whoever wrote it."


def whole(day: WholeDay, folder: Path) -> list[str]:
    """In its order; gives the codes on Orlaith's three cards."""
    signs_in(day.ruth, day.demo.facts["reviewer"])
    link = invites(day)
    accepts(day.anita, link)
    codes = hands_over(day, folder)
    asks_beforehand(day, codes[0])
    return codes


def signs_in(person: Person, facts: dict[str, str]) -> None:
    """With what the demo said."""
    person.goes_to("/sign-in")
    person.fills(email=facts["email"], password=facts["password"])
    person.page.locator("main form").get_by_role("button", name="Sign in").click()
    person.page.wait_for_url(lambda url: not url.endswith("/sign-in"))


def invites(day: WholeDay) -> str:
    """Orlaith was asked on the telephone and has not answered; Ruth makes her a link, which is shown once."""
    ruth = day.ruth
    ruth.goes_to(f"{day.path}/preparing/support-contacts")
    ruth.page.get_by_role("link", name=f"Amend {ORLAITH}").click()
    ruth.page.get_by_text("Note what they said to you").click()
    ruth.page.get_by_label("They have been asked, and have not answered yet").check()
    ruth.presses("Note it")
    ruth.looks_at("1-support-contacts")
    ruth.page.get_by_role("link", name=re.compile(f"Invite.*{ORLAITH}")).click()
    ruth.page.locator("#invite [name=password]").fill(day.demo.facts["reviewer"]["password"])
    ruth.looks_at("2-invite")
    ruth.presses("Make the link")
    ruth.sees(f"An invitation for {ORLAITH}")
    ruth.looks_at("3-the-link")
    return ruth.text_of(".invitation-link").strip()


def accepts(orlaith: Person, link: str) -> None:
    """Opening it twice uses nothing up; the password does. She says yes, and who stands in for her."""
    for _ in range(2):
        orlaith.page.goto(link)
        orlaith.sees(f"{ORLAITH}, you are asked to be a support contact")
    orlaith.looks_at("4-invited")
    orlaith.fills(own=OWN_PASSWORD)
    orlaith.presses("Keep it and go on")
    orlaith.sees("Nothing is settled until you have answered, and no is a good answer.")
    orlaith.picks("Who stands in for you", MELERI)
    orlaith.looks_at("5-your-part")
    orlaith.presses("Yes, I can do this")
    orlaith.sees("You have accepted. Thank you.")
    orlaith.goes_to("/support-guide")
    orlaith.looks_at("6-the-guide")


def hands_over(day: WholeDay, folder: Path) -> list[str]:
    """Her people's cards, each printed once; a tick for each with whom she has spoken. Ruth sees how many."""
    orlaith = day.anita
    orlaith.goes_to(f"{day.path}/supporting/people")
    orlaith.looks_at("7-your-people")
    with orlaith.page.expect_download() as paper:
        orlaith.presses("Print the cards")
    file = folder / "cards.pdf"
    paper.value.save_as(file)
    for spoken_with in (1, 2, 3):
        orlaith.presses("We have spoken")
        orlaith.sees(f"Spoken with beforehand: {spoken_with} of 3")
    orlaith.sees("There is none left to print.")
    orlaith.looks_at("8-spoken-with")
    printed = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True, timeout=20)
    codes = re.findall(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}\b", printed.stdout)
    assert len(codes) == 3
    return codes


def asks_beforehand(day: WholeDay, code: str) -> None:
    """Nia opens the briefing with her card and asks; Ruth answers once for everybody; the card is as good as before."""
    nia, ruth = day.six[4], day.ruth
    nia.goes_to("/")
    nia.fills(code=code)
    nia.presses("Join the learning event")
    nia.follows("The whole briefing")
    nia.sees("What will not be asked")
    nia.fills(question=QUESTION)
    nia.presses("Ask without a name")
    nia.sees("Not answered yet.")
    nia.looks_at("9-briefing")
    ruth.goes_to(f"{day.path}/preparing/questions")
    asked = ruth.page.locator("article", has_text=QUESTION)
    asked.get_by_label("Your answer").fill(ANSWER)
    ruth.looks_at("10-questions")
    asked.get_by_role("button", name="Answer for everybody").click()
    ruth.sees("Everybody reads this on the briefing.")
    nia.goes_to(f"{day.path}/briefing")
    nia.sees(ANSWER)
