"""Texts that another product has too, as an index over many texts found them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quality_checks.base import Check, Subject
from quality_checks.findings import finding_on
from schemas.finding import Finding
from schemas.product import Product
from schemas.proposal import Proposal


@dataclass(frozen=True, slots=True)
class Twin:
    """The product that has the same text, or nearly the same; `likeness` is 1 for the same."""

    identifier: str
    likeness: float


#: What tells a text from all others: identifier, attribute, language and the text itself.
TextKey = tuple[str, str, str, str]


def text_key(proposal: Proposal) -> TextKey:
    """Return what the twin of a proposal's text is looked up by."""
    return proposal.identifier, proposal.attribute, proposal.language, proposal.text


def may_be_alike(product: Product) -> str:
    """Return the group whose texts are expected to be alike: all variants below one product model, at any depth."""
    if product.depth > 1:
        # The parent is itself a variant of the model at the root, which is known by the values that it passes on.
        return min(set(product.inherited.values()) - {product.parent}, default=product.parent or product.identifier)
    return product.parent or product.identifier


def twin_finding(proposal: Proposal, twin: Twin) -> Finding:
    """Return `duplicates.same_text` or `duplicates.near` on a text that has this twin."""
    if twin.likeness == 1:
        return finding_on("duplicates.same_text", proposal, f"{twin.identifier} has the same text")
    # Down, not to the nearest: 99.6 % alike is not the same.
    message = f"{int(100 * twin.likeness)} % of the text are those of {twin.identifier}"
    return finding_on("duplicates.near", proposal, message)


def duplicate_texts(twins: Mapping[TextKey, Twin]) -> Check:
    """Report `duplicates.same_text` and `duplicates.near`, as `DuplicateIndex` found them."""

    def duplicate_texts(subject: Subject) -> Iterator[Finding]:
        if twin := twins.get(text_key(subject.proposal)):
            yield twin_finding(subject.proposal, twin)

    return duplicate_texts
