"""Readiness at 80 columns: no code is cut, no number is broken."""

import io
import re
from dataclasses import replace

import pytest
from rich.console import Console

from flows.readiness import ReadinessResult
from flows.readiness_terminal import show_readiness
from schemas.gaps import GapScan
from schemas.readiness import Readiness
from tests.builders import make_product, make_structure

LONG = "outdoor_jackets_and_all_other_coats_for_winter"


def shown(families: list[str], channels: list[str], width: int) -> list[str]:
    """Return the lines for families with one sound product each, in two locales."""
    given = make_structure()
    family = replace(given.families["jackets"], requirements=dict.fromkeys(channels, ("sku", "name", "weight")))
    structure = replace(
        given,
        families={code: replace(family, code=code) for code in families},
        channels={code: replace(given.channels["ecommerce"], code=code) for code in channels},
    )
    readiness = Readiness(structure, locales=("de_DE", "en_US"), channels=tuple(channels))
    for code in families:
        readiness.add(make_product(identifier=code, family=code), (), GapScan())
    said = io.StringIO()
    result = ReadinessResult(readiness, {}, "fake", "EUR", (), 0, (), (), None)
    show_readiness(Console(file=said, width=width), result)
    return said.getvalue().splitlines()


@pytest.mark.parametrize(("channels", "width"), [(1, 80), (2, 80), (5, 80), (5, 200), (3, 50)])
def test_nothing_is_cut_or_broken_at_any_width(channels: int, width: int) -> None:
    lines = shown(["tents", LONG], [f"channel_{number}" for number in range(channels)], width)
    assert max(map(len, lines)) <= width
    assert "…" not in "".join(lines)
    assert sum(len(re.findall(r"100\.0 → 100\.0", line)) for line in lines) == 2 * 2 * channels
    completeness = lines[next(n for n, line in enumerate(lines) if line.startswith("Completeness")) :]
    begin = next(n for n, line in enumerate(completeness) if line.startswith("outdoor"))
    first_words = [line.split(" ")[0] for line in completeness[begin : begin + 2]]
    assert "".join(first_words) == LONG
