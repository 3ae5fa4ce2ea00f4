"""`learning-event erase`: begins nothing, finishes what was interrupted, and takes out what an older copy brought back."""

import datetime as dt

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.actions.keeping.erasing import ErasureTyped, erase
from learning_event.actions.keeping.erasing_steps import HOW
from learning_event.actions.keeping.keeper import Keeper
from learning_event.models import Erasure, LearningEvent
from learning_event.rules.erasure import Step, reference_said
from learning_event.safe.scope import keyring
from tests.byte_scan import found_in
from tests.given import Given
from tests.keeping.said import Kept
from tests.keeping.said import kept as kept
from tests.promise.erasable import sealed_event, telltales

TODAY = dt.date(2026, 3, 11)


class Interrupted(BaseException):
    """Somebody pulled the plug."""


@pytest.fixture
def given(kept: Kept) -> Given:
    return sealed_event()[0]


def interrupted(kept: Kept, given: Given, monkeypatch: pytest.MonkeyPatch, before: Step) -> None:
    """An erasure that comes no further than this step."""

    def pull(_erasing: object) -> None:
        raise Interrupted

    as_it_is = HOW[before]
    who = Keeper(given.event_id, given.accounts[0], "lead")
    monkeypatch.setitem(HOW, before, pull)
    with pytest.raises(Interrupted):
        erase(who, ErasureTyped("Kestrel", "Schedule 4.2"), today=TODAY, data=kept.data)
    monkeypatch.setitem(HOW, before, as_it_is)


def test_it_begins_nothing(kept: Kept, given: Given) -> None:
    said = kept.run("erase")

    assert said.exit_code == 1
    assert "in two steps" in said.output
    assert keyring().has_keys(given.event_id)
    assert kept.run("erase", "--resume").output == "No erasures were finished.\n"
    assert keyring().has_keys(given.event_id)


@pytest.mark.parametrize("before", [step for step in Step if step is not Step.CONFIRMED])
def test_it_finishes_what_was_interrupted(
    kept: Kept, given: Given, monkeypatch: pytest.MonkeyPatch, before: Step
) -> None:
    wanted = telltales(kept.database, given, b"no seat at all, but long enough.")
    interrupted(kept, given, monkeypatch, before)

    said = kept.run("erase", "--resume")

    assert reference_said(given.event_id) in said.output
    assert found_in(kept.data, wanted) == {}
    with store.look() as rows:
        assert rows.scalars(sa.select(Erasure.step)).all() == [Step.DONE]


def test_it_takes_out_what_an_older_copy_brought_back(kept: Kept, given: Given) -> None:
    wanted = telltales(kept.database, given, b"no seat at all, but long enough.")
    keyring().destroy_keys(given.event_id, on=TODAY)

    said = kept.run("erase", "--resume")

    assert "One learning event that was erased before" in said.output
    assert found_in(kept.data, wanted) == {}
    with store.look() as rows:
        assert rows.scalar(sa.select(sa.func.count()).select_from(LearningEvent)) == 0
        assert rows.scalars(sa.select(Erasure.erased_on)).all() == [TODAY.isoformat()]
