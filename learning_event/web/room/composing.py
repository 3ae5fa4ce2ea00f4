"""What stands in the composer: in the room and in its rehearsal, as typed, as a link asked for, or fresh."""

import secrets
from typing import Any

from flask import g, request

from learning_event.anonymity.normaliser import normal
from learning_event.rules.observation import WORDS, Kind

SLIP_BYTES = 16


def composing(*, changing: bool = False) -> dict[str, Any]:
    """`changing` leaves it fresh, because what was typed belongs to a change of one's own words."""
    typed = {} if changing else g.get("typed", {})
    kind = typed.get("kind") or request.args.get("kind", "")
    anchor = typed.get("anchor") or request.args.get("anchor", "")
    words = normal(typed.get("words", ""))
    chosen = WORDS[Kind(kind)] if kind in tuple(Kind) else WORDS[Kind.WENT_WELL]
    return {
        "typed": typed,
        "words": typed.get("words", ""),
        "preview": words,
        "kind": kind if kind in tuple(Kind) else Kind.WENT_WELL,
        "chosen": chosen,
        "anchor": anchor,
        "about": typed.get("about") or ("timeline" if anchor else "case"),
        "checks": g.get("checks"),
        "slip": typed.get("slip") or secrets.token_urlsafe(SLIP_BYTES),
    }
