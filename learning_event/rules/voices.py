"""Which voices are missing: agencies whose records stand on the timeline, and roles named in them, from which nobody has a place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

ROLE_AND_NUMBER = re.compile(r".*[^\W\d_].* [0-9]{1,3}")
HAS_RECORDS = "Records of theirs stand on the timeline, and nobody from there has a place."
IS_NAMED = "Named in the records by this role, and without a place."
LISTED = "You listed them."


@dataclass(frozen=True)
class Missing:
    """`who` is an agency or a role; `why` says how it is known."""

    who: str
    why: str


def missing_voices(
    *, with_records: Iterable[str], with_places: Iterable[str], aliases: Iterable[str], roles: Iterable[str]
) -> tuple[Missing, ...]:
    """Agencies first, in their order. An alias counts where it is a role and a number, as roles of places are."""
    there, taken = set(with_places), {role.casefold() for role in roles}
    named = sorted({alias for alias in aliases if ROLE_AND_NUMBER.fullmatch(alias)} - {""})
    return (
        *(Missing(name, HAS_RECORDS) for name in with_records if name not in there),
        *(Missing(alias, IS_NAMED) for alias in named if alias.casefold() not in taken),
    )
