"""P3: places and what the room wrote share no value of eight bytes or more except the event's reference.

Looked at in the file as two kills left it, with the tray full and with answers waiting, and after sealing; and in the opened words.
"""

from pathlib import Path

import pytest

from tests.promise.shelves import Rows, in_common, rows_of, values_of, windows_in
from tests.sim.lived import Lived
from tests.sim.lived import lived as lived

pytestmark = pytest.mark.slow

VOICE = ("tray_observation", "observation", "answer", "closed_answer", "private_question", "private_word")
PLACES = ("place",)


@pytest.mark.parametrize("left", ["after-a-kill-10", "after-a-kill-23", "data"])
def test_p03_places_and_voice_share_no_value_but_the_event(lived: Lived, tmp_path: Path, left: str) -> None:
    places = rows_of(lived.folder / left, PLACES, copied_to=tmp_path)
    voice = rows_of(lived.folder / left, VOICE, copied_to=tmp_path)

    shared = in_common(values_of(places), values_of(voice))

    assert shared == windows_in({lived.event_id.encode()})
    assert sum(row["state"] == "claimed" for row in places["place"]) == 30
    assert any(voice.values())


def test_p03_the_tray_and_the_answers_were_looked_at_while_they_were_there(lived: Lived, tmp_path: Path) -> None:
    assert rows_of(lived.after_a_kill(10), VOICE, copied_to=tmp_path)["tray_observation"] != []
    assert rows_of(lived.after_a_kill(23), VOICE, copied_to=tmp_path)["answer"] != []
    assert len(rows_of(lived.folder / "data", VOICE, copied_to=tmp_path)["observation"]) >= 300


def test_p03_nor_do_they_once_their_cells_are_opened(lived: Lived) -> None:
    before = lived.day["read"]["before sealing"]
    places: Rows = {"place": before["place"]}
    voice: Rows = {"observation": before["observation"], "answer": before["answer"]}
    for row in places["place"]:
        row.pop("role")  # words of the reviewer's own choosing, as every observation's are its author's

    assert in_common(values_of(places), values_of(voice)) == windows_in({lived.event_id.encode()})


def test_p03_a_shared_value_would_be_noticed(lived: Lived, tmp_path: Path) -> None:
    places = rows_of(lived.folder / "data", PLACES, copied_to=tmp_path)
    voice = rows_of(lived.folder / "data", VOICE, copied_to=tmp_path)
    seat = places["place"][0]["seat_hash"]
    careless: Rows = {"observation": [{**voice["observation"][0], "session": b"s" + bytes(seat) + b"ion"}]}  # type: ignore[call-overload]

    assert in_common(values_of(places), values_of(careless)) > windows_in({lived.event_id.encode()})


def test_p03_a_shared_key_would_be_noticed(lived: Lived, tmp_path: Path) -> None:
    places = rows_of(lived.folder / "data", PLACES, copied_to=tmp_path)
    requests = rows_of(lived.folder / "data", ("support_request",), copied_to=tmp_path)

    role = places["place"][0]["role"]
    assert isinstance(role, bytes)
    assert role[1:9] in in_common(values_of(places), values_of(requests)), "both are sealed under the key for support"
