"""What the tests of paper ask for: a file on disk, both validators, and what poppler reads out of it."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import page
import pytest

from tests.paper import verapdf

Printed = Callable[[bytes], Path]


@pytest.fixture
def printed(tmp_path: Path) -> Printed:
    """Lays the bytes into a file."""

    def lay(paper: bytes) -> Path:
        file = tmp_path / "paper.pdf"
        file.write_bytes(paper)
        return file

    return lay


def what_vera_says(file: Path) -> dict[str, list[str]]:
    """Everything veraPDF finds against PDF/UA-1 and PDF/A-2a."""
    return verapdf.complaints(file, "ua1") | verapdf.complaints(file, "2a")


def what_page_says(file: Path) -> set[str]:
    """The PDF/UA-1 rules that page-validation sees broken."""
    return {failure.rule_id for failure in page.validate_pdf(str(file), profile="ua1").failures}


def structure_of(file: Path) -> str:
    """The structure tree with its words, as poppler reads it aloud."""
    return _run("pdfinfo", "-struct-text", str(file))


def text_of(file: Path) -> str:
    """The words, with line ends as spaces."""
    return " ".join(_run("pdftotext", "-raw", str(file), "-").split())


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()
