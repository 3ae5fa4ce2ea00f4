"""The certificate of an erasure: sound for screen readers, the same bytes each time, and nobody's name on it."""

import io
from dataclasses import replace

import pikepdf
import pytest

from learning_event.anonymity.shown.erasure import ShownErasure
from learning_event.documents.erasure_certificate import DESTROYED, KEPT, NOT_PROMISED, erasure_certificate
from tests.paper.conftest import Printed, structure_of, text_of, what_page_says, what_vera_says

ERASED = ShownErasure(
    event_id="a1b2c3d4e5f6a7b8c9d0e1f2",
    reference="a1b2 c3d4 e5f6 a7b8 c9d0 e1f2",
    erased_on="2026-03-11",
    retention_date="2026-03-10",
    policy="Retention schedule 4.2: working papers of reviews, one year after the day",
    done=True,
)
KINDS = {
    "whole": ERASED,
    "only prepared": replace(ERASED, retention_date=""),
    "a long policy in letters from elsewhere": replace(ERASED, policy="Cadw cofnodion, § 4 <b>&amp; “ŵŷ” 🙏 سلام " * 6),
}


@pytest.mark.parametrize("kind", KINDS)
def test_both_validators_are_content(kind: str, printed: Printed) -> None:
    file = printed(erasure_certificate(KINDS[kind]))

    assert what_vera_says(file) == {}
    assert what_page_says(file) == set()


def test_it_says_what_was_destroyed_what_is_kept_and_what_nobody_can_promise(printed: Printed) -> None:
    file = printed(erasure_certificate(ERASED))

    said = structure_of(file).replace("\n", "")
    parts = [
        "Certificate of erasure",
        ERASED.reference,
        "11 March 2026",
        "10 March 2026",
        ERASED.policy,
        "The keys.",
        "Backups",
    ]
    places = [said.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    words = text_of(file)
    assert [one for one in (*DESTROYED, *KEPT, *NOT_PROMISED) if one not in words] == []


def test_an_event_without_a_date_says_so(printed: Printed) -> None:
    assert "No date had been set" in text_of(printed(erasure_certificate(KINDS["only prepared"])))


def test_it_fits_on_one_page_and_names_nobody_as_its_author() -> None:
    with pikepdf.open(io.BytesIO(erasure_certificate(ERASED))) as pdf:
        assert len(pdf.pages) == 1
        assert str(pdf.docinfo.get("/Author", "")) in ("", "(anonymous)")


def test_the_same_erasure_prints_the_same_bytes_and_another_prints_others() -> None:
    once, again = erasure_certificate(ERASED), erasure_certificate(replace(ERASED))

    assert once == again
    assert once != erasure_certificate(replace(ERASED, erased_on="2026-03-12"))
