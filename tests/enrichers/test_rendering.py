"""Facts as texts show them: strictly by locale."""

from decimal import Decimal

import pytest

from enrichers.rendering import has_slot, is_plain, join, render, render_number
from schemas.errors import ConfigError
from schemas.facts import Fact
from schemas.product import Amount, Data, Price
from schemas.structure import Attribute, AttributeType
from tests.builders import make_structure

KINDS = AttributeType
COLOR = make_structure().attribute("color")
MATERIAL = make_structure().attribute("material")


def _fact(kind: AttributeType, data: Data, code: str = "some_code", **changes: object) -> Fact:
    return Fact(Attribute(code, kind, **changes), data)


@pytest.mark.parametrize(
    ("fact", "german", "english"),
    [
        (_fact(KINDS.NUMBER, Decimal("3")), "3", "3"),
        (_fact(KINDS.NUMBER, Decimal("3.00")), "3", "3"),
        (_fact(KINDS.NUMBER, Decimal("1E+3")), "1.000", "1,000"),
        (_fact(KINDS.NUMBER, Decimal("-0.0")), "0", "0"),
        (_fact(KINDS.NUMBER, Decimal("-12.50")), "-12,5", "-12.5"),
        (_fact(KINDS.NUMBER, Decimal("0.000125")), "0,000125", "0.000125"),
        (_fact(KINDS.NUMBER, Decimal("12345678901234.89")), "12.345.678.901.234,89", "12,345,678,901,234.89"),
        (_fact(KINDS.NUMBER, Decimal(2019), "model_year"), "2019", "2019"),
        (_fact(KINDS.NUMBER, Decimal(2019), "baujahr"), "2019", "2019"),
        (_fact(KINDS.METRIC, Amount(Decimal(450), "GRAM")), "450\u202fg", "450\u202fg"),
        (_fact(KINDS.METRIC, Amount(Decimal("1.500"), "KILOGRAM")), "1,5\u202fkg", "1.5\u202fkg"),
        (_fact(KINDS.METRIC, Amount(Decimal(20000), "MILLIMETER")), "20.000\u202fmm", "20,000\u202fmm"),
        (_fact(KINDS.METRIC, Amount(Decimal(-5), "CELSIUS")), "-5\u202f°C", "-5\u202f°C"),
        (_fact(KINDS.METRIC, Amount(Decimal(45), "DEGREE")), "45°", "45°"),
        (
            _fact(KINDS.METRIC, Amount(Decimal("0.5"), "PARSNIP_COUNT")),
            "0,5\u202fparsnip count",
            "0.5\u202fparsnip count",
        ),
        (_fact(KINDS.DATE, "2012-04-20"), "20. April 2012", "April 20, 2012"),
        (_fact(KINDS.DATE, "2012-03-01T00:00:00+00:00"), "1. März 2012", "March 1, 2012"),
        (_fact(KINDS.DATE, "soon"), "soon", "soon"),
        (_fact(KINDS.BOOLEAN, True), "ja", "yes"),
        (_fact(KINDS.BOOLEAN, False), "nein", "no"),
        (_fact(KINDS.TEXT, " PF-12\u00a0\n Pro\\nMax "), "PF-12 Pro Max", "PF-12 Pro Max"),
        (_fact(KINDS.PRICE, (Price(Decimal("9.9"), "EUR"),)), "9,90\u00a0€", "€9.90"),
        (Fact(COLOR, "black"), "Schwarz", "Black"),
        (Fact(COLOR, "sky_blue"), "sky blue", "sky blue"),
        (Fact(MATERIAL, ("cotton",)), "Baumwolle", "Cotton"),
        (Fact(MATERIAL, ("cotton", "wool")), "Baumwolle und Wolle", "Cotton and Wool"),
        (
            _fact(KINDS.MULTI_SELECT, ("hand_wash", "do_not_tumble_dry", "iron")),
            "hand wash, do not tumble dry, iron",
            "hand wash, do not tumble dry, iron",
        ),
        (Fact(MATERIAL, ("cotton", "wool", "silk")), "Baumwolle, Wolle und silk", "Cotton, Wool and silk"),
    ],
)
def test_data_is_rendered_as_the_locale_writes_it(fact: Fact, german: str, english: str) -> None:
    assert render(fact, "de_DE") == german
    assert render(fact, "en_US") == english


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("de_DE", "1.234,5"),
        ("de_CH", "1’234.5"),
        ("de_AT", "1.234,5"),
        ("en_GB", "1,234.5"),
        ("fr_FR", "1\u202f234,5"),
        ("hi_IN", "1,234.5"),
        ("de_ZZ", "1.234,5"),
    ],
)
def test_digits_follow_the_country_and_else_the_language(locale: str, expected: str) -> None:
    assert render_number(Decimal("1234.50"), locale) == expected


