"""The records: eight agencies' chronologies as one careful person read them, as timeline entries."""

from typing import Any

from learning_event.actions.preparing.entries import EntryTyped, add_entry
from learning_event.demo import case_file
from learning_event.demo.laid import Laid
from learning_event.rules.timeline_entry import OUTSIDE

AS_THEY_ARE = (
    "reference",
    "certainty",
    "time",
    "source",
    "words",
    "child_seen",
    "child_alone",
    "child_view",
    "child_words",
)


def lay_out_records(laid: Laid) -> None:
    """118 entries, each read as if it had been typed in by hand."""
    for said in case_file.entries():
        laid.entries[said["reference"]] = add_entry(laid.who, EntryTyped.read(_typed(laid, said)))


def _typed(laid: Laid, said: dict[str, Any]) -> dict[str, str]:
    episode = laid.episodes[said["episode"]] if said["episode"] else OUTSIDE
    boxes = {name: said[name] for name in AS_THEY_ARE}
    more = {name: said.get(name, "") for name in ("child_how", "options", "reasons")}
    more |= {"entry_kind": said["kind"], "lines": ", ".join(map(str, said["lines"]))}
    return {**boxes, **more, "when": said["date"], "agency": laid.agencies[said["agency"]], "episode": episode}
