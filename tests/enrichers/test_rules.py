"""Rules before models: what a rule reads out of a product's texts is never asked for, and says where it comes from."""

import asyncio
from dataclasses import replace
from typing import Any

import orjson

from enrichers import rules
from enrichers.base import Blocked, DraftOrder
from enrichers.prices import find_price
from enrichers.quote import Quote, QuotingClient
from schemas.config import BudgetConfig, ContentConfig, PriceConfig
from schemas.finding import Finding, Severity
from schemas.product import Product, Value
from schemas.proposal import ContentKind, DraftOutcome, Proposal
from schemas.redraft import Redraft
from schemas.structure import Attribute, AttributeType, CatalogStructure
from tests.builders import make_product, make_structure
from tests.enrichers.llm_pieces import MemoryJournal, make_config, make_enricher, make_order, now
from tests.enrichers.test_llm_enricher import ScriptedClient, text_answer

VALUE = ContentConfig(kind=ContentKind.ATTRIBUTE)
CONTENTS = {"description": ContentConfig(), "color": VALUE, "pockets": VALUE, "waterproof": VALUE}
SAID = "Leichte Jacke. Farbe: Schwarz. Hält den Regen ab."


def _structure() -> CatalogStructure:
    structure = make_structure()
    note = Attribute("note", AttributeType.TEXTAREA, {"de_DE": "Notiz"})
    return replace(structure, attributes={**structure.attributes, "note": note})


def _product(said: str = SAID) -> Product:
    product = make_product()
    values = {code: value for code, value in product.values.items() if code not in CONTENTS}
    return replace(product, values={**values, "note": (Value(said),)})


def _order(*attributes: str, said: str = SAID, **changes: Any) -> DraftOrder:
    return make_order(_product(said), structure=_structure(), attributes=attributes, contents=CONTENTS, **changes)


def _draft(client: ScriptedClient, order: DraftOrder) -> tuple[Proposal, ...]:
    return asyncio.run(make_enricher(client, contents=CONTENTS).draft(order))


def _asked(client: ScriptedClient) -> set[str]:
    schema = client.requests[0].body["response_format"]["json_schema"]["schema"]
    return {code for kind in schema["properties"].values() for code in kind["properties"]}


def test_where_rules_read_everything_there_is_no_call() -> None:
    client = ScriptedClient("never asked")
    (proposal,) = _draft(client, _order("color"))
    assert client.requests == []
    assert (proposal.text, proposal.quote) == ("black", "Farbe: Schwarz.")
    assert (proposal.enricher, proposal.enricher_version) == rules.origin()
    assert (proposal.llm_model, proposal.request_hashes) == (None, ())


def test_only_what_no_rule_could_read_goes_into_the_call() -> None:
    answer = {
        **text_answer(("Die Jacke ⟦name⟧.", ("name",))),
        "attributes": {"waterproof": {"quote": "Hält den Regen ab.", "value": True}},
    }
    client = ScriptedClient(answer)
    proposals = _draft(client, _order("description", "color", "waterproof"))
    assert _asked(client) == {"description", "waterproof"}
    assert [(it.attribute, it.enricher) for it in proposals] == [
        ("description", "llm"),
        ("color", "rules"),
        ("waterproof", "llm"),
    ]
    assert proposals[1].facts_hash == proposals[0].facts_hash


def test_a_passage_in_doubt_is_left_to_the_model() -> None:
    client = ScriptedClient({"attributes": {"color": {"quote": "", "value": None}}})
    assert _draft(client, _order("color", said="Farbe: Schwarz oder Rot.")) == ()
    assert _asked(client) == {"color"}


def test_a_value_that_was_read_and_blocked_is_asked_of_the_model_with_its_findings() -> None:
    (read,) = rules.read_by_rule(_order("color")).values()
    finding = Finding("options.unknown_code", Severity.ERROR, "no such option", "color")
    client = ScriptedClient({"attributes": {"color": {"quote": "Farbe: Schwarz.", "value": "red"}}})
    (mended,) = _draft(client, _order("color", blocked=(Blocked(read, (finding,)),), attempt=1))
    assert (mended.text, mended.enricher, mended.attempt) == ("red", "llm", 1)
    assert "no such option" in orjson.dumps(client.requests[0].body).decode()


def test_an_unusable_answer_keeps_what_was_read() -> None:
    client = ScriptedClient("{}")
    proposals = _draft(client, _order("color", "waterproof"))
    assert [it.outcome for it in proposals] == [DraftOutcome.DRAFTED, DraftOutcome.MALFORMED]


def test_a_quote_counts_as_the_run_does() -> None:
    async def main() -> tuple[Quote, tuple[Proposal, ...]]:
        config = make_config(price=PriceConfig(input_per_million=1, output_per_million=1))
        client = QuotingClient(config, MemoryJournal(), price=find_price(config, BudgetConfig()), now=now)
        enricher = make_enricher(client, config, contents=CONTENTS)
        drafts = await enricher.draft(_order("color"))
        await enricher.draft(_order("color", "waterproof"))
        return client.quote(), drafts

    quote, drafts = asyncio.run(main())
    assert quote.calls == 1
    assert [it.text for it in drafts] == ["black"]


def test_the_origin_is_its_own_and_steady() -> None:
    assert rules.origin() == rules.origin()
    name, version = rules.origin()
    assert name not in {"llm", "template"}
    assert len(version) == 12


def test_a_value_that_a_person_wants_anew_is_asked_of_the_model() -> None:
    client = ScriptedClient({"attributes": {"color": {"quote": "Leichte Jacke", "value": "red"}}})
    (read,) = _draft(ScriptedClient("never asked"), _order("color"))
    order = replace(_order("color"), redrafts={"color": Redraft(3, ("Steht im Titel.",), read)})
    (proposal,) = _draft(client, order)
    assert _asked(client) == {"color"}
    assert (proposal.text, proposal.enricher) == ("red", "llm")
    assert client.requests[0].body["messages"][-1]["content"].count("Steht im Titel.") == 1
