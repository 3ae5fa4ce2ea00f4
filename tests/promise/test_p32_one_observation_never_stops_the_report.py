"""P31, P32: every line of the corpora through the paper: it builds, the line stands there, and no file or socket is opened."""

import subprocess
from dataclasses import replace

import pytest

from learning_event.documents.narrative_pdf import narrative_pdf
from tests.corpora.lines import bundles, everything, kept, scripts
from tests.paper.lark import AGREED
from tests.paper.narratives import WHOLE, saying
from tests.paper.test_hostile_words import opened

LATIN = 0x17F
BUNDLE = 2900


def printed(lines: tuple[str, ...]) -> bytes:
    """A narrative whose statements say nothing but these lines."""
    said = [replace(AGREED, id=f"s{at}", words=words) for at, words in enumerate(bundles(lines, BUNDLE))]
    return narrative_pdf(replace(WHOLE, chapters=(replace(WHOLE.chapters[0], statements=tuple(said)),)))


@pytest.fixture(scope="module")
def paper() -> bytes:
    """All lines as the house keeps them; the fonts are the only files that are ever opened, and were before."""
    lines = kept()
    narrative_pdf(saying("हिन्दी"))
    with opened() as seen:
        made = printed(lines)
    assert seen == []
    return made


def test_p32_all_of_the_corpora_is_built_and_opens_nothing(paper: bytes) -> None:
    assert paper.startswith(b"%PDF-1.7")


def read(paper: bytes) -> str:
    """What poppler reads, without any space."""
    said = subprocess.run(["pdftotext", "-raw", "-", "-"], input=paper, capture_output=True, check=True, timeout=60)
    return "".join(said.stdout.decode().split())


def test_p31_every_line_in_our_letters_stands_there_as_it_was_typed(paper: bytes) -> None:
    ours = [line for line in kept() if all(ord(sign) <= LATIN for sign in line) and len(line) < 400]
    said = read(paper)
    cut = [line for line in ours if "".join(line.split()) not in said]  # by the foot of a page, so once more alone

    assert len(ours) > 400
    assert len(cut) < 10
    assert [line for line in cut if "".join(line.split()) not in read(printed((line,)))] == []


def test_p32_as_it_came_and_in_every_place_it_still_builds() -> None:
    assert printed(everything()).startswith(b"%PDF-1.7")
    assert narrative_pdf(saying(bundles(scripts(), 1400)[0])).startswith(b"%PDF-1.7")
