"""Programs that pip cannot bring. Where one is missing its tests are left out; under CI they fail instead."""

import os
import shutil

import pytest


def needs(program: str) -> pytest.MarkDecorator:
    """For a test that drives this program; scripts/test-programs.sh installs it on Debian."""
    missing = shutil.which(program) is None and os.environ.get("CI") != "true"
    return pytest.mark.skipif(missing, reason=f"{program} is not on this machine")
