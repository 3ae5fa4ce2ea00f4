"""When a support contact can be reached: by telephone or e-mail, and with words for where they are on the day."""


def lacks(*, telephone: str, email: str, on_the_day: str) -> tuple[str, ...]:
    """What is missing, in words that can follow “has no”; empty when they can be reached."""
    found = []
    if not telephone and not email:
        found.append("telephone number or e-mail address")
    if not on_the_day:
        found.append("words for where they are on the day")
    return tuple(found)


def is_reachable(*, telephone: str, email: str, on_the_day: str) -> bool:
    """Whether somebody who needs them can find them."""
    return not lacks(telephone=telephone, email=email, on_the_day=on_the_day)
