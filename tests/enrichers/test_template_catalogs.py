"""Whole catalogues: the shipped one, and a real export where it is at hand."""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from enrichers.base import DraftOrder
from enrichers.slots import rerender
from enrichers.template import TemplateEnricher
from schemas.config import BrandConfig, ContentConfig, PimConfig, PimKind, WriteBackConfig
from schemas.facts import facts_of
from schemas.gap import Gap
from schemas.product import Product
from schemas.proposal import Proposal
from schemas.structure import CatalogStructure

LOCALES = ("de_DE", "en_US")
OUTDOOR = Path(__file__).resolve().parents[2] / "examples" / "outdoor"
CONTENTS = {
    "description": ContentConfig(min_chars=150, max_chars=1200, html=("p", "ul", "li")),
    "short_description": ContentConfig(max_chars=400),
    "meta_description": ContentConfig(max_chars=155),
    "meta_title": ContentConfig(max_chars=70),
}


def _products(folder: Path, tmp_path: Path) -> tuple[CatalogStructure, Iterator[Product]]:
    connectors = pytest.importorskip("connectors")
    config = PimConfig(kind=PimKind.AKENEO_CSV, folder=folder, locales=LOCALES, channel="ecommerce")
    pim = connectors.open_pim(config, WriteBackConfig(path=tmp_path))
    return pim.structure, pim.pull()


def _drafts(folder: Path, tmp_path: Path) -> Iterator[tuple[DraftOrder, Proposal]]:
    """Yield every text of every record that has three facts beside its name."""
    structure, products = _products(folder, tmp_path)
    enricher = TemplateEnricher()
    for product in products:
        for locale in LOCALES:
            facts = facts_of(product, structure, locale=locale, channel="ecommerce", without=tuple(CONTENTS))
            if len(facts) < 4:
                continue
            gaps = tuple(Gap(product.identifier, code, locale, "ecommerce", locale) for code in CONTENTS)
            order = DraftOrder(product, structure, facts, "h", gaps, CONTENTS, BrandConfig(), locale, "ecommerce")
            for proposal in asyncio.run(enricher.draft(order)):
                yield order, proposal


def test_every_text_of_the_shipped_catalogue_keeps_the_rules(tmp_path: Path) -> None:
    lengths: dict[str, list[int]] = {code: [] for code in CONTENTS}
    for order, proposal in _drafts(OUTDOOR, tmp_path):
        lengths[proposal.attribute].append(len(proposal.text))
        _keeps_the_rules(order, proposal)
    assert all(len(found) > 250 for found in lengths.values())
    enough = sum(length >= 150 for length in lengths["description"]) / len(lengths["description"])
    assert enough > 0.95


def test_every_text_of_a_real_export_keeps_the_rules(shared_data: Path, tmp_path: Path) -> None:
    drafted = 0
    for order, proposal in _drafts(shared_data / "akeneo_icecat", tmp_path):
        drafted += bool(proposal.text)
        _keeps_the_rules(order, proposal)
    assert drafted > 6000


def _keeps_the_rules(order: DraftOrder, proposal: Proposal) -> None:
    text, content = proposal.text, CONTENTS[proposal.attribute]
    assert len(text) <= content.max_chars
    for bad in ("⟦", "⟧", "\\n", "\n", "  "):
        assert bad not in text
    codes = {fact.code for fact in order.facts}
    for sentence in proposal.sentences:
        assert set(sentence.attributes) <= codes
        outside = _outside_slots(sentence.template)
        assert not any(character.isdigit() for character in outside)
        assert not any(bad in outside for bad in (" .", "..", "::", " ,", ",.", "{", "}"))
    if text:
        again = rerender(proposal, order.facts, html=content.html)
        assert again == proposal


def _outside_slots(template: str) -> str:
    return re.sub(r"⟦[^⟧]*⟧", "X", template)
