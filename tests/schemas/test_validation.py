"""Validation: every rule with a value that keeps it and one that breaks it, severities, and what is passed on."""

from decimal import Decimal
from typing import Any

import pytest

from schemas.config import ValidationConfig
from schemas.errors import ConfigError
from schemas.finding import Finding, Severity
from schemas.product import Amount, Price, ProductKind, SourceRow, Value
from schemas.rules import RULES, severities
from schemas.validation import Validator
from tests.builders import make_product
from tests.schemas.rule_catalogue import A, T, catalogue

VALIDATOR = Validator(catalogue(), ValidationConfig())


def findings_on(code: str, *values: Value, validator: Validator = VALIDATOR, **changes: Any) -> tuple[Finding, ...]:
    return validator.validate(make_product(values={code: values}, **changes))


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("name", Value("")),
        ("title", Value("fünf!")),
        ("article", Value("ab-12")),
        ("contact", Value("shop@example.org")),
        ("manual", Value("HTTPS://example.org/a?b=c")),
        ("rating", Value(Decimal("0.3"))),
        ("rating", Value(Decimal("0.1"))),
        ("depth", Value(Decimal(0))),
        ("pockets", Value(Decimal("3.0"))),
        ("weight", Value(Amount(Decimal("0.45"), "KILOGRAM"))),
        ("warmth", Value(Amount(Decimal(1), "ANYTHING"))),
        ("price", Value((Price(Decimal("9.90"), "EUR"), Price(Decimal(11), "CHF")))),
        ("launch", Value("2020-01-01")),
        ("launch", Value("2030-12-31T00:00:00+00:00")),
        ("color", Value("black")),
        ("material", Value(("wool", "cotton"))),
        ("material", Value(())),
        ("badge", Value("any code")),
        ("sheet", Value("anything")),
        ("waterproof", Value(False)),
        ("hint", Value("x", "en_US")),
        ("law", Value("x", "de_DE")),
        ("slogan", Value("x", "en_US", "ecommerce")),
        ("ean", Value("4006381333931")),
        ("ean", Value("4006381-333931")),
        ("ean", Value("96385074")),
        ("isbn", Value("3-16-148410-X")),
        ("isbn", Value("978-3-16-148410-0")),
    ],
)
def test_a_value_that_keeps_the_rules_has_no_finding(code: str, value: Value) -> None:
    assert findings_on(code, value) == ()


DECIMAL_COMMA = 'it reads like a decimal comma: set [pim] decimal_separator = "," or mend the cell'
UNSCOPED = " {}, or make the attribute the same in all of them"

