"""A queue with one of everything that a desk shows: flagged, blocked, audited, not found, hostile, in two languages."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from ledger import Ledger
from ledger.records import SavedDraft
from schemas.finding import Evidence, Finding, Repair, Severity
from schemas.product import Amount, Product, Value
from schemas.proposal import CheckedProposal, ContentKind, DraftOutcome, GateOutcome, Proposal, Sentence, SlotSpan
from schemas.structure import Attribute, AttributeType, CatalogStructure
from tests.builders import make_product, make_proposal, make_structure
from tests.ledger.builders import NOON, make_run

#: Code that would run in a browser that took it for more than text.
HOSTILE = '<script>document.title="owned"</script><img src=x onerror="document.title=\'owned\'">"\'`{{7*7}}'

_SUPPLIER = "Winterjacke aus Wolle.\nGewicht 450 g, drei Taschen, wasserdicht."
GERMAN = "Die Jacke Nordwind wiegt 540 g. Sie hat drei Taschen und ist wasserdicht."
ENGLISH = "The Nordwind jacket weighs 450 g. It has three pockets and is waterproof."


def structure() -> CatalogStructure:
    """Return the catalogue's structure, with a supplier's text."""
    known = make_structure()
    text = Attribute("supplier_text", AttributeType.TEXTAREA, {"de_DE": "Lieferantentext", "en_US": "Supplier text"})
    family = known.families["jackets"]
    return replace(
        known,
        attributes={**known.attributes, text.code: text},
        families={"jackets": replace(family, attributes=(*family.attributes, text.code))},
    )


def jacket(identifier: str, **changes: Any) -> Product:
    """Return a jacket whose weight comes from its model, with a supplier's text. `values` are added."""
    product = make_product(identifier=identifier, inherited={"weight": "JK-MODEL"})
    added = {"supplier_text": (Value(_SUPPLIER),), "weight": (Value(Amount(Decimal(450), "GRAM")),)}
    return replace(product, values={**product.values, **added, **changes.pop("values", {})}, **changes)


def flag(text: str, place: str, code: str, severity: Severity, **changes: Any) -> Finding:
    """Return a finding about a place in a text."""
    start = text.index(place)
    given = {"message": f"{place} stands in no fact", "start": start, "end": start + len(place), "text": place}
    return Finding(code, severity, attribute="description", **{**given, **changes})


def wrong_weight(text: str) -> Finding:
    """Return the finding that a text says 540 g where the data say 450 g; its repair is one click."""
    return flag(
        text,
        "540 g",
        "numbers.unsupported",
        Severity.WARNING,
        expected="450 GRAM",
        evidence=(Evidence("weight", "450", "GRAM"),),
        repair=Repair("450 g", is_safe=True),
    )


@dataclass(frozen=True)
class Jackets:
    """The ids of the proposals by what they are for."""

    flagged: str
    english: str
    blocked: str
    audited: str
    not_found: str
    slotted: str
    hostile: str


def fill(ledger: Ledger) -> Jackets:
    """Store one proposal of each kind; return their ids."""
    ledger.start_run(make_run())
    drafts = {
        "flagged": _draft(
            make_proposal(text=GERMAN, replaces="Die Jacke Nordwind. Sie hat drei Taschen und ist wasserdicht."),
            wrong_weight(GERMAN),
        ),
        "english": _draft(make_proposal(text=ENGLISH, locale="en_US", language="en_US")),
        "blocked": _blocked(),
        "audited": _draft(
            make_proposal(identifier="JK-3", text=GERMAN.replace("540", "450")),
            outcome=GateOutcome.ACCEPT,
            is_auto_accepted=True,
            is_audited=True,
        ),
        "not_found": _not_found(),
        "slotted": _slotted(),
        "hostile": _hostile(),
    }
    in_order = (replace(one, drafted_at=NOON + timedelta(hours=place)) for place, one in enumerate(drafts.values()))
    ledger.save_drafts("r1", list(in_order))
    return Jackets(**{kind: draft.checked.proposal.id for kind, draft in drafts.items()})


def fill_flagged(ledger: Ledger, number: int) -> None:
    """Store many proposals with a warning each, and nothing else."""
    ledger.start_run(make_run())
    ledger.save_drafts("r1", list(_flagged(number)))


def _flagged(number: int) -> Iterable[SavedDraft]:
    for place in range(number):
        proposal = make_proposal(identifier=f"JK-{place:03}", text=GERMAN)
        draft = _draft(proposal, wrong_weight(GERMAN))
        yield replace(draft, drafted_at=NOON + timedelta(seconds=place))


def _draft(
    proposal: Proposal,
    *findings: Finding,
    outcome: GateOutcome = GateOutcome.REVIEW,
    product: Product | None = None,
    **flags: bool,
) -> SavedDraft:
    checked = CheckedProposal(proposal, findings, outcome, **flags)
    return SavedDraft(checked, product or jacket(proposal.identifier), NOON)


def _blocked() -> SavedDraft:
    text = "Die Jacke Nordwind ist die beste Jacke der Welt."
    finding = flag(text, "die beste Jacke der Welt", "packs.lead_claim", Severity.ERROR, law="UWG § 5")
    return _draft(make_proposal(identifier="JK-2", text=text), finding, outcome=GateOutcome.BLOCK)


def _not_found() -> SavedDraft:
    proposal = make_proposal(
        identifier="JK-4",
        attribute="color",
        locale=None,
        channel=None,
        content=ContentKind.ATTRIBUTE,
        text="",
        outcome=DraftOutcome.NOT_FOUND,
    )
    product = jacket("JK-4")
    values = {code: data for code, data in product.values.items() if code != "color"}
    finding = Finding("draft.not_found", Severity.INFO, "the product data do not state it")
    return _draft(proposal, finding, outcome=GateOutcome.NOTHING, product=replace(product, values=values))


def _slotted() -> SavedDraft:
    text = "Nordwind wiegt 450 g. Sie ist schwarz."
    proposal = make_proposal(
        identifier="JK-5",
        text=text,
        sentences=(
            Sentence("Nordwind wiegt ⟦weight⟧.", ("weight",), 0, 21),
            Sentence("Sie ist schwarz.", ("color",), 22, 38),
        ),
        slots=(SlotSpan(15, 20, "weight"),),
    )
    message = "the sentence is short"
    return _draft(proposal, Finding("readability.hard", Severity.WARNING, message))


def _hostile() -> SavedDraft:
    text = f"Die Jacke {HOSTILE} wiegt 540 g."
    finding = flag(
        text,
        HOSTILE,
        "grounding.name_altered",
        Severity.WARNING,
        message=HOSTILE,
        evidence=(Evidence("name", HOSTILE),),
        repair=Repair(HOSTILE),
    )
    values = {"name": (Value(HOSTILE),), "supplier_text": (Value(HOSTILE),)}
    product = jacket("JK-6", values=values)
    return _draft(make_proposal(identifier="JK-6", text=text, replaces=HOSTILE), finding, product=product)
