"""P25: another's slip and another's request are out of reach; the private question has a file of its own."""

import secrets

import sqlalchemy as sa

from learning_event import store
from learning_event.models import EventRole, Observation, SupportRequest, TrayObservation
from tests.conftest import signed_in
from tests.door import Door
from tests.given import Given
from tests.parts import of_the_staff
from tests.people import Person
from tests.said import FETCH

WORDS = "The school rang twice."
OTHER = "Nobody rang."


def written(who: Person, given: Given) -> str:
    """An observation in the tray; gives its slip."""
    slip = secrets.token_urlsafe(16)
    fields = {"slip": slip, "kind": "went_well", "words": WORDS}
    assert FETCH.send(who, f"/events/{given.event_id}/observations", **fields).status == 200
    return slip


def kept(given: Given) -> set[str]:
    with store.look(given.event_id) as rows:
        return {*rows.scalars(sa.select(TrayObservation.words)), *rows.scalars(sa.select(Observation.words))}


def test_p25_anothers_slip_changes_nothing_before_a_showing_and_after(
    door: Door, priya: Person, tom: Person, ruth: Person, given: Given
) -> None:
    slip, at = written(priya, given), f"/events/{given.event_id}/observations"
    unknown = secrets.token_urlsafe(16)

    for _ in ("in the tray", "on the timeline"):
        for path, fields in ((f"{at}/{{}}/revision", {"words": OTHER}), (f"{at}/{{}}/withdrawal", {})):
            assert door.send(tom, path.format(slip), **fields) == door.send(tom, path.format(unknown), **fields)
            assert door.send(tom, path.format(slip), **fields).status == 403
        FETCH.send(ruth, f"/events/{given.event_id}/showings")
        assert kept(given) == {WORDS}

    assert door.send(priya, f"{at}/{slip}/revision", words=OTHER).status == 200


def test_p25_anothers_slip_shows_nothing_in_the_drawer(priya: Person, tom: Person, given: Given) -> None:
    slip, at = written(priya, given), f"/events/{given.event_id}/observations/own"

    toms, unknown, priyas = (
        FETCH.send(who, at, slips=one).text
        for who, one in ((tom, slip), (tom, secrets.token_urlsafe(16)), (priya, slip))
    )

    assert toms == unknown
    assert WORDS not in toms
    assert WORDS in priyas


def test_p25_the_same_slip_from_another_seat_is_another_observation(priya: Person, tom: Person, given: Given) -> None:
    """Nobody takes over somebody's observation, or learns of it, by sending its slip again."""
    slip, at = written(priya, given), f"/events/{given.event_id}/observations"

    again = FETCH.send(tom, at, slip=slip, kind="went_well", words=OTHER)

    assert again.status == 200
    assert kept(given) == {WORDS, OTHER}


def test_p25_a_request_is_seen_and_answered_by_its_own_contact_alone(
    door: Door, priya: Person, leah: Person, ruth: Person, given: Given
) -> None:
    anita = _anita(given, leah)
    FETCH.send(priya, f"/events/{given.event_id}/support-requests", words="A quiet word about Robin")
    with store.look(given.event_id) as rows:
        request = rows.scalars(sa.select(SupportRequest.id)).one()
    answered, mine = f"/events/{given.event_id}/support-requests/{{}}/answered", f"/events/{given.event_id}/supporting"

    seen = {
        who.name: "A quiet word about Robin" in who.browser.get(mine).get_data(as_text=True)
        for who in (leah, anita, ruth)
    }

    assert seen == {"Leah": True, "Anita": False, "Ruth": False}
    assert door.send(anita, answered.format(request)) == door.send(anita, answered.format("0" * 24))
    assert door.send(anita, answered.format(request)).status == 404
    assert door.send(ruth, answered.format(request)).status == 403
    assert door.send(leah, answered.format(request)).status == 200


def _anita(given: Given, leah: Person) -> Person:
    """The other support contact of the same event, signed in."""
    house = leah.browser.application
    anita = of_the_staff(house, "Anita")
    with store.work() as work:
        account = work.rows.execute(
            sa.text("select id from account where email = :at"), {"at": anita.email}
        ).scalar_one()
        contact = given.contacts["Anita Shah"]
        work.rows.add(
            EventRole(event_id=given.event_id, account_id=account, role="support_contact", support_contact_id=contact)
        )
    return signed_in(house, "Anita", anita.email)
