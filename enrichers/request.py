"""Makes the request for one order: the same product facts give the same bytes, and so the same hash."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from enrichers.service_address import output_limit_name
from schemas.config import ContentConfig, LlmConfig
from schemas.llm_call import LlmRequest, Messages
from schemas.proposal import ContentKind
from schemas.structure import Attribute

#: Models that think before they write, and bill it as output, unless told not to.
_REASONING = re.compile(r"(?:.*/)?(?:gpt-[5-9]|o\d)", re.IGNORECASE)
_NO_REASONING = "none"
_REASONING_TOKENS = 2000
#: German takes about 3.5 characters a token; with JSON, slots and citations around it 2 are safe.
_CHARS_PER_TOKEN = 2
_TOKENS_AROUND_TEXT = 150
_CITATION_CHARS, _CITATION_TOKENS = 60, 15
_VALUE_TOKENS = 150
_TOKENS_AROUND_ANSWER = 100


def make_request(
    config: LlmConfig, messages: Messages, schema: Mapping[str, Any], max_output_tokens: int
) -> LlmRequest:
    """Return the request with its body and its hash over the body and the service's address."""
    body: dict[str, Any] = {
        "model": config.llm_model,
        "messages": list(messages),
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "content", "strict": True, "schema": schema},
        },
        output_limit_name(config.base_url): max_output_tokens,
    }
    if config.temperature is not None:
        body["temperature"] = config.temperature
    if config.reasoning_effort is not None:
        body["reasoning_effort"] = config.reasoning_effort
    hashed = hashlib.blake2b(config.base_url.encode() + b"\x00" + orjson.dumps(body), digest_size=16)
    return LlmRequest(body, hashed.hexdigest(), max_output_tokens)


def max_output_tokens(config: LlmConfig, attributes: Sequence[Attribute], contents: Mapping[str, ContentConfig]) -> int:
    """Return a limit that no answer within the length limits of its attributes reaches."""
    return _TOKENS_AROUND_ANSWER + _thinking(config) + sum(_tokens_of(contents[it.code]) for it in attributes)


def _tokens_of(content: ContentConfig) -> int:
    if content.kind is ContentKind.ATTRIBUTE:
        return _VALUE_TOKENS
    citations = content.max_chars // _CITATION_CHARS * _CITATION_TOKENS
    return content.max_chars // _CHARS_PER_TOKEN + citations + _TOKENS_AROUND_TEXT


def _thinking(config: LlmConfig) -> int:
    if config.reasoning_effort == _NO_REASONING:
        return 0
    return _REASONING_TOKENS if config.reasoning_effort or _REASONING.match(config.llm_model) else 0
