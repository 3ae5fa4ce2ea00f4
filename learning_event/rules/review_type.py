"""The kinds of review for which a learning event is held, as the nations of the United Kingdom call them."""

from enum import StrEnum


class ReviewType(StrEnum):
    """In the order in which they are offered."""

    LCSPR = "lcspr"
    SAR = "sar"
    DARDR = "dardr"
    SUSR = "susr"
    LEARNING_REVIEW_SCOT = "learning_review_scot"
    LOCAL = "local"
    GOOD_PRACTICE = "good_practice"


LABELS: dict[ReviewType, str] = {
    ReviewType.LCSPR: "Local child safeguarding practice review",
    ReviewType.SAR: "Safeguarding adult review",
    ReviewType.DARDR: "Domestic abuse related death review",
    ReviewType.SUSR: "Single unified safeguarding review (Wales)",
    ReviewType.LEARNING_REVIEW_SCOT: "Learning review (Scotland)",
    ReviewType.LOCAL: "Local learning review",
    ReviewType.GOOD_PRACTICE: "Good-practice review",
}


def label(review_type: str) -> str:
    """How a kept review type is said; one that nobody knows is said as it is kept."""
    return LABELS[ReviewType(review_type)] if review_type in list(ReviewType) else review_type
