"""Tells one bad call from a wrong config and from an outage, by what happened to all calls so far."""

from collections.abc import Callable
from typing import NoReturn

from enrichers.service_errors import ServiceError
from schemas.errors import ConfigError, LlmRefused, LlmUnavailable

#: So many requests refused as malformed before any answer: the config is wrong, not the records.
_REFUSED_BEFORE_CONFIG = 5
#: So many calls in a row without an answer after all their retries: an outage, not bad luck.
_FAILED_BEFORE_OUTAGE = 20
#: So many attempts of a call found nobody, and no call was answered before: it does not run, or is elsewhere.
_UNREACHED_BEFORE_OUTAGE = 4
#: The service says 429 and answered nothing for so long, or asks for a wait of that length: an outage.
_PATIENCE_SECONDS = 900.0


class ServiceHealth:
    """Raises what the caller of a failed request should see. `where` names the service, `clock` returns seconds."""

    def __init__(self, where: str, clock: Callable[[], float]) -> None:
        self._where, self._clock = where, clock
        self._has_answered = False
        self._alive_at = clock()
        self._refused = self._failed = 0
        self._broken: str | None = None

    def answered(self) -> None:
        """Note an answer."""
        self._has_answered, self._failed, self._alive_at = True, 0, self._clock()

    def ensure_usable(self) -> None:
        """Raise ConfigError again once one was raised: nothing more is sent with that config."""
        if self._broken is not None:
            raise ConfigError(self._broken)

    def stop(self, problem: str) -> NoReturn:
        """Raise ConfigError for this call and all that follow."""
        self._broken = problem
        raise ConfigError(problem)

    def refuse(self, error: ServiceError) -> NoReturn:
        """Raise LlmRefused for a request that the service does not take, or ConfigError where it took none yet."""
        said = f"{self._where} does not take the request ({error.status}: {error.message})"
        if not error.is_filtered:
            self._refused += 1
        if self._refused >= _REFUSED_BEFORE_CONFIG and not self._has_answered:
            self.stop(f"{said}, nor any of the {self._refused} before; mend [llm]: the model may not know an option")
        raise LlmRefused(f"{said}; the record is left out")

    def give_up(self, attempts: int, problem: str) -> NoReturn:
        """Raise LlmUnavailable for a request that failed in all its attempts."""
        self._failed += 1
        is_outage = self._failed >= _FAILED_BEFORE_OUTAGE
        more = f", and {self._failed - 1} calls before it; run again when it is back" if is_outage else "; run again"
        raise LlmUnavailable(
            f"{self._where}: no answer in {attempts} attempts, last: {problem}{more}", is_outage=is_outage
        )

    def ensure_reached(self, attempts: int, problem: str) -> None:
        """Raise LlmUnavailable where nobody was ever found there: all retries would only keep the operator waiting."""
        if attempts >= _UNREACHED_BEFORE_OUTAGE and not self._has_answered:
            raise LlmUnavailable(
                f"{self._where}: {problem}; nothing was sent, run again once it is there", is_outage=True
            )

    def ensure_worth_waiting(self, seconds: float) -> None:
        """Raise LlmUnavailable where a wait after 429 leads nowhere: too long, or nothing was answered for long."""
        silent = self._clock() - self._alive_at
        if seconds > _PATIENCE_SECONDS or silent > _PATIENCE_SECONDS:
            asked = f"asks for a wait of {seconds:.0f} s" if seconds > _PATIENCE_SECONDS else "admits no call"
            raise LlmUnavailable(f"{self._where} {asked} (429); run again later or raise the limit", is_outage=True)
