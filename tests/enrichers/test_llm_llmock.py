"""The client against llmock, an OpenAI-compatible server that others wrote: it judges how we bear its faults."""

import asyncio
import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from llmock.pytest_plugin import LLMock

from schemas.errors import ConfigError, LlmRefused, LlmUnavailable
from schemas.proposal import DraftOutcome, Proposal
from tests.enrichers.llm_pieces import make_config, make_enricher, make_order, make_request, open_client


def complete(llmock: LLMock, calls: int, **config: Any) -> tuple[list[Any], float]:
    """Make that many different calls at once; return answers or errors, and the seconds it took."""

    async def main() -> tuple[list[Any], float]:
        async with open_client(make_config(llmock.base_url("openai"), **config)) as client:
            started = time.monotonic()
            asked = (client.complete(make_request(number)) for number in range(calls))
            return await asyncio.gather(*asked, return_exceptions=True), time.monotonic() - started

    return asyncio.run(main())


def draft(llmock: LLMock, **config: Any) -> tuple[Proposal, ...]:
    """Draft a description against the server."""

    async def main() -> tuple[Proposal, ...]:
        settings = make_config(llmock.base_url("openai"), **config)
        async with open_client(settings) as client:
            return await make_enricher(client, settings).draft(make_order())

    return asyncio.run(main())


@pytest.mark.parametrize(
    ("prepare", "least_seconds"),
    [
        (lambda mock: mock.rate_limit(times=1, retry_after=1.0), 1.0),
        (lambda mock: mock.rate_limit(times=2, retry_after=0.6), 1.2),
        (lambda mock: mock.fail(429, times=3), 0.0),
        (lambda mock: mock.fail(503, times=1, retry_after=1.0), 1.0),
        (lambda mock: mock.fail(500, times=3), 1.5),
        (lambda mock: mock.fail(529, times=1), 0.2),
        (lambda mock: mock.delay(0.5), 0.5),
    ],
    ids=["429 after 1 s", "429 twice", "429 without a word", "503 after 1 s", "500 thrice", "529", "slow"],
)
def test_a_passing_fault_is_waited_out_as_asked(
    llmock: LLMock, prepare: Callable[[LLMock], Any], least_seconds: float
) -> None:
    prepare(llmock)
    answers, seconds = complete(llmock, 1)
    assert answers[0].content != ""
    assert seconds >= least_seconds
    llmock.assert_resilient(strict=True)


def test_a_time_out_is_tried_again(llmock: LLMock) -> None:
    llmock.delay(5, times=1)
    answers, seconds = complete(llmock, 1, timeout_seconds=0.5)
    assert answers[0].usage.output > 0
    assert seconds < 4


@pytest.mark.parametrize(
    ("status", "error"), [(400, LlmRefused), (422, LlmRefused), (401, ConfigError), (404, ConfigError)]
)
def test_what_no_retry_can_mend_is_not_tried_again(llmock: LLMock, status: int, error: type[Exception]) -> None:
    llmock.fail(status, times=None)
    errors, _ = complete(llmock, 1)
    assert isinstance(errors[0], error)
    assert len(llmock.requests) == 1
    llmock.assert_resilient(strict=True)


def test_an_outage_is_given_up_in_time(llmock: LLMock) -> None:
    llmock.outage()
    errors, _ = complete(llmock, 1, max_retries=3)
    assert isinstance(errors[0], LlmUnavailable)
    assert len(llmock.requests) == 4
    llmock.assert_resilient(strict=True)


def test_a_quota_is_kept_without_losing_a_call(llmock: LLMock) -> None:
    llmock.limits(rpm=240)
    answers, seconds = complete(llmock, 260, concurrency=100)
    assert [it for it in answers if isinstance(it, Exception)] == []
    assert seconds < 12  # 20 over the bucket, at 4 a second, and the waits of those refused
    llmock.assert_resilient()


def test_a_quota_of_tokens_is_kept(llmock: LLMock) -> None:
    llmock.limits(tpm=60_000)
    answers, _ = complete(llmock, 98, concurrency=50)
    assert [it for it in answers if isinstance(it, Exception)] == []
    llmock.assert_resilient()


def test_many_calls_in_bad_weather_pass_the_verdict(llmock: LLMock) -> None:
    llmock.rate_limit(times=20, retry_after=0.3).fail(500, times=10).fail(503, times=5, retry_after=0.5)
    answers, _ = complete(llmock, 100, concurrency=50)
    assert [it for it in answers if isinstance(it, Exception)] == []
    llmock.assert_resilient()


def test_an_answer_from_the_schema_becomes_a_draft(llmock: LLMock) -> None:
    (proposal,) = draft(llmock)
    assert proposal.outcome is DraftOutcome.DRAFTED
    assert proposal.text == "<p>mock-text</p>"
    assert proposal.sentences[0].attributes == ("name",)


@pytest.mark.parametrize(
    "text",
    [
        "I am sorry, I cannot do that.",
        '{"texts": {"description": {"sentences": [',
        '{"texts": {"description": {"sentences": "none"}}}',
        '{"texts": {"description": {"sentences": [{"text": 5, "attributes": []}]}}}',
        "[]",
        "",
    ],
)
def test_an_answer_that_does_not_follow_the_schema_is_malformed(llmock: LLMock, text: str) -> None:
    llmock.reply(text)
    (proposal,) = draft(llmock)
    assert (proposal.outcome, proposal.text) == (DraftOutcome.MALFORMED, "")
    assert len(proposal.request_hashes) == 1


def test_a_scripted_answer_is_drafted_with_its_slots(llmock: LLMock) -> None:
    sentence = {"attributes": ["weight"], "part": "paragraph", "text": "Die Jacke wiegt ⟦weight⟧."}
    llmock.reply("```json\n" + json.dumps({"texts": {"description": {"sentences": [sentence]}}}) + "\n```")
    (proposal,) = draft(llmock)
    assert proposal.text == "<p>Die Jacke wiegt 450\u202fg.</p>"
    assert [(slot.attribute, proposal.text[slot.start : slot.end]) for slot in proposal.slots] == [
        ("weight", "450\u202fg")
    ]
