"""Whoever may not come in any more hears nothing any more: a closed place, and an account that signed out."""

from pathlib import Path

from tests.given import PASSWORD, Given
from tests.live.open_house import Listener, open_house
from tests.people import Person

GOODBYE = "41"


def test_a_closed_places_line_is_hung_up_and_nobody_elses(
    given: Given, priya: Person, tom: Person, tmp_path: Path
) -> None:
    with open_house(tmp_path, given.event_id) as house:
        ruth = house.signed_in(given.reviewer_email, PASSWORD)
        priya_hears, tom_hears = house.seated(priya).listen(), house.seated(tom).listen()

        ruth.send(f"preparing/places/{priya.place_id}/closing")

        assert GOODBYE in everything_until_the_end(priya_hears)
        assert tom_hears.next()[0] == "room:changed"
        tom_hears.close()


def test_signing_out_hangs_up_every_line_of_the_account(given: Given, tmp_path: Path) -> None:
    with open_house(tmp_path, given.event_id) as house:
        laptop, wall = (house.signed_in(given.reviewer_email, PASSWORD) for _ in range(2))
        lines = laptop.listen(), wall.listen()

        form = {"csrf_token": laptop.token()}
        laptop.browser.post(f"{house.url}/sign-out", data=form, timeout=10, allow_redirects=False)

        assert [GOODBYE in everything_until_the_end(line) for line in lines] == [True, True]


def everything_until_the_end(line: Listener) -> list[str]:
    """What is heard before the line is gone; a line that is never hung up fails by its time limit."""
    heard: list[str] = []
    while (said := line.client.receive()) is not None:
        heard.append(said)
        if said == GOODBYE:
            break
    line.close()
    return heard
