"""What the records do not say of the child, counted without blame: whether seen, and, apart from that, how understood."""

from collections.abc import Sequence

from learning_event.rules.timeline_entry import ChildAnswer


def gaps(child: str, seen: Sequence[str], understood: Sequence[bool]) -> str:
    """`seen` are the answers of the entries that the child was part of, `understood` whether each says how; empty without any."""
    of = len(seen)
    if not of:
        return ""
    not_said, not_understood = seen.count(ChildAnswer.NOT_RECORDED), understood.count(False)
    first = _counted(not_said, of, f"whether {child} was seen")
    return f"{first} {_counted(not_understood, of, f'how {child}’s experience was understood', again=True)}"


def _counted(without: int, of: int, what: str, *, again: bool = False) -> str:
    if of == 1:
        return f"{'It' if again else 'In the one entry the record'} {'does not say' if without else 'says'} {what}."
    if not without:
        return f"In all of them it says {what}." if again else f"In all {of} entries the record says {what}."
    entries = "" if again else " entries"
    return f"In {without} of {of}{entries} {'it' if again else 'the record'} does not say {what}."
