"""The printed narrative with 300 observations: processor time, memory, and what being readable aloud costs.

The same words are also set with plain ReportLab, without a structure tree, to compare. Each is measured in a process of its
own, so that neither warms up the other.
"""

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from time import process_time
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.documents.narrative.everything import records_of, said_about
from learning_event.documents.narrative_pdf import narrative_pdf
from tests.paper.narratives import long_day

OBSERVATIONS = 300
RUNS = 5
STYLES = getSampleStyleSheet()


def main() -> None:
    """Prints both and their ratio."""
    tagged, plain = _median("tagged"), _median("plain")
    for name, (seconds, megabytes, pages, size) in (("tagged", tagged), ("plain ReportLab", plain)):
        print(
            f"  {name:16} {seconds:5.2f} s user+sys  {megabytes:5.0f} MB peak  {pages:3.0f} pages  {size / 1000:6.0f} kB"
        )
    print(f"  tagged / plain   {tagged[0] / plain[0]:5.2f}                {tagged[1] / plain[1]:5.2f}")


def _median(kind: str) -> list[float]:
    """Of several processes, the one in the middle by time."""
    command = [sys.executable, "-m", "bench.paper", kind]
    runs = [
        subprocess.run(command, capture_output=True, check=True, text=True, timeout=120).stdout.split()
        for _ in range(RUNS)
    ]
    return sorted([float(number) for number in run] for run in runs)[RUNS // 2]


def _measure(print_it: Callable[[ShownNarrative], bytes]) -> None:
    """Processor seconds for printing once, from fonts unread; peak of the whole process, imports included."""
    narrative = long_day(OBSERVATIONS)
    begun = process_time()
    paper = print_it(narrative)
    seconds = process_time() - begun
    print(seconds, _peak(), paper.count(b"/Type /Page\n") or paper.count(b"/Type /Page "), len(paper))


def _peak() -> float:
    """In MB. What getrusage says on Linux would begin with the peak of whoever started this process."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _plainly(narrative: ShownNarrative) -> bytes:
    """The same words with ReportLab as it comes."""
    file = BytesIO()
    SimpleDocTemplate(file, pagesize=A4, pageCompression=1).build(list(_plain_story(narrative)))
    return file.getvalue()


def _plain_story(narrative: ShownNarrative) -> Iterator[Flowable]:
    yield _said(narrative.purpose, "Title")
    for chapter in narrative.chapters:
        for statement in chapter.statements:
            yield _said(f"Statement {statement.number}", "Heading3")
            yield _said(statement.words)
            yield from (
                _said(f"{rest.when} {rest.agency} {rest.source} {rest.label}: {rest.words}") for rest in statement.rests
            )
    for episode in narrative.timeline.episodes:
        yield _said(episode.title, "Heading2")
        rows = [
            [str(one.when), _said(one.agency), _said(one.words), _said(str(one.child.seen))]
            for one in records_of(episode)
        ]
        yield Table([["When", "Agency", "Record", "Child"], *rows], colWidths=[80, 94, 187, 90], repeatRows=1)
    for episode in narrative.timeline.episodes:
        for day in episode.days:
            yield _said(str(day.when), "Heading4")
            yield from (
                _said(f"<b>{escape(one.label)}</b><br/>{escape(one.words)}", ready=True) for one in said_about(day)
            )
    yield from (
        _said(f"<b>{escape(one.label)}</b><br/>{escape(one.words)}", ready=True) for one in narrative.timeline.whole
    )


def _said(words: str, style: str = "BodyText", *, ready: bool = False) -> Paragraph:
    return Paragraph(words if ready else escape(words), STYLES[style])


if __name__ == "__main__":
    _measure({"tagged": narrative_pdf, "plain": _plainly}[sys.argv[1]])
