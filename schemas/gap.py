"""A gap: content that is missing, or stale because the facts under our own text changed."""

from dataclasses import dataclass
from enum import StrEnum


class GapReason(StrEnum):
    """Why content is to be written."""

    MISSING = "missing"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Gap:
    """One attribute of one record that is to be filled, for one locale and channel.

    `locale` and `channel` are None where the attribute has no such scope; `language` is the locale whose
    language the content is written in all the same. `current_text` is our own earlier text where it went stale.
    `replaces_edit` says that a person had a hand in that text, so that a person has to see its successor.
    `facts` counts the facts beside the name; `is_generatable` is False where they are fewer than `min_facts`.
    """

    identifier: str
    attribute: str
    locale: str | None
    channel: str | None
    language: str
    reason: GapReason = GapReason.MISSING
    current_text: str | None = None
    facts: int = 0
    is_generatable: bool = True
    replaces_edit: bool = False
