"""The queue's filter in the address bar, and back."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from ledger.desk_records import QueueFilter, QueueOrder, QueueState

_NAMES = (
    "state",
    "family",
    "locale",
    "attribute",
    "code",
    "claim",
    "severity",
    "assignee",
    "days",
    "q",
    "order",
    "second",
)
_LONGEST = 200
_Choice = TypeVar("_Choice", bound=StrEnum)


def filter_of(query: Mapping[str, str], now: datetime) -> QueueFilter:
    """Return the filter that an address names; what it does not know is left out."""
    given = {name: query[name][:_LONGEST] for name in _NAMES if query.get(name)}
    days = given.get("days", "")
    return QueueFilter(
        state=_choice(QueueState, given.get("state"), QueueState.WAITING),
        family=given.get("family"),
        locale=given.get("locale"),
        attribute=given.get("attribute"),
        code=given.get("code"),
        claim=query["claim"][:_LONGEST] if "claim" in query and "code" in given else None,
        severity=given.get("severity"),
        assignee=given.get("assignee"),
        older_than=now - timedelta(days=int(days)) if days.isascii() and days.isdigit() and len(days) < 5 else None,
        search=given.get("q"),
        order=_choice(QueueOrder, given.get("order"), QueueOrder.RISK),
        waits_for_second=given.get("second") == "1",
    )


def address(query: Mapping[str, str], **changes: str | None) -> str:
    """Return the query string with changes; None takes a part out. Unknown parts are dropped."""
    # An empty claim is one, too: that of findings on the whole text.
    given = {name: query[name] for name in _NAMES if query.get(name) or (name == "claim" and "claim" in query)}
    for name, value in changes.items():
        given.pop(name, None)
        if value:
            given[name] = value
    return urlencode(given)


def _choice(kind: type[_Choice], given: str | None, default: _Choice) -> _Choice:
    try:
        return kind(given) if given else default
    except ValueError:
        return default
