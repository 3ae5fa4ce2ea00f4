"""The tagged layer by itself: nobody can forget to say what ink is, lines break where they should, tables go on over pages."""

import io
from itertools import pairwise
from typing import Any

import pytest
from reportlab.platypus import Flowable

from learning_event.documents.look import TABLE, TEXT
from learning_event.documents.tagged.canvas import TaggedCanvas, UntaggedInk
from learning_event.documents.tagged.lettering import Lettering, bold
from learning_event.documents.tagged.lines import break_lines
from learning_event.documents.tagged.paper import Margins, Paper
from learning_event.documents.tagged.paragraph import Paragraph
from learning_event.documents.tagged.structure import Step
from learning_event.documents.tagged.table import Table, table

PLAIN = Lettering(size=10, leading=14)


def _paper(*story: Flowable) -> bytes:
    return Paper("Test", "", "", Margins(56, 56, 60, 60), lambda *_: None).printed(story)


class _Forgetful(Flowable):
    """Draws without saying what it is."""

    def __init__(self, what: str) -> None:
        super().__init__()
        self.what = what

    def wrap(self, *_: Any) -> tuple[float, float]:
        return 100, 100

    def draw(self) -> None:
        if self.what == "words":
            self.canv.setFont("Paper", 10)
            self.canv.drawString(0, 0, "said to nobody")
        else:
            self.canv.rect(0, 0, 10, 10, fill=1)


@pytest.mark.parametrize("what", ["words", "a box"])
def test_ink_outside_the_structure_is_refused(what: str) -> None:
    with pytest.raises(UntaggedInk):
        _paper(_Forgetful(what))


def test_what_is_marked_twice_is_refused() -> None:
    canvas = TaggedCanvas(io.BytesIO(), initialFontName="Paper")

    with canvas.artifact(), canvas.marked(canvas.tree.element((Step("P"),))):
        pass

    with pytest.raises(UntaggedInk):
        canvas.showPage()


def test_lines_fit_and_say_whether_a_word_ends() -> None:
    lines = break_lines(["Once ", bold("upon"), " a time " + "W" * 60], PLAIN, 120)

    assert all(line.wide <= 120 for line in lines)
    assert "".join("".join(span.text for span in line.spans) + " " * line.ends_word for line in lines).split() == [
        "Once", "upon", "a", "time", "W" * 60,
    ]  # fmt: skip


def test_bold_within_a_word_does_not_break_it() -> None:
    (line,) = break_lines(["un", bold("believ"), "able"], PLAIN, 200)

    assert [span.text for span in line.spans] == ["un", "believ", "able"]


def _rows(*lengths: int) -> Table:
    return table(
        ["When", "What"], [[f"{at} March", "he was seen " * long] for at, long in enumerate(lengths)], [80, 200], TABLE
    )


def test_a_short_row_is_never_split() -> None:
    whole = _rows(6, 30, 6)
    whole.wrap(280, 10_000)

    upper, lower = whole.split(280, 120)

    assert [len(part.rows) for part in (upper, lower)] == [1, 2]


def test_a_row_taller_than_a_page_goes_on() -> None:
    parts = _rows(2_000).split(280, 700)

    assert len(parts) == 2
    assert parts[0].wrap(280, 700)[1] <= 700


def test_a_long_paragraph_leaves_no_line_alone() -> None:
    from_page_to_page = _long_paragraph()
    from_page_to_page.wrap(200, 0)
    count = len(from_page_to_page.lines)

    parts = from_page_to_page.split(200, TEXT.leading * (count - 1))

    assert [len(part.lines) for part in parts] == [count - 2, 2]
    assert all(first.path is second.path for first, second in pairwise(parts))


def _long_paragraph() -> Paragraph:
    return Paragraph("he was seen " * 40, TEXT, (Step("P"),))
