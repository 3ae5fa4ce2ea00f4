"""Statements are put together once for all tests of a worker: `compile_once()`.

SQLAlchemy keeps what it has put together by engine and dialect, and every test opens a database of its own: without this, a third of the
time of a test at the doors went into putting the same statements together again (measured).
"""

from typing import Any

import sqlalchemy as sa

MOST = 5000

_make = sa.create_engine
_first: dict[str, sa.Engine] = {}


def compile_once() -> None:
    """From now on engines of one kind share a dialect and what was put together for it."""
    sa.create_engine = _shared


def _shared(*said: Any, **more: Any) -> sa.Engine:
    engine = _make(*said, **{"query_cache_size": MOST, **more})
    first = _first.get(engine.dialect.name)
    if first is None or first.dialect.server_version_info is None:  # it has never reached its database
        _first[engine.dialect.name] = engine
    else:
        engine.dialect, engine._compiled_cache = first.dialect, first._compiled_cache
    return engine
