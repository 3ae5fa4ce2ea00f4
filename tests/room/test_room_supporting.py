"""A support contact's page in a real browser: requests as they come, how they are told, a lost line; and the asker's side of it."""

import pytest
from playwright.sync_api import Page, expect

from learning_event import store
from learning_event.models import SupportContact
from tests.browser import axe, axe_in_the_dark
from tests.given import PASSWORD, Given
from tests.live.open_house import Guest
from tests.people import Person
from tests.room.conftest import Window, Windows
from tests.said import turn_to

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NOTED = """() => { window.told = []; window.Notification = class extends EventTarget {
  static requestPermission() { window.leave = true; return Promise.resolve("granted"); }
  constructor(title, options) { super(); window.told.push([title, options.body ?? ""]); } };
  Object.defineProperty(document, "hidden", { get: () => window.away ?? false }); }"""


def supporting(windows: Windows, reviewer: Guest, given: Given) -> Page:
    """Leah's page, with the line open."""
    leahs = windows()
    leahs.page.add_init_script(f"({NOTED})()")
    leahs.page.goto(f"{reviewer.url}/sign-in")
    leahs.page.locator("[name=email]").fill(given.contact_email)
    leahs.page.locator("[name=password]").fill(PASSWORD)
    leahs.page.locator("main button[type=submit]").click()
    page = leahs.go("supporting")
    page.get_by_text("Connected: requests appear here at once").wait_for()
    return page


def ask(hers: Window, **fields: str) -> Page:
    page = hers.go("support")
    for label, words in fields.items():
        page.locator(f"[name={label}]").fill(words)
    page.get_by_role("button", name="Ask for a word").click()
    page.wait_for_url("**/support/asked")
    return page


def test_an_answer_comes_to_the_asker_and_to_their_strip(
    given: Given, priya: Person, windows: Windows, reviewer: Guest
) -> None:
    leahs, hers = supporting(windows, reviewer, given), windows(priya)
    asking = ask(hers, words="A word at the break?", whereabouts="By the window")
    expect(asking.get_by_text("Leah Bevan has been told you would like a word.")).to_be_visible()
    axe(asking)
    axe_in_the_dark(asking)
    room = hers.enter()
    expect(room.get_by_role("link", name="You have asked for a word")).to_be_visible()
    expect(leahs).to_have_title("(1) Supporting today | Learning event")
    expect(leahs.get_by_text("By the window")).to_be_visible()
    axe(leahs)
    axe_in_the_dark(leahs)

    leahs.get_by_role("button", name="I am coming to find you").click()

    expect(leahs.get_by_text("Your answer is with whoever asked.")).to_be_visible()
    expect(leahs).to_have_title("Supporting today | Learning event")
    expect(room.get_by_role("link", name="Your request is answered")).to_be_visible()
    room.get_by_role("link", name="Your request is answered").click()
    expect(room.get_by_text("I am coming to find you.")).to_be_visible()
    axe(room)


def test_sound_and_notification_are_off_until_pressed_and_say_nothing_of_who_or_why(
    given: Given, priya: Person, windows: Windows, reviewer: Guest
) -> None:
    leahs = supporting(windows, reviewer, given)
    leahs.evaluate("window.away = true")
    ask(windows(priya), words="About Robin")
    expect(leahs.get_by_text("About Robin").first).to_be_visible()
    assert leahs.evaluate("[window.told.length, window.leave ?? false]") == [0, False]

    leahs.get_by_role("button", name="Turn a notification on").click()
    expect(leahs.get_by_text("It will say “Somebody asks for you”, and nothing else.")).to_be_visible()
    leahs.get_by_role("button", name="Turn a soft sound on").click()
    expect(leahs.get_by_role("button", name="Turn the sound off")).to_be_visible()
    ask(windows(priya), words="About the minutes", called="Tom")

    expect(leahs).to_have_title("(2) Supporting today | Learning event")
    assert leahs.evaluate("window.told") == [["Somebody asks for you", ""]]


def test_a_lost_line_is_said_and_what_came_meanwhile_is_shown_when_it_is_back(
    given: Given, priya: Person, windows: Windows, reviewer: Guest
) -> None:
    leahs = supporting(windows, reviewer, given)
    ask(windows(priya), words="The first")
    expect(leahs.get_by_text("The first").first).to_be_visible()
    leahs.context.set_offline(True)
    expect(leahs.get_by_text("The line is down: requests do not reach this page.")).to_be_visible()

    leahs.get_by_role("button", name="I am coming to find you").click()
    expect(leahs.get_by_text("Not sent: the line is down. Please go to them")).to_be_visible()
    ask(windows(priya), words="The second")
    leahs.context.set_offline(False)

    expect(leahs.get_by_text("The second").first).to_be_visible()
    expect(leahs.get_by_text("The line is down: requests do not reach this page.")).to_be_hidden()


