"""An own set of awkward lines for the names check, the nudges and the holds: what must be found, and what must be left alone.

The table is invented. The lines stand in the folder `lines`: after the arrow `|` parts what is found, and `=` stands before what is
said instead; a line without an arrow is clean.
"""

from pathlib import Path

from learning_event.rules.names.known import Known

TABLE = (
    Known("Owain Llewelyn-Hughes", "Lark", ("Owain", "O")),
    Known("Grace Okonjo", "Social Worker 3", ()),
    Known("Will Marchbanks", "Youth Worker 1", ("Will",)),
    Known("Mark Hope", "Health Visitor 4", ("Mark Hope",)),
    Known("May Thistlewood", "School Nurse 5", ("Mrs Thistlewood",)),
    Known("Siobhán Ó Ruairc", "GP 3", ("Dr Ó Ruairc", "Siobhan")),
    Known("Harpreet Kaur Dhaliwal", "Midwife 2", ("Harpreet",)),
    Known("Muhammad Rafiq Chaudhry", "Lark’s uncle", ("Mr Chaudhry",)),
    Known("Chukwuemeka Nwachukwu-Eze", "Police Officer 6", ("Emeka", "CNE")),
    Known("Zbigniew Wójcikiewicz", "Housing Officer 4", ("Zbyszek",)),
    Known("Angharad ap Gwilym", "Teacher 3", ()),
    Known("Elizabeth Farrowdale", "Foster Carer 1", ()),
    Known("Rose Hunter", "Neighbour 2", ("Mrs Hunter",)),
    Known("Sarah Pendry", "Social Worker 2", ("Sarah",)),
    Known("Oakhollow Primary School", "the primary school", ("Oakhollow",)),
)


def _read(name: str) -> str:
    return (Path(__file__).with_name("lines") / f"{name}.txt").read_text("utf-8")


NAMES = _read("names")
IDENTIFIERS = _read("identifiers")
CLEAN = _read("clean")
NUDGED = _read("nudged")
NOT_NUDGED = _read("not-nudged")
HELD = _read("held")
NOT_HELD = _read("not-held")


def said(lines: str) -> list[tuple[str, str]]:
    """Each line as what was written and what follows the arrow."""
    parts = (line.partition(" → ") for line in lines.strip().splitlines())
    return [(words, after) for words, _, after in parts]
