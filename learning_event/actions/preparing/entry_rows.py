"""One row of a plain file as the fields of the form by hand, so that both are read by the same rules."""

from learning_event.anonymity.normaliser import normal
from learning_event.rules.csv_cells import bare_cell
from learning_event.rules.entry_table import Row
from learning_event.rules.entry_table_date import date_of
from learning_event.rules.entry_table_more import kind_in, known_when_in, understood_in, usual_in
from learning_event.rules.refusals import WrongInput
from learning_event.rules.timeline_entry import ChildAnswer

ANSWERS = {
    "": ChildAnswer.NOT_RECORDED,
    "yes": ChildAnswer.YES,
    "y": ChildAnswer.YES,
    "no": ChildAnswer.NO,
    "n": ChildAnswer.NO,
    "not recorded": ChildAnswer.NOT_RECORDED,
    "not applicable": ChildAnswer.NOT_APPLICABLE,
    "n/a": ChildAnswer.NOT_APPLICABLE,
}
AS_THEY_ARE = ("time", "source", "child_words", "reference", "options", "reasons", "lines")


def fields_of(row: Row, agencies: dict[str, str], episodes: dict[str, str], wrong: dict[str, str]) -> dict[str, str]:
    """Says in `wrong` where a cell cannot even become a field; names are compared without regard to capitals."""
    wrong.update(_unreadable(row))
    cells = {name: bare_cell(cell) for name, cell in row.cells.items()}
    fields = {name: cells.get(name, "") for name in AS_THEY_ARE} | {"words": cells["text"]}
    fields |= _date(cells, wrong)
    agency = normal(cells["agency"])
    fields["agency"] = agencies.get(agency.casefold(), "")
    if not fields["agency"]:
        wrong["agency"] = _not_an_agency(agency, list(agencies))
    episode = normal(cells.get("episode", ""))
    fields["episode"] = episodes.get(episode.casefold(), "")
    if not fields["episode"]:
        wrong["episode"] = f"“{episode[:40]}” is not one of the key episodes. Leave it empty to go by the date."
    for name in ("child_seen", "child_alone", "child_view"):
        fields[name] = _answer(cells.get(name, ""))
    fields["entry_kind"] = kind_in(cells.get("kind", ""))
    fields["known_when"] = known_when_in(cells.get("known_when", ""))
    fields["usual"] = usual_in(cells.get("usual", ""))
    fields["child_how"] = understood_in(cells.get("child_how", ""))
    return fields


def _unreadable(row: Row) -> dict[str, str]:
    wrong = {
        name: "There is a sign in it that cannot be read. Please type this cell again."
        for name, cell in row.cells.items()
        if "\0" in cell or "\ufffd" in cell
    }
    if row.too_many:
        wrong["row"] = (
            "There are more cells than the heading has. Is there a separator in a cell without quotation marks?"
        )
    return wrong


def _date(cells: dict[str, str], wrong: dict[str, str]) -> dict[str, str]:
    try:
        when = date_of(cells["date"], cells.get("until", ""), cells.get("certainty", ""))
    except WrongInput as no:
        wrong.update(no.errors)
        return {}
    return {"when": when.expression, "certainty": when.certainty}


def _not_an_agency(typed: str, names: list[str]) -> str:
    if not names:
        return "This learning event has no agencies yet. Please add them first."
    if not typed:
        return "Please say which agency this comes from."
    return (
        f"“{typed[:40]}” is not one of this event’s agencies. Please write it as you named it, or add the agency first."
    )


def _answer(cell: str) -> str:
    typed = " ".join(cell.casefold().replace("_", " ").split())
    return ANSWERS.get(typed, typed or "?")
