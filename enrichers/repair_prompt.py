"""What is said after a draft was blocked: the earlier answer, what is wrong with it, and what to write anew."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import orjson

from enrichers.base import Blocked
from enrichers.fact_sheet import clean_line
from enrichers.prompt import PromptFiles
from schemas.finding import Finding, Severity
from schemas.proposal import ContentKind, DraftOutcome, Proposal, Sentence

_MESSAGE_CHARS = 400


def repair_messages(files: PromptFiles, blocked: Sequence[Blocked], attempt: int) -> list[dict[str, str]]:
    """Return the messages that follow the product's: the answer as it came, and what to mend in it.

    Sentences are shown with their slots, not with the values in them, so that variants of one product model and
    products whose values changed ask the same. Ask anew for what could not be read or was cut off.
    """
    codes = ", ".join(f"`{it.proposal.attribute}`" for it in blocked)
    outcomes = {it.proposal.outcome for it in blocked}
    if DraftOutcome.TRUNCATED in outcomes:
        return [user_message(files.get("truncated", attributes=codes, attempt=str(attempt + 1)))]
    if DraftOutcome.MALFORMED in outcomes:
        return [user_message(files.get("malformed", attributes=codes, attempt=str(attempt + 1)))]
    problems = "\n".join(line for it in blocked for line in _problems(it))
    return [
        earlier_answer([it.proposal for it in blocked]),
        user_message(files.get("repair", attributes=codes, problems=problems)),
    ]


def user_message(content: str) -> dict[str, str]:
    """Return what is said to the model."""
    return {"role": "user", "content": content}


def earlier_answer(drafts: Iterable[Proposal]) -> dict[str, str]:
    """Return drafts as the model would have answered them."""
    answer: dict[str, dict[str, Any]] = {}
    for draft in drafts:
        group = "texts" if draft.content is ContentKind.TEXT else "attributes"
        answer.setdefault(group, {})[draft.attribute] = _entry(draft)
    return {"role": "assistant", "content": orjson.dumps(answer).decode()}


def _entry(proposal: Proposal) -> Mapping[str, Any]:
    if proposal.content is ContentKind.ATTRIBUTE:
        return {"quote": proposal.quote or "", "value": proposal.text}
    has_list = "<li>" in proposal.text
    return {"sentences": [_sentence(proposal, sentence, has_list=has_list) for sentence in proposal.sentences]}


def _sentence(proposal: Proposal, sentence: Sentence, *, has_list: bool) -> Mapping[str, Any]:
    is_bullet = proposal.text[: sentence.start].endswith("<li>")
    part = {"part": "bullet" if is_bullet else "paragraph"} if has_list else {}
    return {"attributes": list(sentence.attributes), **part, "text": sentence.template}


def _problems(blocked: Blocked) -> Iterator[str]:
    """Yield a line for each finding that blocks or asks a person; what only informs is not to be mended."""
    for finding in blocked.findings:
        if finding.severity is not Severity.INFO:
            yield f"- `{blocked.proposal.attribute}` [{finding.code}]: {_said(blocked.proposal, finding)}"


def _said(proposal: Proposal, finding: Finding) -> str:
    parts = [clean_line(finding.message)[:_MESSAGE_CHARS]]
    sentence = _sentence_at(proposal, finding)
    if sentence is not None:
        parts.append(f'In: "{sentence.template}"')
    if finding.expected:
        parts.append(f"Expected: {clean_line(finding.expected)[:_MESSAGE_CHARS]}")
    return " ".join(parts)


def _sentence_at(proposal: Proposal, finding: Finding) -> Sentence | None:
    if finding.start is None:
        return None
    return next((it for it in proposal.sentences if it.start <= finding.start < it.end), None)
