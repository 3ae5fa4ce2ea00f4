"""P29 everywhere: every page there is, and every form sent with hostile words, short and too long, by everybody."""

import pytest

from tests.corpora.lines import bundles, everything, kept, scripts
from tests.promise.hostile_room import Room, types_and_shows_live
from tests.promise.hostile_room import hostile_room as hostile_room
from tests.promise.hostile_words import seals
from tests.promise.shown_in_a_browser import Shape

pytestmark = [pytest.mark.slow, pytest.mark.browser]

SHORT = "\"'><img src=x onerror=alert(1)>"
LONGEST_KEPT_WHOLE = 1400


def test_p29_p28_p14_everywhere_it_is_text_and_nothing_else(hostile_room: Room) -> None:
    room = hostile_room
    event = f"/events/{room.given.event_id}"
    whole = [line for line in kept() if len(line) <= LONGEST_KEPT_WHOLE]

    for one in room.readers:
        for path in room.pages():
            if one.may_open(path):
                one.opens(path)
        one.opens("/there-is-nothing-here")
    _forms_are_sent(room)
    missed = {}
    for path in ("room", "desk?part=whole", "preparing/entries"):
        room.at_ruths.opens(f"{event}/{path}")
        missed[path] = room.at_ruths.canary.misses(room.at_ruths.page, whole)
    types_and_shows_live(room)
    seals(room.ruth, room.given)
    for path in ("narrative", "narrative.html", "room", "picture"):
        room.at_priyas.opens(f"{event}/{path}")
    room.at_priyas.opens(f"{event}/narrative.html")
    missed["narrative.html"] = room.at_priyas.canary.misses(room.at_priyas.page, whole)

    assert room.faults == []
    assert {path: lines for path, lines in missed.items() if lines} == {}
    assert room.at_ruths.canary.looked_at > 60


def _forms_are_sent(room: Room) -> None:
    """Short words are taken and shown on the next page; words that are too long come back in the refused form."""
    long = bundles(scripts(), 1300)[0]
    sent: set[Shape] = set()
    for one in room.readers:
        one.sends_every_form(SHORT, SHORT, leaving_out=sent)
        one.sends_every_form(bundles(everything(), 700)[3], long, leaving_out=sent)
        sent |= one.forms.keys()
