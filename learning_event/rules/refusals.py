"""How the house says no: one family, each a sentence that a tired person can act on.

`status` is the HTTP status that docs/protocol.md gives for the refusal; the doors know how to say it, the rules only name it.
"""

import datetime as dt


class Refusal(Exception):
    """A "no" with a sentence, and where input was wrong, a sentence for each field."""

    status = 409
    sentence = "This cannot be done now."

    def __init__(self, sentence: str | None = None, *, errors: dict[str, str] | None = None) -> None:
        self.sentence = sentence or self.sentence
        self.errors = errors or {}
        super().__init__(self.sentence)


class WrongInput(Refusal):
    """What was sent cannot be taken as it is; all that is wrong is said together."""

    status = 400

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__(look_again(len(errors)), errors=errors)


class NotSignedIn(Refusal):
    """Neither a seat nor a sign-in came with the request."""

    status = 403
    sentence = "Please come in with your card or room code, or sign in."


class NotYours(Refusal):
    """Somebody may do this, but not the person who asked."""

    status = 403
    sentence = "This is not yours to do. If you think it should be, speak with the lead reviewer."


class FromElsewhere(Refusal):
    """A form that did not come from one of our own pages."""

    status = 403
    sentence = (
        "This form came from another site, so nothing was done. Please use the page of the learning event itself."
    )


class NotKnown(Refusal):
    """Unknown, or not theirs to know: the same words for both, so that nothing can be learnt from them."""

    status = 404
    sentence = "There is nothing here. Please check the address, or go back to the start."


class Erased(Refusal):
    """The learning event was erased, and this is a copy from before: its words cannot be read by anybody any more."""

    status = 410

    def __init__(self, on: dt.date) -> None:
        super().__init__(
            f"This learning event was erased on {on.day} {on:%B %Y}. What was written in it cannot be read any more."
        )
        self.on = on


class NotNow(Refusal):
    """Allowed at another time of the day or the review."""

    status = 409


class StandsAlready(Refusal):
    """What was asked for has been done, or been taken, by somebody else."""

    status = 409


class TooMuch(Refusal):
    """The body was larger than anything a person would send."""

    status = 413
    sentence = "That was too large to take. Please make it smaller and send it again."


class SlowDown(Refusal):
    """Asked too often; `retry_after` is in seconds."""

    status = 429

    def __init__(self, sentence: str, *, retry_after: int) -> None:
        super().__init__(sentence)
        self.retry_after = retry_after


class NotSaved(Refusal):
    """The database could not take it; nothing was acknowledged and nothing was kept."""

    status = 503
    sentence = "This could not be saved just now. Your words are still on your screen. Please try again in a moment."


def look_again(how_many: int) -> str:
    """The heading of an error summary."""
    numbers = ("no things", "one thing", "two things", "three things", "four things", "five things", "six things")
    return f"Please look again at {numbers[how_many] if how_many < len(numbers) else 'several things'}"
