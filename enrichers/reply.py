"""What a service replied to one request, read defensively from the body of a chat completion."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from schemas.llm_call import CallOutcome, Usage

_CHARS_PER_TOKEN = 4


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply, not yet priced. `is_usage_estimated` where the service did not count tokens."""

    content: str
    outcome: CallOutcome
    llm_model: str
    usage: Usage
    is_usage_estimated: bool = False


def read_reply(body: bytes, *, request_chars: int, llm_model: str) -> Reply | None:
    """Return the reply in an HTTP body, or None where the body is no chat completion (then it is a failure).

    `request_chars` is the length of the request's JSON, for services that count no tokens; `llm_model` the one asked
    for, for services that do not say which one answered.
    """
    choice = _first_choice(body)
    if choice is None:
        return None
    completion, message = choice
    content, outcome = _content(message), _outcome(completion["choices"][0], message)
    usage = _usage(completion.get("usage"))
    answered_by = completion.get("model")
    return Reply(
        content=content,
        outcome=outcome,
        llm_model=answered_by if isinstance(answered_by, str) and answered_by else llm_model,
        usage=usage or Usage(input=_tokens(request_chars), output=_tokens(len(content))),
        is_usage_estimated=usage is None,
    )


def _first_choice(body: bytes) -> tuple[Mapping[str, Any], Mapping[str, Any]] | None:
    try:
        completion = orjson.loads(body)
        message = completion["choices"][0]["message"]
    except (orjson.JSONDecodeError, KeyError, IndexError, TypeError):
        return None
    return (completion, message) if isinstance(message, dict) else None


def _content(message: Mapping[str, Any]) -> str:
    content = message.get("content")
    if isinstance(content, list):  # some services answer in parts
        content = "".join(part["text"] for part in content if isinstance(part, dict) and "text" in part)
    refusal = message.get("refusal")
    return content if isinstance(content, str) and content else refusal if isinstance(refusal, str) else ""


def _outcome(choice: Mapping[str, Any], message: Mapping[str, Any]) -> CallOutcome:
    if message.get("refusal") or choice.get("finish_reason") == "content_filter":
        return CallOutcome.REFUSED
    return CallOutcome.TRUNCATED if choice.get("finish_reason") == "length" else CallOutcome.ANSWERED


def _usage(counted: Any) -> Usage | None:
    if not isinstance(counted, dict) or "prompt_tokens" not in counted:
        return None
    details = counted.get("prompt_tokens_details") or {}
    sent = _count(counted, "prompt_tokens")
    # Some services leave hidden reasoning out of completion_tokens, but bill it and count it in the total.
    output = max(_count(counted, "completion_tokens"), _count(counted, "total_tokens") - sent)
    cached = max(_count(details, "cached_tokens"), _count(counted, "prompt_cache_hit_tokens"))
    written = _count(details, "cache_write_tokens")
    return Usage(sent, min(cached, sent), output, min(written, max(0, sent - cached)))


def _count(counts: Any, name: str) -> int:
    count = counts.get(name) if isinstance(counts, dict) else None
    return count if isinstance(count, int) and count > 0 else 0


def _tokens(chars: int) -> int:
    return -(-chars // _CHARS_PER_TOKEN)
