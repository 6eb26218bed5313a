"""What a call is expected to use: guessed from its request, or as earlier calls with the same prompts showed."""

from dataclasses import dataclass
from math import ceil, sqrt
from typing import NamedTuple, Protocol

import orjson

from schemas.llm_call import LlmRequest, Usage

#: Characters of a request's JSON for one token: most likely, and what nearly all requests lie between.
_CHARS, _CHARS_MOST, _CHARS_LEAST = 4.0, 5.0, 3.0
#: Providers keep prefixes of at least so many tokens, in steps.
_CACHED_LEAST, _CACHED_STEP = 1024, 128
#: Share of the output limit that an answer uses: most likely, and what nearly all lie between.
_OUTPUT, _OUTPUT_LEAST, _OUTPUT_MOST = 0.4, 0.2, 0.8
#: Share of answers that are blocked and asked for again.
_REPAIRS, _REPAIRS_MOST = 0.1, 0.3
#: Fewer calls than these say less than the guesses do.
_LEAST_CALLS = 10
#: However many calls are known, the next products are other ones; and no bar is wider than this.
_SPREAD_LEAST, _SPREAD_MOST = 0.1, 0.9
#: Standard errors that nearly all means lie within.
_SIGMAS = 2.0


@dataclass(frozen=True, slots=True)
class Experience:
    """What earlier calls with the same prompts and model used, all together.

    `output_squares` sums the squares of each call's output tokens; `repairs` of the `drafting` calls, whose drafts
    came so far that it is known, asked for a blocked draft again.
    """

    calls: int = 0
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    output_squares: int = 0
    drafting: int = 0
    repairs: int = 0


class Expected(NamedTuple):
    """Something that is expected: most likely, and the bounds that hold in nearly all cases, the cheap one first."""

    likely: Usage
    low: Usage
    high: Usage


class Repairs(NamedTuple):
    """Calls that repair, for each first call: most likely, least, most."""

    likely: float
    low: float
    high: float


class ExpectedUsage(Protocol):
    """Something that knows what calls use."""

    @property
    def known_calls(self) -> int:
        """How many calls it rests on; 0 where it guesses."""

    def of(self, request: LlmRequest) -> Expected:
        """Return what one call uses."""

    def repairs(self, max_repairs: int) -> Repairs:
        """Return how many calls repair, for each first call."""


def expected_usage(experience: Experience) -> ExpectedUsage:
    """Return what goes by experience where there is enough of it, and guesses elsewhere."""
    return KnownUsage(experience) if experience.calls >= _LEAST_CALLS else GuessedUsage()


class GuessedUsage:
    """Guesses by the length of the request and its output limit; prefixes are cached from their second use on."""

    known_calls = 0

    def __init__(self) -> None:
        self._prefixes: set[int] = set()

    def of(self, request: LlmRequest) -> Expected:
        """Return what one call uses."""
        length, cached = len(orjson.dumps(request.body)), self._cached(request)
        return Expected(
            Usage(ceil(length / _CHARS), cached, _share(request, _OUTPUT)),
            Usage(ceil(length / _CHARS_MOST), ceil(cached * _CHARS / _CHARS_MOST), _share(request, _OUTPUT_LEAST)),
            Usage(ceil(length / _CHARS_LEAST), 0, _share(request, _OUTPUT_MOST)),
        )

    def repairs(self, max_repairs: int) -> Repairs:
        """Return how many calls repair, for each first call."""
        return Repairs(_REPAIRS, 0.0, _REPAIRS_MOST * max_repairs) if max_repairs else Repairs(0.0, 0.0, 0.0)

    def _cached(self, request: LlmRequest) -> int:
        system, schema = request.body["messages"][0]["content"], orjson.dumps(request.body["response_format"])
        key = hash((system, schema))
        is_first = key not in self._prefixes
        self._prefixes.add(key)
        tokens = int((len(system) + len(schema)) / _CHARS)
        return 0 if is_first or tokens < _CACHED_LEAST else tokens // _CACHED_STEP * _CACHED_STEP


class KnownUsage:
    """Expects of each call what earlier ones used on average; the more of them, the narrower the bar."""

    def __init__(self, experience: Experience) -> None:
        known, calls = experience, experience.calls
        self.known_calls = calls
        self._input, self._output = known.input_tokens / calls, known.output_tokens / calls
        self._cached = known.cached_tokens / known.input_tokens if known.input_tokens else 0.0
        self._spread = _spread(known)
        self._drafting, self._repairs = known.drafting, known.repairs

    def of(self, request: LlmRequest) -> Expected:
        """Return what one call uses."""
        spread = self._spread
        return Expected(
            self._usage(request, 1.0, self._cached),
            self._usage(request, 1 - spread, min(1.0, self._cached * (1 + spread))),
            self._usage(request, 1 + spread, self._cached * (1 - spread)),
        )

    def repairs(self, max_repairs: int) -> Repairs:
        """Return how many calls repair, for each first call; the bounds take them for rare and independent."""
        first = self._drafting - self._repairs
        if not max_repairs or first < _LEAST_CALLS:
            return GuessedUsage().repairs(max_repairs)
        share = self._repairs / first
        bar = _SIGMAS * sqrt((share + 1 / first) / first)
        return Repairs(*(min(float(max_repairs), it) for it in (share, max(0.0, share - bar), share + bar)))

    def _usage(self, request: LlmRequest, factor: float, cached: float) -> Usage:
        asked = ceil(self._input * factor)
        return Usage(asked, int(asked * cached), min(request.max_output_tokens, ceil(self._output * factor)))


def _spread(known: Experience) -> float:
    """Return the half-width of the bar around the mean, as a share of it."""
    mean = known.output_tokens / known.calls
    variance = max(0.0, known.output_squares / known.calls - mean * mean)
    error = sqrt(variance / known.calls) / mean if mean else 0.0
    return min(_SPREAD_MOST, _SPREAD_LEAST + _SIGMAS * error)


def _share(request: LlmRequest, share: float) -> int:
    return ceil(request.max_output_tokens * share)
