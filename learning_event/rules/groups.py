"""Groups of like observations: each keeps its own words, and says with how many others it stands under which title."""

MOST_IN_TITLE = 120
MOST_GROUPS = 60
IN_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def said_together(size: int, title: str) -> str:
    """Nothing where it is alone; `size` counts all that are in sight."""
    others = size - 1
    if others < 1:
        return ""
    many = IN_WORDS[others] if others < len(IN_WORDS) else str(others)
    return f"Together with {many} other{'s' * (others > 1)}: {title}"
