"""Whatever anybody types comes out as words: no markup is read, nothing is opened, nothing stops the report, nothing is lost."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learning_event.documents.cards_pdf import cards_pdf
from learning_event.documents.narrative_pdf import narrative_pdf
from tests.paper.conftest import Printed, text_of
from tests.paper.given_cards import a_card
from tests.paper.narratives import WHOLE, saying

LITERALLY = [
    "<script>alert(1)</script>",
    "{{7*7}} ${7*7} #{7*7}",
    '<img src="file:///etc/passwd"/>',
    '<img src="http://198.51.100.7/x.png" width="1" height="1"/>',
    "<para>unclosed",
    "</para><b>",
    '<onDraw name="draw" label="x"/>',
    '<a href="javascript:alert(1)">go</a>',
    '<font size="4000">huge</font>',
    "<!-- gone? --> &lt;not an entity&gt; &#x41; &amp;",
    '5 < 6 & "quotes"',
    "Tŵr Gŵyl, ŷd",
    "Zażółć gęślą jaźń",
    "%late number 0.",
    "EMC Q /Artifact BMC (text) Tj",
    ") Tj ET (",
    "back\\slash \\051",
    "=cmd|' /C calc'!A0",
]

OPENING = ("open", "socket.", "urllib.Request", "subprocess.", "os.system", "http.client")
_opened: list[str] | None = None


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    if _opened is not None and event.startswith(OPENING):
        _opened.append(f"{event} {arguments[:1]}")


sys.addaudithook(_listen)


@pytest.fixture(scope="module")
def fonts_are_loaded() -> None:
    """The fonts are the only files that are ever opened, and once only."""
    narrative_pdf(saying("हिन्दी"))


@contextmanager
def opened() -> Iterator[list[str]]:
    """Every file, socket and process that is asked for meanwhile."""
    global _opened
    seen: list[str] = []
    _opened = seen
    try:
        yield seen
    finally:
        _opened = None


@pytest.mark.parametrize("words", LITERALLY)
def test_it_comes_out_as_it_was_typed(words: str, printed: Printed) -> None:
    said = text_of(printed(narrative_pdf(saying(words))))

    assert f"In the words of practitioners who were there. 1. {words} What went well · {words} {words}" in said


@pytest.mark.usefixtures("fonts_are_loaded")
def test_all_of_it_at_once_opens_nothing() -> None:
    with opened() as seen:
        narrative_pdf(saying(" ".join(LITERALLY)))
        cards_pdf([replace(a_card(), title=" ".join(LITERALLY), reach="<img src='file:///etc/passwd'/>")])

    assert seen == []


@pytest.mark.usefixtures("fonts_are_loaded")
def test_opening_would_have_been_seen() -> None:
    with opened() as seen, Path(__file__).open():
        pass

    assert len(seen) == 1


def test_what_has_no_shape_is_left_out_and_what_no_font_has_is_named(printed: Printed) -> None:
    words = "a\x00b \u202eright\u202c to\u200bgether \ufeff 🙏 and 👍🏽 then سل\ud800"

    said = text_of(printed(narrative_pdf(replace(WHOLE, purpose=words))))

    assert (
        "ab right together [person with folded hands] and [thumbs up sign] then [arabic letter seen][arabic letter lam][U+D800]"
        in said
    )


def test_accents_stay_on_their_letters(printed: Printed) -> None:
    said = text_of(printed(narrative_pdf(replace(WHOLE, purpose="Ọmọ́ṣalẹ́ Nguyễn हिन्दी w\u0302"))))

    assert "Ọmọ́ṣalẹ́ Nguyễn" in said
    assert "ŵ" in said


@pytest.mark.parametrize(
    "words",
    [
        "W" * 1500,
        "pneumonoultramicroscopicsilicovolcanoconiosis " * 1500,
        "🙏" * 1500,
        "a\n" * 750,
        "\n" * 1500,
        " ",
        "\u200b\x00",
        "\u00a0" * 1500,
        "e" + "\u0301" * 1499,
    ],
    ids=[
        "one word",
        "longest word",
        "emoji",
        "lines",
        "empty lines",
        "space",
        "nothing to see",
        "no-break spaces",
        "accents",
    ],
)
def test_nothing_stops_the_report(words: str) -> None:
    statement = replace(WHOLE.chapters[0].statements[0], words=words)
    said = tuple(replace(one, words=words) for one in WHOLE.went_well)

    paper = narrative_pdf(
        replace(WHOLE, chapters=(replace(WHOLE.chapters[0], statements=(statement,)),), went_well=said)
    )

    assert paper.startswith(b"%PDF-1.7")


def test_even_when_it_is_said_everywhere() -> None:
    assert narrative_pdf(saying("W" * 1500)).startswith(b"%PDF-1.7")


@given(words=st.text(max_size=400))
@settings(max_examples=60, deadline=None)
@pytest.mark.usefixtures("fonts_are_loaded")
def test_any_text_at_all_is_printed_and_opens_nothing(words: str) -> None:
    with opened() as seen:
        paper = narrative_pdf(saying(words))

    assert paper.startswith(b"%PDF-1.7")
    assert seen == []


@given(words=st.text(max_size=200))
@settings(max_examples=40, deadline=None)
@pytest.mark.usefixtures("fonts_are_loaded")
def test_any_text_at_all_is_printed_on_a_card(words: str) -> None:
    card = replace(
        a_card(), title=words, agency=words, role=words, support_contact=words, support_role=words, reach=words
    )

    with opened() as seen:
        paper = cards_pdf([card])

    assert paper.startswith(b"%PDF-1.7")
    assert seen == []
