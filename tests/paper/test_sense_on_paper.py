"""Groups, themes and lenses as printed: like ones together and once, numbers of things and not of people, reasons said."""

from dataclasses import replace

from learning_event.anonymity.shown.sense import ShownGroup, ShownThemeCount
from learning_event.documents.narrative_pdf import narrative_pdf
from learning_event.rules.observation import Kind
from tests.paper.conftest import Printed, text_of, what_page_says, what_vera_says
from tests.paper.lark import an_observation
from tests.paper.narratives import WHOLE

TOAST, TEA = an_observation(Kind.WENT_WELL, "Toast at nine.", 701), an_observation(Kind.QUESTION, "Why only tea?", 702)
MINUTES = an_observation(Kind.MADE_POSSIBLE, "Twenty minutes.", 703)

MADE = replace(
    WHOLE,
    timeline=replace(WHOLE.timeline, whole=(TEA, TOAST, MINUTES)),
    method=replace(WHOLE.method, lenses=("Lenses used: Money.", "Lenses not used: Across borders, because: one area.")),
    groups=(ShownGroup("g1", "What there was to eat", (TOAST, TEA)),),
    themes=(
        ShownThemeCount("theme", "tools", "Tools and records", 1, 3, 5, 2),
        ShownThemeCount("theme", "tools.forms", "Forms", 2, 1, 2, 0),
        ShownThemeCount("factor", "team", "The team", 1, 0, 12, 12),
    ),
)


def test_what_was_made_of_it_is_printed_and_sound(printed: Printed) -> None:
    file = printed(narrative_pdf(MADE))
    read = text_of(file)

    assert "Lenses not used: Across borders, because: one area." in read
    assert "Tools and records two three three" in read
    assert "– Forms no two one" in read
    assert "The team twelve no no" in read
    observed = read[read.rindex("What the room observed") :]
    assert observed.index("What there was to eat") < observed.index("Toast at nine.") < observed.index("Why only tea?")
    assert (observed.count("Toast at nine."), observed.count("Why only tea?")) == (1, 1), (
        "a card of a group stands once"
    )
    well = read[: read.rindex("The narrative, by key episode")]
    assert well.rindex("Toast at nine.") < well.rindex("Twenty minutes."), "what made it possible stands right under it"
    assert (what_vera_says(file), what_page_says(file)) == ({}, set())


def test_without_any_of_it_the_paper_says_nothing_of_it(printed: Printed) -> None:
    read = text_of(printed(narrative_pdf(WHOLE)))

    assert "Themes" not in read
    assert "Put together" not in read
