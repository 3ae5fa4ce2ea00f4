"""The printed narrative with 300 observations: processor time, memory, and whether it can be read aloud, beside WeasyPrint.

The same words are set by WeasyPrint (PDF/UA-1 asked for, from plain HTML) and with plain ReportLab, without a structure tree. Each is
measured in a process of its own, so that neither warms up the other, and all files are looked at by two validators.
"""

import importlib
import importlib.util
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from statistics import median
from time import process_time
from xml.sax.saxutils import escape

import page
import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from bench.paper_html import as_html
from bench.running import CannotMeasure
from bench.table import asked, say
from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.documents.narrative.everything import records_of, said_about
from learning_event.documents.narrative_pdf import narrative_pdf
from tests.paper.narratives import long_day
from tests.paper.verapdf import complaints

OBSERVATIONS = 300
RUNS = 3
STYLES = getSampleStyleSheet()
KINDS = {"tagged": "ours, tagged", "weasyprint": "WeasyPrint", "plain": "plain ReportLab, untagged"}


def main() -> None:
    """Prints a table and the ratios. Each kind is printed in turns, in processes of their own."""
    if importlib.util.find_spec("weasyprint") is None:
        raise CannotMeasure("WeasyPrint is not installed: make .venv/bench-tools")
    with tempfile.TemporaryDirectory() as folder:
        runs: dict[str, list[list[float]]] = {kind: [] for kind in KINDS}
        for _ in range(RUNS):
            for kind in KINDS:
                runs[kind].append(_printed(kind, Path(folder, f"{kind}.pdf")))
        wrong = {kind: _complaints(Path(folder, f"{kind}.pdf")) for kind in KINDS}
    found = {kind: [median(column) for column in zip(*several, strict=True)] for kind, several in runs.items()}
    heads = [
        "300 observations",
        "CPU s",
        "MB at its peak",
        "pages",
        "kB",
        "PDF/UA-1 rules broken: page-validation",
        "veraPDF",
    ]
    say(heads, [_row(KINDS[kind], *found[kind], *wrong[kind]) for kind in KINDS])
    quicker = median(w[0] / t[0] for w, t in zip(runs["weasyprint"], runs["tagged"], strict=True))
    rows = [
        ["CPU s of WeasyPrint to ours", f"{quicker:.2f}", asked(quicker, least=3.0)],
        ["PDF/UA-1 rules broken in ours", f"{max(wrong['tagged'])}", asked(max(wrong["tagged"]), most=0)],
        [
            "what being readable aloud costs: ours to plain ReportLab",
            f"{found['tagged'][0] / found['plain'][0]:.2f}",
            "",
        ],
    ]
    say(["", "reached", "asked for"], rows)


def _row(says: str, seconds: float, megabytes: float, pages: float, size: float, *wrong: int) -> list[str]:
    return [says, f"{seconds:.2f}", f"{megabytes:.0f}", f"{pages:.0f}", f"{size / 1000:.0f}", *map(str, wrong)]


def _complaints(file: Path) -> tuple[int, int]:
    seen = {failure.rule_id for failure in page.validate_pdf(str(file), profile="ua1").failures}
    return len(seen), len(complaints(file, "ua1"))


def _printed(kind: str, file: Path) -> list[float]:
    command = [sys.executable, "-m", "bench.paper", kind, str(file)]
    run = subprocess.run(command, capture_output=True, check=True, text=True, timeout=120)
    return [float(number) for number in run.stdout.split()]


def _measure(print_it: Callable[[ShownNarrative], bytes], file: Path) -> None:
    """Processor seconds for printing once, from fonts unread; peak of the whole process, imports included."""
    narrative = long_day(OBSERVATIONS)
    begun = process_time()
    paper = print_it(narrative)
    seconds = process_time() - begun
    file.write_bytes(paper)
    with pikepdf.open(file) as printed:
        print(seconds, _peak(), len(printed.pages), len(paper))


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


def _by_weasyprint(narrative: ShownNarrative) -> bytes:
    return bytes(
        importlib.import_module("weasyprint").HTML(string=as_html(narrative)).write_pdf(pdf_variant="pdf/ua-1")
    )


if __name__ == "__main__":
    _measure({"tagged": narrative_pdf, "plain": _plainly, "weasyprint": _by_weasyprint}[sys.argv[1]], Path(sys.argv[2]))
