"""One of a support contact's own people, as they see them: a number of an agency, and never a name."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownOwnPlace:
    """`said` is the agency and a number; `role` is what the card says, and may be empty. `card` is to_print, printed, used or none."""

    id: str
    said: str
    role: str
    card: str
    card_said: str
    spoken_with: bool
