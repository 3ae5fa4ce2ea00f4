"""P58: that somebody may be a witness stands on the lead reviewer's own page and on that seat's screen, and beside nothing that is written.

First as everybody at every page; then in the database, byte by byte, before and after; each with a careless twin that is caught.
"""

import dataclasses
import io
import json
import logging
import secrets
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.room import observations
from learning_event.anonymity.shown.preparing import ShownPlace
from learning_event.models import Place
from learning_event.people import Practitioner
from learning_event.readings.preparing.people import places_listed
from learning_event.rules.activity import Deed
from learning_event.rules.witness import MOST_LIMITS, as_kept
from learning_event.web.preparing import places as places_doors
from tests.door import Outcome, token_for
from tests.given import PASSWORD, Given
from tests.parts import at_a_place, one_of_each
from tests.people import Person
from tests.promise.shown_in_a_browser import pages
from tests.promise.snapshots import Trail, snapshots
from tests.said import FETCH, turn_to

LIMITS = "You do not write about the harbour wall."
THEIRS = "you do not write about the harbour wall"
WORDS = ("possible witness", "what was agreed with you", "as agreed with you", THEIRS)
FILES = ("preparing/entries.csv", "cards.pdf", "themes.csv", "themes.json")


@pytest.fixture
def cast(house: Flask, given: Given) -> dict[str, Person]:
    """One of everybody; the practitioner is the possible witness, and another sits beside them. Something of theirs is shown."""
    people = one_of_each(house, given)
    people["beside them"] = at_a_place(house, given, 1)
    preparing = f"/events/{given.event_id}/preparing/witnesses"
    for path, fields in (
        (preparing, {"place": given.places[0], "limits": LIMITS}),
        (f"{preparing}/parts", {f"closed_{given.segments[0]}": "witnesses"}),
    ):
        assert FETCH.send(people["lead"], path, **fields).status == 200
    for who in ("practitioner", "beside them"):
        assert writes(people[who], given).status == 200
    assert FETCH.send(people["lead"], f"/events/{given.event_id}/showings").status == 200
    close_now(people["lead"], given, "everybody")
    return people


def writes(who: Person, given: Given) -> Outcome:
    fields = {"slip": secrets.token_urlsafe(16), "kind": "happened", "words": "It rained.", "about": "case"}
    return FETCH.send(who, f"/events/{given.event_id}/observations", **fields)


def close_now(lead: Person, given: Given, to: str) -> None:
    path = f"/events/{given.event_id}/preparing/witnesses/parts"
    assert FETCH.send(lead, path, **{f"closed_{given.segments[1]}": to}).status == 200


def said_to(house: Flask, given: Given, cast: dict[str, Person]) -> set[tuple[str, str]]:
    """Who reads anything of it, and where: of every page and file there is, as everybody."""
    known = {"place_id": given.places[0], "segment_id": given.segments[0], "contact_id": given.contacts["Leah Bevan"]}
    known |= {"agency_id": given.agencies["Primary school"], "entry_id": given.entries[0]}
    paths = [*pages(house, given, known), *(f"/events/{given.event_id}/{file}" for file in FILES)]
    found = set()
    for who, person in cast.items():
        for path in paths:
            text = person.browser.get(path).get_data(as_text=True).lower()
            if any(words in text for words in WORDS):
                found.add((who, path.replace(given.event_id, "e").replace(given.places[0], "p")))
    return found


OWN = {
    ("lead", "/events/e/preparing/witnesses"),
    ("practitioner", "/events/e/room"),
    ("practitioner", "/events/e/room/agreed"),
}


def test_p58_only_the_lead_reviewer_and_that_seat_read_of_it(
    house: Flask, given: Given, cast: dict[str, Person]
) -> None:
    assert said_to(house, given, cast) == OWN


