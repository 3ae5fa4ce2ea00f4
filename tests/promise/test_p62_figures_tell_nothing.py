"""P62: the figures for Prometheus hold no word, seat or address, and none of them moves when somebody writes."""

import re
import secrets
from pathlib import Path

import pytest
from flask import Flask

from learning_event.application import create_app
from learning_event.gauges import DISK_STEP, MEMORY_STEP, Gauges, _down_to
from learning_event.server.check_settings import metrics_token
from learning_event.settings import from_environment
from tests.door import Door
from tests.given import Given
from tests.people import Person

TOKEN = "f" * 32
LINE = re.compile(
    r"(# (HELP|TYPE) learning_event_[a-z_]+ .*)|(learning_event_[a-z_]+(\{(kind|version)=\"[^\"]*\"\})? -?[0-9.e+]+)"
)
OF_THE_MACHINE = ("memory_bytes", "delay_seconds", "data_free_bytes", "processor_seconds")
"""In steps so large that whatever else happens here may reach the next one, and one observation is lost in them."""
NAMES = {
    "learning_event_info",
    "learning_event_start_time_seconds",
    "learning_event_processor_seconds",
    "learning_event_memory_bytes",
    "learning_event_data_free_bytes",
    "learning_event_delay_seconds",
    "learning_event_lines_open",
    "learning_event_database_answers",
    "learning_event_troubles_total",
}


@pytest.fixture
def figures(house: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(house.config, "METRICS_TOKEN", TOKEN)


def asked(who: Person, token: str = TOKEN) -> str:
    answer = who.browser.get("/metrics", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def write(who: Person, given: Given, slip: str) -> None:
    fields = {"kind": "went_well", "words": "Toast by the door", "anchor": "case"}
    assert Door("fetch").send(who, f"/events/{given.event_id}/observations", slip=slip, **fields).status == 200


def test_p62_nothing_moves_when_somebody_writes(figures: None, priya: Person, max_: Person, given: Given) -> None:
    before = asked(max_)

    slips = [secrets.token_urlsafe(16) for _ in range(8)]
    for slip in slips:
        write(priya, given, slip)

    after = asked(max_)
    assert _without(after, *OF_THE_MACHINE) == _without(before, *OF_THE_MACHINE)
    for told in (*slips, "Toast", given.event_id, *given.places, given.reviewer_email, "127.0.0.1", "observations"):
        assert told not in after


def test_p62_every_line_is_one_that_was_thought_about(figures: None, max_: Person) -> None:
    said = asked(max_).splitlines()

    assert [line for line in said if not LINE.fullmatch(line)] == []
    assert {re.split(r"[{ ]", line)[0] for line in said if not line.startswith("#")} == NAMES


def test_p62_a_count_of_requests_would_tell(house: Flask, priya: Person, given: Given) -> None:
    """The wrong twin: what any library counts by itself moves with every observation."""
    gauges = Gauges(Path())
    answered = [0]
    gauges.tell("answers", "How many requests were answered", lambda: answered[0])
    before = gauges.text()

    write(priya, given, secrets.token_urlsafe(16))
    answered[0] += 1

    assert gauges.text() != before


def test_p62_the_steps_of_the_machine_are_larger_than_what_one_observation_takes() -> None:
    steps = (MEMORY_STEP, DISK_STEP)
    assert [[_down_to(step, 5 * step + more) for more in (0, 40_000, step - 1)] for step in steps] == [
        [5 * step] * 3 for step in steps
    ]


@pytest.mark.parametrize("token", ["", "f" * 31, "ö" * 32])
def test_p62_without_its_token_it_is_closed(figures: None, ruth: Person, token: str) -> None:
    answer = ruth.browser.get("/metrics", headers={"Authorization": f"Bearer {token}"})

    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert "learning_event" not in answer.get_data(as_text=True)


def test_p62_where_no_token_is_set_it_is_closed_to_everybody(house: Flask, ruth: Person) -> None:
    assert ruth.browser.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 401


def test_p62_troubles_are_counted_by_their_kind(figures: None, house: Flask, max_: Person) -> None:
    gauges: Gauges = house.extensions["gauges"]
    before = asked(max_)

    gauges.count("not saved")
    gauges.was_late(0.33)

    assert _of('troubles_total{kind="not saved"}', asked(max_)) == _of('troubles_total{kind="not saved"}', before) + 1
    assert _of("delay_seconds", asked(max_)) >= 0.3


def test_p62_the_token_comes_from_a_file_and_has_to_be_long(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    settings = from_environment({"METRICS_TOKEN_FILE": str(tmp_path / "token")}, data=tmp_path / "data")

    assert settings.metrics_token == create_app(settings).config["METRICS_TOKEN"] == TOKEN
    assert TOKEN not in repr(settings)
    assert [one.kind for one in metrics_token("short")] == ["metrics-token"]
    assert [*metrics_token(TOKEN), *metrics_token("")] == []


def _of(name: str, said: str) -> float:
    (line,) = [line for line in said.splitlines() if line.startswith(f"learning_event_{name} ")]
    return float(line.rpartition(" ")[2])


def _without(said: str, *names: str) -> list[str]:
    return [line for line in said.splitlines() if not any(name in line for name in names)]
