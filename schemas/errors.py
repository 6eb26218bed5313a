"""Every exception that crosses a room, sorted by who mends it.

SkuwrightError
├── ConfigError        the operator: a setting, a key, a path; nothing was spent
│   ├── InputError     the operator: a file or folder that cannot be read as what it should be
│   ├── NotConfigured  the operator: content that is stored, but that the config no longer has
│   └── UnknownProposal   who asked: an id that no proposal has, or more than one begins with
├── Unavailable        nobody: try again later
│   ├── PimUnavailable
│   ├── LlmUnavailable
│   ├── LedgerUnavailable
│   └── RunUnderWay       another process does the same on this ledger
├── Refused            this record: the others go on
│   ├── PimRefused
│   ├── LlmRefused
│   └── AlreadyDecided    somebody else was faster
│       ├── NeedsAnother      the same person cannot be the second of two
│       └── CannotBeUndone    the decision was another's, or something was built on it
├── StaleProduct       pull again: somebody changed the record since it was read
├── BudgetSpent        the operator: raise `budget.max_per_run` or run again
└── RunStopped         nobody: somebody asked the run to stop, and the next run goes on

Messages say *where: what happened; what to do*. Trouble with data is not here: it is a `Finding`.
"""


class SkuwrightError(Exception):
    """Base of all; its text is one line that a person can act on."""


class ConfigError(SkuwrightError):
    """A setting is wrong or missing."""


class InputError(ConfigError):
    """A file or folder cannot be read as what it should be."""


class NotConfigured(ConfigError):
    """The config no longer has the content that a stored proposal is for: nothing says how to check it."""


class UnknownProposal(ConfigError):
    """No proposal has an id, or more than one begins with it."""


class Unavailable(SkuwrightError):
    """A system did not answer; the same call may go through later."""


class PimUnavailable(Unavailable):
    """The PIM, or the disk that stands for it, did not answer."""


class LlmUnavailable(Unavailable):
    """The language model's service did not answer after all retries.

    `is_outage` says that this holds for all calls, not for one: the run should stop and go on later.
    """

    def __init__(self, message: str, *, is_outage: bool = False) -> None:
        super().__init__(message)
        self.is_outage = is_outage


class LedgerUnavailable(Unavailable):
    """The ledger's database is locked, full or out of reach."""


class RunUnderWay(Unavailable):
    """Another run of the same kind holds this ledger's lock."""


class Refused(SkuwrightError):
    """A system said no to this record."""


class PimRefused(Refused):
    """The PIM does not take this value."""


class LlmRefused(Refused):
    """The language model's service does not take this request."""


class AlreadyDecided(Refused):
    """Somebody decided on this proposal before, or it took another state meanwhile."""


class NeedsAnother(AlreadyDecided):
    """It takes two people, and the same one approved it before."""


class CannotBeUndone(AlreadyDecided):
    """The decision was somebody else's, or it was written or overtaken since, or there is none."""


class StaleProduct(SkuwrightError):
    """The record changed since it was pulled."""


class BudgetSpent(SkuwrightError):
    """The next call could pass the budget of this run."""


class RunStopped(SkuwrightError):
    """The run was asked to stop before this call was sent: it costs nothing."""

    def __init__(self) -> None:
        super().__init__("the run was asked to stop; run again to go on")
