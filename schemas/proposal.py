"""A proposal: content that an enricher drafted for one gap. It is never edited; a new draft is a new proposal."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from schemas.finding import Finding
from schemas.product import ProductKind

#: The enricher of what a person wrote into the place of a draft: the source of such a value is the person.
PERSON = "person"


class ContentKind(StrEnum):
    """What is written: running text, or an attribute's value."""

    TEXT = "text"
    ATTRIBUTE = "attribute"


class DraftOutcome(StrEnum):
    """How the call behind a draft ended; all but `drafted` leave an empty text and are blocked."""

    DRAFTED = "drafted"
    REFUSED = "refused"
    TRUNCATED = "truncated"
    MALFORMED = "malformed"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class SlotSpan:
    """A place in the text that code rendered from a fact: character offsets and the attribute's code."""

    start: int
    end: int
    attribute: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with slots (`⟦weight⟧`), the attribute codes it rests on, and its place in the rendered text."""

    template: str
    attributes: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Drafted content for one attribute, locale and channel of one record.

    `text` is what would be stored in the PIM: rendered text, an option code, several codes joined by commas, or
    a number with its unit after a space. `sentences` and `slots` are empty for content that was not drafted from
    slots. `quote` is the passage an attribute's value was read from. `request_hashes` name the paid calls behind it.
    `attempt` is 0 for the first draft, then counts the repairs. `redraft_of` is the number of the decision by which a
    person asked for another draft.
    """

    identifier: str
    kind: ProductKind
    family: str | None
    attribute: str
    locale: str | None
    channel: str | None
    language: str
    content: ContentKind
    text: str
    enricher: str
    enricher_version: str
    revision: str
    facts_hash: str = ""
    sentences: tuple[Sentence, ...] = ()
    slots: tuple[SlotSpan, ...] = ()
    quote: str | None = None
    outcome: DraftOutcome = DraftOutcome.DRAFTED
    request_hashes: tuple[str, ...] = ()
    attempt: int = 0
    llm_model: str | None = None
    replaces: str | None = None
    redraft_of: int | None = None

    @property
    def id(self) -> str:
        """The proposal's identity as 32 hex digits: same identity, no second proposal, no second paid call."""
        return proposal_id(
            identifier=self.identifier,
            attribute=self.attribute,
            channel=self.channel,
            locale=self.locale,
            enricher=self.enricher,
            enricher_version=self.enricher_version,
            revision=self.revision,
            redraft_of=self.redraft_of,
        )


def proposal_id(
    *,
    identifier: str,
    attribute: str,
    channel: str | None,
    locale: str | None,
    enricher: str,
    enricher_version: str,
    revision: str,
    redraft_of: int | None = None,
) -> str:
    """Return the identity of a proposal as 32 hex digits."""
    parts = [identifier, attribute, channel or "", locale or "", enricher, enricher_version, revision]
    if redraft_of is not None:
        parts.append(str(redraft_of))
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()


class GateOutcome(StrEnum):
    """What the gate decides on a proposal; `nothing` where the product data does not state the value to draft."""

    ACCEPT = "accept"
    REVIEW = "review"
    BLOCK = "block"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class CheckedProposal:
    """A proposal with its findings and the gate's outcome.

    `is_auto_accepted` says that no person has to look at it; `is_audited` that it was drawn for the blind sample.
    """

    proposal: Proposal
    findings: tuple[Finding, ...]
    outcome: GateOutcome
    is_auto_accepted: bool = False
    is_audited: bool = False
