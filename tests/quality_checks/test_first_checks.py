"""The first checks find what the tables say, and nothing else; every code stands in a table."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

import quality_checks
from quality_checks import first_checks
from quality_checks.codes import CODES, code_table
from quality_checks.rule_packs.loader import shelf
from quality_checks.runner import run_checks
from schemas.finding import Severity
from schemas.structure import Attribute
from tests.builders import make_structure
from tests.quality_checks.cases import TEXTS, VALUES, Case, ValueCase
from tests.quality_checks.cases_of_citations import OF_CITATIONS
from tests.quality_checks.cases_of_claims import CLAIMS
from tests.quality_checks.cases_of_packs import PACK_CASES
from tests.quality_checks.cases_of_texts import OF_TEXTS, UNKNOWN_LANGUAGES
from tests.quality_checks.subjects import make_subject, make_value

CHECKS = first_checks()
STRUCTURE = make_structure(
    attributes={**make_structure().attributes, "short_title": Attribute("short_title", max_characters=25)}
)
#: What texts claim stands in tables of its own: test_claims.py, test_packs.py.
_OF_OTHER_TABLES = ("grounding.", "packs.")
#: Reported by the runner, in test_runner.py.
_BY_THE_RUNNER = {"check.crashed"}
#: Need packs that are missing or of another language: test_packs.py.
_BY_PACKS = {"packs.broken", "packs.language_unknown"}
#: Found among many texts, in test_near_duplicates.py.
_BY_THE_INDEX = {"duplicates.near", "duplicates.same_text"}
#: Reported by flows, in tests/flows.
_BY_FLOWS = {"check.product_unknown", "stale.replaces_edit"}


@pytest.mark.parametrize("case", [*TEXTS, *OF_TEXTS, *OF_CITATIONS], ids=lambda case: f"{case.name}: {case.text[:40]}")
def test_texts_have_the_findings_of_the_table(case: Case) -> None:
    subject = make_subject(case.text, **{"structure": STRUCTURE, **case.subject})
    findings = [found for found in run_checks(CHECKS, subject) if not found.code.startswith(_OF_OTHER_TABLES)]
    assert sorted((found.code, found.text) for found in findings) == sorted(case.found)
    for found in findings:
        if found.start is not None:
            assert case.text[found.start : found.end] == found.text
        assert found.severity is CODES[found.code].severity
        assert found.message


@pytest.mark.parametrize("case", VALUES, ids=lambda case: f"{case.attribute}={case.text} from {case.quote}")
def test_values_have_the_findings_of_the_table(case: ValueCase) -> None:
    findings = run_checks(CHECKS, make_value(case.text, case.attribute, case.quote))
    assert sorted((found.code, found.text) for found in findings) == sorted(case.found)


def test_every_code_stands_in_the_source_in_the_table_of_codes_and_in_a_table_of_tests() -> None:
    sources = "".join(
        path.read_text(encoding="utf-8")
        for path in Path(quality_checks.__file__).parent.rglob("*.py")
        if not path.name.startswith("codes")
    )
    in_source = {
        code
        for code in re.findall(r'"([a-z_]+\.[a-z_]+)"', sources)
        if code != "skuwright.checks" and not code.endswith((".csv", ".txt", ".toml"))
    }
    in_source |= {rule.code for pack in shelf().packs.values() for rule in pack.rules}
    in_tests = (
        {
            code
            for case in (*TEXTS, *OF_TEXTS, *OF_CITATIONS, *UNKNOWN_LANGUAGES, *VALUES, *CLAIMS)
            for code, _ in case.found
        }
        | {code for case in PACK_CASES for code, _ in case.found}
        | _BY_PACKS
        | _BY_THE_RUNNER
        | _BY_THE_INDEX
    )
    assert in_source | _BY_FLOWS == set(CODES)
    assert in_tests | _BY_FLOWS == set(CODES)


def test_every_code_has_a_sentence_in_both_languages_and_a_row_in_the_readme_table() -> None:
    table = code_table()
    for code, row in CODES.items():
        assert row.english.endswith(".")
        assert row.german.endswith(".")
        assert f"| `{code}` | {row.severity} |" in table


def test_a_number_names_the_fact_it_differs_from() -> None:
    (found,) = run_checks(CHECKS, make_subject("Die Jacke wiegt 540 g."))
    assert (found.expected, found.evidence[0].attribute, found.evidence[0].unit) == ("450 GRAM", "weight", "GRAM")
    assert found.message == '"540 g" stands in no fact; the nearest is weight = "450 GRAM"'


def test_a_banned_word_is_mended_with_the_glossary() -> None:
    case = next(case for case in TEXTS if case.name == "inflected")
    findings = run_checks(CHECKS, make_subject(case.text, **case.subject))
    (found,) = [one for one in findings if one.code == "banned_words.used"]
    assert found.repair is not None
    assert (found.repair.text, found.repair.is_safe, found.expected) == ("preiswert", False, "preiswert")


def test_an_option_is_mended_with_the_code_of_its_label() -> None:
    (found,) = run_checks(CHECKS, make_value("Rot", "color", "drei Taschen, rot"))
    assert found.repair is not None
    assert found.repair.text == "red"
    assert found.message == 'color has no option "Rot"; did you mean red?'


def test_options_that_the_pim_does_not_list_are_taken() -> None:
    attributes = make_structure().attributes
    structure = make_structure(attributes={**attributes, "color": replace(attributes["color"], options=None)})
    assert run_checks(CHECKS, make_value("red", "color", "drei Taschen, rot", structure=structure)) == ()


def test_findings_bear_the_scope_of_the_proposal() -> None:
    (found,) = run_checks(CHECKS, make_subject("Jacke"))
    assert (found.attribute, found.locale, found.channel) == ("description", "de_DE", "ecommerce")
    assert found.severity is Severity.WARNING
