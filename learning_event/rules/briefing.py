"""The briefing: how long a question or a need may be, and what will and will not be asked on the day."""

MOST_QUESTION = 600
MOST_NEED = 600
MOST_ANSWER = 1500
MOST_NOTES = 4000
MOST_OPEN = 300
MOST_THREAD = 200

FOR_ALL, PRIVATELY = "all", "private"

ASKED = (
    "What the work was like at the time: the caseload, the systems, what you knew then.",
    "What went well, and what made it possible.",
    "What got in the way, and what would have helped.",
    "What you saw and heard of everyday life.",
)
NOT_ASKED = (
    "Whose fault something was, or whether somebody did their job well.",
    "Anything about yourself that you would rather keep: you may pass, and need give no reason.",
    "What is for a court, a coroner or an employer to ask.",
    "To remember exactly. “I don’t know” is a good answer.",
)