def test_p58_a_careless_list_of_places_is_found_out(
    house: Flask, given: Given, cast: dict[str, Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The twin: this very house, whose list of places says it too."""

    def careless(event_id: str) -> tuple[ShownPlace, ...]:
        return tuple(
            dataclasses.replace(one, role=f"{one.role} (possible witness)") if one.id == given.places[0] else one
            for one in places_listed(event_id)
        )

    monkeypatch.setattr(places_doors, "places_listed", careless)

    assert said_to(house, given, cast) == OWN | {
        (who, "/events/e/preparing/places") for who in ("lead", "co-ordinator")
    }


def test_p58_what_is_given_away_says_that_it_is_held_and_not_what(given: Given, cast: dict[str, Person]) -> None:
    lead, fields = cast["lead"], {"password": PASSWORD, "csrf_token": token_for(cast["lead"])}
    turn_to(given, "paused")

    pack = lead.browser.post(f"/events/{given.event_id}/keeping/disclosure", data=fields)

    with zipfile.ZipFile(io.BytesIO(pack.get_data())) as files:
        texts = {name: files.read(name).decode("utf-8", "replace") for name in files.namelist()}
    assert [name for name, text in texts.items() if THEIRS in text.lower()] == []
    assert "witness" not in json.loads(texts["tables/place.json"])[0]
    assert "whether limits were agreed with somebody" in texts["what-is-held.html"]


@pytest.fixture
def trail(given: Given, cast: dict[str, Person]) -> Iterator[Trail]:
    """A camera on the database, in a part that is open to all."""
    close_now(cast["lead"], given, "")
    database = Path(str(store.engine().url.database))
    with snapshots(database) as camera:
        yield camera


def left_by(trail: Trail, who: Person, given: Given) -> list[str]:
    """What one observation leaves behind: shelf, columns and values; of what is sealed or hashed, how long it is."""
    assert writes(who, given).status == 200
    trail.snap()
    return sorted(
        repr((key[0], {name: len(value) if isinstance(value, bytes) else value for name, value in row.items()}))
        for key, row in trail.steps[-1].changed.items()
    )


def test_p58_what_a_possible_witness_writes_leaves_what_anybodys_leaves(
    given: Given, cast: dict[str, Person], trail: Trail
) -> None:
    assert left_by(trail, cast["practitioner"], given) == left_by(trail, cast["beside them"], given)


Limited = Callable[[store.Work, Practitioner, Deed], None]


@pytest.fixture
def careless_limits(given: Given) -> Limited:
    """The twin: whoever asks for their limits is counted, where there are some."""

    def counts(work: store.Work, who: Practitioner, _deed: Deed) -> None:
        if who.place_id == given.places[0]:
            work.rows.execute(sa.text("update segment set minutes = minutes + 1"))

    return counts


def test_p58_a_house_that_counts_them_is_found_out(
    given: Given, cast: dict[str, Person], trail: Trail, careless_limits: Limited, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(observations, "within_limits", careless_limits)

    assert left_by(trail, cast["practitioner"], given) != left_by(trail, cast["beside them"], given)


def test_p58_a_refusal_leaves_nothing_behind(
    house: Flask, given: Given, cast: dict[str, Person], trail: Trail, caplog: pytest.LogCaptureFixture
) -> None:
    close_now(cast["lead"], given, "everybody")
    trail.snap()
    caplog.set_level(logging.DEBUG)

    assert writes(cast["practitioner"], given).status == 409

    trail.snap()
    assert trail.steps[-1].changed == {}
    assert not [one for one in caplog.messages if given.places[0] in one or "agreed" in one]


def cells(given: Given) -> dict[str, bytes]:
    with store.look(given.event_id) as rows:
        return {str(at): bytes(cell) for at, cell in rows.execute(sa.text("select id, witness from place"))}


def test_p58_no_cell_tells_by_its_length_or_by_being_new_with_whom_it_was_agreed(
    given: Given, cast: dict[str, Person]
) -> None:
    before = cells(given)
    path = f"/events/{given.event_id}/preparing/witnesses"

    FETCH.send(cast["lead"], path, place=given.places[1], limits="🙂" * MOST_LIMITS)

    after = cells(given)
    assert {len(cell) for cell in (*before.values(), *after.values())} == {len(before[given.places[0]])}
    assert [at for at in before if before[at] == after[at]] == []


def test_p58_cells_without_a_filler_would_tell(given: Given, cast: dict[str, Person]) -> None:
    """The twin: only the words, as any other sealed cell keeps them."""
    with store.work(given.event_id) as work:
        place = work.rows.get_one(Place, given.places[1])
        place.witness = {**as_kept("x" * MOST_LIMITS, possible=True), "filler": ""}

    assert len(cells(given)[given.places[1]]) != len(cells(given)[given.places[0]])
