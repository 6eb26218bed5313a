"""Counts of a run while it goes: every gap ends in exactly one of drafted, failed or left."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from flows.damage import Damage
from flows.scan import ScanCounts, Shard
from flows.taken_up import is_taken_up, is_unchecked, is_unreadable
from ledger.records import SavedDraft
from schemas.proposal import GateOutcome


@dataclass
class Tally:
    """Running counts; `changed` is called after each change, to show progress.

    `seconds_refused` says for how long the service has answered nothing but 429.
    """

    scan: ScanCounts = field(default_factory=ScanCounts)
    outcomes: dict[GateOutcome, int] = field(default_factory=lambda: dict.fromkeys(GateOutcome, 0))
    unreadable: int = 0
    unchecked: int = 0
    failed: int = 0
    left: int = 0
    messages: dict[str, int] = field(default_factory=dict)
    damage: Damage = field(default_factory=Damage)
    changed: Callable[[], None] = lambda: None
    seconds_refused: Callable[[], float] = lambda: 0.0

    def scanned(self, shard: Shard) -> None:
        """Add the counts of a shard, and the damage among what it quarantines."""
        self.scan += shard.counts
        for entry in shard.quarantine:
            self.damage.add(entry.findings)
        self.changed()

    def drafted(self, drafts: Iterable[SavedDraft]) -> None:
        """Count drafts that are in the ledger."""
        for draft in drafts:
            self.outcomes[draft.checked.outcome] += 1
            is_unread = is_unreadable(draft.checked.proposal)
            self.unreadable += is_unread and is_taken_up(draft.checked)
            self.unchecked += is_unchecked(draft.checked) and not is_unread
        self.changed()

    @property
    def gate_rejection_rate(self) -> float | None:
        """Blocked ÷ checked drafts; where nothing could be drafted, nothing was checked."""
        checked = sum(self.outcomes.values()) - self.outcomes[GateOutcome.NOTHING]
        return self.outcomes[GateOutcome.BLOCK] / checked if checked else None

    def lost(self, gaps: int, message: str) -> None:
        """Count gaps whose calls were never answered, and remember why."""
        self.failed += gaps
        self.messages[message] = self.messages.get(message, 0) + gaps
        self.changed()

    def not_reached(self, gaps: int) -> None:
        """Count gaps that the run stopped before."""
        self.left += gaps
        self.changed()

    @property
    def done(self) -> int:
        """Gaps that were drafted; those without an answer are open as before."""
        return sum(self.outcomes.values())
