"""What the reading process answers, and whether an answer has the shape that was agreed: it has read what a stranger wrote."""

from typing import Any, TypedDict

from learning_event.rules.entry_file import Unread


class Read(TypedDict, total=False):
    """Rows, or text; or text with a doubt whether it was read rightly; or why nothing could be read."""

    rows: list[list[str]]
    text: str
    doubt: str
    why: Unread


def agreed(answer: Any) -> Read:
    """ValueError, TypeError or KeyError where it is anything else."""
    if "why" in answer:
        return {"why": Unread(answer["why"])}
    if "doubt" in answer:
        return {"text": _text(answer["text"]), "doubt": _text(answer["doubt"])}
    if "text" in answer:
        return {"text": _text(answer["text"])}
    return {"rows": [[_text(cell) for cell in row] for row in answer["rows"]]}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
