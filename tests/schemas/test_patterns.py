"""Patterns, GTINs and suggestions: the small parts of validation, each as a table."""

import pytest

from schemas.gtin import gtin_problem
from schemas.regexps import is_unreadable, portable_pattern
from schemas.structure import Attribute
from schemas.suggestion import MAX_COMPARED, did_you_mean, nearest


@pytest.mark.parametrize(
    ("written", "pattern"),
    [
        ("/^[A-Z]+$/", "^[A-Z]+$"),
        ("/^[a-z]+$/i", "(?i)^[a-z]+$"),
        ("/^a.b$/smu", "(?ms)^a.b$"),
        ("#^a/b$#", "^a/b$"),
        ("/^a\\/b$/", "^a/b$"),
        ("{^a{2}$}", "^a{2}$"),
        ("^\\d+$", "^\\d+$"),
        ("[0-9]+", "[0-9]+"),
        ("ab", "ab"),
        ("/a b/x", None),
        ("/^\\p{L}+$/u", None),
        ("/^(a$/", None),
        ("", None),
        (None, None),
    ],
)
def test_patterns_of_the_pim_become_patterns_of_json_schema(written: str | None, pattern: str | None) -> None:
    attribute = Attribute("article", validation_rule="regexp", validation_regexp=written)
    assert portable_pattern(attribute) == pattern
    assert is_unreadable(attribute) is (pattern is None)


def test_a_pattern_counts_only_where_the_rule_asks_for_it() -> None:
    attribute = Attribute("contact", validation_rule="email", validation_regexp="/a/")
    assert portable_pattern(attribute) is None
    assert not is_unreadable(attribute)


@pytest.mark.parametrize(
    ("written", "is_isbn", "rule", "expected"),
    [
        ("4006381333931", False, None, None),
        ("400 6381 33393 1", False, None, None),
        ("036000291452", False, None, None),
        ("96385074", False, None, None),
        ("10614141000415", False, None, None),
        ("0306406152", True, None, None),
        ("0-306-40615-3", True, "gtin.check_digit", None),
        ("0306406152", False, "gtin.length", None),
        ("4006381333930", False, "gtin.check_digit", "4006381333931"),
        ("96385075", False, "gtin.check_digit", "96385074"),
        ("400638133393", False, "gtin.check_digit", "400638133390"),
        ("40063813339311", False, "gtin.check_digit", "40063813339314"),
        ("", False, "gtin.characters", None),
        ("40063813339x1", False, "gtin.characters", None),
        ("٤٠٠٦٣٨١٣٣٣٩٣١", False, "gtin.characters", None),
        ("4.00638E+12", False, "gtin.characters", None),
        ("4e12", False, "gtin.characters", None),
    ],
)
def test_gtins_are_held_against_length_and_check_digit(
    written: str, is_isbn: bool, rule: str | None, expected: str | None
) -> None:
    found = gtin_problem(written, is_isbn=is_isbn)
    assert (found.rule if found else None, found.expected if found else None) == (rule, expected)


def test_the_word_that_is_meant_is_found_by_case_then_by_likeness() -> None:
    assert nearest("BLACK", ["blank", "black"]) == "black"
    assert nearest("blck", ["red", "black"]) == "black"
    assert nearest("green", ["red", "black"]) is None
    many = [f"option_{number}" for number in range(MAX_COMPARED + 1)]
    assert nearest("Option_7", many) == "option_7"
    assert nearest("option_7x", many) is None
    assert did_you_mean("blck", ["black"], "add it") == "did you mean black?"
    assert did_you_mean("green", ["black"], "add it") == "add it"
