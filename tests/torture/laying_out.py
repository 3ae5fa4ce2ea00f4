"""The demo's case at its beginning, on any database: `python -m tests.torture.laying_out DATA DATABASE_URL SEATS`.

`learning-event demo` keeps to SQLite. This lays out the same case with the same builder, and says what it says, in one line of JSON;
where the house will be reached is for others to say.
"""

import sys
from pathlib import Path

from learning_event import store
from learning_event.demo.builder import At, build
from learning_event.demo.welcome import in_one_line
from learning_event.migrations import bring_up_to_date
from learning_event.rules.showings import Rhythm
from learning_event.safe.scope import open_safe
from learning_event.settings import from_environment


def laid_out(data: Path, database: str, seats: int) -> str:
    """With a secret key and a folder of keys in `data`, as a server that starts there would make them."""
    settings = from_environment({"DATABASE_URL": database}, data=data)
    open_safe(settings.keys, settings.key_file)
    store.open_at(settings.database_url)
    try:
        bring_up_to_date()
        return in_one_line(build(at=At.ARRIVING, seats=seats, rhythm=Rhythm.ROUNDS, say=lambda _: None), url="")
    finally:
        store.close()


if __name__ == "__main__":
    sys.stdout.write(laid_out(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
