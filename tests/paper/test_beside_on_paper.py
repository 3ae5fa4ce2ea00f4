"""What stands beside the review, as printed: proceedings and closed topics, the family in a part of its own, letters so marked."""

from dataclasses import replace

from learning_event.anonymity.shown.timeline import ShownDate, ShownDay, ShownEntry, ShownEpisode
from learning_event.documents.narrative_pdf import narrative_pdf
from learning_event.rules.observation import Kind
from tests.paper.conftest import Printed, text_of, what_page_says, what_vera_says
from tests.paper.lark import NOT_PART, an_observation
from tests.paper.narratives import WHOLE


def said(at: str, words: str, family: str) -> ShownDay:
    when = ShownDate("exact", "", "3 May")
    entry = ShownEntry(at, "", "The family", "Lark’s mum, to the key worker", words, when, NOT_PART, family=family)
    return ShownDay(at, when, entry)


LANE = ShownEpisode(
    "k9",
    "9",
    None,
    "Since then",
    "Since then",
    "",
    "",
    (said("f1", "They had asked.", "told"), said("f2", "We waited.", "own")),
)
LETTER = replace(an_observation(Kind.WHAT_IT_WAS_LIKE, "I rang on my last day."), beforehand=True)
BESIDE = replace(
    WHOLE,
    timeline=replace(WHOLE.timeline, episodes=(*WHOLE.timeline.episodes, LANE), whole=(LETTER,)),
    method=replace(
        WHOLE.method, proceedings=("Coroner: not asked.", "Not talked about on the day: The night of 4 March.")
    ),
)


def test_all_of_it_is_printed_and_sound(printed: Printed) -> None:
    file = printed(narrative_pdf(BESIDE))
    read = text_of(file)

    assert "What went on beside the review" in read
    assert "Coroner: not asked." in read
    assert "Not talked about on the day: The night of 4 March." in read
    family = read[read.rindex("The family agreed that this stands here.") :]
    assert family.index("“We waited.”") < family.index("They had asked.") < family.index("In March, Lark told")
    assert "from the family" in read[read.rindex("The timeline in words") :]
    assert "in writing beforehand" in read
    assert (what_vera_says(file), what_page_says(file)) == ({}, set())


def test_without_any_of_it_the_paper_says_nothing_of_it(printed: Printed) -> None:
    read = text_of(printed(narrative_pdf(WHOLE)))

    assert [
        words for words in ("beside the review", "What the family said", "in writing beforehand") if words in read
    ] == []
