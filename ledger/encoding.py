"""Records as JSON text and back: product snapshots, findings, sentences and slots, earlier attempts."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

import orjson

from ledger.column_types import storable
from schemas.finding import Evidence, Finding, Repair, Severity
from schemas.product import Amount, Data, Price, Product, ProductKind, SourceRow, Value
from schemas.proposal import (
    CheckedProposal,
    ContentKind,
    DraftOutcome,
    GateOutcome,
    Proposal,
    Sentence,
    SlotSpan,
)


def to_json(record: Any) -> str:
    """Return a record, or dicts and lists of records, as JSON. A Decimal becomes `{"number": "1.50"}`: exact."""
    try:
        return orjson.dumps(record, default=_exact).decode()
    except orjson.JSONEncodeError:
        # Lone surrogates, as broken exports and cut-off answers hold them: rare, so only then is every text looked at.
        return orjson.dumps(_cleaned(record), default=_exact).decode()


def from_json(text: str) -> Any:
    """Return plain dicts and lists."""
    return orjson.loads(text)


def finding_from(given: Mapping[str, Any]) -> Finding:
    """Return a finding from its JSON."""
    repair = given["repair"]
    return Finding(
        **{
            **given,
            "severity": Severity(given["severity"]),
            "evidence": tuple(Evidence(**evidence) for evidence in given["evidence"]),
            "repair": Repair(**repair) if repair else None,
        }
    )


def details_of(proposal: Proposal) -> str:
    """Return the parts of a proposal that nobody searches by, as JSON."""
    return to_json(
        {
            "sentences": proposal.sentences,
            "slots": proposal.slots,
            "quote": proposal.quote,
            "request_hashes": proposal.request_hashes,
        }
    )


def details_from(text: str) -> dict[str, Any]:
    """Return the arguments for a proposal that `details_of` kept."""
    return _details(from_json(text))


def checked_from(given: Mapping[str, Any]) -> CheckedProposal:
    """Return a checked proposal from its JSON."""
    raw = given["proposal"]
    proposal = Proposal(
        **{
            **raw,
            **_details(raw),
            "kind": ProductKind(raw["kind"]),
            "content": ContentKind(raw["content"]),
            "outcome": DraftOutcome(raw["outcome"]),
        }
    )
    return CheckedProposal(
        proposal,
        tuple(finding_from(found) for found in given["findings"]),
        GateOutcome(given["outcome"]),
        is_auto_accepted=given["is_auto_accepted"],
        is_audited=given["is_audited"],
    )


def snapshot_of(product: Product) -> str:
    """Return all of a product as JSON, for those who judge a text written for it later."""
    return to_json(
        {
            "identifier": product.identifier,
            "kind": product.kind,
            "family": product.family,
            "values": dict(product.values),
            "revision": product.revision,
            "parent": product.parent,
            "depth": product.depth,
            "family_variant": product.family_variant,
            "categories": product.categories,
            "enabled": product.enabled,
            "inherited": dict(product.inherited),
            "source": product.source,
            "findings": product.findings,
        }
    )


def product_from(text: str) -> Product:
    """Return the product of a snapshot."""
    given = from_json(text)
    source = given["source"]
    return Product(
        **{
            **given,
            "kind": ProductKind(given["kind"]),
            "values": {code: tuple(map(_value, values)) for code, values in given["values"].items()},
            "categories": tuple(given["categories"]),
            "source": SourceRow(**source) if source else None,
            "findings": tuple(finding_from(found) for found in given["findings"]),
        }
    )


def _details(given: Mapping[str, Any]) -> dict[str, Any]:
    sentences = (Sentence(**{**raw, "attributes": tuple(raw["attributes"])}) for raw in given["sentences"])
    return {
        "sentences": tuple(sentences),
        "slots": tuple(SlotSpan(**raw) for raw in given["slots"]),
        "quote": given["quote"],
        "request_hashes": tuple(given["request_hashes"]),
    }


def _value(given: Mapping[str, Any]) -> Value:
    return Value(_data(given["data"]), given["locale"], given["channel"])


def _data(given: Any) -> Data:
    match given:
        case {"number": text}:
            return Decimal(text)
        case {"amount": {"number": text}, "unit": unit}:
            return Amount(Decimal(text), unit)
        case [{"amount": _, "currency": _}, *_]:
            return tuple(Price(Decimal(price["amount"]["number"]), price["currency"]) for price in given)
        case list():
            return tuple(given)
    return given  # type: ignore[no-any-return] # a text or a boolean, as it was


def _exact(value: Any) -> Any:
    if isinstance(value, Decimal):
        return {"number": str(value)}
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} has no place in the ledger")


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if is_dataclass(value):
        return {field.name: _cleaned(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {storable(key): _cleaned(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(item) for item in value]
    return value
