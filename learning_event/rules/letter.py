"""What stands in a letter to a support contact: who asks, the link, and what to do. Not a word of the case, its people or its day."""

from dataclasses import dataclass

SUBJECT = "Would you be a support contact? An invitation"
MOST_TRIES = 5
WAITS = (30.0, 120.0, 600.0, 1800.0)
"""Seconds before the second, third, fourth and fifth try; each longer than one try may take."""

SAID = {
    "sent": "It was sent by e-mail.",
    "waiting": "The e-mail is on its way.",
    "not_sent": "The e-mail could not be sent.",
}


@dataclass(frozen=True)
class Letter:
    """To one address, in plain text."""

    name: str
    address: str
    subject: str
    words: str


def invitation_words(*, name: str, reviewer: str, link: str, until: str) -> str:
    """`until` is a day in words."""
    who = reviewer or "The lead reviewer"
    return "\n\n".join(
        (
            f"Dear {name},",
            f"{who} asks whether you can be a support contact: somebody who is there for some of the people who come to a day of"
            " learning together, before, on and after that day.",
            "What it means, and how you answer, stands behind this link. It is for you alone, serves once, and is good until"
            f" {until}:",
            link,
            "No is a good answer too. Please do not pass the link on. If you did not expect this letter, or anything about it is"
            f" unclear, please ring {who}: an answer to this address reaches nobody.\n",
        )
    )


def how_it_stands(state: str, why: str, tries: int) -> str:
    """In the reviewer's words; `why` is what the mail server said to it, in ours."""
    if state == "waiting" and tries:
        return f"The e-mail has not been sent yet: {why or 'it is being sent.'} It is tried again by itself."
    if state == "not_sent":
        return f"{SAID[state]} {why} Please send them the link yourself."
    return SAID[state]
