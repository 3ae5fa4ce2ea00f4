"""Numbers as they are said on the page: in words up to twelve, in figures beyond."""

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "no places", "one place", "24 places"."""
    said = WORDS[number] if 0 <= number < len(WORDS) else f"{number:,}"
    return f"{said} {one if number == 1 else many}"
