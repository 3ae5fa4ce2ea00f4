"""What every test may ask for: a fresh house on a real SQLite file, the door in both ways, and the cast."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask

from learning_event import announcements, store
from learning_event.anonymity.seats import new_seat, seat_hash, to_cookie
from learning_event.application import create_app
from learning_event.models import Place
from learning_event.safe.scope import event_scope, open_safe
from learning_event.settings import Settings
from tests.browser import browser as browser
from tests.compiled_once import compile_once
from tests.door import Door, token_for
from tests.given import PASSWORD, Given, a_learning_event
from tests.longest_first import dealt
from tests.people import Person
from tests.postgres import emptied_postgres as emptied_postgres

compile_once()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Alone they run as they stand. One with real browsers that fails on a busy machine is run once more, and that is said (RERUN)."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    if workers > 1:
        items[:] = dealt([(item.nodeid.partition("::")[0], item) for item in items], workers)


@dataclass(frozen=True)
class Built:
    """The application, joined once, and a database that has been migrated once, to copy."""

    app: Flask
    empty: Path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Joining the doors and drawing the templates takes a while; the doors keep nothing from one test to the next."""
    file = tmp_path_factory.mktemp("built") / "empty.sqlite3"
    app = create_app(_settings(file))
    app.testing = True
    store.truncate_log()
    store.close()
    announcements.nobody_listens()
    return Built(app, file)


@pytest.fixture
def house(built: Built, tmp_path: Path) -> Iterator[Flask]:
    """A house with a fresh database of its own, on a real SQLite file."""
    yield from house_on_sqlite(built, tmp_path)


def house_on_sqlite(built: Built, tmp_path: Path) -> Iterator[Flask]:
    """Its file is a copy of the migrated one."""
    file = tmp_path / "learning-event.sqlite3"
    shutil.copy(built.empty, file)
    open_safe(tmp_path / "keys", tmp_path / "keys" / "key-encryption-key")
    store.open_at(f"sqlite:///{file}")
    yield built.app
    store.close()
    announcements.nobody_listens()


@pytest.fixture(params=["form", "fetch"])
def door(request: pytest.FixtureRequest) -> Door:
    """The same door, knocked at as a form and as a fetch."""
    return Door(request.param)


@pytest.fixture
def given(house: Flask) -> Iterator[Given]:
    """An open learning event in quiet writing; the test itself may read its shelves, the house has to name it each time."""
    learning_event = a_learning_event()
    with event_scope(learning_event.event_id):
        yield learning_event


Seated = Callable[[str, int], Person]


@pytest.fixture
def seated(house: Flask, given: Given) -> Seated:
    """Somebody with a seat at the place of this number, as after joining."""

    def sit(name: str, number: int) -> Person:
        seat = new_seat()
        with store.work() as work:
            place = work.rows.get_one(Place, given.places[number])
            place.state, place.seat_hash, place.card_code = "claimed", seat_hash(seat), None
        browser = house.test_client()
        browser.set_cookie("seat", to_cookie(seat))
        return Person(name, browser, place_id=given.places[number], seat=seat)

    return sit


@pytest.fixture
def priya(seated: Seated) -> Person:
    return seated("Priya", 0)


@pytest.fixture
def tom(seated: Seated) -> Person:
    return seated("Tom", 1)


@pytest.fixture
def max_(house: Flask) -> Person:
    """Max was never given a card."""
    return Person("Max", house.test_client())


@pytest.fixture
def ruth(house: Flask, given: Given) -> Person:
    return signed_in(house, "Ruth", given.reviewer_email)


@pytest.fixture
def leah(house: Flask, given: Given) -> Person:
    return signed_in(house, "Leah", given.contact_email)


def signed_in(house: Flask, name: str, email: str) -> Person:
    """Somebody of the staff after signing in at the door."""
    person = Person(name, house.test_client(), email=email, password=PASSWORD)
    answer = person.browser.post(
        "/sign-in", data={"email": email, "password": PASSWORD, "csrf_token": token_for(person)}
    )
    assert answer.status_code == 303
    return person


def _settings(file: Path) -> Settings:
    return Settings(
        data=file.parent,
        database_url=f"sqlite:///{file}",
        secret_key=b"a key for tests, 32 bytes long..",
        require_totp=False,
    )
