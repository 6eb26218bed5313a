"""Truthful texts of the sample catalogue: what the template enricher writes about its sound records."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from connectors import open_pim
from enrichers.base import DraftOrder
from enrichers.template import TemplateEnricher
from quality_checks.base import Subject
from schemas.config_file import read_config
from schemas.facts import facts_of
from schemas.finding import Severity
from schemas.gap import Gap
from schemas.product import Product
from schemas.validation import Validator

CONFIG = Path(__file__).resolve().parents[2] / "examples" / "outdoor" / "pipeline.toml"
_DESCRIPTION = "description"


@cache
def catalogue_texts() -> tuple[Subject, ...]:
    """Return a description of each sound record in both languages, as plain text that anybody may have written.

    Slots and citations are left out: with them no wrong number could be planted, which benchmarks/slot_swaps.py shows.
    """
    return tuple(_subjects())


def spread(subjects: tuple[Subject, ...], texts: int) -> list[Subject]:
    """Return so many texts of each language, spread evenly over the catalogue."""
    chosen: list[Subject] = []
    for language in ("de", "en"):
        own = [one for one in subjects if one.language == language]
        chosen += own[:: max(1, len(own) // texts)][:texts]
    return chosen


def _subjects() -> Iterator[Subject]:
    config = read_config(CONFIG)
    pim = open_pim(config.pim, config.write_back)
    validate, enricher = Validator(pim.structure, config.validation).validate, TemplateEnricher()
    channel = config.pim.channel[0]
    # Cut-off texts shall be found by their end, not by their length.
    content = config.content[_DESCRIPTION].model_copy(update={"min_chars": 0})
    for product in pim.pull():
        if not isinstance(product, Product) or any(one.severity is Severity.ERROR for one in validate(product)):
            continue
        for locale in config.pim.locales:
            facts = facts_of(product, pim.structure, locale=locale, channel=channel, without=tuple(config.content))
            if len(facts) <= content.min_facts:
                continue
            order = DraftOrder(
                product=product,
                structure=pim.structure,
                facts=facts,
                facts_hash="",
                gaps=(Gap(product.identifier, _DESCRIPTION, locale, channel, locale),),
                contents={_DESCRIPTION: config.content[_DESCRIPTION]},
                brand=config.brand,
                language=locale,
                channel=channel,
            )
            (proposal,) = asyncio.run(enricher.draft(order))
            plain = replace(proposal, sentences=(), slots=())
            yield Subject(plain, product, facts, pim.structure, content, config.brand)
