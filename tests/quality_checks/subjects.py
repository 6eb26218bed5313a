"""Subjects for checks: a jacket, its facts, and a text about it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from quality_checks.base import Check, Subject
from quality_checks.runner import run_checks
from schemas.config import BrandConfig, ContentConfig
from schemas.facts import facts_of
from schemas.finding import Severity
from schemas.product import Value
from schemas.proposal import ContentKind
from tests.builders import make_product, make_proposal, make_structure

_OF_SUBJECT = {"product", "structure", "content", "brand", "existing_text"}


def make_subject(text: str | None = None, **changes: Any) -> Subject:
    """Return a subject; what is no part of a subject changes the proposal. `values` are added to the product's."""
    values = {code: (Value(data),) for code, data in changes.pop("values", {}).items()}
    product = changes.pop("product", None) or make_product()
    product = replace(product, values={**product.values, **values})
    structure = changes.pop("structure", None) or make_structure()
    given: dict[str, Any] = {
        "content": ContentConfig(html=("p", "ul", "li", "strong", "br")),
        "brand": BrandConfig(),
        **{name: changes.pop(name) for name in _OF_SUBJECT & changes.keys()},
    }
    if text is not None:
        changes["text"] = text
    if changes.get("content_kind"):
        changes["content"] = changes.pop("content_kind")
    if changes.get("locale"):
        changes.setdefault("language", changes["locale"])
    proposal = make_proposal(**changes)
    facts = facts_of(product, structure, locale=proposal.language, channel="ecommerce", without=("description",))
    return Subject(proposal=proposal, product=product, facts=facts, structure=structure, **given)


QUOTE = "Außen Wolle, 450 g, drei Taschen"
_SUPPLIER_TEXT = "Winterjacke.\\nAußen  Wolle, 450 g, drei Taschen, <b>rot</b>, wasserdicht."


def make_value(text: str, attribute: str, quote: str | None = QUOTE, **changes: Any) -> Subject:
    """Return a subject that proposes a value for an attribute, read from a supplier's text."""
    return make_subject(
        text,
        attribute=attribute,
        content_kind=ContentKind.ATTRIBUTE,
        quote=quote,
        locale=None,
        channel=None,
        values={"supplier_text": _SUPPLIER_TEXT, **changes.pop("values", {})},
        **changes,
    )


def spans_reported(checks: Iterable[Check], text: str, **changes: Any) -> list[tuple[int, int]]:
    """Return where the findings stand of which the gate takes note, those on the whole text left out."""
    return [
        (one.start, one.end)
        for one in run_checks(checks, make_subject(text, **changes))
        if one.severity is not Severity.INFO and one.start is not None and one.end is not None
    ]


def claims_reported(checks: Iterable[Check], text: str, values: Mapping[str, Any], language: str) -> list[str]:
    """Return the codes of the findings on claims and numbers in a text on a product with a plain name."""
    product = make_product(family=None, values={"name": (Value("Nordwind"),)})
    subject = make_subject(text, product=product, values=values, locale={"de": "de_DE", "en": "en_US"}[language])
    return [
        one.code
        for one in run_checks(checks, subject)
        if one.severity is not Severity.INFO and one.code.startswith(("grounding.", "numbers.", "check."))
    ]
