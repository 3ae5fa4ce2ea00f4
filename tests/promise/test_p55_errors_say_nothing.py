"""P55: a page that says no, or that something failed, holds no stack, path, statement, class or word of anybody."""

import logging
import re
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import LearningEvent
from tests.door import token_for
from tests.given import Given
from tests.people import Person

WORDS = "Canary words of somebody"
TELLING = re.compile(r"Traceback|File \"|line \d+|\.py\b|/work|/tmp|/usr|site-packages|sqlalchemy|sqlite|SELECT |INSERT |"
                     r"werkzeug|jinja|[A-Z]\w+Error\b|Exception|0x[0-9a-f]{6}")  # fmt: skip


@pytest.fixture
def in_earnest(house: Flask) -> Iterator[Flask]:
    """Failures are answered as they would be on the day, not handed on to the test."""
    house.testing = False
    yield house
    house.testing = True


def tray() -> str:
    """The table that is taken away: a real failure deep in the house, with a statement and its parameters."""
    return next(name for name in LearningEvent.metadata.tables if "tray" in name)


@pytest.mark.parametrize("wants", ["text/html", "application/json"])
def test_p55_a_real_failure_tells_nothing(
    in_earnest: Flask, given: Given, priya: Person, wants: str, caplog: pytest.LogCaptureFixture
) -> None:
    token = token_for(priya)
    with store.engine().connect() as line:
        line.exec_driver_sql(f'ALTER TABLE "{tray()}" RENAME TO elsewhere')
        line.commit()
    fields = {"slip": "a" * 22, "kind": "went_well", "words": WORDS, "csrf_token": token}

    with caplog.at_level(logging.DEBUG):
        answer = priya.browser.post(
            f"/events/{given.event_id}/observations", data=fields, headers={"Accept": wants, "X-CSRF-Token": token}
        )

    said = _without_what_was_typed(answer.get_data(as_text=True))
    assert answer.status_code in (500, 503)
    assert TELLING.findall(said) == []
    assert WORDS not in caplog.text
    assert "SELECT" not in caplog.text


@pytest.mark.parametrize(
    "path", ["/nothing-here", "/events/{event}/desk", "/events/%00", "/static/../secret-key", "/join"]
)
def test_p55_a_refusal_tells_nothing(house: Flask, given: Given, priya: Person, path: str) -> None:
    answer = priya.browser.get(path.format(event=given.event_id))

    assert answer.status_code in (403, 404, 405)
    assert TELLING.findall(_without_what_was_typed(answer.get_data(as_text=True))) == []


def test_p55_what_tells_something_would_be_noticed(house: Flask, given: Given) -> None:
    with pytest.raises(sa.exc.OperationalError) as told, store.engine().connect() as line:
        line.exec_driver_sql("SELECT nothing FROM nowhere")

    assert TELLING.findall(f"{told.type} {told.value}") != []


def _without_what_was_typed(page: str) -> str:
    """Addresses of our own sheets and modules, and what comes back to be sent again, are no telling."""
    return re.sub(r'(href|src)="/static/[^"]*"|<textarea.*?</textarea>|csrf[^>]*>', "", page, flags=re.S)
