"""P44: through sleep, a lost line and a reload unsent words are kept, sent once, and the page says truthfully whether they are saved."""

import pytest
import sqlalchemy as sa
from playwright.sync_api import Page, Route, expect

from learning_event import store
from learning_event.models import TrayObservation
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SAVED = "Saved. It will appear with others at the next showing."
NOT_YET = "Not sent yet."


def tray() -> list[str]:
    with store.look() as rows:
        return list(rows.scalars(sa.select(TrayObservation.words)))


def presses_save(page: Page) -> None:
    page.get_by_role("button", name="Save observation").click()


def test_p44_unsent_words_survive_a_reload(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    page.check("input[value=unsure]", force=True)
    page.fill("#words", "Was it the Tuesday?")

    page.reload()

    expect(page.locator("#words")).to_have_value("Was it the Tuesday?")
    expect(page.locator("input[value=unsure]")).to_be_checked()
    assert tray() == []


def test_p44_an_answer_that_gets_lost_is_asked_for_again_and_saved_once(priya: Person, windows: Windows) -> None:
    page, lost = windows(priya).enter(), []

    def lose_the_answer(route: Route) -> None:
        lost.append(route.fetch().status)
        route.abort()

    page.route("**/observations", lose_the_answer, times=1)
    page.fill("#words", "Somebody rang back.")
    presses_save(page)

    expect(page.get_by_text(NOT_YET)).to_be_visible()
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert (lost, tray()) == ([201], ["Somebody rang back."])


def test_p44_without_a_line_it_says_so_and_sends_by_itself_later(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    page.context.set_offline(True)
    page.fill("#words", "Written in the lift.")
    presses_save(page)

    expect(page.get_by_text(NOT_YET)).to_be_visible()
    expect(page.get_by_text("The line is down. Your words are kept in this window.")).to_be_visible()
    expect(page.get_by_text("Leah Bevan can still be reached.")).to_be_visible()
    assert tray() == []
    page.context.set_offline(False)
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert (tray(), page.input_value("#words")) == (["Written in the lift."], "")


def test_p44_words_waiting_to_be_sent_are_sent_after_a_reload(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    page.route("**/observations", lambda route: route.abort())
    page.fill("#words", "Sent later.")
    presses_save(page)
    expect(page.get_by_text(NOT_YET)).to_be_visible()

    page.unroute_all()
    page.reload()

    expect(page.get_by_text(SAVED)).to_be_visible()
    assert tray() == ["Sent later."]


def test_p44_words_written_on_after_a_lost_answer_are_the_ones_that_are_kept(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()

    def lose_the_answer(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route("**/observations", lose_the_answer, times=1)
    page.fill("#words", "Somebody rang back.")
    presses_save(page)
    expect(page.get_by_text(NOT_YET)).to_be_visible()
    page.fill("#words", "Somebody rang back the same day.")
    presses_save(page)

    expect(page.get_by_text(SAVED)).to_be_visible()
    assert tray() == ["Somebody rang back the same day."]


def test_p44_after_sleep_without_a_line_the_words_are_kept_and_sent_once(priya: Person, windows: Windows) -> None:
    """The laptop is shut with words that were asked to be sent, sleeps for an hour, and wakes before the Wi-Fi does."""
    window = windows(priya)
    window.page.clock.install()
    page = window.enter()
    asked: list[str] = []

    def lost(route: Route) -> None:
        asked.append(route.request.post_data or "")
        route.abort()

    page.route("**/observations", lost)
    page.fill("#words", "Written before the lift.")
    presses_save(page)
    expect(page.get_by_text(NOT_YET)).to_be_visible()

    page.context.set_offline(True)
    page.clock.fast_forward("01:00:00")
    expect(page.get_by_text(NOT_YET)).to_be_visible()
    asleep = (tray(), page.input_value("#words"), page.get_by_text(SAVED).count())
    page.unroute_all()
    page.context.set_offline(False)
    page.clock.run_for(20_000)

    expect(page.get_by_text(SAVED)).to_be_visible()
    assert asleep == ([], "Written before the lift.", 0)
    assert (tray(), page.input_value("#words")) == (["Written before the lift."], "")
    assert len({fields.split('"slip":"')[1][:22] for fields in asked}) == 1


def test_p44_it_says_saved_only_once_the_server_has_said_so(priya: Person, windows: Windows) -> None:
    page, said = windows(priya).enter(), []

    def look_before_answering(route: Route) -> None:
        answer = route.fetch()
        said.append((page.get_by_text(SAVED).count(), page.get_by_text("Saving", exact=True).count()))
        route.fulfill(response=answer)

    page.route("**/observations", look_before_answering, times=1)
    page.fill("#words", "Somebody rang back.")
    presses_save(page)

    expect(page.get_by_text(SAVED)).to_be_visible()
    assert said == [(0, 1)]
    assert tray() == ["Somebody rang back."]


@pytest.mark.parametrize("status", [503, 429])
def test_p44_a_server_that_cannot_take_it_now_is_asked_again(priya: Person, windows: Windows, status: int) -> None:
    page = windows(priya).enter()
    no = {"ok": False, "message": "Please try again in a moment.", "errors": {}}
    page.route(
        "**/observations", lambda route: route.fulfill(status=status, json=no, headers={"Retry-After": "1"}), times=1
    )
    page.fill("#words", "Somebody rang back.")
    presses_save(page)

    expect(page.get_by_text(NOT_YET)).to_be_visible()
    assert tray() == []
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert tray() == ["Somebody rang back."]
