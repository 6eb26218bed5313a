"""What goes back to the PIM and what came of it: changes and their receipts."""

from dataclasses import dataclass
from enum import StrEnum

from schemas.product import ProductKind


class ReceiptStatus(StrEnum):
    """What came of one change."""

    WRITTEN = "written"
    STALE = "stale"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Change:
    """One value to write. `revision` is that of the record the text was written for.

    `replaces` is the text that stood there then: None for an empty value, else our own earlier text.
    """

    proposal_id: str
    identifier: str
    kind: ProductKind
    attribute: str
    locale: str | None
    channel: str | None
    text: str
    revision: str
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of one change: `message` says why it was not written, `path` where it was."""

    proposal_id: str
    status: ReceiptStatus
    message: str = ""
    path: str = ""
