"""Texts that another product has too, as an index over many texts found them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quality_checks.base import Check, Subject
from quality_checks.findings import finding
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
    """Return the group whose texts are expected to be alike: the variants of one product model."""
    return product.parent or product.identifier


def duplicate_texts(twins: Mapping[TextKey, Twin]) -> Check:
    """Report `duplicates.same_text` and `duplicates.near`, as `DuplicateIndex` found them."""

    def duplicate_texts(subject: Subject) -> Iterator[Finding]:
        twin = twins.get(text_key(subject.proposal))
        if twin is None:
            return
        if twin.likeness == 1:
            yield finding("duplicates.same_text", subject, f"{twin.identifier} has the same text")
        else:
            # Down, not to the nearest: 99.6 % alike is not the same.
            message = f"{int(100 * twin.likeness)} % of the text are those of {twin.identifier}"
            yield finding("duplicates.near", subject, message)

    return duplicate_texts
