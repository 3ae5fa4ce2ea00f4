"""From statements to paper: drafted at the desk, answered by every seat, closed, sealed, and taken home."""

from pathlib import Path

from tests.day.cast import Cast, Somebody

FIRST = "In early March Robin came to school hungry, and his words were written down."
SECOND = "In May two letters went to addresses where he no longer was."
NEARLY = "They were three letters, I think."
ANSWERS = {"priya": ("reflects", "nearly"), "tom": ("reflects", "reflects"), "ana": ("reflects", "differs")}


def drafts(cast: Cast, event: str) -> None:
    """Each statement keeps what it rests on."""
    for part, words in (("First worries", FIRST), ("Two houses", SECOND)):
        cast.ruth.goes_to(f"{event}/desk")
        cast.ruth.turns_to(part)
        cast.ruth.page.locator('input[name="rests"]').first.check()
        cast.ruth.fills(words=words)
        cast.ruth.looks()
        cast.ruth.presses("Add to the narrative")
        cast.ruth.sees(words)
    cast.ruth.looks()
    cast.ruth.presses("Put all drafts to the room")
    cast.ruth.sees("Before the room now.")
    cast.ruth.goes_to(f"{event}/desk")
    cast.ruth.presses("Saying it back")
    cast.ruth.sees("The room is saying it back.")


def says_it_back(cast: Cast, event: str) -> None:
    """Every seat answers; nobody sees an answer before the round is closed."""
    cast.priya.sees("The room is saying it back.")
    for name, answers in ANSWERS.items():
        somebody: Somebody = getattr(cast, name)
        somebody.goes_to(f"{event}/narrative")
        somebody.sees(FIRST)
        for number, answer in enumerate(answers):
            somebody.page.locator(f'input[type="radio"][value="{answer}"]').nth(number).check(force=True)
        if "nearly" in answers:
            somebody.page.locator('textarea[name^="words_"]').nth(1).fill(NEARLY)
        somebody.looks()
        somebody.presses("Save my answers")
        somebody.sees("Saved.")
    cast.tom.goes_to(f"{event}/narrative")
    cast.tom.does_not_see(NEARLY)


def closes_and_seals(cast: Cast, event: str) -> None:
    """The answers appear to everybody; then nothing changes any more."""
    cast.ruth.goes_to(f"{event}/drafting")
    cast.ruth.looks()
    cast.ruth.presses("Close the round")
    cast.ruth.sees("Accounts differ, and both are kept")
    cast.ruth.looks()
    cast.tom.goes_to(f"{event}/narrative")
    cast.tom.sees(NEARLY)
    cast.tom.looks()
    cast.ruth.fills(confirmed="Robin")
    cast.ruth.presses("Seal the narrative")
    cast.ruth.sees("The agreed narrative")
    cast.ruth.looks()


def takes_it_home(cast: Cast, event: str, folder: Path) -> bytes:
    """As a page, and as the downloaded PDF."""
    cast.priya.goes_to(f"{event}/room")
    cast.priya.sees("Thank you for today")
    cast.priya.looks()
    cast.priya.goes_to(f"{event}/narrative")
    cast.priya.looks()
    with cast.priya.page.expect_download() as downloaded:
        cast.priya.follows("Keep it as a PDF")
    file = folder / "narrative.pdf"
    downloaded.value.save_as(file)
    cast.priya.follows("Read it as a page")
    cast.priya.sees(FIRST)
    cast.priya.looks()
    return file.read_bytes()
