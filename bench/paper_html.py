"""The words of the printed narrative as one plain page of HTML, for WeasyPrint: the same headings, tables and paragraphs."""

from collections.abc import Iterator
from html import escape

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.documents.narrative.everything import records_of, said_about

STYLE = "@page { size: A4; margin: 2cm } body { font: 10pt sans-serif } table { border-collapse: collapse } td, th { border: 1px solid }"


def as_html(narrative: ShownNarrative) -> str:
    """With a language and a title, as PDF/UA asks."""
    head = f"<meta charset=utf-8><title>{escape(narrative.child)}</title><style>{STYLE}</style>"
    return f'<!doctype html><html lang="en-GB"><head>{head}</head><body>{"".join(_body(narrative))}</body></html>'


def _body(narrative: ShownNarrative) -> Iterator[str]:
    yield _said("h1", narrative.purpose)
    for chapter in narrative.chapters:
        for statement in chapter.statements:
            yield _said("h2", f"Statement {statement.number}")
            yield _said("p", statement.words)
            for rest in statement.rests:
                yield _said("p", f"{rest.when} {rest.agency} {rest.source} {rest.label}: {rest.words}")
    for episode in narrative.timeline.episodes:
        yield _said("h2", episode.title)
        heads = "".join(f"<th scope=col>{head}</th>" for head in ("When", "Agency", "Record", "Child"))
        rows = "".join(
            f"<tr>{''.join(_said('td', cell) for cell in (str(one.when), _said_by(one.agency), one.words, one.child.seen))}</tr>"
            for one in records_of(episode)
        )
        yield f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    for episode in narrative.timeline.episodes:
        for day in episode.days:
            yield _said("h3", str(day.when))
            yield from (_observation(one.label, one.words) for one in said_about(day))
    yield from (_observation(one.label, one.words) for one in narrative.timeline.whole)


def _observation(label: str, words: str) -> str:
    return f"<p><b>{escape(label)}</b><br>{escape(words)}</p>"


def _said(tag: str, words: str) -> str:
    return f"<{tag}>{escape(words)}</{tag}>"


def _said_by(agency: str) -> str:
    return agency or "Not said"
