"""P47: nothing is erased under legal hold, before its date, while it is open, or without both confirmations; and only by two parts."""

import datetime as dt
from pathlib import Path

import pytest
from flask import Flask

from learning_event import store
from learning_event.models import Account, Erasure, EventRole, LearningEvent
from learning_event.rules.erasure import NO_DATE, STILL_OPEN, UNDER_HOLD, may_be_erased
from learning_event.rules.refusals import NotNow
from learning_event.safe.scope import keyring
from tests.conftest import signed_in
from tests.door import Door, Outcome, refused
from tests.given import PASSWORD, PASSWORD_HASH, Given
from tests.people import Person
from tests.promise.erasable import HELD, all_of, sealed_event

CONFIRMED = {"confirmed": "Kestrel", "policy": "Retention schedule 4.2"}
TODAY = dt.date(2026, 3, 10)


@pytest.fixture
def sealed(house: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Given:
    """Sealed, and past its date: everything about it may be erased, so that each test shows one thing that stops it."""
    monkeypatch.setitem(house.config, "DATA", tmp_path)
    return sealed_event()[0]


@pytest.fixture
def lead(house: Flask, sealed: Given) -> Person:
    return signed_in(house, "Ruth", sealed.reviewer_email)


def test_p47_without_anything_in_its_way_it_is_erased(door: Door, lead: Person, sealed: Given) -> None:
    assert _both_steps(door, lead, sealed) == [200, 200]
    assert keyring().erased_on(sealed.event_id) == dt.datetime.now(dt.UTC).date()


def test_p47_refused_under_legal_hold_until_it_is_lifted(door: Door, lead: Person, sealed: Given) -> None:
    where = f"/events/{sealed.event_id}/keeping/hold"
    assert door.send(lead, where, hold_reason="The coroner asks for it", password=PASSWORD).status == 200

    assert _refusals(door, lead, sealed) == [refused(UNDER_HOLD, 409)] * 2
    assert _is_whole(sealed)

    assert door.send(lead, f"{where}/lifting", hold_reason="The inquest is over", password=PASSWORD).status == 200
    assert _both_steps(door, lead, sealed) == [200, 200]


def test_p47_refused_before_its_date_and_on_that_day(door: Door, lead: Person, sealed: Given) -> None:
    today = dt.datetime.now(dt.UTC).date()
    _now(sealed, retention_date=today.isoformat())

    sentences = {outcome.message for outcome in _refusals(door, lead, sealed)}

    assert len(sentences) == 1
    assert "that day included" in sentences.pop()
    assert _is_whole(sealed)


def test_p47_refused_while_the_event_is_open(door: Door, lead: Person, sealed: Given) -> None:
    _now(sealed, state="open")

    assert _refusals(door, lead, sealed) == [refused(STILL_OPEN, 409)] * 2
    assert _is_whole(sealed)


@pytest.mark.parametrize("typed", ["", "Robin", "Kestre", "the reference"])
def test_p47_refused_without_the_childs_chosen_name(door: Door, lead: Person, sealed: Given, typed: str) -> None:
    for address, more in (("keeping/erasing", {}), ("erasure", {"password": PASSWORD})):
        outcome = door.send(lead, f"/events/{sealed.event_id}/{address}", **{**CONFIRMED, "confirmed": typed}, **more)

        assert (outcome.status, set(outcome.errors)) == (400, {"confirmed"})
    assert _is_whole(sealed)


@pytest.mark.parametrize("password", ["", "a quiet room with a door"])
def test_p47_refused_without_the_password_again(door: Door, lead: Person, sealed: Given, password: str) -> None:
    assert door.send(lead, f"/events/{sealed.event_id}/keeping/erasing", **CONFIRMED).status == 200

    outcome = door.send(lead, f"/events/{sealed.event_id}/erasure", password=password, **CONFIRMED)

    assert (outcome.status, set(outcome.errors)) == (400, {"password"})
    assert _is_whole(sealed)


def test_p47_refused_without_a_policy_and_with_a_name_in_it(door: Door, lead: Person, sealed: Given) -> None:
    for policy in ("", "As Meleri Canary-Jones asked", "for kestrel"):
        outcome = door.send(
            lead, f"/events/{sealed.event_id}/erasure", confirmed="Kestrel", policy=policy, password=PASSWORD
        )

        assert (outcome.status, set(outcome.errors)) == (400, {"policy"}), policy
    assert _is_whole(sealed)


def test_p47_a_co_ordinator_may_hold_and_not_erase(door: Door, house: Flask, sealed: Given) -> None:
    carys = _somebody(house, sealed, role="co_ordinator")

    assert _both_steps(door, carys, sealed) == [403, 403]
    where = f"/events/{sealed.event_id}/keeping/hold"
    assert door.send(carys, where, hold_reason="An inquiry asks for it", password=PASSWORD).status == 200
    assert _is_whole(sealed)


def test_p47_an_administrator_types_the_reference_and_reads_no_word(house: Flask, sealed: Given, door: Door) -> None:
    ada = _somebody(house, sealed, administrator=True)
    shown = "".join(
        ada.browser.get(f"/events/{sealed.event_id}/{page}").get_data(as_text=True)
        for page in ("keeping", "keeping/erasing", "keeping/date", "keeping/hold")
    )
    assert "Keeping and erasing" in shown
    assert [word for word in ("Kestrel", "Robin", HELD, "Leah", "Ruth", "partnership") if word in shown] == []

    assert _both_steps(door, ada, sealed) == [400, 400], "the child's name is not theirs to know"
    reference = sealed.event_id[:12].upper() + " " + sealed.event_id[12:]
    typed = {**CONFIRMED, "confirmed": reference}
    assert door.send(ada, f"/events/{sealed.event_id}/keeping/erasing", **typed).status == 200
    assert door.send(ada, f"/events/{sealed.event_id}/erasure", password=PASSWORD, **typed).status == 200


def test_p47_what_was_only_prepared_may_go_before_its_date_but_not_under_hold() -> None:
    may_be_erased(state="preparing", hold=False, retention_date="2030-01-01", today=TODAY)

    for state, hold, day, sentence in (
        ("preparing", True, "", UNDER_HOLD),
        ("sealed", False, "", NO_DATE),
        ("open", False, "2020-01-01", STILL_OPEN),
        ("sealed", True, "2020-01-01", UNDER_HOLD),
    ):
        with pytest.raises(NotNow) as no:
            may_be_erased(state=state, hold=hold, retention_date=day, today=TODAY)
        assert no.value.sentence == sentence


def test_p47_shortening_the_date_leaves_at_least_one_night(door: Door, lead: Person, sealed: Given) -> None:
    where, today = f"/events/{sealed.event_id}/keeping/date", dt.datetime.now(dt.UTC).date()
    for day, status in ((today - dt.timedelta(days=1), 400), (today, 200)):
        outcome = door.send(
            lead, where, retention_date=day.isoformat(), date_reason="The policy was changed", password=PASSWORD
        )
        assert outcome.status == status

    assert [one.status for one in _refusals(door, lead, sealed)] == [409, 409]


def _both_steps(door: Door, who: Person, sealed: Given) -> list[int]:
    return [outcome.status for outcome in _refusals(door, who, sealed)]


def _refusals(door: Door, who: Person, sealed: Given) -> list[Outcome]:
    """What the first step says, and what the second does without it."""
    at = f"/events/{sealed.event_id}"
    return [
        door.send(who, f"{at}/keeping/erasing", **CONFIRMED),
        door.send(who, f"{at}/erasure", password=PASSWORD, **CONFIRMED),
    ]


def _is_whole(sealed: Given) -> bool:
    """The keys open it, its words are there, and no erasure is written down."""
    with store.look() as rows:
        begun = rows.get(Erasure, sealed.event_id)
    return begun is None and keyring().has_keys(sealed.event_id) and HELD in str(all_of(sealed.event_id)["observation"])


def _now(sealed: Given, **columns: str) -> None:
    with store.work(sealed.event_id) as work:
        event = work.rows.get_one(LearningEvent, sealed.event_id)
        for name, value in columns.items():
            setattr(event, name, value)


def _somebody(house: Flask, sealed: Given, *, role: str = "", administrator: bool = False) -> Person:
    email = f"{role or 'ada'}@example.org"
    with store.work() as work:
        account = Account(
            email=email, name="Carys", password_hash=PASSWORD_HASH, session_key="k" * 32, administrator=administrator
        )
        work.rows.add(account)
        work.rows.flush()
        if role:
            work.rows.add(EventRole(event_id=sealed.event_id, account_id=account.id, role=role))
    return signed_in(house, "Carys", email)