BROKEN = [
    ("title", Value("sechs!"), "schema.too_long", '6 characters, 5 are allowed; shorten the text'),
    ("article", Value("a-1"), "schema.pattern",
     '"a-1" does not match the attribute\'s pattern /^[A-Z]{2}-\\d+$/i; mend it'),
    ("contact", Value("shop@"), "schema.email_format", '"shop@" is no e-mail address; mend it'),
    ("manual", Value("www.example.org"), "schema.url_format",
     '"www.example.org" is no web address; write it whole, with https://'),
    ("rating", Value(Decimal("0.30000000000000001")), "schema.number_out_of_range",
     "0.30000000000000001 is more than the attribute's greatest number 0.3; mend the number, or the limit"),
    ("rating", Value(Decimal("0.09")), "schema.number_out_of_range",
     "0.09 is less than the attribute's smallest number 0.1; mend the number, or the limit"),
    ("depth", Value(Decimal(-1)), "schema.number_out_of_range",
     "-1 is negative, which the attribute does not allow; mend the number"),
    ("pockets", Value(Decimal("2.5")), "schema.decimals_not_allowed",
     "2.5 has decimals, the attribute takes whole numbers; round it, or allow decimals"),
    ("pockets", Value("2,5"), "schema.type",
     '"2,5" is not a number; ' + DECIMAL_COMMA),
    ("pockets", Value("three"), "schema.type", '"three" is not a number; mend the cell'),
    ("pockets", Value(Decimal("NaN")), "schema.type", '"NaN" is not a number; mend the cell'),
    ("pockets", Value(Decimal("1E+999999")), "schema.type", '"1E+999999" is not a number; mend the cell'),
    ("weight", Value("1.234,5 GRAM"), "schema.type",
     '"1.234,5 GRAM" is not an amount with a unit; ' + DECIMAL_COMMA),
    ("weight", Value("450"), "schema.type", '"450" is not an amount with a unit; fill both, or neither'),
    ("weight", Value(Amount(Decimal(1), "gram")), "schema.unit_unknown",
     '"gram" is no unit of the metric family Weight; did you mean GRAM?'),
    ("weight", Value(Amount(Decimal(1), "METER")), "schema.unit_unknown",
     '"METER" is no unit of the metric family Weight; write one of them, such as GRAM'),
    ("price", Value((Price(Decimal(1), "USD"),)), "schema.currency_unknown",
     "no channel uses USD; add the currency to a channel, or remove the price"),
    ("launch", Value("03.02.2024"), "schema.date_format",
     '"03.02.2024" is not a date as the PIM writes it; write YYYY-MM-DD'),
    ("launch", Value("2023-02-29"), "schema.date_format", '"2023-02-29" is no day of the calendar; write YYYY-MM-DD'),
    ("launch", Value("2019-12-31"), "schema.date_out_of_range", "2019-12-31 is before 2020-01-01; mend the date"),
    ("launch", Value("2031-01-01"), "schema.date_out_of_range", "2031-01-01 is after 2030-12-31; mend the date"),
    ("color", Value("Black"), "schema.option_unknown", '"Black" is no option of the attribute; did you mean black?'),
    ("material", Value(("wool", "silk")), "schema.option_unknown",
     '"silk" is no option of the attribute; add it to the attribute\'s options, or mend the value'),
    ("material", Value("wool"), "schema.type", '"wool" is not a list of option codes; separate the codes by commas'),
    ("color", Value(True), "schema.type", "true is not one option code; write one code"),
    ("color", Value(("black", "red")), "schema.type", '"black, red" is not one option code; write one code'),
    ("name", Value((Price(Decimal(9), "EUR"),)), "schema.type", '"9 EUR" is not a text; mend the value'),
    ("warmth", Value(Amount(Decimal(1), "")), "schema.type", '"" is not a unit; name it'),
    ("waterproof", Value("ja"), "schema.type", '"ja" is not true or false; write 1 or 0'),
    ("name", Value("Jacke", "de_DE"), "schema.not_localizable",
     "the value is for de_DE, the attribute is not localizable; remove the locale, or make the attribute localizable"),
    ("name", Value("Jacke", None, "print"), "schema.not_scopable",
     "the value is for print, the attribute is not scopable; remove the channel, or make the attribute scopable"),
    ("hint", Value("x"), "schema.locale_missing",
     "the attribute is localizable, the value has no locale; name the" + UNSCOPED.format("locale")),
    ("hint", Value("x", "de_AT"), "schema.locale_unknown", "de_AT is no active locale; did you mean de_DE?"),
    ("law", Value("x", "en_US"), "schema.locale_not_available",
     "the attribute is kept for de_DE only; remove the value, or add en_US to the attribute"),
    ("slogan", Value("x", "de_DE"), "schema.channel_missing",
     "the attribute is scopable, the value has no channel; name the" + UNSCOPED.format("channel")),
    ("slogan", Value("x", "de_DE", "ecomerce"), "schema.channel_unknown",
     "ecomerce is no active channel; did you mean ecommerce?"),
    ("slogan", Value("x", "en_US", "print"), "schema.locale_not_in_channel",
     "en_US is not active in channel print (de_DE); remove the value, or activate it"),
    ("spare", Value(Decimal(1)), "schema.attribute_not_in_family",
     "the family jackets does not have the attribute; add it to the family, or empty it"),
    ("wieght", Value("450 g"), "schema.attribute_unknown", "the attribute is unknown; did you mean weight?"),
    ("ean", Value("4006381333932"), "gtin.check_digit",
     'the check digit of "4006381333932" is wrong (4006381333931 would be right); compare the number with the package'),
    ("ean", Value("40063813339"), "gtin.length",
     (
         '"40063813339" has 11 digits, not 8, 12, 13 or 14; '
         "add leading zeros that a spreadsheet cut off, or mend the number"
     )),
    ("ean", Value("4,00638E+12"), "gtin.characters",
     '"4,00638E+12" was rounded by a spreadsheet; export the column as text, and mend the cell from the source'),
    ("ean", Value("n/a"), "gtin.characters", '"n/a" holds more than digits; mend the number'),
    ("isbn", Value("3-16-148410-1"), "gtin.check_digit",
     'the check digit of "3-16-148410-1" is wrong; compare the number with the package'),
]  # fmt: skip


