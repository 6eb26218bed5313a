"""The client against a server that fails in every way: what is tried again, what stops, and what is told."""

import asyncio
from collections.abc import Awaitable, Callable
from decimal import Decimal
from typing import Any, TypeVar

import orjson
import pytest

from enrichers.budget import Budget
from enrichers.llm_client import OpenAiService, find_key
from enrichers.reply import Reply, read_reply
from enrichers.service_health import ServiceHealth
from schemas.errors import BudgetSpent, ConfigError, LlmRefused, LlmUnavailable, RunStopped
from schemas.llm_call import CallOutcome, Usage
from tests.enrichers.fake_openai import FakeOpenAi, FakeOptions
from tests.enrichers.llm_pieces import ask, make_config, open_service

Result = TypeVar("Result")
Body = Callable[[OpenAiService, FakeOpenAi], Awaitable[Result]]


def against(options: FakeOptions, body: Body[Result], **config: Any) -> Result:
    """Run a body with a service that talks to a server with these options."""

    async def main() -> Result:
        async with FakeOpenAi(options) as server, open_service(make_config(server.base_url, **config)) as service:
            return await body(service, server)

    return asyncio.run(main())


async def asked_once(service: OpenAiService, server: FakeOpenAi) -> tuple[Reply, FakeOpenAi]:
    return await ask(service), server


def test_an_answer_comes_with_its_tokens() -> None:
    reply, server = against(FakeOptions(mode="text", text='{"texts": {}}'), asked_once)
    assert reply.content == '{"texts": {}}'
    assert reply.outcome is CallOutcome.ANSWERED
    assert reply.llm_model == "test-model"
    assert reply.usage.output == 3
    assert not reply.is_usage_estimated
    assert server.bodies[0]["max_tokens"] == 500


def test_tokens_are_estimated_where_the_service_counts_none() -> None:
    reply, _ = against(FakeOptions(mode="text", text="12345678", has_usage=False), asked_once)
    assert reply.is_usage_estimated
    assert reply.usage.output == 2
    assert reply.usage.input > 50


@pytest.mark.parametrize(
    ("options", "outcome"),
    [
        (FakeOptions(mode="text", text="half an answer", ptruncated=1), CallOutcome.TRUNCATED),
        (FakeOptions(mode="text", text="x", prefused=1), CallOutcome.REFUSED),
    ],
)
def test_a_paid_answer_that_is_no_use_is_an_outcome_not_an_error(options: FakeOptions, outcome: CallOutcome) -> None:
    reply, server = against(options, asked_once)
    assert reply.outcome is outcome
    assert server.stats.requests == 1


@pytest.mark.parametrize("status", [401, 403])
def test_a_wrong_key_stops_at_once_and_for_all_calls(status: int) -> None:
    async def many(service: OpenAiService, server: FakeOpenAi) -> tuple[list[Any], int]:
        first = await asyncio.gather(ask(service), return_exceptions=True)
        rest = await asyncio.gather(*(ask(service, n) for n in range(20)), return_exceptions=True)
        return [*first, *rest], server.stats.requests

    errors, requests = against(FakeOptions(status=status), many)
    assert requests == 1
    assert {type(error) for error in errors} == {ConfigError}
    assert "the key in OPENAI_API_KEY is not accepted" in str(errors[0])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (FakeOptions(status=404), "no model test-model here (404: this is what the server says)"),
        (FakeOptions(status=429, error_code="insufficient_quota"), "no credit left"),
        (FakeOptions(status=402), "no credit left"),
    ],
)
def test_what_only_the_operator_can_mend_is_not_tried_again(options: FakeOptions, message: str) -> None:
    async def one(service: OpenAiService, server: FakeOpenAi) -> tuple[str, int]:
        with pytest.raises(ConfigError) as raised:
            await ask(service)
        return str(raised.value), server.stats.requests

    said, requests = against(options, one)
    assert message in said
    assert requests == 1


@pytest.mark.parametrize("status", [400, 413, 422])
def test_a_request_that_is_not_taken_leaves_this_record_out(status: int) -> None:
    async def one(service: OpenAiService, server: FakeOpenAi) -> int:
        await ask(service)
        server.options.status = status
        for number in range(1, 8):  # an answer came before: it is the records, not the config
            with pytest.raises(LlmRefused, match=f"does not take the request \\({status}: this is what"):
                await ask(service, number)
        return server.stats.requests

    assert against(FakeOptions(), one) == 8


