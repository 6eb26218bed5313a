"""The protocol that every check follows, and the subject it looks at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from schemas.config import BrandConfig, ContentConfig
from schemas.facts import Fact
from schemas.finding import Finding
from schemas.product import Product
from schemas.proposal import Proposal
from schemas.structure import CatalogStructure


@dataclass(frozen=True)
class Subject:
    """One proposal with all that a check may look at.

    `facts` are those of the proposal's locale and channel; `existing_text` is what stands in the PIM now. Work that
    several checks need (tokens, numbers, plain text) is cached on the subject, once per text.
    """

    proposal: Proposal
    product: Product
    facts: tuple[Fact, ...]
    structure: CatalogStructure
    content: ContentConfig
    brand: BrandConfig
    existing_text: str | None = None


#: A check yields what it finds; it is pure, and looks at nothing but the subject.
Check: TypeAlias = Callable[[Subject], Iterator[Finding]]
