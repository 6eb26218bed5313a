"""Markdown: golden files for a whole report, and hostile text that must stay text."""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from reports.figures import report_figures
from reports.markdown import costs_markdown, escape, run_markdown
from reports.tables import MAX_ROWS
from schemas.errors import ConfigError
from tests.reports.builders import MONDAY, Shop

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = "<img src=x onerror=alert(1)> | [a](javascript:alert(1)) ![b](https://evil.example/p.png) `c` **d**\n# e"


def test_costs_are_as_in_the_golden_file(week: Shop) -> None:
    found = costs_markdown(report_figures(week.ledger, now=week.now))
    assert found == (GOLDEN / "costs.md").read_text("utf-8")


def test_a_run_is_as_in_the_golden_file(week: Shop) -> None:
    assert run_markdown(week.ledger, "aaa") == (GOLDEN / "run.md").read_text("utf-8")


def test_a_run_is_found_by_its_first_digits(week: Shop) -> None:
    assert run_markdown(week.ledger, "a") == run_markdown(week.ledger, "aaa")


def test_an_unknown_run_is_named(week: Shop) -> None:
    with pytest.raises(ConfigError, match="run zzz: no such run"):
        run_markdown(week.ledger, "zzz")


def test_an_empty_ledger_says_what_to_do(shop: Shop) -> None:
    found = costs_markdown(report_figures(shop.ledger, now=MONDAY))
    assert "Nothing has been drafted yet." in found
    assert "| Gate rejection rate | – |" in found


def test_hostile_text_stays_text_in_one_cell(shop: Shop) -> None:
    shop.run("aaa")
    shop.draft("aaa", HOSTILE, family=HOSTILE, findings=("length.too_long",))
    markdown = costs_markdown(report_figures(shop.ledger, now=MONDAY))
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown)
    assert "<img" not in html
    assert "<a " not in html
    assert "<code>" not in html.replace("<code>skuwright", "")
    assert html.count("<h1>") == 1
    assert "&lt;img src=x onerror=alert(1)&gt; | [a](javascript:alert(1))" in html
    widths = {line.count("<td") for line in html.split("</tr>") if "onerror" in line}
    assert widths == {8}


def test_bare_links_are_parted_for_readers_that_make_them_links() -> None:
    assert escape("see https://evil.example now") == "see https&#58;//evil.example now"
    assert escape("www.evil.example") == "www&#46;evil.example"


def test_a_long_table_ends_with_how_many_rows_are_left_out(shop: Shop) -> None:
    shop.run("aaa")
    for number in range(MAX_ROWS + 3):
        shop.draft("aaa", f"JK-{number}", family=f"family{number:03}")
    found = costs_markdown(report_figures(shop.ledger, now=MONDAY))
    assert sum(line.startswith("| family") for line in found.splitlines()) == MAX_ROWS
    assert "3 more rows: `skuwright report --json`" in found
