"""P13: requests for support share no key, no field and no time with what the room writes, and keep no order of asking."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import Base, Observation, SupportRequest
from learning_event.safe.refusing import Tampered
from learning_event.safe.scope import unsealed
from tests.door import Door
from tests.given import Given
from tests.people import Person
from tests.promise.shelves import in_common, rows_of, values_of, windows_in
from tests.sim.lived import Lived
from tests.sim.lived import lived as lived

VOICE = ("tray_observation", "observation", "answer", "closed_answer", "private_question")
SUPPORT = ("support_request",)


@pytest.mark.slow
@pytest.mark.parametrize("left", ["after-a-kill-10", "after-a-kill-23", "data"])
def test_p13_requests_and_voice_share_no_value_but_the_event(lived: Lived, tmp_path: Path, left: str) -> None:
    requests = rows_of(lived.folder / left, SUPPORT, copied_to=tmp_path)
    voice = rows_of(lived.folder / left, VOICE, copied_to=tmp_path)

    assert requests["support_request"] != []
    assert in_common(values_of(requests), values_of(voice)) == windows_in({lived.event_id.encode()})


@pytest.mark.slow
def test_p13_nor_does_a_request_share_anything_with_the_place_that_asked(lived: Lived, tmp_path: Path) -> None:
    opened = lived.day["read"]["after sealing"]
    contacts = {row["support_contact_id"].encode() for row in opened["place"]}
    requests = {"support_request": [{**row, "words": ""} for row in opened["support_request"]]}

    shared = in_common(values_of({"place": opened["place"]}), values_of(requests))

    assert shared <= windows_in({lived.event_id.encode(), *contacts})


@pytest.mark.slow
def test_p13_the_order_of_asking_is_not_kept(lived: Lived, tmp_path: Path) -> None:
    rows = rows_of(lived.folder / "data", SUPPORT, copied_to=tmp_path)["support_request"]
    ids = [str(row["id"]) for row in rows]

    assert len(ids) >= 30
    assert ids == sorted(ids), "they lie by their random ids, and by nothing else"


def test_p13_no_key_leads_from_the_one_world_to_the_other() -> None:
    tables = Base.metadata.tables
    leads = {name: {key.column.table.name for key in table.foreign_keys} for name, table in tables.items()}

    assert leads["support_request"] == {"learning_event", "support_contact"}
    assert leads["question_beforehand"] == leads["access_need"] == {"learning_event"}
    # A contact leads to another: whoever stands in for them.
    assert leads["support_contact"] == {"learning_event", "agency", "support_contact"}
    assert not [name for name in VOICE if leads[name] & {"support_request", "support_contact", "place"}]
    assert not [name for name in (*SUPPORT, "support_contact", "place") if leads[name] & set(VOICE)]


def test_p13_its_cells_do_not_open_with_the_key_for_voice(
    house: Flask, given: Given, priya: Person, leah: Person
) -> None:
    Door("fetch").send(priya, f"/events/{given.event_id}/support-requests", words="Could we talk?")
    with store.look(given.event_id) as rows:
        cell = rows.scalar(sa.text("select words from support_request"))
        assert rows.scalar(sa.select(SupportRequest.words)) == "Could we talk?"

    with pytest.raises(Tampered):
        unsealed(cell, where="support_request.words", world="voice")
    with pytest.raises(Tampered):
        unsealed(cell, where=f"{Observation.__tablename__}.words", world="support")
    assert unsealed(cell, where="support_request.words", world="support") == b"Could we talk?"
