"""`make torture`: prints what was done to the house and what came of it; ends with 1 unless everything is nought."""

import argparse
import json
import sys
from pathlib import Path

from tests.torture.run import Plan, Report, tortured


def main() -> int:
    words = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    words.add_argument("--seats", type=int, default=Plan.seats)
    words.add_argument("--kills", type=int, default=Plan.kills)
    words.add_argument("--seconds", type=float, default=Plan.seconds)
    words.add_argument("--rounds", type=int, default=Plan.rounds)
    words.add_argument("--seed", type=int, default=Plan.seed)
    words.add_argument("--json", type=Path, help="write the figures there as well")
    said = words.parse_args()
    report = tortured(Plan(said.seats, said.kills, said.seconds, said.rounds, said.seed))
    print(in_words(report))
    if said.json:
        said.json.write_text(json.dumps(figures(report), indent=2), encoding="utf-8")
    return 0 if report.verdict.sound and not report.faults else 1


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
    lines = [f"{report.plan.seats} seats, seed {report.plan.seed}"]
    lines += [
        f"{what:18} " + ", ".join(f"{name} {number:g}" for name, number in found.items())
        for what, found in figures(report).items()
    ]
    wrong = [*report.verdict.lost, *report.verdict.duplicated, *report.verdict.unexpected, *report.verdict.diverged]
    return "\n".join([*lines, *(wrong + report.faults)[:40]])


if __name__ == "__main__":
    sys.exit(main())
