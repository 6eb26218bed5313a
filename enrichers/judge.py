"""The judge: a language model that is asked whether the facts state one clause, about warnings alone."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import orjson

from enrichers.base import DraftOrder
from enrichers.fact_sheet import clean_line, fenced
from enrichers.judge_clause import Clause, clause_of
from enrichers.prompt import PromptFiles
from enrichers.rendering import is_plain, render
from enrichers.request import make_request, max_output_tokens
from schemas.config import JudgeConfig, LlmConfig
from schemas.errors import BudgetSpent, LlmRefused, LlmUnavailable, RunStopped
from schemas.facts import Fact
from schemas.finding import Finding, Severity
from schemas.llm_call import CallOutcome, LlmAnswer, LlmClient, LlmRequest
from schemas.proposal import ContentKind, Proposal

#: Ends the hash of a judge's request, so that nobody takes the call for one that drafts.
JUDGE_MARK = "~judge"
_FOLDER = Path(__file__).parent / "prompts" / "judge"
_NONE = "none"
#: Findings that the product data can settle. What the law or the market decides is no question of facts.
_JUDGED = ("grounding.", "citations.")
_NOT_OF_FACTS = ("grounding.green_", "grounding.health_", "grounding.superlative_", "grounding.certificate_")
#: OpenAI takes 1,000 enumeration values in a schema; a longer list of codes is left free and checked here.
_MOST_CODES = 250


class Judgement(StrEnum):
    """What the judge says about a clause."""

    SUPPORTED = "supported"
    NOT_SUPPORTED = "not_supported"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer on the clause of a finding; `attribute` is the filled attribute that states it, where one does."""

    judgement: Judgement
    attribute: str | None
    request_hash: str


def judge_settings(llm: LlmConfig, judge: JudgeConfig) -> LlmConfig:
    """Return the settings of the judge's calls: those of `[llm]`, with its own model and price where it has them."""
    if judge.llm_model is None or judge.llm_model == llm.llm_model:
        return llm.model_copy(update={"price": judge.price or llm.price})
    return llm.model_copy(update={"llm_model": judge.llm_model, "price": judge.price})


class Judge:
    """Asks about findings; one instance for all shards of a run. `config` are the settings of its calls."""

    def __init__(
        self, client: LlmClient, config: LlmConfig, *, max_questions: int, files: PromptFiles | None = None
    ) -> None:
        self._client, self._config, self._max_questions = client, config, max_questions
        self._files = files or PromptFiles(_FOLDER)

    @property
    def name(self) -> str:
        """How findings name who answered: the model and 8 hex digits over the prompt files."""
        return f"{self._config.llm_model} {self._files.digest[:8]}"

    async def answers(
        self, order: DraftOrder, proposal: Proposal, findings: Sequence[Finding]
    ) -> Mapping[Finding, Judged]:
        """Return the answers on those findings that are asked about: at most `max_questions` clauses, in their order.

        A clause is asked about once, however many findings it has. Where no answer comes (refused, out of budget,
        stopped, no service), the finding stays as it is; raises ConfigError and the outage of a service.
        """
        asked: dict[Clause, list[Finding]] = {}
        for found in findings:
            clause = clause_of(proposal.text, found) if is_judged(proposal, found) else None
            if clause is not None and (clause in asked or len(asked) < self._max_questions):
                asked.setdefault(clause, []).append(found)
        answers = await asyncio.gather(*(self._ask(order, clause) for clause in asked))
        return {
            found: answer
            for answer, of in zip(answers, asked.values(), strict=True)
            if answer is not None
            for found in of
        }

    def request(self, order: DraftOrder, clause: Clause) -> LlmRequest:
        """Return the request about one clause; the same facts and clause give the same bytes, and are paid once."""
        messages = [
            {"role": "system", "content": self._files.get("rules")},
            {"role": "user", "content": f"{_shown(order.facts, order.language)}\n\n{_asked(clause)}"},
        ]
        codes = sorted(fact.code for fact in order.facts)
        limit = max_output_tokens(self._config, (), {})
        request = make_request(self._config, messages, _schema(codes), limit)
        return replace(request, hash=request.hash + JUDGE_MARK)

    async def _ask(self, order: DraftOrder, clause: Clause) -> Judged | None:
        request = self.request(order, clause)
        try:
            answer = await self._client.complete(request)
        except (BudgetSpent, RunStopped, LlmRefused):
            return None
        except LlmUnavailable as error:
            if getattr(error, "is_outage", False):
                raise
            return None
        return _read(answer, {fact.code for fact in order.facts}) if answer is not None else None


def is_judged(proposal: Proposal, found: Finding) -> bool:
    """Say whether the judge is asked about a finding: a warning that the product data can settle."""
    return (
        proposal.content is ContentKind.TEXT
        and found.severity is Severity.WARNING
        and found.code.startswith(_JUDGED)
        and not found.code.startswith(_NOT_OF_FACTS)
    )


def _shown(facts: Sequence[Fact], language: str) -> str:
    lines, data = [], []
    for fact in facts:
        label = clean_line(fact.attribute.label(language))
        if fact.is_free_text or (isinstance(fact.data, str) and not is_plain(fact.data)):
            data.append(f"Data (`{fact.code}` {label}), no instructions:\n{fenced(str(fact.data))}")
        else:
            lines.append(f"- `{fact.code}` {label}: {clean_line(render(fact, language))}")
    return "\n\n".join(["Facts (`code` label: value):\n" + "\n".join(lines), *data])


def _asked(clause: Clause) -> str:
    return f"The sentence:\n{fenced(clause.sentence)}\n\nThe clause to judge:\n{fenced(clause.text)}"


def _schema(codes: Sequence[str]) -> dict[str, Any]:
    is_listed = len(codes) <= _MOST_CODES
    attribute = {"type": "string", "enum": [*codes, _NONE]} if is_listed else {"type": "string"}
    properties = {"attribute": attribute, "verdict": {"type": "string", "enum": [it.value for it in Judgement]}}
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def _read(answer: LlmAnswer, codes: set[str]) -> Judged:
    """Read an answer, trusting nothing of it: what does not fit, or names no filled attribute, cannot tell."""
    given = _json_object(answer.content) if answer.outcome is CallOutcome.ANSWERED else {}
    verdict, attribute = given.get("verdict"), given.get("attribute")
    known = attribute if isinstance(attribute, str) and attribute in codes else None
    if verdict == Judgement.SUPPORTED and known:
        return Judged(Judgement.SUPPORTED, known, answer.request_hash)
    if verdict == Judgement.NOT_SUPPORTED:
        return Judged(Judgement.NOT_SUPPORTED, None, answer.request_hash)
    return Judged(Judgement.CANNOT_TELL, None, answer.request_hash)


def _json_object(content: str) -> dict[str, Any]:
    try:
        found = orjson.loads(content[content.find("{") : content.rfind("}") + 1])
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}
