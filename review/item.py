"""One proposal as the desk shows it: facts on the left, the text with its marks on the right, and all around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ledger.desk_records import QueueRow
from ledger.records import ProposalState, StoredProposal
from review.marks import Piece, pieces_of
from review.sentence_diff import Change, changes
from review.services import DeskServices
from review.shown_values import shown_data
from schemas.emptiness import is_blank
from schemas.errors import NotConfigured, PimUnavailable
from schemas.finding import Finding, Severity
from schemas.people import DeskEvent, Person, Role
from schemas.proposal import ContentKind
from schemas.structure import AttributeType
from schemas.verdict import standing

_NOT_SHOWN = (AttributeType.MEDIA,)


@dataclass(frozen=True, slots=True)
class FactLine:
    """A filled attribute as the PIM labels it. `inherited_from` is the product model that it comes from."""

    code: str
    label: str
    value: str
    inherited_from: str | None
    is_prose: bool


@dataclass(frozen=True, slots=True)
class PimText:
    """What the PIM holds for the same attribute in another locale."""

    locale: str | None
    channel: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """Everything that the page of a proposal shows. `other` looks at it too.

    `is_checked` is false for a text that a person wrote and that cannot be checked now.
    """

    stored: StoredProposal
    facts: tuple[FactLine, ...]
    pieces: tuple[Piece, ...]
    findings: tuple[Finding, ...]
    diff: tuple[Change, ...]
    siblings: tuple[QueueRow, ...]
    pim_texts: tuple[PimText, ...]
    events: tuple[DeskEvent, ...]
    attribute_label: str
    can_be_accepted: bool
    is_open: bool
    is_checked: bool = True
    other: str | None = None

    def may_be_undone(self, person: Person) -> bool:
        """Say whether that person may try to take the last decision on it back: their own, or as an admin anybody's."""
        held = standing(self.stored.verdicts)
        who = self.stored.first_by or (held.reviewer if held else None)
        if who is None or not person.role.may(Role.EDITOR):
            return False
        return person.role.may(Role.ADMIN) or who.casefold() == person.name.casefold()

    @property
    def is_text(self) -> bool:
        """Say whether it is running text, not a value."""
        return self.stored.proposal.content is ContentKind.TEXT


def item_of(services: DeskServices, stored: StoredProposal, *, other: str | None = None) -> Item:
    """Return a proposal as the page shows it."""
    proposal, structure = stored.proposal, services.structure
    text = stored.final_text
    checked = stored.findings if stored.has_draft_text else _found_in(services, stored, text)
    findings = checked or ()
    state = stored.state
    siblings = services.ledger.desk.siblings(stored.id)
    unjudged = stored.verdict is None and state in (ProposalState.ACCEPTED, ProposalState.WRITTEN)
    return Item(
        stored=stored,
        facts=tuple(_facts(services, stored)),
        pieces=tuple(pieces_of(text, findings, services.support(stored, text))),
        findings=findings,
        diff=tuple(changes(proposal.replaces, text)) if proposal.replaces else (),
        siblings=siblings,
        pim_texts=tuple(_pim_texts(services, stored, siblings)),
        events=services.ledger.people.events(proposal_id=stored.id, limit=50),
        attribute_label=structure.attribute(proposal.attribute).label(proposal.language),
        can_be_accepted=state is ProposalState.REVIEW or unjudged,
        is_open=state in (ProposalState.REVIEW, ProposalState.BLOCKED, ProposalState.NOT_FOUND) or unjudged,
        is_checked=checked is not None,
        other=other,
    )


def _found_in(services: DeskServices, stored: StoredProposal, text: str) -> tuple[Finding, ...] | None:
    """Return what the checks find in a text that a person wrote; None where it cannot be checked now."""
    try:
        return services.recheck(stored, text).findings
    except (NotConfigured, PimUnavailable):
        return None


def gravest(findings: tuple[Finding, ...]) -> str:
    """Return the gravest severity among findings; `info` where there are none."""
    found = {finding.severity for finding in findings}
    return next((one.value for one in (Severity.ERROR, Severity.WARNING) if one in found), Severity.INFO.value)


def _pim_texts(services: DeskServices, stored: StoredProposal, siblings: Sequence[QueueRow]) -> Iterator[PimText]:
    """Yield what stood in the PIM in other locales when the draft was made, but for what a proposal says there, too."""
    proposal = stored.proposal
    attribute = services.structure.attribute(proposal.attribute)
    said = {(row.locale, row.text) for row in siblings}
    for value in stored.product.values.get(proposal.attribute, ()):
        if value.locale == proposal.locale or is_blank(value.data):
            continue
        text = shown_data(attribute, value.data, value.locale or proposal.language)
        if (value.locale, text) not in said:
            yield PimText(value.locale, value.channel, text)


def _facts(services: DeskServices, stored: StoredProposal) -> Iterator[FactLine]:
    product, proposal, structure = stored.product, stored.proposal, services.structure
    family = structure.family(product.family)
    order = {code: place for place, code in enumerate(family.attributes)} if family else {}
    name = structure.name_attribute(product.family)
    for code in sorted(product.values, key=lambda code: (code != name, order.get(code, len(order)), code)):
        attribute = structure.attribute(code)
        data = product.data(code, proposal.language, proposal.channel)
        if data is None or attribute.type in _NOT_SHOWN or code == proposal.attribute:
            continue
        yield FactLine(
            code=code,
            label=attribute.label(proposal.language),
            value=shown_data(attribute, data, proposal.language),
            inherited_from=product.inherited.get(code),
            is_prose=attribute.type is AttributeType.TEXTAREA,
        )
