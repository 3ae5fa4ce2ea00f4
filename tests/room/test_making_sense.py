"""At the desk in a real browser: ticks stay while one looks at other parts, and a slip is placed with the pointer."""

import pytest
from playwright.sync_api import Page, expect

from learning_event import store
from learning_event.models import Observation
from tests.given import PASSWORD, Given
from tests.live.open_house import OpenHouse
from tests.room.conftest import Windows
from tests.room.test_room_looks import look

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def said(given: Given) -> list[str]:
    """Three observations about the first key episode and one about the whole case."""
    first = given.episodes[0]
    lines = (
        ("went_well", "The daily note meant one adult could see the week as a whole.", "episode", first),
        ("went_well", "Because of the daily note one grown-up could see Robin’s whole week", "episode", first),
        ("made_possible", "Twenty protected minutes", "episode", first),
        ("got_in_the_way", "Every form asked for the same thing", "case", ""),
    )
    with store.work() as work:
        rows = [
            Observation(
                event_id=given.event_id,
                showing=1,
                kind=kind,
                words=words,
                anchor=anchor,
                anchor_ref=ref,
                certainty="undated",
            )
            for kind, words, anchor, ref in lines
        ]
        work.rows.add_all(rows)
        work.rows.flush()
        return [row.id for row in rows]


def at_the_desk(page: Page, opened: OpenHouse, given: Given) -> None:
    page.goto(f"{opened.url}/sign-in")
    page.fill("[name=email]", given.reviewer_email)
    page.fill("[name=password]", PASSWORD)
    page.locator("main button[type=submit]").first.click()
    expect(page).not_to_have_url(f"{opened.url}/sign-in")
    page.goto(f"{opened.url}/events/{given.event_id}/desk?part={given.episodes[0]}")


def drag(page: Page, slip: str, to: str) -> None:
    """By the line of its kind."""
    grip = page.locator(f"[data-observation='{slip}'] > .kind")
    grip.scroll_into_view_if_needed()
    box = grip.bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 40, steps=4)
    place = page.locator(".places__one", has_text=to)
    expect(place).to_be_visible()
    there = place.bounding_box()
    assert there
    page.mouse.move(there["x"] + 30, there["y"] + 12, steps=6)


def test_ticks_stay_and_slips_are_placed(given: Given, said: list[str], opened: OpenHouse, windows: Windows) -> None:
    page = windows().page
    at_the_desk(page, opened, given)
    page.locator(f"#rests input[value='observation:{said[0]}']").check()
    page.get_by_label("Draft statement").fill("One adult could see the week.")

    page.get_by_label("Part of the timeline").select_option("whole")
    page.get_by_role("button", name="Look at it").click()

    expect(page.locator("[data-elsewhere]")).to_contain_text("The daily note meant one adult")
    expect(page.get_by_label("Draft statement")).to_have_value("One adult could see the week.")
    page.locator(f"#rests input[value='observation:{said[3]}']").check()
    expect(page.locator("[data-elsewhere] li")).to_have_count(2)
    look(page)

    drag(page, said[3], "2 ")
    page.keyboard.press("Escape")
    expect(page.locator(".places")).to_be_hidden()
    page.mouse.up()
    page.locator(f"#rests input[value='observation:{said[3]}']").uncheck()
    drag(page, said[3], "2 ")
    page.mouse.up()
    expect(page.locator("[data-placed]")).to_contain_text("Placed: 2")
    expect(page.locator("#rests [data-observation]")).to_have_count(0)
    with store.look() as rows:
        assert rows.get_one(Observation, said[3]).episode_id == given.episodes[1]


def test_by_keyboard_alone(given: Given, said: list[str], opened: OpenHouse, windows: Windows) -> None:
    page = windows().page
    at_the_desk(page, opened, given)
    for at in said[:2]:
        page.locator(f"#rests input[value='observation:{at}']").focus()
        page.keyboard.press("Space")
    page.get_by_text("Something else with what is ticked").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Put these together under the title").focus()
    page.keyboard.type("The daily note")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The daily note")).to_be_visible()

    page.locator("#groups input[type=checkbox]").focus()
    page.keyboard.press("Space")
    page.get_by_text("Something else with what is ticked").focus()
    page.keyboard.press("Enter")
    page.get_by_label("A theme, by its words").focus()
    page.keyboard.type("supervision")
    page.keyboard.press("Enter")
    expect(page.locator("#groups .tags")).to_contain_text("Supervision")
    page.get_by_text("Some may say the same").wait_for(state="hidden")
    page.get_by_text("This key episode").click()
    look(page)
    for address in ("themes", "lenses"):
        page.goto(f"{opened.url}/events/{given.event_id}/{address}")
        look(page)


def test_what_is_chosen_and_not_yet_pressed_stays_chosen_when_news_comes(
    windows: Windows, opened: OpenHouse, given: Given, said: list[str]
) -> None:
    page = windows().page
    at_the_desk(page, opened, given)
    slip = page.locator(f"[data-observation='{said[0]}']")
    slip.locator("summary", has_text="Place or hold").click()
    slip.get_by_label("Place in").select_option(value=given.episodes[1])
    page.get_by_role("heading", level=2, name="Running order").click()

    opened.signed_in(given.reviewer_email, PASSWORD).send(
        f"observations/{said[2]}/holding", sort="other", reason="Say it again"
    )

    expect(page.locator("#rests .observation")).to_have_count(2)
    expect(slip.get_by_label("Place in")).to_have_value(given.episodes[1])
    expect(slip.get_by_label("Place in")).to_be_visible()


def test_an_episode_can_be_moved_right_after_its_name_was_undone(
    windows: Windows, opened: OpenHouse, given: Given
) -> None:
    page = windows().page
    at_the_desk(page, opened, given)
    page.get_by_text("This key episode").click()
    page.get_by_label("It is called").fill("Another name")
    page.get_by_role("button", name="Call it so").click()
    expect(page.get_by_role("heading", name="Another name")).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.locator("#desk-lately .lately__item", has_text="Called a key episode").get_by_role("button").click()
    expect(page.locator("#desk-said")).to_contain_text("Undone: called a key episode")
    expect(page.get_by_role("heading", name="Another name")).to_have_count(0)

    # A page that came anew has it folded again.
    later = page.get_by_role("button", name="Move it later")
    if not later.is_visible():
        page.get_by_text("This key episode").click()
    later.click()

    expect(page.locator("#desk-lately")).to_contain_text("Moved a key episode later")
