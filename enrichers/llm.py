"""The `llm` enricher: asks once for all that rules cannot read, and has blocked drafts mended."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from enrichers.answer import TextAnswer, ValueAnswer, read_answer
from enrichers.answer_health import AnswerHealth
from enrichers.answer_schema import answer_schema, can_be_asked
from enrichers.base import DraftOrder
from enrichers.fact_sheet import FactSheet, fact_sheet
from enrichers.prompt import PromptFiles, product_message, stable_prefix
from enrichers.redraft_prompt import redraft_messages
from enrichers.repair_prompt import repair_messages
from enrichers.request import make_request, max_output_tokens
from enrichers.rules import read_by_rule
from enrichers.slots import assemble, facts_by_code
from schemas.config import BrandConfig, ContentConfig, EnricherKind, LlmConfig
from schemas.facts import Fact, states_a_fact
from schemas.gap import Gap
from schemas.llm_call import CallOutcome, LlmAnswer, LlmClient, LlmRequest
from schemas.proposal import ContentKind, DraftOutcome, Proposal
from schemas.structure import Attribute

_MAX_SCHEMAS = 500
_OUTCOMES = {CallOutcome.REFUSED: DraftOutcome.REFUSED, CallOutcome.TRUNCATED: DraftOutcome.TRUNCATED}


@dataclass(frozen=True, slots=True)
class _Asked:
    """One request with what it asked for."""

    request: LlmRequest
    kinds: Mapping[str, ContentKind]
    facts: Mapping[str, Fact]


class LlmEnricher:
    """Drafts with a language model behind an LlmClient; one instance for all shards of a run.

    `voice` is the text of the brand's voice, `contents` are all `[content.*]` of the config; both are the same for
    every order. The request carries neither the SKU nor values that slots render: variants of one product model ask
    the same and are paid once, and a changed value is rendered anew from the stored answer. Our own text that went
    stale is not shown either: its numbers are old.
    """

    def __init__(
        self,
        client: LlmClient,
        config: LlmConfig,
        *,
        brand: BrandConfig,
        voice: str,
        contents: Mapping[str, ContentConfig],
        files: PromptFiles | None = None,
        health: AnswerHealth | None = None,
    ) -> None:
        self._client, self._config = client, config
        self._health = health or AnswerHealth(f"[llm] {config.llm_model} at {config.base_url}")
        self._brand, self._voice, self._contents = brand, voice, contents
        self._files = files or PromptFiles()
        self._prefixes: dict[tuple[str, tuple[str, ...]], str] = {}
        self._schemas: dict[tuple[tuple[str, ...], tuple[str, ...]], dict[str, Any]] = {}
        self._family_codes: dict[str | None, tuple[str, ...]] = {}
        self._version = self._hashed()

    @property
    def name(self) -> str:
        """`llm`."""
        return EnricherKind.LLM.value

    @property
    def version(self) -> str:
        """16 hex digits over the prompt files, the LLM with its settings, the brand and the contents."""
        return self._version

    async def draft(self, order: DraftOrder) -> tuple[Proposal, ...]:
        """Return a proposal for each gap of the order; see `Enricher.draft`.

        Slots and citations that name no fact stay in the draft as the model wrote them: `⟦code⟧` in the text, the
        code in the sentence's attributes. The checks block them. There is no proposal where the model found no value,
        and none for attributes that are never asked for (prices, media). A draft that the model or the service
        refused comes back as it is: asking again would be paid again. Values that a rule can read out of the
        product's texts are not asked for; their proposals name `rules` as their enricher. Raises LlmUnavailable (an
        outage) without asking once too many answers in a row could not be read.
        """
        refused = {it.proposal.attribute: it.proposal for it in order.blocked if _is_refused(it.proposal)}
        there = {**refused, **read_by_rule(order)}
        attributes = self._attributes(order, without=there)
        asked = self._ask(order, attributes) if attributes else None
        if asked:
            self._health.ensure_usable()
        answer = await self._client.complete(asked.request) if asked else None
        drafted = _Drafts(self, order, asked, answer) if asked and answer else None
        if drafted and answer and not answer.is_replayed:
            drafted.tell(self._health)
        drafts = (there.get(gap.attribute) or (drafted.proposal(gap) if drafted else None) for gap in order.gaps)
        return tuple(draft for draft in drafts if draft is not None)

    def html_of(self, attribute: str) -> tuple[str, ...]:
        """Return the tags that an attribute's text may have."""
        return self._contents[attribute].html

    @property
    def llm_model(self) -> str:
        """The language model as the config names it."""
        return self._config.llm_model

    def _attributes(self, order: DraftOrder, *, without: Mapping[str, Proposal]) -> tuple[Attribute, ...]:
        blocked = {it.proposal.attribute for it in order.blocked}
        codes = dict.fromkeys(gap.attribute for gap in order.gaps)
        wanted = (code for code in codes if code not in without and (not blocked or code in blocked))
        attributes = (order.structure.attribute(code) for code in wanted)
        return tuple(it for it in attributes if can_be_asked(it, self._contents[it.code]))

    def _ask(self, order: DraftOrder, attributes: tuple[Attribute, ...]) -> _Asked:
        kinds = {it.code: self._contents[it.code].kind for it in attributes}
        sheet = fact_sheet(
            order.facts,
            order.language,
            is_variant=order.product.parent is not None,
            reads_values=ContentKind.ATTRIBUTE in kinds.values(),
        )
        family = order.structure.family(order.product.family)
        messages = [
            {"role": "system", "content": self._prefix(order, attributes)},
            {"role": "user", "content": product_message(family.label(order.language) if family else "", sheet)},
        ]
        wanted = {code: order.redrafts[code] for code in kinds if code in order.redrafts}
        if wanted:
            messages += redraft_messages(self._files, wanted)
        limit = max_output_tokens(self._config, attributes, self._contents)
        blocked = tuple(it for it in order.blocked if it.proposal.attribute in kinds)
        if blocked:
            messages += repair_messages(self._files, blocked, order.attempt)
        if any(it.proposal.outcome is DraftOutcome.TRUNCATED for it in blocked):
            limit *= 2
        schema = self._schema(order, attributes, sheet)
        return _Asked(make_request(self._config, messages, schema, limit), kinds, facts_by_code(order.facts))

    def _prefix(self, order: DraftOrder, attributes: tuple[Attribute, ...]) -> str:
        key = (order.language, tuple(it.code for it in attributes))
        if key not in self._prefixes:
            self._prefixes[key] = stable_prefix(
                self._files,
                locale=order.language,
                attributes=attributes,
                contents=self._contents,
                brand=self._brand,
                voice=self._voice,
            )
        return self._prefixes[key]

    def _schema(self, order: DraftOrder, attributes: tuple[Attribute, ...], sheet: FactSheet) -> dict[str, Any]:
        """Return the schema with the family's codes, so that it is the same for all products of the family."""
        codes = self._codes(order)
        codes += tuple(sorted(set(sheet.codes).difference(codes)))
        key = (tuple(it.code for it in attributes), codes)
        if key not in self._schemas:
            if len(self._schemas) >= _MAX_SCHEMAS:  # products without a family each have their own codes
                self._schemas.clear()
            self._schemas[key] = answer_schema(attributes, self._contents, codes)
        return self._schemas[key]

    def _codes(self, order: DraftOrder) -> tuple[str, ...]:
        name = order.product.family
        if name not in self._family_codes:
            family = order.structure.family(name)
            attributes = (order.structure.attribute(code) for code in (family.attributes if family else ()))
            self._family_codes[name] = tuple(
                it.code for it in attributes if it.code not in self._contents and states_a_fact(it)
            )
        return self._family_codes[name]

    def _hashed(self) -> str:
        config = self._config
        settings = (config.llm_model, config.temperature, config.reasoning_effort, self._voice, self._files.digest)
        contents = [f"{code}={self._contents[code].model_dump_json()}" for code in sorted(self._contents)]
        brand = self._brand.model_dump_json(exclude={"voice"})
        parts = "\x1e".join([*(str(it) for it in settings), brand, *contents])
        return hashlib.blake2b(parts.encode(), digest_size=8).hexdigest()


