"""Every test at the doors runs on both databases: on SQLite and on a real PostgreSQL.

What is written once for form and fetch is knocked at in one way on the one and in the other way on the other, in turns from test to
test; all else runs twice.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from learning_event import announcements, store
from learning_event.safe.scope import open_safe
from tests.conftest import Built, house_on_sqlite
from tests.door import Door

WAYS, DATABASES = ("form", "fetch"), ("sqlite", "postgresql")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Which way on which database, for every test that has a house."""
    asked = metafunc.fixturenames
    if "house" not in asked:
        return
    if "door" in asked:
        first = zlib.crc32(metafunc.function.__name__.encode()) % 2
        pairs = list(zip(WAYS, (DATABASES[first], DATABASES[1 - first]), strict=True))
        metafunc.parametrize(("door", "house"), pairs, indirect=True)
    else:
        metafunc.parametrize("house", DATABASES, indirect=True)


@pytest.fixture
def door(request: pytest.FixtureRequest) -> Door:
    """The same door, knocked at as a form and as a fetch."""
    return Door(request.param)


@pytest.fixture
def house(request: pytest.FixtureRequest, built: Built, tmp_path: Path) -> Iterator[Flask]:
    """A house with a fresh database of its own, of either kind."""
    if request.param == "sqlite":
        yield from house_on_sqlite(built, tmp_path)
        return
    url = request.getfixturevalue("emptied_postgres").empty()
    open_safe(tmp_path / "keys", tmp_path / "keys" / "key-encryption-key")
    store.open_at(url)
    yield built.app
    store.close()
    announcements.nobody_listens()
