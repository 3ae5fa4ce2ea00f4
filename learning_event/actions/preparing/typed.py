"""Fields as a reviewer types them: made plain, measured, and what is wrong said beside each, all together."""

from collections.abc import Mapping

from learning_event.anonymity.normaliser import normal


def line(sent: Mapping[str, str], box: str, wrong: dict[str, str], *, most: int, needs: str = "") -> str:
    """One line of words. `needs` is what to say when there are none; without it the box may be empty."""
    return text({box: sent.get(box, "").replace("\n", " ").replace("\r", " ")}, box, wrong, most=most, needs=needs)


def text(sent: Mapping[str, str], box: str, wrong: dict[str, str], *, most: int, needs: str = "") -> str:
    """Words that may run over several lines."""
    words = normal(sent.get(box, ""))
    if not words and needs:
        wrong[box] = needs
    elif len(words) > most:
        over = len(words) - most
        wrong[box] = f"This is {over:,} character{'s' * (over > 1)} too long. Please use {most:,} at most."
    return words


def lines(sent: Mapping[str, str], box: str, wrong: dict[str, str], *, most: int, longest: int) -> list[str]:
    """One thing on each line, empty lines left out."""
    found = [words for words in normal(sent.get(box, "")).split("\n") if words]
    if len(found) > most:
        wrong[box] = f"These are {len(found)} lines. Please keep to {most} at most."
    elif any(len(words) > longest for words in found):
        wrong[box] = f"One of these lines is too long. Please use {longest} characters at most on each."
    return found


def number(sent: Mapping[str, str], box: str, wrong: dict[str, str], *, least: int, most: int, says: str) -> int:
    """A whole number in figures; `says` is what to say when it is none, or out of bounds."""
    typed = sent.get(box, "").strip()
    if not (typed.isascii() and typed.isdigit() and len(typed) <= len(str(most)) and least <= int(typed) <= most):
        wrong[box] = says
        return least
    return int(typed)