@pytest.mark.parametrize(("code", "value", "rule", "message"), BROKEN)
def test_a_value_that_breaks_a_rule_is_named(code: str, value: Value, rule: str, message: str) -> None:
    (found,) = findings_on(code, value)
    assert (found.code, found.rule, found.severity) == (rule, rule, RULES[rule].severity)
    assert (found.attribute, found.locale, found.channel) == (code, value.locale, value.channel)
    assert found.message.split(": ", 1)[1] == message


def test_every_rule_is_tried() -> None:
    tried = {rule for _, _, rule, _ in BROKEN}
    elsewhere = {  # tested by name below, and overrides in their own module
        "schema.family_missing", "schema.family_unknown", "schema.pattern_unreadable", "schema.value_twice",
        "schema.record", "schema.override",
    }  # fmt: skip
    assert tried | elsewhere == set(RULES)
    assert not tried & elsewhere


def test_all_findings_of_a_record_come_at_once() -> None:
    product = make_product(
        values={
            "name": (Value("Nordwind"),),
            "weight": (Value("1,5 GRAM"),),
            "color": (Value("blue"),),
            "material": (Value(("silk", "hemp")),),
            "ean": (Value("1"),),
        }
    )
    assert [(found.code, found.text) for found in VALIDATOR.validate(product)] == [
        ("schema.type", "1,5 GRAM"),
        ("schema.option_unknown", "blue"),
        ("schema.option_unknown", "silk"),
        ("schema.option_unknown", "hemp"),
        ("gtin.length", "1"),
    ]


def test_values_of_attributes_outside_the_family_are_validated_too() -> None:
    assert [found.code for found in findings_on("spare", Value("many"))] == [
        "schema.attribute_not_in_family",
        "schema.type",
    ]


@pytest.mark.parametrize(
    ("family", "rule", "message"),
    [
        (None, "schema.family_missing",
         "JK-1: the record has no family; assign one in the PIM, so that it is known what belongs to it"),
        ("jacket", "schema.family_unknown", "JK-1: the family jacket is unknown; did you mean jackets?"),
    ],
)  # fmt: skip
def test_a_record_without_a_known_family_is_an_error_and_its_values_are_validated(
    family: str | None, rule: str, message: str
) -> None:
    of_family, of_value = findings_on("pockets", Value("three"), family=family)
    assert (of_family.code, of_family.message, of_family.severity) == (rule, message, Severity.ERROR)
    assert of_value.code == "schema.type"


def test_where_the_catalogue_has_no_families_none_is_missed() -> None:
    validator = Validator(catalogue(families={}), ValidationConfig())
    assert findings_on("pockets", Value(Decimal(1)), validator=validator, family=None) == ()
    assert [found.code for found in findings_on("pockets", Value("x"), validator=validator, family=None)] == [
        "schema.type"
    ]


