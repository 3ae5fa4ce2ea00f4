"""What is held of a learning event and until when, in plain words; the same words for everybody who may read them."""

SEALING_IS_TO_COME = "Until the narrative is sealed."
SEALED_ALREADY = "Erased when the narrative was sealed."
UNTIL_ERASED = "Until this learning event is erased."

ALWAYS = (
    ("Observations", "No author, place or time of writing is held with them. Until this learning event is erased."),
    ("Timeline entries, key episodes, lines of enquiry and the agenda", UNTIL_ERASED),
    ("Statements, how the room answered them, and the narrative with its foreword", UNTIL_ERASED),
    (
        "How the day was, for those who came",
        "One sheet a seat until the lead reviewer closes it; then counts and mixed words, from five people up, until this learning"
        " event is erased.",
    ),
    ("Places, cards and seats", "Agencies and roles, no practitioner’s name. Until this learning event is erased."),
    ("Support contacts, with name and how to reach them", UNTIL_ERASED),
    ("Requests for support", "Each until its support contact has been in touch; none longer than this learning event."),
    ("Real names, and what stands for them here", UNTIL_ERASED),
)
AFTERWARDS = (
    (
        "The record of what staff did with access, keys and records",
        "Stays after the erasure. It holds references and days, and no word of anybody.",
    ),
    (
        "Backups",
        "As long as you keep them. They hold sealed records and no keys, so that nobody can read them after the erasure.",
    ),
    ("Who wrote what", "Not held at all, at any time."),
)


def held_until(state: str) -> tuple[tuple[str, str], ...]:
    """Pairs of what and until when, for an event that is preparing, open or sealed."""
    at_sealing = SEALED_ALREADY if state == "sealed" else SEALING_IS_TO_COME
    return (
        *ALWAYS,
        ("What is written and not shown yet; private questions to unknown authors and their answers", at_sealing),
        ("What was said privately to the reviewers, and what was done at the desk lately", at_sealing),
        ("The marks by which authors find their own words again, and single answers", at_sealing),
        *AFTERWARDS,
    )
