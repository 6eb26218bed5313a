"""Finds the content that is missing or stale in a record, and whether there are facts enough to write it from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import NamedTuple

from schemas.config import ContentConfig
from schemas.content_scopes import applies, check_contents, content_attribute, scopes
from schemas.emptiness import is_blank
from schemas.facts import Fact, facts_hash, facts_of
from schemas.gap import Gap, GapReason
from schemas.product import Amount, Data, Product
from schemas.proposal import ContentKind
from schemas.same_text import stands_as_written
from schemas.structure import AttributeType, CatalogStructure

__all__ = [
    "NOTHING_PUBLISHED",
    "GapScan",
    "OurText",
    "Published",
    "View",
    "check_contents",
    "find_gaps",
    "is_same",
    "no_evidence",
]

#: Language and channel as which a product is looked at.
View = tuple[str, str | None]


class OurText(NamedTuple):
    """A text as it was written to the PIM, the hash of its facts, and whether a person had edited it before.

    `is_unwanted` says that a person has asked for another one since.
    """

    text: str
    facts_hash: str
    is_edited: bool = False
    is_unwanted: bool = False


#: What of our content stands in the PIM, by identifier, attribute, locale and channel.
Published = Mapping[tuple[str, str, str | None, str | None], OurText]

NOTHING_PUBLISHED: Published = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class GapScan:
    """The gaps of one record, with its facts as seen in each language and channel that has a gap, and their hashes."""

    gaps: tuple[Gap, ...] = ()
    facts_by_view: Mapping[View, tuple[Fact, ...]] = field(default_factory=dict)
    hash_by_view: Mapping[View, str] = field(default_factory=dict)

    @property
    def generatable(self) -> tuple[Gap, ...]:
        """The gaps that there are facts enough for."""
        return tuple(gap for gap in self.gaps if gap.is_generatable)


def find_gaps(
    product: Product,
    structure: CatalogStructure,
    contents: Mapping[str, ContentConfig],
    *,
    locales: tuple[str, ...],
    channels: tuple[str, ...],
    published: Published = NOTHING_PUBLISHED,
) -> GapScan:
    """Return what is to be written for a record.

    A value that a person wrote is never a gap. A value is stale where it is exactly what `published` says we wrote,
    from facts with another hash than today's, or where a person wants another one; where a person had edited it, the
    gap says so. Blank values (whitespace, `<p></p>`) are missing; they are the gap's `current_text`, so that
    write-back can tell whether they still stand there.
    """
    search = _Search(product, structure, contents, published)
    gaps: list[Gap] = []
    for code, content in contents.items():
        if not applies(product, structure, code, content):
            continue
        attribute = content_attribute(structure, code)
        for locale, channel in scopes(structure, attribute, locales=locales, channels=channels):
            gaps += search.gap(code, content, locale, channel, locale or locales[0])
    views = {(gap.language, gap.channel) for gap in gaps}
    return GapScan(
        tuple(gaps), {view: search.facts(view) for view in views}, {view: search.hash(view) for view in views}
    )


def no_evidence(product: Product, structure: CatalogStructure, contents: Mapping[str, ContentConfig],
                published: Published = NOTHING_PUBLISHED) -> frozenset[str]:  # fmt: skip
    """Return the codes of the content attributes that are no facts for other content of this record.

    What we wrote is no evidence for what we write. What a person wrote is: an attribute's value, and a long text (an
    attribute can be read out of it). Short texts, such as a title for search engines, state nothing of their own.
    """
    return frozenset(
        code
        for code, content in contents.items()
        if code in product.values and (_is_copy(structure, code, content) or _is_ours(product, code, published))
    )


def _is_copy(structure: CatalogStructure, code: str, content: ContentConfig) -> bool:
    return content.kind is ContentKind.TEXT and structure.attribute(code).type is not AttributeType.TEXTAREA


def _is_ours(product: Product, code: str, published: Published) -> bool:
    owner = product.inherited.get(code, product.identifier)
    texts = ((value, published.get((owner, code, value.locale, value.channel))) for value in product.values[code])
    return any(ours is not None and is_same(value.data, ours.text) for value, ours in texts)


def is_same(data: Data, text: str) -> bool:
    """Say whether data is what a proposal's text stands for: `450 GRAM`, `cotton,wool`, or the text itself."""
    if isinstance(data, str):
        return stands_as_written(data, text)
    if isinstance(data, bool):
        return text.lower() in (("true", "1") if data else ("false", "0"))
    if isinstance(data, tuple):
        return set(map(str, data)) == {code.strip() for code in text.split(",")}
    amount, _, unit = text.partition(" ")
    try:
        number = Decimal(amount)
    except InvalidOperation:
        return False
    return (data.amount, data.unit) == (number, unit) if isinstance(data, Amount) else data == number and not unit


class _Search:
    """Looks for gaps of one product, and works out its facts once for each view that is asked for."""

    def __init__(
        self,
        product: Product,
        structure: CatalogStructure,
        contents: Mapping[str, ContentConfig],
        published: Published,
    ) -> None:
        self._product, self._structure, self._published = product, structure, published
        self._without = no_evidence(product, structure, contents, published)
        self._facts: dict[View, tuple[Fact, ...]] = {}
        self._hashes: dict[View, str] = {}

    def facts(self, view: View) -> tuple[Fact, ...]:
        if view not in self._facts:
            language, channel = view
            self._facts[view] = facts_of(
                self._product, self._structure, locale=language, channel=channel, without=self._without
            )
        return self._facts[view]

    def hash(self, view: View) -> str:
        if view not in self._hashes:
            self._hashes[view] = facts_hash(self.facts(view))
        return self._hashes[view]

    def gap(
        self, code: str, content: ContentConfig, locale: str | None, channel: str | None, language: str
    ) -> Iterator[Gap]:
        view = (language, channel)
        stands = self._product.data(code, locale, channel)
        if stands is None or is_blank(stands):
            reason, current, is_edited = GapReason.MISSING, stands if isinstance(stands, str) else None, False
        else:
            ours = self._published.get((self._product.identifier, code, locale, channel))
            if ours is None or not is_same(stands, ours.text):
                return
            if not ours.is_unwanted and ours.facts_hash == self.hash(view):
                return
            reason, current, is_edited = GapReason.STALE, ours.text, ours.is_edited
        facts = self.facts(view)
        count = sum(not fact.is_name for fact in facts)
        yield Gap(
            identifier=self._product.identifier,
            attribute=code,
            locale=locale,
            channel=channel,
            language=language,
            reason=reason,
            current_text=current,
            facts=count,
            is_generatable=_is_generatable(content, facts, count),
            replaces_edit=is_edited,
        )


def _is_generatable(content: ContentConfig, facts: tuple[Fact, ...], count: int) -> bool:
    if content.kind is ContentKind.ATTRIBUTE:  # it is read out of a text, so it needs one, whatever else is known
        return any(fact.is_free_text for fact in facts)
    return count >= content.min_facts
