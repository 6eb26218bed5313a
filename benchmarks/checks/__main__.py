"""Prints how good and how quick the checks are, on defects planted into truthful texts and on texts people judged.

Run: .venv/bin/python -m benchmarks.checks [--json] [--markdown FILE]; --help names the rest
"""

import argparse
import json
import sys
from pathlib import Path

from benchmarks.checks.catalogue import catalogue_texts, spread
from benchmarks.checks.plants import Planted
from benchmarks.checks.records import PARTS
from benchmarks.checks.report import figures_json, measure
from benchmarks.checks.speed import by_check
from benchmarks.checks.tables import all_markdown, all_text
from quality_checks.base import Subject


def main() -> None:
    """Measure and print."""
    asked = _arguments()
    figures = measure(asked.texts, asked.part, _print_missed if asked.missed else lambda *_: None)
    if asked.markdown:
        asked.markdown.write_text(all_markdown(figures), encoding="utf-8")
    print(json.dumps(figures_json(figures), indent=1) if asked.json else all_text(figures))
    if asked.by_check and not asked.json:
        print("\nCPU milliseconds for 100 words of the sample catalogue")
        for name, spent in by_check(spread(catalogue_texts(), asked.texts)).items():
            print(f"  {name:28}{spent:8.3f}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.checks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the tables there too")
    parser.add_argument("--texts", type=int, default=40, help="texts of the catalogue to plant into, in each language")
    parser.add_argument("--part", choices=PARTS, default="all", help="which products of ../shared/data; dev and held")
    parser.add_argument("--missed", action="store_true", help="print what was not caught in its place, to stderr")
    parser.add_argument("--by-check", action="store_true", help="print what each check costs")
    return parser.parse_args()


def _print_missed(name: str, planted: Planted, subject: Subject) -> None:
    shown = f"{planted.old[:60]!r} -> {planted.new!r}" if planted.old else repr(planted.new)
    print(f"missed {name}, {subject.proposal.identifier} {subject.language}: {shown}", file=sys.stderr)


if __name__ == "__main__":
    main()