def test_half_an_answer_stays_while_another_request_comes(
    given: Given, priya: Person, windows: Windows, reviewer: Guest
) -> None:
    leahs = supporting(windows, reviewer, given)
    ask(windows(priya), words="The first")
    leahs.get_by_text("In your own words").click()
    leahs.get_by_label("Your answer").fill("Under the cl")

    ask(windows(priya), words="The second")
    expect(leahs.locator("[data-news]")).to_have_text("Someone has asked for you.")

    assert leahs.get_by_label("Your answer").input_value() == "Under the cl"
    leahs.get_by_label("Your answer").fill("Under the clock")
    leahs.get_by_role("button", name="Send this answer").click()
    expect(leahs.get_by_text("Under the clock").first).to_be_visible()
    expect(leahs.get_by_text("The second").first).to_be_visible()


def test_an_asker_who_closes_the_laptop_leaves_the_request_with_its_contact(
    given: Given, priya: Person, windows: Windows, reviewer: Guest
) -> None:
    leahs, hers = supporting(windows, reviewer, given), windows(priya)
    ask(hers, words="A word?")
    hers.page.context.close()

    leahs.get_by_role("button", name="Please ring me").click()
    expect(leahs.get_by_text("You answered: Please ring me.")).to_be_visible()
    leahs.get_by_role("button", name="We have spoken, delete it").click()
    expect(leahs.get_by_role("heading", name="Nobody is asking for you just now")).to_be_visible()


def test_handed_to_the_stand_in_the_asker_sees_it(
    given: Given, priya: Person, windows: Windows, reviewer: Guest
) -> None:
    with store.work(given.event_id) as work:
        work.rows.get_one(SupportContact, given.contacts["Leah Bevan"]).stand_in_id = given.contacts["Anita Shah"]
    leahs = supporting(windows, reviewer, given)
    asking = ask(windows(priya), words="A word?")

    leahs.get_by_role("button", name="Hand it to Anita Shah").click()

    expect(leahs.get_by_text("You handed this to Anita Shah.")).to_be_visible()
    expect(asking.get_by_text("has asked Anita Shah, who has been told.").first).to_be_visible()


def test_a_contact_who_steps_back_while_somebody_waits_leaves_it_to_the_stand_in_within_seconds(
    given: Given, priya: Person, windows: Windows
) -> None:
    with store.work(given.event_id) as work:
        work.rows.get_one(SupportContact, given.contacts["Leah Bevan"]).stand_in_id = given.contacts["Anita Shah"]
    asking = ask(windows(priya), words="A word?")

    with store.work(given.event_id) as work:
        work.rows.get_one(SupportContact, given.contacts["Leah Bevan"]).answered = "left"

    expect(asking.get_by_text("Leah Bevan cannot be here just now, so Anita Shah has been told.").first).to_be_visible()


def test_without_any_script_it_is_asked_and_read_by_looking_again(
    given: Given, priya: Person, windows: Windows, reviewer: Guest
) -> None:
    leahs, hers = supporting(windows, reviewer, given), windows(priya, script=False)
    page = ask(hers, words="A word?")
    assert page.locator("meta[http-equiv=refresh]").count() == 1
    leahs.get_by_role("button", name="I am coming to find you").click()
    expect(leahs.get_by_text("Your answer is with whoever asked.")).to_be_visible()

    page = hers.go("room")
    expect(page.get_by_role("link", name="Your request is answered")).to_be_visible()
    page.get_by_role("link", name="Your request is answered").click()
    expect(page.get_by_text("I am coming to find you.")).to_be_visible()
    page.get_by_role("button", name="Thank you, delete it").click()
    expect(page.get_by_text("Your request is taken back and deleted.")).to_be_visible()


def test_a_wish_for_a_pause_is_sent_in_place_and_reaches_the_desk_at_once(
    given: Given, priya: Person, windows: Windows, reviewer: Guest
) -> None:
    ruths, hers = windows(), windows(priya)
    ruths.page.goto(f"{reviewer.url}/sign-in")
    ruths.page.locator("[name=email]").fill(given.reviewer_email)
    ruths.page.locator("[name=password]").fill(PASSWORD)
    ruths.page.locator("main button[type=submit]").click()
    desk = ruths.go("desk")
    desk.wait_for_timeout(800)
    room = hers.enter()
    room.get_by_label("What would you like to add?").or_(room.locator("textarea[name=words]")).first.fill(
        "Half a thought"
    )

    room.get_by_role("button", name="Ask for a pause").click()

    expect(room.get_by_text("A pause is asked for")).to_be_visible()
    assert room.locator("textarea[name=words]").first.input_value() == "Half a thought"
    expect(desk.get_by_text("Somebody asks for a pause.")).to_be_visible()
    axe(desk)
    desk.get_by_role("button", name="Pause the room").click()
    expect(desk.get_by_text("Somebody asks for a pause.")).to_be_hidden()
    expect(room.get_by_text("A pause is asked for")).to_be_hidden()
    desk.get_by_role("button", name="Go on").click()
    expect(room.get_by_role("button", name="Ask for a pause")).to_be_visible()


def test_who_came_early_can_ask_for_a_pause_too(given: Given, priya: Person, windows: Windows, reviewer: Guest) -> None:
    turn_to(given, "arriving")
    room = windows(priya).enter()
    expect(room.get_by_role("button", name="Ask for a pause")).to_be_hidden()

    reviewer.send("activity", activity="writing", minutes="6")

    expect(room.get_by_role("button", name="Ask for a pause")).to_be_visible()
