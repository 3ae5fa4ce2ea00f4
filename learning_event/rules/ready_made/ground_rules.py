"""The ground rules as they are offered, and what is said of people's words where they write them."""

GROUND_RULES: tuple[str, ...] = (
    "We are here to understand, not to judge. Other processes deal with conduct; they are not in this room.",
    "Speak for what you saw, knew and felt at the time.",
    "Ask what made sense then before saying what seems clear now.",
    "Notice what went well and say how it was possible.",
    "Use roles and the names we have agreed, never real names.",
    "Nothing is stored about who wrote what. You may claim your words aloud; nobody may ask you to.",
    "Two accounts can both be true. We write both down.",
    "What is said here is shared only in the agreed report. There are limits: if something suggests a child or adult is at risk"
    " now, or a court or coroner requires it, it must be passed on.",
    "Anyone may pause, pass or step out, with no reason given.",
    "Keep the child in every conversation.",
)

ABOUT_YOUR_WORDS = (
    "We don’t keep a record of who adds what, and the reviewer can’t see it either. People who know the case may still guess"
    " from what you write, so use the preview. What is written could have to be shown to a coroner or court."
)
