"""What a calm person looks at after bad luck: the words in the field, the cards on the timeline, what waits in the tray."""

import sqlalchemy as sa
from playwright.sync_api import Page, expect

from learning_event import store
from learning_event.models import TrayObservation

SAVED = "Saved. It will appear with others at the next showing."


def tray() -> list[str]:
    with store.look() as rows:
        return sorted(rows.scalars(sa.select(TrayObservation.words)))


def cards(page: Page) -> list[str]:
    return sorted(page.locator("#timeline .observation__words").all_inner_texts())


def has_cards(page: Page, number: int) -> None:
    expect(page.locator("#timeline .observation")).to_have_count(number)


def presses_save(page: Page) -> None:
    page.get_by_role("button", name="Save observation").click()


def adds(page: Page, words: str) -> None:
    page.fill("#words", words)
    presses_save(page)
    expect(page.locator("#words")).to_have_value("")
    expect(page.get_by_text(SAVED)).to_be_visible()


def types_half(page: Page, words: str, *, caret: int) -> None:
    """Half a sentence, with the caret in the middle of it."""
    page.fill("#words", words)
    page.locator("#words").evaluate("(field, at) => { field.focus(); field.setSelectionRange(at, at); }", caret)


def caret(page: Page) -> tuple[str, int, bool]:
    """What is typed, where the caret stands, and whether it is still there that one types."""
    found = page.locator("#words").evaluate(
        "field => [field.value, field.selectionStart, field === document.activeElement]"
    )
    return (str(found[0]), int(found[1]), bool(found[2]))
