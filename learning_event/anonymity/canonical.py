"""The narrative as canonical JSON (sorted keys, no spaces, UTF-8) and back, so that one narrative always has one hash."""

import dataclasses
import hashlib
import json
import types
from typing import Any, cast, get_args, get_origin, get_type_hints

from learning_event.anonymity.shown.narrative import ShownNarrative


def canonical(narrative: ShownNarrative) -> str:
    """The same narrative gives the same text, whenever and wherever."""
    return json.dumps(dataclasses.asdict(narrative), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def sha256_of(text: str) -> str:
    """In hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def narrative_from(text: str) -> ShownNarrative:
    """What `canonical` wrote, as it was; its hash is filled in."""
    return dataclasses.replace(cast(ShownNarrative, _as(ShownNarrative, json.loads(text))), sha256=sha256_of(text))


def _as(kind: Any, value: Any) -> Any:
    """A plain value as `kind`: a Shown shape, a tuple of something, something or None, or plain itself."""
    if dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        return cast(Any, kind)(**{name: _as(hints[name], part) for name, part in value.items()})
    if get_origin(kind) is tuple:
        kinds = get_args(kind)
        if kinds[1:] == (...,):
            return tuple(_as(kinds[0], part) for part in value)
        return tuple(_as(k, part) for k, part in zip(kinds, value, strict=True))
    if isinstance(kind, types.UnionType):
        return None if value is None else _as(next(k for k in get_args(kind) if k is not type(None)), value)
    return value
