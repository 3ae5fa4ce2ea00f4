"""What a day left behind, opened with its keys in a process of its own: `python -m tests.sim.reading_back DATA EVENT [DATABASE_URL]`.

One JSON object on standard output. It uses the house's own store, as any process with the folder of keys can.
"""

import json
import sys
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Answer, ClosedAnswer, Observation, Place, Statement, SupportRequest, TrayObservation
from learning_event.safe.scope import open_safe
from learning_event.settings import from_environment


def read_back(data: Path, event_id: str, database: str = "") -> dict[str, list[dict[str, Any]]]:
    """Every row of these shelves, in the order in which the database gives them; bytes as hexadecimal figures."""
    settings = from_environment({"DATABASE_URL": database}, data=data)
    open_safe(settings.keys, settings.key_file)
    store.open_at(settings.database_url)
    shelves = (Observation, TrayObservation, Answer, ClosedAnswer, Statement, SupportRequest, Place)
    try:
        with store.look(event_id) as rows:
            return {shelf.__tablename__: [_plain(row) for row in rows.scalars(sa.select(shelf))] for shelf in shelves}
    finally:
        store.close()


def _plain(row: Any) -> dict[str, Any]:
    values = {column.name: getattr(row, column.name) for column in row.__table__.columns}
    return {name: value.hex() if isinstance(value, bytes) else value for name, value in values.items()}


if __name__ == "__main__":
    json.dump(read_back(Path(sys.argv[1]), *sys.argv[2:]), sys.stdout)
