"""The foreword as it stands, in blocks to draw and as plain text for a field without JavaScript."""

from learning_event import store
from learning_event.anonymity.pasted import blocks_of
from learning_event.anonymity.shown.foreword import ShownBlock
from learning_event.models import LearningEvent


def foreword_of(event_id: str) -> tuple[ShownBlock, ...]:
    with store.look(event_id) as rows:
        return blocks_of(rows.get_one(LearningEvent, event_id).foreword)


def as_plain_text(blocks: tuple[ShownBlock, ...]) -> str:
    """Paragraphs with an empty line between them."""
    return "\n\n".join("".join(run.words for run in block.runs).strip() for block in blocks)
