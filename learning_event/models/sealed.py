"""Columns whose cells are sealed: plain values in Python, ciphertext in the database, and no comparing there.

Each column knows its own name, which is bound into every one of its cells. Sorting and searching happen in Python, per event.
"""

import json
from typing import Any, NoReturn

from sqlalchemy import Column, LargeBinary, Table, event
from sqlalchemy.types import TypeDecorator

from learning_event.safe.keyring import World
from learning_event.safe.scope import sealed, unsealed


class _NeverCompared(TypeDecorator.Comparator[Any]):
    """Two cells of the same words differ, so that a comparison in SQL would quietly find nothing: it is refused instead."""

    def operate(self, op: Any, *other: Any, **named: Any) -> Any:
        if len(other) == 1 and other[0] is None:
            return super().operate(op, *other, **named)
        return self._refuse()

    def reverse_operate(self, op: Any, other: Any, **named: Any) -> Any:
        return self._refuse()

    def _refuse(self) -> NoReturn:
        raise TypeError("Sealed columns are compared and sorted in Python, not in SQL.")


class _Sealed(TypeDecorator[Any]):
    impl = LargeBinary
    cache_ok = True
    comparator_factory = _NeverCompared

    def __init__(self, world: World, where: str = "") -> None:
        super().__init__()
        self.world, self.where = world, where


class SealedText(_Sealed):
    """Text, sealed under one of the event's keys."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> bytes | None:
        return None if value is None else sealed(value.encode("utf-8"), where=self.where, world=self.world)

    def process_result_value(self, value: Any, dialect: Any) -> str | None:
        return None if value is None else unsealed(value, where=self.where, world=self.world).decode("utf-8")


class SealedJson(_Sealed):
    """A list or a mapping, as JSON, sealed under one of the event's keys."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> bytes | None:
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
        return sealed(text.encode("utf-8"), where=self.where, world=self.world)

    def process_result_value(self, value: Any, dialect: Any) -> Any:
        return json.loads(unsealed(value, where=self.where, world=self.world))


@event.listens_for(Column, "after_parent_attach")
def _knows_its_name(column: Column[Any], table: Any) -> None:
    if isinstance(column.type, _Sealed) and isinstance(table, Table):
        column.type = type(column.type)(column.type.world, f"{table.name}.{column.name}")
