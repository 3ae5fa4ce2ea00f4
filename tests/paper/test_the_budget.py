"""Three hundred observations are printed in less than two seconds of processor time and 150 MB, start and imports included."""

import subprocess
import sys

import pytest

PRINT_IT = """
import resource
from learning_event.documents.narrative_pdf import narrative_pdf
from tests.paper.narratives import long_day
narrative_pdf(long_day(300))
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts otherwise")
def test_three_hundred_observations_are_cheap() -> None:
    printed = subprocess.run([sys.executable, "-c", PRINT_IT], capture_output=True, check=True, text=True, timeout=60)

    seconds, peak = (float(number) for number in printed.stdout.split())
    megabytes = peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
    assert seconds < 2
    assert megabytes < 150
