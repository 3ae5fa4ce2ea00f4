"""`make torture`: prints what was done to the house and what came of it; ends with 1 unless everything is nought."""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path

from tests.torture.run import PLANS, Report, tortured


def main() -> int:
    words = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    words.add_argument("--on", choices=PLANS, help="one ground alone; without it both, one after the other")
    for name, kind in (("seats", int), ("kills", int), ("seconds", float), ("rounds", int), ("seed", int)):
        words.add_argument(f"--{name}", type=kind, help="instead of what is planned for the ground")
    words.add_argument("--json", type=Path, help="write the figures there as well")
    said = vars(words.parse_args())
    on, file = said.pop("on"), said.pop("json")
    otherwise = {name: value for name, value in said.items() if value is not None}
    reports = [_told(tortured(replace(plan, **otherwise))) for plan in PLANS.values() if on in (None, plan.on)]
    if file:
        found = {report.plan.on: figures(report) for report in reports}
        file.write_text(json.dumps(found, indent=2), encoding="utf-8")
    return 0 if all(report.verdict.sound and not report.faults for report in reports) else 1


def _told(report: Report) -> Report:
    """As soon as it is known."""
    print(in_words(report), flush=True)
    return report


def figures(report: Report) -> dict[str, dict[str, float]]:
    """All numbers, by what they are of."""
    return {
        "the ground": dict(sorted(report.shaken.items())),
        "the line": dict(sorted(report.weather.items())),
        "deeds": dict(sorted(report.deeds.items())),
        "answers by status": dict(sorted(report.answered.items())),
        "besides": report.figures,
        "what came of it": {**report.verdict.figures, "faults": len(report.faults)},
    }


def in_words(report: Report) -> str:
    lines = [f"On {report.plan.on}: {report.plan.seats} seats, seed {report.plan.seed}"]
    lines += [
        f"{what:18} " + ", ".join(f"{name} {number:g}" for name, number in found.items())
        for what, found in figures(report).items()
    ]
    wrong = [*report.verdict.lost, *report.verdict.duplicated, *report.verdict.unexpected, *report.verdict.diverged]
    return "\n".join([*lines, *(wrong + report.faults)[:40]])


if __name__ == "__main__":
    sys.exit(main())
