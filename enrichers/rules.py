"""Reads attribute values by rule before a language model is asked: what a rule can read costs nothing."""

from collections.abc import Mapping

from enrichers.base import DraftOrder
from enrichers.template_reading import read_value, reading_version
from schemas.gap import Gap
from schemas.proposal import ContentKind, Proposal

#: The enricher that such proposals name: another origin than the language model's, with a version of its own.
NAME = "rules"


def origin() -> tuple[str, str]:
    """Return enricher and version of proposals that were read by rule."""
    return NAME, reading_version()


def read_by_rule(order: DraftOrder) -> Mapping[str, Proposal]:
    """Return the proposals for those gaps of an order that the product's own texts fill by rule, by attribute.

    A blocked draft is not read again, nor what a person wants anew: it would come out the same.
    """
    if order.blocked:
        return {}
    gaps = (gap for gap in order.gaps if gap.attribute not in order.redrafts)
    wanted = (gap for gap in gaps if order.contents[gap.attribute].kind is ContentKind.ATTRIBUTE)
    read = ((gap.attribute, _proposal(order, gap)) for gap in wanted)
    return {code: proposal for code, proposal in read if proposal is not None}


def _proposal(order: DraftOrder, gap: Gap) -> Proposal | None:
    product = order.product
    attribute = order.structure.attribute(gap.attribute)
    found = read_value(attribute, order.facts, order.language, order.structure, product.family)
    if found is None:
        return None
    enricher, version = origin()
    return Proposal(
        identifier=product.identifier,
        kind=product.kind,
        family=product.family,
        attribute=gap.attribute,
        locale=gap.locale,
        channel=gap.channel,
        language=gap.language,
        content=ContentKind.ATTRIBUTE,
        text=found.text,
        quote=found.quote,
        enricher=enricher,
        enricher_version=version,
        revision=product.revision,
        facts_hash=order.facts_hash,
        attempt=order.attempt,
        replaces=gap.current_text,
    )