def test_a_guessed_structure_refuses_nothing_but_wrong_gtins() -> None:
    validator = Validator(catalogue(is_known=False), ValidationConfig())
    product = make_product(family="new", values={"pockets": (Value("x"),), "foo": (Value("y"),), "ean": (Value("1"),)})
    assert [found.code for found in validator.validate(product)] == ["gtin.length"]


def test_two_values_for_the_same_place_are_an_error() -> None:
    (found,) = findings_on("color", Value("black"), Value("red"))
    assert (found.code, found.severity, found.attribute) == ("schema.value_twice", Severity.ERROR, "color")
    assert findings_on("hint", Value("x", "de_DE"), Value("x", "en_US")) == ()


def test_an_empty_identifier_is_an_error_told_once() -> None:
    (found, _) = findings_on("spare", Value(Decimal(1)), identifier="")
    assert (found.code, found.attribute) == ("schema.record", None)


def test_a_broken_inherited_value_is_told_on_the_variant_with_the_models_name() -> None:
    product = make_product(values={"color": (Value("blue"),)}, parent="MODEL-1", inherited={"color": "MODEL-1"})
    (found,) = VALIDATOR.validate(product)
    assert found.severity is Severity.ERROR
    assert found.message.startswith('JK-1, color inherited from product model MODEL-1: "blue" is no option')


def test_messages_name_the_row_and_the_scope() -> None:
    value = Value("x", "de_AT", "print")
    (found,) = findings_on("slogan", value, source=SourceRow("products.csv", 12))
    assert found.message.startswith("products.csv line 12, slogan (de_AT, print): ")


def test_product_models_are_validated_like_products() -> None:
    (found,) = findings_on("color", Value("blue"), kind=ProductKind.PRODUCT_MODEL)
    assert found.code == "schema.option_unknown"


def test_findings_of_the_connector_come_first_and_stay_as_they_are() -> None:
    cut_off = Finding("source.too_few_cells", Severity.ERROR, "products.csv line 3: 4 of 9 cells; mend the row")
    assert findings_on("name", Value("x"), findings=(cut_off,)) == (cut_off,)
    assert findings_on("color", Value("blue"), findings=(cut_off,))[0] is cut_off


def test_long_values_are_cut_in_findings_and_messages() -> None:
    (found,) = findings_on("pockets", Value("x" * 9000))
    assert len(found.text) <= 500
    assert len(found.message) < 150


def test_patterns_that_cannot_be_read_here_are_told_once_for_the_catalogue() -> None:
    letters = A("letters", T.TEXT, validation_rule="regexp", validation_regexp="/^\\p{L}+$/u")
    structure = catalogue(attributes={"letters": letters})
    validator = Validator(structure, ValidationConfig())
    (found,) = validator.structure_findings()
    assert (found.code, found.severity, found.attribute) == ("schema.pattern_unreadable", Severity.WARNING, "letters")
    assert VALIDATOR.structure_findings() == ()


@pytest.mark.parametrize("severity", ["error", "warning", "info"])
def test_the_config_decides_how_much_a_rule_weighs(severity: str) -> None:
    validator = Validator(catalogue(), ValidationConfig.model_validate({"severity": {"gtin.check_digit": severity}}))
    (found,) = findings_on("ean", Value("4006381333932"), validator=validator)
    assert found.severity == severity


def test_rules_that_the_config_misspells_are_refused() -> None:
    with pytest.raises(ConfigError) as caught:
        severities({"gtin.checkdigit": "error"}, file="pipeline.toml")
    assert str(caught.value) == (
        "pipeline.toml: [validation.severity] gtin.checkdigit: unknown rule; did you mean gtin.check_digit?"
    )
    with pytest.raises(ConfigError, match=r"source\.duplicate: what a connector could not read always quarantines"):
        severities({"source.duplicate": "info"}, file="pipeline.toml")
