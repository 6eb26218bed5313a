"""Tells a model that cannot answer in the agreed form from one bad answer: each of them is paid."""

from schemas.errors import LlmUnavailable

#: So many paid answers in a row that nobody can read: the model does not follow the form, or its limit is too low.
_UNREADABLE_BEFORE_STOP = 20


class AnswerHealth:
    """Counts answers as they are read. `where` names the model and its service."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._unreadable = 0
        self._stopped: str | None = None

    def readable(self) -> None:
        """Note an answer that could be read, at least in part."""
        self._unreadable = 0

    def unreadable(self, how: str) -> None:
        """Note a paid answer that could not be read; `how` says why."""
        self._unreadable += 1
        if self._unreadable >= _UNREADABLE_BEFORE_STOP:
            self._stopped = (
                f"{self._where}: {self._unreadable} answers in a row could not be read, the last one {how}; mend "
                "[llm] (another llm_model, or less reasoning_effort where answers are cut off) and run again"
            )

    def ensure_usable(self) -> None:
        """Raise LlmUnavailable once too many answers could not be read: nothing more is sent to that model."""
        if self._stopped is not None:
            raise LlmUnavailable(self._stopped, is_outage=True)
