"""The page that explains a disclosure pack: what is held, what is held but not given, what is not held and cannot be given."""

from pathlib import Path

from jinja2 import Environment, StrictUndefined

from learning_event.anonymity.shown.disclosure import ShownDisclosure
from learning_event.rules.counting import counted
from learning_event.rules.disclosure import AGENCIES_BESIDE, NOT_HELD
from learning_event.rules.plain_day import day_said

PAGE = Path(__file__).with_name("cover.html")


def cover(shown: ShownDisclosure, *, narrative: bool) -> str:
    """One page of HTML that needs nothing else: any browser and any screen reader reads it."""
    paper = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page = paper.from_string(PAGE.read_text(encoding="utf-8"))
    return page.render(
        shown=shown,
        narrative=narrative,
        made_on=day_said(shown.made_on),
        not_held=NOT_HELD,
        agencies_beside=AGENCIES_BESIDE,
        rows=lambda table: counted(len(table.rows), "row", "rows"),
        whole=[one for one in shown.held_back if not one.column],
        columns=[one for one in shown.held_back if one.column],
    )
