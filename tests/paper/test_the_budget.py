"""Three hundred observations are printed in 150 MB and in seconds, start and imports included (two of them, on a machine of its own).

How fast it is beside others is measured in bench/paper.py; here only what nobody would wait for is caught, on a busy machine too.
"""

import subprocess
import sys

import pytest

PRINT_IT = """
import resource
from pathlib import Path
from learning_event.documents.narrative_pdf import narrative_pdf
from tests.paper.narratives import long_day
narrative_pdf(long_day(300))
used = resource.getrusage(resource.RUSAGE_SELF)
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
print(used.ru_utime + used.ru_stime, *(line.split()[1] for line in lines if line.startswith("VmHWM")), used.ru_maxrss)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts otherwise")
def test_three_hundred_observations_are_cheap() -> None:
    printed = subprocess.run([sys.executable, "-c", PRINT_IT], capture_output=True, check=True, text=True, timeout=60)

    # On Linux the second number: what getrusage says begins with the peak of whoever started the process.
    seconds, peak, *_ = (float(number) for number in printed.stdout.split())
    megabytes = peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
    assert seconds < 10
    assert megabytes < 150
