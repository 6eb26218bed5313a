"""The page: whole, self-contained, accessible, in both languages, and deaf to hostile text."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest

from reports.figures import report_figures
from reports.page import html_page, write_html
from reports.words import TEXTS, Language
from schemas.errors import ConfigError
from tests.reports.builders import MONDAY, Shop

LANGUAGES = get_args(Language)
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> $\\frac{1}{0}$ {{ 7 * 7 }} &amp;"
_VOID = {"meta", "br", "img", "link", "input", "hr"}


class _Page(HTMLParser):
    """Collects elements, checks that each end tag fits, and keeps the text outside of style sheets."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture
def page(week: Shop) -> _Page:
    """Return the English page of the week."""
    return _Page(html_page(report_figures(week.ledger, now=week.now), "en"))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "de",
            ["Kosten je veröffentlichte SKU", "2,58\xa0€", "14,3\xa0%", "3 Tage", "Gründe der Ablehnung", "Tonfall"],
        ),
        ("en", ["Cost per published SKU", "€2.58", "14.3%", "3 days", "80.0%", "Reasons of rejection", "Wrong fact"]),
    ],
)
def test_the_page_speaks_the_language(week: Shop, language: Language, expected: list[str]) -> None:
    page = _Page(html_page(report_figures(week.ledger, now=week.now), language))
    assert page.all("html") == [{"lang": language}]
    found = page.text.replace("\u202f", "\xa0")
    assert [text for text in expected if text not in found] == []


def test_all_six_pictures_have_a_name_and_a_description(page: _Page) -> None:
    drawings = page.all("svg")
    assert len(drawings) == 6
    ids = [attributes.get("id") for _, attributes in page.elements if attributes.get("id")]
    assert len(ids) == len(set(ids))
    for drawing in drawings:
        assert drawing["role"] == "img"
        assert set((drawing["aria-labelledby"] or "").split()) <= set(ids)
    assert "2 Nov €4.10; 4 Nov €1.05" in page.text
    assert "ecommerce de_DE: 80.0% → 85.0%; ecommerce en_US: 75.0% → 75.0%" in page.text


def test_a_picture_takes_all_its_colours_from_the_page(week: Shop) -> None:
    html = html_page(report_figures(week.ledger, now=week.now), "en")
    drawings = "".join(re.findall(r"<svg.*?</svg>", html, flags=re.DOTALL))
    assert re.findall(r"#[0-9a-fA-F]{6}\b", drawings) == []
    assert "var(--first)" in drawings


def test_every_definition_stands_beside_its_figure(page: _Page) -> None:
    definitions = [english for key, (_, english) in TEXTS.items() if key.endswith(".is")]
    assert len(definitions) == 10
    assert [text for text in definitions if text not in page.text] == []


def test_tables_have_headers_for_columns_and_rows(page: _Page) -> None:
    assert len(page.all("table")) == 12
    assert {header["scope"] for header in page.all("th")} == {"col", "row"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_fetched_and_no_script_runs(week: Shop, language: Language) -> None:
    html = html_page(report_figures(week.ledger, now=week.now), language)
    page = _Page(html)
    forbidden = {"script", "link", "img", "iframe", "object", "embed", "form", "base", "a", "video", "audio"}
    assert forbidden.isdisjoint(tag for tag, _ in page.elements)
    addresses = set(re.findall(r"https?://[^\"'\s<]*", html))
    assert addresses <= {"http://www.w3.org/1999/xlink"}
    assert re.findall(r"url\((?!#)", html) == []
    assert "@import" not in html
    policies = [meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"]


def test_hostile_text_is_shown_as_it_is(shop: Shop) -> None:
    shop.run("aaa", llm_model=HOSTILE, currency="EUR")
    shop.call("aaa", "c1", "0.01")
    shop.draft("aaa", HOSTILE, family=HOSTILE, findings=(HOSTILE,), calls=("c1",), llm_model=HOSTILE, attribute=HOSTILE)
    page = _Page(html_page(report_figures(shop.ledger, now=MONDAY), "de"))
    assert page.all("script") == []
    assert page.all("img") == []
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    # Waiting list (SKU, attribute, family), the tables by family, code and model, and the picture's description.
    assert page.text.count(HOSTILE) == 7


def test_an_empty_ledger_makes_a_page_that_says_what_to_do(shop: Shop) -> None:
    page = _Page(html_page(report_figures(shop.ledger, now=MONDAY), "en"))
    assert "Nothing has been drafted yet." in page.text
    assert "Nothing waits, and all runs finished." in page.text
    assert page.all("svg") == []


def test_the_same_figures_make_the_same_page(week: Shop) -> None:
    figures = report_figures(week.ledger, now=week.now)
    assert html_page(figures, "de") == html_page(figures, "de")


def test_the_file_is_replaced_as_a_whole(week: Shop, tmp_path: Path) -> None:
    path = tmp_path / "new" / "report.html"
    figures = report_figures(week.ledger, now=week.now)
    write_html(figures, path, "en")
    write_html(figures, path, "de")
    assert path.read_text("utf-8") == html_page(figures, "de")
    assert [entry.name for entry in path.parent.iterdir()] == ["report.html"]
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_path_that_cannot_be_written_is_named_and_nothing_is_left(week: Shop, tmp_path: Path) -> None:
    folder = tmp_path / "report.html"
    folder.mkdir()
    with pytest.raises(ConfigError, match=r"report\.html: the report cannot be written: Is a directory; name another"):
        write_html(report_figures(week.ledger), folder, "en")
    assert not [entry for entry in tmp_path.iterdir() if entry.name.startswith(".report")]


@pytest.mark.parametrize("key", list(TEXTS))
def test_both_languages_have_the_same_places_to_fill(key: str) -> None:
    german, english = TEXTS[key]
    assert german
    assert sorted(re.findall(r"\{\w+\}", german)) == sorted(re.findall(r"\{\w+\}", english))
