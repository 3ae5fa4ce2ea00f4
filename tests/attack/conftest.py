"""Attacks from outside take minutes: they are made only when somebody names this folder (make attack)."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """True leaves a file out."""
    named = any(Path(word.partition("::")[0]).resolve().is_relative_to(HERE) for word in config.args)
    return None if named else True
