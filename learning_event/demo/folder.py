"""The folder of a demo: emptied for a fresh one, but never where anything else might lie."""

from pathlib import Path

from learning_event.demo.welcome import Welcome
from learning_event.rules.refusals import StandsAlready

SIGN = "this-is-a-demo.txt"
SAYS = "A demo of the learning event lies here, with an invented case. It is emptied whenever a fresh demo begins.\n"
WELCOME = "demo.json"
MADE_BY_A_DEMO = (
    "learning-event.sqlite3",
    "learning-event.sqlite3-wal",
    "learning-event.sqlite3-shm",
    "secret-key",
    WELCOME,
)


def make_fresh(folder: Path) -> None:
    """Takes an earlier demo away; refuses a folder in which there is anything but a demo."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if any(folder.iterdir()) and not (folder / SIGN).exists():
        raise StandsAlready(
            f"There is something in {folder} that is not a demo. Please choose an empty folder with --data."
        )
    for name in MADE_BY_A_DEMO:
        (folder / name).unlink(missing_ok=True)
    (folder / SIGN).write_text(SAYS, encoding="utf-8")


def kept_welcome(folder: Path) -> Welcome | None:
    """What an earlier demo wrote down here once it was complete."""
    file = folder / WELCOME
    return Welcome.from_json(file.read_text(encoding="utf-8")) if file.exists() else None


def keep_welcome(folder: Path, welcome: Welcome) -> None:
    """Readable by nobody else."""
    file = folder / WELCOME
    file.touch(mode=0o600)
    file.write_text(welcome.to_json(), encoding="utf-8")
