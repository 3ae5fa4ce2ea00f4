"""A card for one place: what a practitioner holds in their hand when they come in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Card:
    """`address` is what people type, `link` what the square opens (the address, where it is empty); `held_on` may be ISO.

    `role` says in words whose place it is, and may be empty; `reach` is where and how the support contact is found.
    """

    title: str
    held_on: str
    agency: str
    role: str
    code: str
    address: str
    support_contact: str
    support_role: str
    reach: str
    link: str = ""
