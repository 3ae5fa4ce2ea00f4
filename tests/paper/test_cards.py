"""Cards: eight to a page, each with its code, what the day is, what is recorded and what is not, and who supports you."""

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from learning_event.documents.cards_pdf import cards_pdf
from tests.paper.conftest import Printed, structure_of, text_of
from tests.paper.given_cards import a_card, some_cards


def test_a_card_is_read_in_its_order(printed: Printed) -> None:
    said = structure_of(printed(cards_pdf([a_card(4)]))).replace("\n", "")

    parts = [
        "Lark: learning event", "12 March 2025", "Health visiting and school nursing, School Nurse 4", "Your code", "K7QD-3M04",
        "Figure", "Scan the square, or type the code at https://event.example.org.", "without judging anybody",
        "We do not record who wrote what, and nobody can look it up.", "Your wraparound support contact",
        "Orlaith Bairéad, Named nurse for safeguarding children", "In the quiet room, 10 to 4. 01632 960111",
    ]  # fmt: skip
    places = [said.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(("cards", "pages"), [(0, 1), (1, 1), (8, 1), (9, 2), (24, 3)])
def test_eight_to_a_page(cards: int, pages: int) -> None:
    with pikepdf.open(io.BytesIO(cards_pdf(some_cards(cards)))) as pdf:
        assert len(pdf.pages) == pages


def test_every_card_has_its_own_code(printed: Printed) -> None:
    said = text_of(printed(cards_pdf(some_cards(24))))

    assert [f"K7QD-3M{number:02}" in said for number in range(24)] == [True] * 24


def test_the_square_says_where_it_leads_and_never_the_code() -> None:
    paper = cards_pdf([replace(a_card(), link="https://event.example.org/#K7QD3M00")])

    with pikepdf.open(io.BytesIO(paper)) as pdf:
        figures = [
            thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"
        ]
        assert [str(figure.Alt) for figure in figures] == ["QR code that opens https://event.example.org"]


def test_the_squares_differ_where_they_lead_elsewhere() -> None:
    assert cards_pdf([replace(a_card(), link="https://event.example.org/a")]) != cards_pdf([a_card()])


def test_however_much_there_is_to_say_it_stays_on_its_card(printed: Printed) -> None:
    file: Path = printed(
        cards_pdf([replace(a_card(), reach="In the quiet room, all day. " * 60, title="Lark " * 200)] * 8)
    )

    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == 1
