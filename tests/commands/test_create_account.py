"""`learning-event create-account`: the first reviewer, or another."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from learning_event.commands.create_account import create_account

PASSWORD = "a window over the garden"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that the command finds by itself."""
    monkeypatch.setenv("LEARNING_EVENT_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return tmp_path / "data"


def test_it_asks_for_what_it_needs(data: Path) -> None:
    said = _run(typed=f"Ruth@Example.org\nRuth\n{PASSWORD}\n{PASSWORD}\n")

    assert said.exit_code == 0
    assert said.output.endswith("can sign in now, and make learning events.\n")
    assert PASSWORD not in said.output
    assert (data / "learning-event.sqlite3").exists()


def test_it_takes_the_first_line_of_a_file_as_password(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text(f"{PASSWORD}\nnot this\n")

    first = _run("--email", "ruth@example.org", "--name", "Ruth", "--password-file", str(file))
    again = _run("--email", "ruth@example.org", "--name", "Ruth", "--password-file", str(file))

    assert first.exit_code == 0
    assert again.exit_code == 1
    assert "There is an account with this e-mail address already." in again.output


def test_all_that_is_wrong_is_said_together(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("short\n")

    said = _run("--email", "ruth", "--name", " ", "--password-file", str(file))

    assert said.exit_code == 1
    assert said.output.splitlines() == [
        "Error: Please look again at three things",
        "Please write a name. It is how others see who leads or supports.",
        "Please write an e-mail address, such as ruth@example.org.",
        "Please choose a password of at least 12 characters. A few words in a row do well.",
    ]


def _run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(create_account, list(words), input=typed)