def test_five_requests_not_taken_and_none_answered_is_a_wrong_config() -> None:
    async def five(service: OpenAiService, server: FakeOpenAi) -> list[type]:
        outcomes = await asyncio.gather(*(ask(service, n) for n in range(5)), return_exceptions=True)
        return sorted((type(it) for it in outcomes), key=str)

    assert against(FakeOptions(status=400), five) == [ConfigError] + [LlmRefused] * 4


def test_filtered_prompts_are_never_taken_for_a_wrong_config() -> None:
    async def ten(service: OpenAiService, server: FakeOpenAi) -> set[type]:
        tried = (ask(service, n) for n in range(10))
        return {type(it) for it in await asyncio.gather(*tried, return_exceptions=True)}

    assert against(FakeOptions(status=400, error_code="content_filter"), ten) == {LlmRefused}


@pytest.mark.parametrize(
    "options",
    [
        FakeOptions(status=500),
        FakeOptions(status=503),
        FakeOptions(status=408),
        FakeOptions(pdrop=1),
        FakeOptions(latency=5),
    ],
    ids=["500", "503", "408", "dropped", "time-out"],
)
def test_faults_are_tried_again_and_given_up_after_max_retries(options: FakeOptions) -> None:
    async def one(service: OpenAiService, server: FakeOpenAi) -> tuple[LlmUnavailable, int]:
        with pytest.raises(LlmUnavailable, match="no answer in 2 attempts") as raised:
            await ask(service)
        return raised.value, server.stats.requests

    error, requests = against(options, one, max_retries=1, timeout_seconds=0.3)
    assert requests == 2
    assert not error.is_outage


def test_nobody_there_from_the_start_is_an_outage_after_seconds_not_after_all_retries() -> None:
    async def main() -> tuple[LlmUnavailable, float]:
        started = asyncio.get_running_loop().time()
        async with open_service(make_config("http://127.0.0.1:9/v1", max_retries=8)) as service:
            with pytest.raises(LlmUnavailable, match="nothing was sent, run again once it is there") as raised:
                await ask(service)
        return raised.value, asyncio.get_running_loop().time() - started

    error, seconds = asyncio.run(main())
    assert error.is_outage
    assert seconds < 10


def test_a_service_that_restarts_is_waited_for_as_long_as_max_retries_allow() -> None:
    async def restart(service: OpenAiService, server: FakeOpenAi) -> Reply:
        await ask(service)
        port = int(server.base_url.split(":")[2].split("/")[0])
        await server.stop()
        asked = asyncio.create_task(ask(service, 1))
        await asyncio.sleep(4)  # more than the four attempts of a service that never answered
        await server.start(port)
        return await asked

    assert against(FakeOptions(), restart, max_retries=5).outcome is CallOutcome.ANSWERED


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (FakeOptions(latency=5), "nothing came within 0.3 s"),
        (FakeOptions(pdrop=1), "the connection was closed before the answer came"),
    ],
)
def test_the_reason_of_a_lost_answer_is_said(options: FakeOptions, said: str) -> None:
    async def one(service: OpenAiService, server: FakeOpenAi) -> str:
        with pytest.raises(LlmUnavailable) as raised:
            await ask(service)
        return str(raised.value)

    assert f"last: {said}" in against(options, one, max_retries=0, timeout_seconds=0.3)


@pytest.mark.parametrize(
    ("options", "perhaps_paid"),
    [
        (FakeOptions(latency=5), 3),
        (FakeOptions(pdrop=1), 3),
        (FakeOptions(status=504), 3),
        (FakeOptions(status=500), 0),
        (FakeOptions(status=503), 0),
    ],
    ids=["time-out", "dropped", "504", "500", "503"],
)
def test_each_attempt_whose_answer_was_lost_may_be_paid(options: FakeOptions, perhaps_paid: int) -> None:
    async def one(service: OpenAiService, server: FakeOpenAi) -> Budget:
        budget = Budget(Decimal(10))
        with pytest.raises(LlmUnavailable):
            await ask(service, budget=budget)
        return budget

    budget = against(options, one, max_retries=2, timeout_seconds=0.3)
    assert (budget.uncertain, budget.spent) == (perhaps_paid, 0)