class _Drafts:
    """Turns one answer into the proposals of its order."""

    def __init__(self, enricher: LlmEnricher, order: DraftOrder, asked: _Asked, answer: LlmAnswer) -> None:
        self._enricher, self._order, self._asked, self._answer = enricher, order, asked, answer
        self._outcome = _OUTCOMES.get(answer.outcome, DraftOutcome.DRAFTED)
        is_whole = self._outcome is DraftOutcome.DRAFTED
        self._found = read_answer(answer.content, asked.kinds) if is_whole else {}
        self._paid_before = {it.proposal.attribute: it.proposal.request_hashes for it in order.blocked}

    def tell(self, health: AnswerHealth) -> None:
        """Say whether anything of the answer could be read. A refusal can be, and says nothing of the form."""
        if self._found:
            health.readable()
        elif self._outcome is DraftOutcome.TRUNCATED:
            health.unreadable("cut off")
        elif self._outcome is DraftOutcome.DRAFTED:
            health.unreadable("without the JSON that was asked for")

    def proposal(self, gap: Gap) -> Proposal | None:
        """Return the proposal for a gap; None where it was not asked for, or no value was found."""
        if gap.attribute not in self._asked.kinds:
            return None
        found = self._found.get(gap.attribute)
        if isinstance(found, TextAnswer):
            return self._text(gap, found)
        if isinstance(found, ValueAnswer):
            if found.text is None:
                return None
            return self._make(gap, text=found.text, quote=found.quote or None)
        failed = DraftOutcome.MALFORMED if self._outcome is DraftOutcome.DRAFTED else self._outcome
        return self._make(gap, text="", outcome=failed)

    def _text(self, gap: Gap, found: TextAnswer) -> Proposal:
        html = self._enricher.html_of(gap.attribute)
        text = assemble(found.parts, self._asked.facts, gap.language, html=html)
        return self._make(gap, text=text.text, sentences=text.sentences, slots=text.slots)

    def _make(self, gap: Gap, **drafted: Any) -> Proposal:
        order, product = self._order, self._order.product
        return Proposal(
            identifier=product.identifier,
            kind=product.kind,
            family=product.family,
            attribute=gap.attribute,
            locale=gap.locale,
            channel=gap.channel,
            language=gap.language,
            content=self._asked.kinds[gap.attribute],
            enricher=self._enricher.name,
            enricher_version=self._enricher.version,
            revision=product.revision,
            facts_hash=order.facts_hash,
            request_hashes=(*self._paid_before.get(gap.attribute, ()), self._answer.request_hash),
            attempt=order.attempt,
            llm_model=self._enricher.llm_model,
            replaces=gap.current_text,
            **drafted,
        )


def _is_refused(proposal: Proposal) -> bool:
    return proposal.outcome is DraftOutcome.REFUSED
