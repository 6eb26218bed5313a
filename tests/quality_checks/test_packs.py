"""Rule packs: each rule's own examples, the table of cases, harmless sentences, support by facts, failing closed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.codes import CODES
from quality_checks.rule_packs.check import rule_packs
from quality_checks.rule_packs.choice import fits, kind_of
from quality_checks.rule_packs.loader import BUILT_IN, FOLDER, read_pack, shelf
from quality_checks.rule_packs.phrases import phrase, phrase_problem
from quality_checks.rule_packs.records import Pack, Rule
from quality_checks.runner import run_checks
from schemas.config import ChecksConfig
from schemas.finding import Finding, Severity
from tests.builders import make_product, make_structure
from tests.quality_checks.cases_of_packs import HARMLESS_DE, HARMLESS_EN, PACK_CASES, PackCase
from tests.quality_checks.cases_of_paraphrases import PARAPHRASES
from tests.quality_checks.subjects import make_subject

LOCALES = {"de": "de_DE", "en": "en_US"}
EXAMPLES = [
    pytest.param(pack, rule, language, id=f"{pack.id}/{rule.id}-{language}")
    for pack in shelf().packs.values()
    for rule in pack.rules
    for language in pack.languages
]
FOR_ALL = (
    "biocides_devices",
    "competitors",
    "energy_labels",
    "green_claims",
    "lead_claims",
    "medicinal_advertising",
    "prices",
    "self_evident",
    "test_results",
)


def _found(
    text: str, language: str = "de", *, packs: tuple[str, ...] | None = None, **subject: Any
) -> tuple[Finding, ...]:
    check = rule_packs(ChecksConfig(packs=packs))
    return run_checks((check,), make_subject(text, locale=LOCALES[language], **subject))


def _chosen(**changes: Any) -> tuple[str, ...]:
    kind = kind_of(make_product(**changes), make_structure())
    return tuple(pack.id for pack in shelf().packs.values() if fits(pack, kind))


@pytest.mark.parametrize(("pack", "rule", "language"), EXAMPLES)
def test_each_rule_catches_its_example_and_leaves_the_other(pack: Pack, rule: Rule, language: str) -> None:
    caught = _found(getattr(rule.catches, language), language, packs=(pack.id,), values=rule.facts)
    assert f"{pack.id}/{rule.id}" in {found.rule for found in caught}
    assert _found(getattr(rule.leaves, language), language, packs=(pack.id,), values=rule.facts) == ()


@pytest.mark.parametrize("case", PACK_CASES, ids=lambda case: f"{case.name}: {case.text[:40]}")
def test_texts_have_the_findings_of_the_table(case: PackCase) -> None:
    findings = _found(case.text, case.language, packs=case.packs, **case.subject)
    assert sorted((found.code, found.text) for found in findings) == sorted(case.found)
    for found in findings:
        assert case.text[found.start : found.end] == found.text
        assert found.severity is CODES[found.code].severity
        assert found.law
        assert found.rule
        assert found.version >= 1


@pytest.mark.parametrize(("code", "text", "language"), PARAPHRASES)
def test_claims_are_found_in_other_words(code: str, text: str, language: str) -> None:
    assert code in {found.code for found in _found(text, language, packs=BUILT_IN)}


@pytest.mark.parametrize("text", HARMLESS_DE)
def test_harmless_german_sentences_are_left_alone_by_all_packs(text: str) -> None:
    assert _found(text, "de", packs=BUILT_IN) == ()


@pytest.mark.parametrize("text", HARMLESS_EN)
def test_harmless_english_sentences_are_left_alone_by_all_packs(text: str) -> None:
    assert _found(text, "en", packs=BUILT_IN) == ()


def test_there_are_enough_harmless_sentences() -> None:
    assert min(len(HARMLESS_DE), len(HARMLESS_EN)) >= 60


def test_all_built_in_packs_can_be_used_and_their_rules_have_codes_of_their_severity() -> None:
    assert (tuple(shelf().packs), dict(shelf().broken)) == (BUILT_IN, {})
    for pack in shelf().packs.values():
        for rule in pack.rules:
            assert CODES[rule.code].severity is rule.severity


def test_a_claim_with_a_replacement_can_be_mended() -> None:
    (found,) = _found("Ein Gürtel aus veganem Leder.", packs=("textile_fibres",))
    assert found.repair is not None
    assert (found.repair.text, found.repair.is_safe) == ("Kunstleder", False)
    assert (found.law, found.rule, found.version) == ("UWG § 5; DIN EN 15987", "textile_fibres/vegan_leather", 1)
    assert found.expected == "Kunstleder, oder das Material mit Namen."


def test_a_condition_that_is_not_met_names_the_fact() -> None:
    (found,) = _found("Zuckerfrei.", packs=("health_claims",), values={"sugar_per_100g": "4,5 g"})
    assert (found.code, found.severity) == ("packs.nutrition_contradicted", Severity.ERROR)
    assert [(one.attribute, one.value) for one in found.evidence] == [("sugar_per_100g", "4,5 g")]


@pytest.mark.parametrize(
    ("changes", "more"),
    [
        ({"family": "jackets"}, ("textile_fibres",)),
        ({"family": "power_supplies"}, ()),
        ({"family": "food"}, ("food_information", "health_claims")),
        ({"family": "snacks_and_beverages"}, ("food_information", "health_claims")),
        ({"family": "food_processors"}, ()),
        ({"family": "dog_food"}, ()),
        ({"family": "kitchen", "categories": ("lebensmittel",)}, ("food_information", "health_claims")),
        ({"family": "skin_care"}, ("cosmetics",)),
        ({"family": "smartphones"}, ()),
        ({"family": "ladders"}, ()),
        ({"family": None}, ("cosmetics", "food_information", "health_claims", "textile_fibres")),
    ],
)
def test_packs_are_chosen_by_what_a_product_is(changes: dict[str, Any], more: tuple[str, ...]) -> None:
    assert _chosen(**changes) == tuple(sorted((*FOR_ALL, *more)))


def test_the_config_chooses_packs_by_family_then_category_then_for_all() -> None:
    config = ChecksConfig(
        packs=("prices",), packs_of_families={"jackets": ("green_claims",)}, packs_of_categories={"sale": ()}
    )
    check = rule_packs(config)
    text = "Klimaneutral für 19,99 €."

    def codes(**changes: Any) -> list[str]:
        return [found.code for found in run_checks((check,), make_subject(text, product=make_product(**changes)))]

    assert codes() == ["packs.green_offset"]
    assert codes(family="boots") == ["packs.price_stated"]
    assert codes(family="boots", categories=("sale",)) == []


def test_a_pack_that_no_file_holds_is_an_error_on_each_text() -> None:
    (found,) = _found("Eine warme Jacke.", packs=("grene_claims",))
    assert (found.code, found.severity) == ("packs.broken", Severity.ERROR)
    assert found.message == "rule pack grene_claims cannot be used: no pack has this id"


def test_a_missing_and_a_broken_pack_are_errors_on_each_text(tmp_path: Path) -> None:
    folder = tmp_path / "packs"
    shutil.copytree(FOLDER, folder)
    (folder / "prices.toml").unlink()
    broken = folder / "green_claims.toml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("severity", "severty", 1), encoding="utf-8")
    check = rule_packs(on_shelf=shelf(None, folder))
    messages = [found.message for found in run_checks((check,), make_subject("Eine warme Jacke."))]
    assert messages == [
        "rule pack green_claims cannot be used: green_claims.toml: rules.0.severity: Field required",
        "rule pack prices cannot be used: prices.toml is missing in packs",
    ]


def test_an_own_pack_replaces_the_built_in_one_and_a_missing_folder_is_told(tmp_path: Path) -> None:
    own = (FOLDER / "prices.toml").read_text(encoding="utf-8").replace("version = 1", "version = 7")
    (tmp_path / "prices.toml").write_text(own, encoding="utf-8")
    check = rule_packs(ChecksConfig(pack_folder=tmp_path))
    (found,) = run_checks((check,), make_subject("Für 19,99 €."))
    assert found.version == 7
    gone = rule_packs(ChecksConfig(pack_folder=tmp_path / "gone"))
    (found,) = run_checks((gone,), make_subject("Eine warme Jacke."))
    assert found.message == "rule pack gone cannot be used: gone cannot be read: No such file or directory"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('id = "prices"', 'id = "price"', "prices.toml: id: is price; name file and id alike"),
        ("always = true", "always = false", "prices.toml: applies: Value error, says of no product that the pack"),
        ("date = 2026-01-01", "date = 2026-01-01\nauthor = 1", "prices.toml: author: Extra inputs are not permitted"),
        ('id = "stock"', 'id = "price"', "prices.toml: pack: Value error, rule price stands there twice; rename one"),
        ('"#€"', '"(€"', 'prices.toml: rules.0.find.de: Value error, "(€": brackets do not match'),
        ("[[rules]]", "[[rules]", "prices.toml is not readable as TOML"),
    ],
)
def test_what_is_wrong_with_a_pack_is_said(tmp_path: Path, old: str, new: str, problem: str) -> None:
    written = (FOLDER / "prices.toml").read_text(encoding="utf-8")
    assert old in written
    path = tmp_path / "prices.toml"
    path.write_text(written.replace(old, new, 1), encoding="utf-8")
    assert str(read_pack(path)).startswith(problem)


def test_a_language_that_packs_do_not_know_is_told() -> None:
    (found,) = run_checks((rule_packs(ChecksConfig(packs=("prices",))),), make_subject("Une veste.", locale="fr_FR"))
    assert (found.code, found.severity) == ("packs.language_unknown", Severity.WARNING)
    assert found.message == "no fr in rule pack prices"


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("umwelt(freundlich|schonend)~", "eine umweltfreundlichere Art", "umweltfreundlichere"),
        ("bio*", "das Bio-Müsli", "Bio-Müsli"),
        ("*seide", "die Kunstseide", "Kunstseide"),
        ("carbon neutral", "a carbon-neutral shirt", "carbon-neutral"),
        ("CO2-neutral", "CO2neutral", "CO2neutral"),
        ("hilft ... gegen Fieber", "hilft sehr gut gegen Fieber", "hilft sehr gut gegen Fieber"),
        ("hilft ... gegen Fieber", "hilft. Gut gegen Fieber", None),
        ("# %", "mit 2,5 % Fett", "2,5 %"),
        ("[sehr ]warm", "ist warm", "warm"),
        ("warm", "erwärmt warmes", None),
    ],
)
def test_phrases_are_read_as_their_notation_says(written: str, text: str, found: str | None) -> None:
    read = phrase(written, "de")
    match = read.regex.search(text)
    assert (match[0] if match else None) == found
    if found:
        assert read.may_stand_in(text.casefold())


def test_a_phrase_without_letters_is_refused() -> None:
    assert phrase_problem("# *") == "has no letters that a text could be searched for"


def test_attributes_and_failed_drafts_are_no_texts_for_packs() -> None:
    assert run_checks((rule_packs(),), make_subject("")) == ()


def test_packs_are_among_the_checks() -> None:
    assert "packs.price_stated" in {found.code for found in run_checks(first_checks(), make_subject("Für 19,99 €."))}


@pytest.mark.parametrize("seed", ["0", "1"])
def test_findings_do_not_hang_on_the_hash_seed(seed: str) -> None:
    code = (
        "from tests.quality_checks.test_packs import _found\n"
        "text = 'Nachhaltig, klimaneutral, CE-geprüft, Testsieger für 19,99 € auf Lager, von Ärzten empfohlen.'\n"
        "print([(f.code, f.text, f.rule) for f in _found(text, packs=None)])"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
    ).stdout
    text = "Nachhaltig, klimaneutral, CE-geprüft, Testsieger für 19,99 € auf Lager, von Ärzten empfohlen."
    assert printed.strip() == str([(found.code, found.text, found.rule) for found in _found(text)])