def test_an_attempt_is_not_made_again_where_the_lost_ones_may_have_spent_the_budget() -> None:
    async def one(service: OpenAiService, server: FakeOpenAi) -> tuple[str, int]:
        with pytest.raises(BudgetSpent) as raised:
            await ask(service, budget=Budget(Decimal("2.5")))
        return str(raised.value), server.stats.requests

    said, requests = against(FakeOptions(pdrop=1), one, max_retries=8)
    assert requests == 2
    assert "0 of 2.5 are spent, up to 2 more by calls whose answers were lost, and the next call could cost 1" in said


def test_what_was_never_sent_is_never_paid() -> None:
    async def main() -> Decimal:
        budget = Budget(Decimal(10))
        async with open_service(make_config("http://127.0.0.1:9/v1", max_retries=1)) as service:
            with pytest.raises(LlmUnavailable):
                await ask(service, budget=budget)
        return budget.uncertain

    assert asyncio.run(main()) == 0


@pytest.mark.parametrize("text", ["<html>Bad gateway</html>", '{"error": {"message": "oops"}}', '{"choices": []}', ""])
def test_a_body_that_is_no_completion_is_a_fault(text: str) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(f"HTTP/1.1 200 OK\r\ncontent-length: {len(text)}\r\nconnection: close\r\n\r\n{text}".encode())
        await writer.drain()
        writer.close()

    async def main() -> None:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        async with server, open_service(make_config(f"http://127.0.0.1:{port}/v1", max_retries=0)) as service:
            with pytest.raises(LlmUnavailable, match="no chat completion"):
                await ask(service)

    asyncio.run(main())