def test_a_locale_nobody_knows_is_the_operators_to_mend() -> None:
    with pytest.raises(ConfigError, match="qq_QQ"):
        render_number(Decimal(1), "qq_QQ")


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ({"de_DE": "Rot", "de_AT": "Rötlich", "en_US": "Red"}, "Rötlich"),
        ({"de_DE": "Rot", "en_US": "Red"}, "Rot"),
        ({"en_US": "Fjellform", "fr_FR": "Fjellform"}, "Fjellform"),
        ({"en_US": "Red", "fr_FR": "Rouge"}, "some option"),
        ({}, "some option"),
    ],
)
def test_an_option_without_a_label_borrows_one_that_holds_in_all_languages(
    labels: dict[str, str], expected: str
) -> None:
    fact = _fact(KINDS.SIMPLE_SELECT, "some_option", options={"some_option": labels})
    assert render(fact, "de_AT") == expected


def test_lists_end_with_the_languages_word_for_and() -> None:
    assert join(("A", "B", "C"), "fr_FR") == "A, B et C"
    assert join(("A{1}", "{0}B"), "en_GB") == "A{1} and {0}B"
    assert join((), "de_DE") == ""


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (_fact(KINDS.NUMBER, Decimal(3)), True),
        (_fact(KINDS.NUMBER, "three"), False),
        (_fact(KINDS.METRIC, Amount(Decimal(3), "GRAM")), True),
        (_fact(KINDS.METRIC, "3 kg"), False),
        (_fact(KINDS.DATE, "2012-04-20"), True),
        (_fact(KINDS.DATE, "in spring"), False),
        (_fact(KINDS.BOOLEAN, True), False),
        (_fact(KINDS.TEXTAREA, "short"), False),
        (_fact(KINDS.PRICE, (Price(Decimal(1), "EUR"),)), False),
        (_fact(KINDS.TEXT, "PF-12"), True),
        (_fact(KINDS.TEXT, "x" * 121), False),
        (Fact(Attribute("name"), "x" * 121, is_name=True), True),
        (Fact(COLOR, "black"), True),
        (Fact(COLOR, "sky_blue"), False),
        (_fact(KINDS.SIMPLE_SELECT, "sky_blue"), True),
        (_fact(KINDS.SIMPLE_SELECT, "<b>"), False),
        (Fact(MATERIAL, ("cotton", "a\nb")), False),
    ],
)
def test_only_values_of_their_type_fill_a_slot(fact: Fact, expected: bool) -> None:
    assert has_slot(fact) is expected


@pytest.mark.parametrize(
    "text", ["a<br>b", "</li", "<script>", "&nbsp;x", "&#10;", "a\nb", "a\\nb", "\x07", "⟦x⟧", "\u202ex", "  "]
)
def test_text_with_markup_or_control_characters_is_not_plain(text: str) -> None:
    assert not is_plain(text)


@pytest.mark.parametrize("text", ["R&D", "Ø < 9 mm", "Größe  M ", "5 > 3", "6\u00a0m", "A/B"])
def test_ordinary_punctuation_is_plain(text: str) -> None:
    assert is_plain(text)
