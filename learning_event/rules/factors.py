"""Contributory factors: nine kinds of reason why something made sense, or was hard, at the time; several may hold together."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Factor:
    """`means` says in a few words what belongs to it, and what never does."""

    id: str
    words: str
    means: str


@cache
def factors() -> tuple[Factor, ...]:
    """In their order, from factors.json."""
    found = json.loads(files(__package__).joinpath("factors.json").read_text(encoding="utf-8"))
    return tuple(Factor(one["id"], one["words"], one["means"]) for one in found)


@cache
def factor_words() -> dict[str, str]:
    """Every id with its words."""
    return {factor.id: factor.words for factor in factors()}
