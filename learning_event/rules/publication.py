"""Whom nobody should let read it in a newspaper first: the usual list, to amend."""

USUAL = (
    ("The family", "Their key worker, in person"),
    ("Everybody who took part", "Their support contacts"),
    ("The agencies’ chief officers and safeguarding leads", "The lead reviewer"),
    ("Police, coroner and courts, where something goes on", "The co-ordinator"),
    ("The agencies’ press offices", "The co-ordinator"),
)
AFTER_PUBLICATION = "This is not before the day of publication. Please look at it again."


def wrong_with_step(day: str, *, published_on: str) -> str:
    """The sentence for a day on which it would be too late to tell anybody; empty when it is not, or when one of them is not settled."""
    return AFTER_PUBLICATION if day and published_on and day >= published_on else ""
