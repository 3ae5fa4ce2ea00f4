"""What somebody finds who looks over a house before people come in: each a sentence that says what to do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """`refuses` means that no server starts like this; otherwise it is a warning. `kind` names the check, for programs."""

    kind: str
    sentence: str
    refuses: bool = True


def warning(kind: str, sentence: str) -> Finding:
    """Something to put right soon; the server starts all the same."""
    return Finding(kind, sentence, refuses=False)
