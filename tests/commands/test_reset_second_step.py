"""`learning-event reset-second-step`: somebody lost their telephone and their recovery codes."""

import os
from pathlib import Path

import pyotp
import pytest
from click.testing import CliRunner, Result

from learning_event import store
from learning_event.actions.staff.accounts import create_account
from learning_event.actions.staff.second_step import begin_second_step, confirm_second_step
from learning_event.commands.reset_second_step import reset_second_step
from learning_event.migrations import bring_up_to_date
from learning_event.models import Account
from learning_event.readings.staff.accounts import account_with
from learning_event.readings.staff.second_step import SecondStep, second_step_of
from learning_event.safe.scope import open_safe
from learning_event.settings import Settings, from_environment


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A house of its own, found by the environment."""
    monkeypatch.setenv("LEARNING_EVENT_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    found = from_environment(os.environ)
    open_safe(found.keys, found.key_file)
    return found


def test_it_takes_the_second_step_away_and_ends_every_session(settings: Settings) -> None:
    store.open_at(settings.database_url)
    bring_up_to_date()
    ruth = create_account("ruth@example.org", "Ruth", "a window over the garden")
    begin_second_step(ruth)
    with store.look() as rows:
        secret = rows.get_one(Account, ruth).totp_secret
    confirm_second_step(ruth, pyotp.TOTP(secret or "").now())
    before = account_with(ruth)
    assert second_step_of(ruth) == SecondStep(stands=True, needed=True, codes_left=10)

    said = _run("Ruth@Example.org")

    store.open_at(settings.database_url)
    after = account_with(ruth)
    assert said.exit_code == 0
    assert second_step_of(ruth) == SecondStep(stands=False, needed=True, codes_left=0)
    assert before is not None
    assert after is not None
    assert before.session_key != after.session_key
    store.close()


def test_an_address_without_an_account_is_said(settings: Settings) -> None:
    said = _run("nobody@example.org")

    assert (said.exit_code, said.output) == (1, "Error: There is no account with this e-mail address.\n")


def _run(*words: str) -> Result:
    return CliRunner().invoke(reset_second_step, list(words))
