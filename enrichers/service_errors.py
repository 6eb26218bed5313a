"""What an error of the language model's service means for the call: mend the config, wait, try again, or leave it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from enrichers.rate_headers import NO_SIGNALS, RateSignals

_MESSAGE_CHARS = 300
#: A gateway lost the service behind it, or waited too long; the service may have finished (520, 524: Cloudflare).
_LOST_BEHIND_GATEWAY = frozenset({502, 504, 520, 524})
_NO_CREDIT = frozenset(
    {"insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "account_deactivated"}
)


class RateLimited(Exception):
    """429: the service admits fewer calls; this one was not worked on and is not paid."""

    def __init__(self, message: str, signals: RateSignals) -> None:
        super().__init__(message)
        self.signals = signals


class CallFailed(Exception):
    """This attempt brought no answer; the same request may go through later.

    `may_be_paid` where the service may have worked on it: its answer was lost, its bill was not. `is_unreached` where
    no connection came about.
    """

    def __init__(
        self,
        message: str,
        signals: RateSignals = NO_SIGNALS,
        *,
        may_be_paid: bool = False,
        is_unreached: bool = False,
    ) -> None:
        super().__init__(message)
        self.signals, self.may_be_paid, self.is_unreached = signals, may_be_paid, is_unreached


@dataclass(frozen=True, slots=True)
class ServiceError:
    """An error status with what its body said, shortened."""

    status: int
    message: str
    code: str = ""

    @property
    def is_wrong_key(self) -> bool:
        """The service does not accept the key."""
        return self.status in (401, 403)

    @property
    def is_not_found(self) -> bool:
        """No such model, or no such path."""
        return self.status == 404

    @property
    def is_without_credit(self) -> bool:
        """The account cannot pay; waiting does not help, although many services say 429."""
        return self.status == 402 or self.code in _NO_CREDIT

    @property
    def is_filtered(self) -> bool:
        """The service's filter did not let the prompt through."""
        return self.code == "content_filter"

    @property
    def is_rate_limit(self) -> bool:
        """Too many calls."""
        return self.status == 429

    @property
    def may_pass_later(self) -> bool:
        """The service is in trouble, not the request."""
        return self.status in (408, 409, 425) or self.status >= 500

    @property
    def may_be_paid(self) -> bool:
        """The service behind a gateway may have answered."""
        return self.status in _LOST_BEHIND_GATEWAY


def read_error(status: int, body: Any) -> ServiceError:
    """Read the error object of a service: `{"error": {"message", "code", "type"}}` or what stands in its place."""
    error = body.get("error", body) if isinstance(body, Mapping) else body
    if not isinstance(error, Mapping):
        return ServiceError(status, _shortened(str(error or "")))
    code = error.get("code") or error.get("type") or ""
    return ServiceError(status, _shortened(str(error.get("message") or error.get("detail") or "")), str(code))


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MESSAGE_CHARS else line[: _MESSAGE_CHARS - 1] + "…"
