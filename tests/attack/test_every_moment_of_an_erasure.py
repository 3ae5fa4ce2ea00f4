"""P50 in full: an erasure is killed at every single statement and file operation, a hundred and more, and finished each time."""

from pathlib import Path

from tests.promise.test_p50_interrupted_erasures import Laid, killed_again_and_again
from tests.promise.test_p50_interrupted_erasures import laid as laid


def test_p50_killed_at_every_statement_and_every_file_operation(laid: Laid, tmp_path: Path) -> None:
    assert killed_again_and_again(laid, tmp_path, every=True) > 100
