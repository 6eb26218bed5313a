"""Findings in German: every message, every rule of the packs, labels and values by their names."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from quality_checks.attribute_value import readable_value
from quality_checks.german import english_sentence, german_sentence
from quality_checks.german_table import GERMAN
from quality_checks.rule_packs.loader import BUILT_IN, shelf
from quality_checks.runner import run_checks
from schemas.finding import Evidence, Finding, Severity
from schemas.structure import Attribute, AttributeType
from tests.builders import make_structure
from tests.quality_checks.conftest import PlainNames
from tests.quality_checks.subjects import make_value


class Labels(PlainNames):
    """A catalogue with labels."""

    def attribute(self, code: str) -> str:
        """Return a label."""
        return {"weight": "Gewicht", "color": "Farbe", "product_height": "Höhe"}.get(code, code)

    def value(self, code: str, text: str) -> str:
        """Return a value as people write it."""
        return {"450 GRAM": "450 g", "black": "schwarz"}.get(text, text) if code else text


def said(code: str, message: str, **more: object) -> str | None:
    return german_sentence(Finding(code, Severity.WARNING, message, **more), Labels(), shelf())  # type: ignore[arg-type] # a finding's own


SENTENCES = [
    ("numbers.unsupported", '"480 g" stands in no fact; the nearest is weight = "450 GRAM"',
     "„480 g“ steht in keinem Fakt. Am nächsten kommt Gewicht = „450 g“."),
    ("grounding.material_unsupported", '"Seide" stands in no fact; the data have color = "black", x = "a", b"',
     "„Seide“ steht in keinem Fakt. In den Daten: Farbe = „schwarz“, x = „a\", b“."),
    ("numbers.derived", '"8" stands in no fact, but is the sum of pockets = "3" + inner = "5"',
     "„8“ steht in keinem Fakt, ist aber die Summe aus pockets = „3“ + inner = „5“."),
    ("numbers.wrong_attribute", '"30 cm" is weight, but the text speaks of product_height',
     "„30 cm“ ist „Gewicht“, der Text spricht aber von „Höhe“."),
    ("citations.unknown_attribute", "color, lining: not filled for this product",
     "„Farbe“, „lining“: bei diesem Produkt nicht gefüllt."),
    ("ending.left_open", "„ is opened and never closed", "„ wird geöffnet und nicht geschlossen."),
    ("html.tag_not_allowed", "a comment is not allowed", "Ein Kommentar ist nicht erlaubt."),
    ("html.script", '"<p title=">" onclick="x()">": onclick attribute is not allowed',
     "„<p title=\">\" onclick=\"x()\">“: Das Attribut onclick ist nicht erlaubt."),
    ("language.mixed", '"La veste est chaude." reads as fr', "„La veste est chaude.“ liest sich wie Französisch."),
    ("grounding.language_unchecked", "what the text claims cannot be checked in fr_FR",
     "Was der Text behauptet, lässt sich in dieser Sprache nicht prüfen (Französisch)."),
    ("packs.language_unknown", "no xx in rule pack prices, textile_fibres",
     "Keine Regeln für xx im Regelpaket prices, textile_fibres."),
    ("readability.below_limit", "LIX 72, at most 60.5 is wanted; shorten sentences and words",
     "LIX 72, höchstens 60,5 soll es sein. Kürzere Sätze und Wörter helfen."),
    # What rooms beside the checks report.
    ("stale.replaces_edit", "facts changed under a text that a person had edited; see what of the edit is to stay",
     "Ein Mensch hatte den Text bearbeitet, seither haben sich Fakten geändert. Was davon soll bleiben?"),
    ("check.product_unknown", "export.csv holds no product 'A 1', so nothing can be checked",
     "export.csv enthält kein Produkt 'A 1'; so lässt sich nichts prüfen."),
    ("check.crashed", "this text could not be checked: the process that checks failed (EOFError: )",
     "Dieser Text konnte nicht geprüft werden: Der Prozess, der prüft, ist gescheitert (EOFError: )."),
    ("check.crashed", "this text could not be checked: no answer came",
     "Dieser Text konnte nicht geprüft werden: no answer came"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "message", "sentence"), SENTENCES)
def test_a_message_is_said_in_german_with_labels_and_values(code: str, message: str, sentence: str) -> None:
    assert said(code, message) == sentence


def test_the_evidence_tells_whose_value_it_is() -> None:
    message = 'Gewicht ("450 GRAM") is not stated'
    evidence = (Evidence("weight", "450 GRAM"),)
    assert said("mandatory_facts.missing", message, evidence=evidence) == "Gewicht („450 g“) steht nicht im Text."
    assert said("mandatory_facts.missing", message) == "Gewicht („450 GRAM“) steht nicht im Text."


def test_a_message_that_nobody_put_into_german_has_no_sentence() -> None:
    assert said("custom.check", "says something else") is None
    assert said("numbers.unsupported", "says something else") is None


PACKS = [
    ('"klimaneutral": {} (supplier_text says so)', "green_claims/offset",
     "„klimaneutral“: {} (so steht es in „supplier_text“)."),
    ('"70 % Wolle": {} (70 + 40.5 = 110.5 %)', "textile_fibres/sum", "„70 % Wolle“: {} (70 + 40,5 = 110,5 %)."),
    ('"Zutaten:": {} (Zimt.)', "food_information/list_verbatim", "„Zutaten:“: {} (Zimt.)."),
    ('"fettarm": {} (at most 1.5 per 100 ml are allowed)', "health_claims/low_fat",
     "„fettarm“: {} (erlaubt sind höchstens 1,5 je 100 ml)."),
    ('"fettarm": {} (2 g per serving are needed)', "health_claims/low_fat",
     "„fettarm“: {} (nötig sind 2 g je Portion)."),
    ('"fettarm": {} (3 g per 100 g are needed)', "health_claims/low_fat", "„fettarm“: {} (nötig sind 3 g je 100 g)."),
    ('"fettarm": {} (at most 3 per serving are allowed)', "health_claims/low_fat",
     "„fettarm“: {} (erlaubt sind höchstens 3 je Portion)."),
]  # fmt: skip


@pytest.mark.parametrize(("message", "rule", "sentence"), PACKS)
def test_what_a_rule_found_is_explained_by_the_rule(message: str, rule: str, sentence: str) -> None:
    pack_id, _, rule_id = rule.partition("/")
    found = next(one for one in shelf().packs[pack_id].rules if one.id == rule_id)
    whole = sentence.format(found.why.de.removesuffix("."))
    suggested = f"{whole} {found.suggestion.de}" if found.suggestion else whole
    assert said(found.code, message.format(found.why.en), rule=rule) == suggested


def test_a_rule_suggests_something_in_english_too() -> None:
    rule = shelf().packs["green_claims"].rules[0]
    assert rule.suggestion is not None
    message = f'"x": {rule.why.en}'
    found = Finding(rule.code, Severity.WARNING, message, rule="green_claims/generic")
    assert english_sentence(found, shelf()) == f"{message}. {rule.suggestion.en}"
    assert english_sentence(replace(found, message="what the rule said once"), shelf()) is None
    assert english_sentence(replace(found, rule=None), shelf()) is None


def test_every_rule_of_the_packs_explains_itself_in_german() -> None:
    for pack_id in BUILT_IN:
        for rule in shelf().packs[pack_id].rules:
            sentence = said(rule.code, f'"x": {rule.why.en}', rule=f"{pack_id}/{rule.id}")
            assert sentence is not None
            assert sentence.startswith(f"„x“: {rule.why.de}")
            assert rule.why.de.endswith("."), rule.id


def test_a_rule_that_changed_or_went_since_explains_nothing() -> None:
    assert said("packs.green_vague", '"x": what the rule said once', rule="green_claims/sustainable") is None
    assert said("packs.green_vague", '"x": y', rule="green_claims/gone") is None
    assert said("packs.green_vague", '"x": y', rule="gone/sustainable") is None
    why = shelf().packs["green_claims"].rules[0].why.en
    assert said("packs.green_generic", f'"x": {why} (for some new reason)', rule="green_claims/generic") is None


@pytest.mark.parametrize("value", ["-1", "0", "99"])
@pytest.mark.parametrize("kind", [AttributeType.NUMBER, AttributeType.DATE])
def test_all_that_can_be_wrong_with_a_number_or_a_date_is_said(value: str, kind: AttributeType) -> None:
    attribute = Attribute(
        "pockets", kind, number_min=Decimal(1), number_max=Decimal(9), negative_allowed=False, decimals_allowed=False
    )
    known = make_structure()
    structure = replace(known, attributes={**known.attributes, "pockets": attribute})
    (found,) = run_checks((readable_value(),), make_value(value, "pockets", structure=structure))
    assert (german_sentence(found, PlainNames(), shelf()) or "").startswith(f"„{value}“")


def test_every_pattern_and_its_sentence_have_the_same_parameters() -> None:
    for pairs in GERMAN.values():
        for english, german in pairs:
            assert set(re.findall(r"\{(\w+)\}", german)) <= set(re.findall(r"\{(\w+)\}", english)), english
