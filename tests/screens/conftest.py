"""Everybody of a day at a browser of their own, each with a window that is looked at."""

from dataclasses import dataclass

import pytest

from tests.given import Given
from tests.live.open_house import Guest, OpenHouse
from tests.people import Person
from tests.room.conftest import Window, Windows
from tests.room.conftest import opened as opened
from tests.room.conftest import reviewer as reviewer
from tests.room.conftest import windows as windows
from tests.room.test_staff_looks import CARYS, signs_in
from tests.room.test_staff_looks import colleagues as colleagues
from tests.said import turn_to


@dataclass
class Everybody:
    """The windows of the lead reviewer, a co-reviewer, a practitioner, the wall and a support contact."""

    given: Given
    desk: Guest
    ruth: Window
    carys: Window
    priya: Window
    wall: Window
    leah: Window

    def turn(self, activity: str) -> None:
        turn_to(self.given, activity)


@pytest.fixture
def everybody(
    given: Given, colleagues: None, priya: Person, tom: Person, opened: OpenHouse, windows: Windows, reviewer: Guest
) -> Everybody:
    """Priya and Tom have seats; Tom writes by himself, where somebody has to."""
    staff = {}
    for name, email in (("ruth", given.reviewer_email), ("carys", CARYS), ("leah", given.contact_email)):
        staff[name] = windows()
        signs_in(staff[name].page, opened, email)
    wall = Window(staff["ruth"].page.context.new_page(), staff["ruth"].event)
    return Everybody(given, reviewer, priya=windows(priya), wall=wall, **staff)


@pytest.fixture
def tom_at_his(opened: OpenHouse, tom: Person) -> Guest:
    return opened.seated(tom)
