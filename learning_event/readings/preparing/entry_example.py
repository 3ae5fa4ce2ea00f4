"""An example of a plain file of timeline entries, with the event's own agencies; and rows laid out as such a file again."""

from collections.abc import Sequence

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Agency, LearningEvent
from learning_event.rules.csv_cells import csv_file, csv_text
from learning_event.rules.entry_table import COLUMNS, Row
from learning_event.rules.refusals import NotKnown

ROWS: tuple[dict[str, str], ...] = (
    {
        "date": "21/04/2024",
        "time": "10:30",
        "source": "register of the group",
        "child_seen": "yes",
        "child_alone": "no",
        "child_view": "yes",
        "child_words": "This one has nobody in it.",
        "reference": "EXAMPLE-1",
        "text": "An example: the child joined in, and drew two houses. Please put your own rows in its place.",
    },
    {
        "date": "2024-05",
        "certainty": "about",
        "source": "e-mail",
        "reference": "EXAMPLE-2",
        "text": "An example: a letter went to two addresses; nobody wrote down when it was read.",
    },
    {
        "date": "06/05/2024",
        "until": "27/05/2024",
        "source": "staff calendar",
        "child_seen": "not applicable",
        "child_alone": "not applicable",
        "child_view": "not applicable",
        "reference": "EXAMPLE-3",
        "text": "An example: the allocated worker was on leave, and a duty worker covered.",
    },
)


def example_file(event_id: str) -> str:
    with store.look(event_id) as rows:
        if rows.get(LearningEvent, event_id) is None:
            raise NotKnown
        names = rows.scalars(
            sa.select(Agency.name)
            .where(Agency.event_id == event_id, Agency.family.is_(False))
            .order_by(Agency.position)
        ).all()
    agencies = names or ["Primary school"]
    lines = [{**row, "agency": agencies[n % len(agencies)]} for n, row in enumerate(ROWS)]
    return csv_file([COLUMNS, *([row.get(name, "") for name in COLUMNS] for row in lines)])


def left_out_as_file(rows: Sequence[Row]) -> str:
    """The rows that were left out, under their heading, to be put right and brought in."""
    return csv_text([rows[0].cells, *(row.cells.values() for row in rows)])