@pytest.mark.parametrize(
    "garbage", [b"", b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"]
)
def test_a_server_that_speaks_no_http_is_a_fault(garbage: bytes) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(100)
        writer.write(garbage)
        await writer.drain()
        writer.close()

    async def main() -> None:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        async with server, open_service(make_config(f"http://127.0.0.1:{port}/v1", max_retries=0)) as service:
            with pytest.raises(LlmUnavailable, match="no answer in 1 attempts"):
                await ask(service)

    asyncio.run(main())


@pytest.mark.parametrize("base_url", ["http://127.0.0.1:9/v1", "http://localhost:9/v1"])
def test_nobody_at_the_address_is_said_as_it_is(base_url: str) -> None:
    async def main() -> None:
        async with open_service(make_config(base_url, max_retries=0)) as service:
            with pytest.raises(LlmUnavailable, match=f"connection refused: is the service at {base_url} running"):
                await ask(service)

    asyncio.run(main())


def test_faults_that_pass_lose_nothing() -> None:
    async def many(service: OpenAiService, server: FakeOpenAi) -> tuple[int, int, int]:
        replies = await asyncio.gather(*(ask(service, n) for n in range(200)))
        return len(replies), server.stats.answered, service.failed_attempts

    options = FakeOptions(p429=0.05, p500=0.04, pdrop=0.03, latency=0.01)
    answered, at_server, failed = against(options, many)
    assert answered == at_server == 200
    assert failed > 5


def test_a_429_uses_up_no_retries() -> None:
    async def one(service: OpenAiService, server: FakeOpenAi) -> int:
        reply = await ask(service)
        assert reply.outcome is CallOutcome.ANSWERED
        return server.stats.requests

    assert against(FakeOptions(status=429, times=3, retry_after=0.1), one, max_retries=0) == 4


@pytest.mark.parametrize(
    "options", [FakeOptions(status=429, retry_after=60), FakeOptions(status=503, retry_after=60)], ids=["429", "503"]
)
def test_a_stopped_service_ends_waits_at_once_and_sends_nothing_more(options: FakeOptions) -> None:
    async def stopped(service: OpenAiService, server: FakeOpenAi) -> tuple[set[type], int, float]:
        asked = [asyncio.create_task(ask(service, number)) for number in range(3)]
        await asyncio.sleep(1)
        sent, started = server.stats.requests, asyncio.get_running_loop().time()
        service.stop()
        outcomes = await asyncio.gather(*asked, ask(service, 9), return_exceptions=True)
        seconds = asyncio.get_running_loop().time() - started
        assert sent > 0
        return {type(it) for it in outcomes}, server.stats.requests - sent, seconds

    types, sent_later, seconds = against(options, stopped)
    assert (types, sent_later) == ({RunStopped}, 0)
    # Each wait would have taken seconds more.
    assert seconds < 1


def test_what_was_sent_before_a_stop_is_still_answered() -> None:
    async def stopped(service: OpenAiService, server: FakeOpenAi) -> list[Any]:
        asked = [asyncio.create_task(ask(service, number)) for number in range(5)]
        await asyncio.sleep(0.4)
        service.stop()
        return await asyncio.gather(*asked, return_exceptions=True)

    outcomes = against(FakeOptions(latency=1), stopped, concurrency=2)
    assert [type(it) for it in outcomes] == [Reply, Reply, RunStopped, RunStopped, RunStopped]


def test_a_wait_of_hours_is_an_outage_not_a_wait() -> None:
    async def one(service: OpenAiService, server: FakeOpenAi) -> LlmUnavailable:
        with pytest.raises(LlmUnavailable, match="asks for a wait of 7200 s") as raised:
            await ask(service)
        return raised.value

    assert against(FakeOptions(status=429, retry_after=7200), one).is_outage


def test_twenty_calls_in_a_row_without_an_answer_are_an_outage() -> None:
    health = ServiceHealth("here", lambda: 0.0)
    errors = []
    for _ in range(20):
        with pytest.raises(LlmUnavailable) as raised:
            health.give_up(9, "500: down")
        errors.append(raised.value.is_outage)
    assert errors == [False] * 19 + [True]
    health.answered()
    with pytest.raises(LlmUnavailable) as raised:
        health.give_up(9, "500: down")
    assert not raised.value.is_outage


def test_a_quarter_of_an_hour_of_nothing_but_429_is_an_outage() -> None:
    time = 0.0
    health = ServiceHealth("here", lambda: time)
    time = 890.0
    health.ensure_worth_waiting(1.0)
    time = 910.0
    with pytest.raises(LlmUnavailable, match="here admits no call") as raised:
        health.ensure_worth_waiting(1.0)
    assert raised.value.is_outage


@pytest.mark.parametrize(
    ("base_url", "environment", "key"),
    [
        ("https://api.openai.com/v1", {"OPENAI_API_KEY": " sk-1 \n"}, "sk-1"),
        ("http://localhost:11434/v1", {}, "none"),
        ("http://127.0.0.1:8000/v1", {"OPENAI_API_KEY": "sk-1"}, "sk-1"),
    ],
)
def test_the_key_comes_from_the_named_variable_and_local_services_need_none(
    base_url: str, environment: dict[str, str], key: str
) -> None:
    assert find_key(make_config(base_url), environment) == key


def test_a_missing_key_names_the_variable() -> None:
    with pytest.raises(
        ConfigError, match=r"the variable OPENAI_API_KEY is not set; put the key for https://api\.openai"
    ):
        find_key(make_config("https://api.openai.com/v1"), {"OPENAI_API_KEY": "  "})


def test_no_error_shows_the_key() -> None:
    async def one(service: OpenAiService, server: FakeOpenAi) -> str:
        with pytest.raises(ConfigError) as raised:
            await ask(service)
        return str(raised.value)

    assert "test-key" not in against(FakeOptions(key="another"), one)


@pytest.mark.parametrize(
    ("counted", "usage"),
    [
        ({"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}, Usage(10, 0, 5)),
        ({"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 40}, Usage(10, 0, 30)),
        ({"prompt_tokens": 10, "completion_tokens": 5, "prompt_tokens_details": {"cached_tokens": 8}}, Usage(10, 8, 5)),
        ({"prompt_tokens": 10, "completion_tokens": 5, "prompt_tokens_details": None}, Usage(10, 0, 5)),
        ({"prompt_tokens": 10, "completion_tokens": 5, "prompt_cache_hit_tokens": 99}, Usage(10, 10, 5)),
        (
            {"prompt_tokens": 10, "completion_tokens": 5, "prompt_tokens_details": {"cache_write_tokens": 7}},
            Usage(10, 0, 5, 7),
        ),
    ],
)
def test_tokens_are_read_as_services_count_them(counted: dict[str, Any], usage: Usage) -> None:
    body = {"choices": [{"message": {"content": "x"}, "finish_reason": "stop"}], "usage": counted}
    reply = read_reply(orjson.dumps(body), request_chars=40, llm_model="m")
    assert reply is not None
    assert reply.usage == usage


def test_the_server_alone_says_what_it_counted() -> None:
    from benchmarks.fake_service import fake_service, stats_of  # noqa: PLC0415

    async def one(base_url: str) -> None:
        async with open_service(make_config(base_url)) as service:
            await ask(service)

    with fake_service(latency=0.01) as base_url:
        asyncio.run(one(base_url))
        assert stats_of(base_url)["statuses"] == {"200": 1}
