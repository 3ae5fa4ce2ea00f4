"""Typing slips: one letter more, less or other, or two that have changed places."""


def slips_of(name: str) -> frozenset[str]:
    """What a name of plain letters becomes when one letter is left out: how near names are found without comparing all."""
    return frozenset({name, *(name[:at] + name[at + 1 :] for at in range(len(name)))})


def is_one_slip(typed: str, name: str) -> bool:
    """One letter more, less, other, or two that have changed places."""
    if typed == name or abs(len(typed) - len(name)) > 1:
        return False
    if len(typed) == len(name):
        differ = [at for at, (one, other) in enumerate(zip(typed, name, strict=True)) if one != other]
        turned = len(differ) == 2 and differ[1] == differ[0] + 1 and typed[differ[0]] == name[differ[1]]
        return len(differ) == 1 or (turned and typed[differ[1]] == name[differ[0]])
    longer, shorter = (typed, name) if len(typed) > len(name) else (name, typed)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
