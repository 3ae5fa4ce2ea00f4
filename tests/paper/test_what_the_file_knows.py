"""The file itself: title, language, bookmarks, links, headings of tables, the words for the picture; and nothing of its maker."""

import io
from typing import Any

import pikepdf
import pytest

from learning_event.documents.narrative_pdf import narrative_pdf
from tests.paper.narratives import WHOLE, long_day


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(narrative_pdf(WHOLE)))


def _elements(pdf: pikepdf.Pdf, tag: str) -> list[Any]:
    found = []

    def walk(element: Any) -> None:
        if element.get("/S") == f"/{tag}":
            found.append(element)
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary):
                walk(kid)

    walk(pdf.Root.StructTreeRoot.K[0])
    return found


def test_it_says_what_it_is_called_and_in_which_language(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as about:
        assert about["dc:title"] == "Lark: agreed narrative"
        assert about["pdfuaid:part"] == "1"
        assert about["pdfaid:part"] + about["pdfaid:conformance"] == "2A"
    assert str(pdf.Root.Lang) == "en-GB"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_it_was_made_on_the_day_it_was_sealed_and_not_by_anybodys_clock(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.docinfo["/CreationDate"]) == str(pdf.docinfo["/ModDate"]) == "D:20250430000000+00'00'"


def test_its_bookmarks_are_its_headings(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        (title,) = outline.root
        sections = [entry.title for entry in title.children]
        episodes = [entry.title for entry in title.children[5].children]

    assert sections == [
        "Contents", "How this account was made", "Who Lark is", "The whole case at a glance",
        "What went well, and what made it possible", "The narrative, by key episode", "Where accounts differ",
        "Wraparound support", "This version", "The timeline in words", "What the room observed",
    ]  # fmt: skip
    assert episodes == ["1. A hungry morning", "The whole case"]


def test_the_picture_says_in_words_what_it_shows(pdf: pikepdf.Pdf) -> None:
    (figure,) = _elements(pdf, "Figure")

    said = str(figure.Alt)
    assert said.startswith("Lark, March to November, by agency Three agency lanes across two key episodes.")
    assert said.endswith("Key episodes: 1. A hungry morning, 4 March to 2 April; 2. Two houses, autumn.")


def test_every_heading_of_a_table_says_what_it_heads(pdf: pikepdf.Pdf) -> None:
    scopes = {str(heading.A.Scope) for heading in _elements(pdf, "TH")}

    assert scopes == {"/Row", "/Column"}


def test_a_table_over_many_pages_says_its_headings_once() -> None:
    pdf = pikepdf.open(io.BytesIO(narrative_pdf(long_day(40))))

    heads = [len(table.K[0].K) for table in _elements(pdf, "Table")]
    assert set(heads) == {1}


def test_every_link_leads_somewhere_and_says_where(pdf: pikepdf.Pdf) -> None:
    links = [link for page in pdf.pages for link in page.get("/Annots", [])]

    assert len(links) > 15
    assert all("/Dest" in link and str(link.Contents).startswith("Go to ") for link in links)
    assert "Go to 4 March, Primary school" in {str(link.Contents) for link in links}


def test_no_attachment_no_script_no_form(pdf: pikepdf.Pdf) -> None:
    assert {"/Names", "/AcroForm", "/OpenAction", "/AA"} & set(pdf.Root.keys()) == set()
