"""The template enricher: plain, true German and English texts from facts alone, without a language model."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from enrichers.base import DraftOrder
from enrichers.slots import Part, RenderedText, SlotValues, assemble_values, facts_by_code
from enrichers.template_catalog import Catalog
from enrichers.template_claims import Claim, Kind, without_shared_labels
from enrichers.template_grammar import Grammar
from enrichers.template_languages import grammar
from enrichers.template_reading import Reading, read_value
from enrichers.template_tables import rules_version
from enrichers.template_text import Composer
from enrichers.template_topic import topic_of
from schemas.config import ContentConfig
from schemas.errors import ConfigError
from schemas.gap import Gap
from schemas.proposal import ContentKind, Proposal

#: Texts up to this length are titles: one line without a full stop.
_MAX_TITLE = 80
#: In texts up to this length nobody looks for a date.
_MAX_TEASER = 200
#: Claims in a text without a list: more of them read like a data sheet. Past it only `min_chars` asks for more.
_ENOUGH = 12
#: What saying a claim takes at most beyond "label: value".
_MOST_AROUND = 20


@dataclass(frozen=True, slots=True)
class _Draft:
    """A text, or a value with the passage it was read from."""

    text: str
    rendered: RenderedText
    quote: str | None = None


class TemplateEnricher:
    """Writes texts in German and English, and reads values out of the product's own texts.

    A text says in plain sentences what the facts say: the attributes that the family requires first, as many as fit
    `max_chars`. Below `min_chars` it stays short rather than untrue. Where not even the first sentence fits, the text
    is empty, and the checks say so. For an attribute there is a proposal only where exactly one value can be read out
    of a text by rule; the other gaps get none. A blocked draft is not tried again: it would come out the same.
    """

    name = "template"

    def __init__(self) -> None:
        self._catalog: Catalog | None = None

    @property
    def version(self) -> str:
        """Twelve hex digits over phrases and rules."""
        return rules_version()

    async def draft(self, order: DraftOrder) -> tuple[Proposal, ...]:
        """Return the proposals that can be made; raises ConfigError for a language that has no phrases."""
        if order.blocked:
            return ()
        words = grammar(order.language[:2])
        if words is None:
            raise ConfigError(
                f'[enrich] enricher = "template" writes de and en; set [enrich] enricher = "llm" for {order.language}'
            )
        write = self._writer(order, words)
        drafts = ((gap, self._draft(order, gap, write)) for gap in order.gaps)
        return tuple(self._proposal(order, gap, draft) for gap, draft in drafts if draft is not None)

    def _draft(self, order: DraftOrder, gap: Gap, write: Callable[[ContentConfig], RenderedText]) -> _Draft | None:
        content = order.contents[gap.attribute]
        if content.kind is ContentKind.TEXT:
            rendered = write(content)
            return _Draft(rendered.text, rendered)
        found: Reading | None = read_value(
            order.structure.attribute(gap.attribute), order.facts, order.language, order.structure, order.product.family
        )
        return _Draft(found.text, RenderedText(found.text), found.quote) if found else None

    def _writer(self, order: DraftOrder, words: Grammar) -> Callable[[ContentConfig], RenderedText]:
        """Return what writes one text of an order; what its texts have in common is worked out at the first."""
        prepared: list[tuple[Composer, list[Claim], SlotValues]] = []

        def write(content: ContentConfig) -> RenderedText:
            if not prepared:
                prepared.append(self._prepared(order, words))
            composer, claims, values = prepared[0]
            return _fitted(composer, claims, values, content)

        return write

    def _prepared(self, order: DraftOrder, words: Grammar) -> tuple[Composer, list[Claim], SlotValues]:
        if self._catalog is None or self._catalog.structure is not order.structure:
            self._catalog = Catalog(order.structure)
        locale, catalog, code = order.language, self._catalog, order.product.family
        views = {fact.code: catalog.view(fact.attribute, words, locale) for fact in order.facts}
        family = order.structure.family(code)
        topic = topic_of(order.product, family, order.facts, views=views, words=words, locale=locale)
        said = (catalog.claim(fact, words, locale) for fact in order.facts if fact.code != topic.name_code)
        shared = catalog.shared_labels(code, words, locale)
        claims = without_shared_labels((claim for claim in said if claim), shared)
        required = catalog.required(code, order.channel)
        claims.sort(key=lambda claim: (claim.kind is Kind.DATE, claim.code not in required, claim.kind))
        # Booleans are said in words; they never fill a slot.
        rendered = {claim.code: claim.rendered for claim in claims if claim.kind not in (Kind.ADJECTIVE, Kind.FEATURE)}
        return Composer(topic, words, locale), claims, SlotValues(facts_by_code(order.facts), locale, rendered)

    def _proposal(self, order: DraftOrder, gap: Gap, draft: _Draft) -> Proposal:
        product = order.product
        return Proposal(
            identifier=product.identifier,
            kind=product.kind,
            family=product.family,
            attribute=gap.attribute,
            locale=gap.locale,
            channel=gap.channel,
            language=gap.language,
            content=order.contents[gap.attribute].kind,
            text=draft.text,
            enricher=self.name,
            enricher_version=self.version,
            revision=product.revision,
            facts_hash=order.facts_hash,
            sentences=draft.rendered.sentences,
            slots=draft.rendered.slots,
            quote=draft.quote,
            attempt=order.attempt,
            replaces=gap.current_text,
        )


def _fitted(composer: Composer, claims: Sequence[Claim], values: SlotValues, content: ContentConfig) -> RenderedText:
    """Return the text with as many claims as fit, the most important first; empty where nothing fits."""
    is_list = "ul" in content.html and "li" in content.html
    is_title = content.max_chars <= _MAX_TITLE
    compose = composer.title if is_title else composer.listed if is_list else composer.flowing
    chosen = _chosen(composer, claims, content, is_list=is_list)
    while True:
        rendered = assemble_values(compose(chosen), values, html=content.html)
        if len(rendered.text) <= content.max_chars:
            return rendered
        if not chosen:
            return _bare(composer, values, content)
        excess = len(rendered.text) - content.max_chars
        # Two claims at once only where one of them cannot be enough, so that no room is given away.
        while chosen and excess > 0:
            excess -= chosen.pop().chars + _MOST_AROUND


def _chosen(composer: Composer, claims: Sequence[Claim], content: ContentConfig, *, is_list: bool) -> list[Claim]:
    """Return the claims that may fit, by what each takes at least; `_fitted` then drops what does not."""
    length = composer.least_opening
    chosen: list[Claim] = []
    for claim in claims:
        if claim.kind is Kind.DATE and content.max_chars <= _MAX_TEASER:
            continue
        if not is_list and len(chosen) >= _ENOUGH and length >= content.min_chars:
            break
        cost = composer.least(claim, is_list=is_list)
        if length + cost <= content.max_chars:
            chosen.append(claim)
            length += cost
    return chosen


def _bare(composer: Composer, values: SlotValues, content: ContentConfig) -> RenderedText:
    """Return the name alone where it fits a title, else nothing."""
    topic = composer.topic
    if content.max_chars > _MAX_TITLE or topic.name_code is None or len(topic.name) > content.max_chars:
        return RenderedText("")
    bare: tuple[Part, ...] = composer.name_alone()
    rendered = assemble_values(bare, values, html=content.html)
    return rendered if len(rendered.text) <= content.max_chars else RenderedText("")
