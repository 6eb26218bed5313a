"""What the template enricher works out once per catalogue, not once per product."""

from collections import Counter

from enrichers.template_attributes import AttributeView, view_of
from enrichers.template_claims import Claim, claim_of
from enrichers.template_grammar import Grammar
from schemas.facts import Fact
from schemas.product import Data
from schemas.structure import Attribute, CatalogStructure

#: Claims that are kept; catalogues say the same of many products, but each may have a weight of its own.
_MAX_CLAIMS = 50_000


class Catalog:
    """One catalogue: its attributes as a language sees them, labels that two of them share, claims made before."""

    def __init__(self, structure: CatalogStructure) -> None:
        self.structure = structure
        self._views: dict[tuple[str, str], AttributeView] = {}
        self._claims: dict[tuple[str, str, Data], Claim | None] = {}
        self._shared: dict[tuple[str | None, str], frozenset[str]] = {}
        self._required: dict[tuple[str | None, str | None], frozenset[str]] = {}

    def view(self, attribute: Attribute, words: Grammar, locale: str) -> AttributeView:
        """Return an attribute as the language of a locale sees it."""
        key = attribute.code, locale
        if key not in self._views:
            self._views[key] = view_of(attribute, locale, words)
        return self._views[key]

    def claim(self, fact: Fact, words: Grammar, locale: str) -> Claim | None:
        """Return what can be said of a fact."""
        key = fact.code, locale, fact.data
        if key not in self._claims:
            if len(self._claims) >= _MAX_CLAIMS:
                self._claims.clear()
            self._claims[key] = claim_of(fact, self.view(fact.attribute, words, locale), words, locale)
        return self._claims[key]

    def shared_labels(self, family: str | None, words: Grammar, locale: str) -> frozenset[str]:
        """Return the labels that more than one attribute of a family has."""
        key = family, locale
        if key not in self._shared:
            found = self.structure.family(family)
            codes = found.attributes if found else ()
            labels = Counter(self.view(self.structure.attribute(code), words, locale).label for code in codes)
            self._shared[key] = frozenset(label for label, count in labels.items() if count > 1)
        return self._shared[key]

    def required(self, family: str | None, channel: str | None) -> frozenset[str]:
        """Return the attributes that a family requires in a channel; in any, where no channel is meant."""
        key = family, channel
        if key not in self._required:
            found = self.structure.family(family)
            rows = found.requirements if found else {}
            meant = rows.values() if channel is None else [rows.get(channel, ())]
            self._required[key] = frozenset(code for row in meant for code in row)
        return self._required[key]
