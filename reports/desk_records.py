"""What managers see beside a report: throughput, savings against writing by hand, and what lies too long with whom."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Throughput:
    """Time from the beginning of the run that pulled and drafted to publication, over `texts` published proposals.

    Half took no longer than `median`, nine of ten no longer than `most`.
    """

    texts: int
    median: timedelta
    most: timedelta


@dataclass(frozen=True, slots=True)
class ManualBaseline:
    """What a text costs that a person writes: from the config."""

    minutes_per_text: float
    hourly_rate: Decimal

    def savings(self, published: int, cost: Decimal) -> Decimal:
        """Return published texts × minutes × hourly rate - content cost."""
        hours = Decimal(str(self.minutes_per_text)) / 60
        return published * hours * self.hourly_rate - cost


@dataclass(frozen=True, slots=True)
class Late:
    """Proposals of a family and locale that wait, are blocked or stale for too long, and who answers for them.

    Those of one place that several people answer for are several records.
    """

    state: str
    family: str | None
    locale: str | None
    proposals: int
    oldest: datetime
    owner: str | None
