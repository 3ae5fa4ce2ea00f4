"""The canonical copy of a narrative: the same words give the same text and hash, and it comes back as it was."""

from dataclasses import replace

from learning_event.anonymity.canonical import canonical, narrative_from, sha256_of
from learning_event.readings.narrative.narrative import narrative_of
from tests.given import Given
from tests.people import Person
from tests.said import shown


def test_it_comes_back_as_it_was(ruth: Person, priya: Person, given: Given) -> None:
    shown(ruth, given, priya, 'Bws ysgol, zażółć, 🙂 & "5 < 6"', anchor=f"entry:{given.entries[0]}")
    narrative = replace(narrative_of(given.event_id), version=1, sealed_on="2025-03-12")

    text = canonical(narrative)

    assert narrative_from(text) == replace(narrative, sha256=sha256_of(text))
    assert canonical(narrative_of(given.event_id)) == canonical(narrative_of(given.event_id))


def test_its_hash_is_of_the_text_and_nothing_else(ruth: Person, given: Given) -> None:
    text = canonical(narrative_of(given.event_id))

    assert text.startswith('{"chapters":[]')
    assert sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
