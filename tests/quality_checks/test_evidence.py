"""Stated quantities against facts: what supports a number, and what must not."""

from decimal import Decimal

import pytest

from quality_checks.agreement import Closeness, agrees
from quality_checks.evidence import Standing
from quality_checks.fact_numbers import states_amount
from quality_checks.grounding.number_binding import numbers_at_their_attribute
from quality_checks.numbers import numbers_in_facts
from schemas.product import Amount, Data
from schemas.structure import Attribute, AttributeType
from tests.builders import make_structure
from tests.quality_checks.subjects import make_subject

_S, _U, _OTHER, _NO_UNIT, _SUM = (
    Standing.SUPPORTED, Standing.UNSUPPORTED, Standing.OTHER_UNIT, Standing.NO_UNIT, Standing.SUM,
)  # fmt: skip
_WEIGHT = Amount(Decimal(665), "GRAM")

#: locale, text with one number, facts beside the jacket's, how the first number stands
ROWS: list[tuple[str, str, dict[str, Data], Standing]] = [
    ("de_DE", "20 × 14 cm", {"height": Amount(Decimal(20), "INCH"), "width": Amount(Decimal(14), "INCH")}, _OTHER),
    ("de_DE", "51 × 36 cm", {"height": Amount(Decimal(20), "INCH"), "width": Amount(Decimal(14), "INCH")}, _S),
    ("de_DE", "1,1 kg", {"load": Amount(Decimal("2.5"), "POUND")}, _S),
    ("de_DE", "1,2 kg", {"load": Amount(Decimal("2.5"), "POUND")}, _U),
    ("en_US", "2 lb 8 oz", {"load": Amount(Decimal("2.5"), "POUND")}, _S),
    ("en_US", "104 °F", {"care": "Machine wash 40°"}, _S),
    ("en_US", "40 °C", {"care": "Machine wash 40°"}, _S),
    ("en_US", "11 3/4 inches", {"depth": Amount(Decimal("11.75"), "INCH")}, _S),
    ("de_DE", "knapp 30 cm", {"depth": Amount(Decimal("11.75"), "INCH")}, _S),
    ("de_DE", "rund 670 g", {"mass": _WEIGHT}, _S),
    ("de_DE", "670 g", {"mass": _WEIGHT}, _U),
    ("de_DE", "6,7 Zoll", {"screen": Amount(Decimal("6.67"), "INCH")}, _S),
    ("de_DE", "1 TB", {"disk": Amount(Decimal(1000), "GIGABYTE")}, _S),
    ("de_DE", "1 TB", {"disk": Amount(Decimal(1024), "GIGABYTE")}, _S),
    ("de_DE", "2 TB", {"disk": Amount(Decimal(1000), "GIGABYTE")}, _U),
    ("de_DE", "1.500 kg", {"load": Amount(Decimal("1.5"), "KILOGRAM")}, _U),
    ("en_US", "1,500 g", {"load": Amount(Decimal("1.5"), "KILOGRAM")}, _S),
    ("en_US", "20,000:1", {"contrast": "2000:1"}, _U),
    ("en_US", "2,000:1", {"contrast": "2000:1"}, _S),
    ("de_DE", "1920 Pixel", {"resolution": "1920 x 1200"}, _S),
    ("de_DE", "1920 kg", {"resolution": "1920 x 1200"}, _NO_UNIT),
    ("de_DE", "5 ms", {"response": Decimal(5)}, _NO_UNIT),
    ("de_DE", "5 ms", {"response_ms": Decimal(5)}, _S),
    ("de_DE", "4 ms", {"response_ms": Decimal(5)}, _U),
    ("de_DE", "2,5 Zoll", {"bays_2_5_inch": Decimal(7)}, _S),
    ("en_US", "seven sockets", {"hdmi_7_0_ports": Decimal(1)}, _U),
    ("en_US", "seven sockets", {"hdmi_2_0_ports": Decimal(7)}, _S),
    ("en_US", "seven sockets", {"part": "9S7-3FA84T-001"}, _U),
    ("de_DE", "zwölf Fächer", {"voltage": Amount(Decimal(12), "VOLT")}, _U),
    ("en_US", "two speakers", {"dual_loudspeakers": True}, _S),
    ("de_DE", "24 Bilder pro Sekunde", {"frame_rates": ("30p", "24p")}, _S),
    ("de_DE", "2007", {"release_date": "2007-09-19"}, _S),
    ("de_DE", "19", {"release_date": "2007-09-19"}, _S),
    ("de_DE", "300 Blatt", {"tray": Amount(Decimal(250), "SHEET"), "feed": Amount(Decimal(50), "SHEET")}, _SUM),
    ("en_US", "6 GB", {"memory": "6/8GB"}, _S),
    ("en_US", "6/8 GB", {"memory_a": Amount(Decimal(6), "GIGABYTE"), "memory_b": Amount(Decimal(8), "GIGABYTE")}, _S),
    ("en_US", "6/9 GB", {"memory_a": Amount(Decimal(6), "GIGABYTE"), "memory_b": Amount(Decimal(8), "GIGABYTE")}, _U),
    ("de_DE", "100 Mbit", {"lan": Amount(Decimal(100), "MEGABIT_PER_SECOND")}, _S),
    ("de_DE", "100 Mbit", {"chip": Amount(Decimal(100), "MEGABIT")}, _S),
    ("en_US", "5 gallons", {"tank": Amount(Decimal(5), "GALLON_US")}, _S),
    ("en_US", "18.9 L", {"tank": Amount(Decimal(5), "GALLON_US")}, _S),
    ("en_US", "8 fl oz", {"net": Amount(Decimal(8), "FLUID_OUNCE_US")}, _S),
    ("de_DE", "900 mBar", {"pressure": Amount(Decimal("0.9"), "BAR")}, _S),
    ("de_DE", "5 ml/min", {"flow": Amount(Decimal("0.3"), "LITER_PER_HOUR")}, _S),
    # traps: digits of a name, of a longer number, of another attribute's name
    ("de_DE", "12 g", {"name": "PF-12"}, _U),
    ("de_DE", "20 g", {"name": "Flex 20"}, _U),
    ("en_US", "5g", {"mass": Amount(Decimal(85), "GRAM")}, _U),
    ("en_US", "5G", {"screens": Decimal(5)}, _U),
    ("de_DE", "-20 °C", {"temperature": Amount(Decimal(20), "CELSIUS")}, _U),
    ("de_DE", "-20 °C", {"temperature": Amount(Decimal(-20), "CELSIUS")}, _S),
    ("de_DE", "65.000", {"colours": "65K colors"}, _S),
    ("de_DE", "7 Foo", {"thing": Amount(Decimal(7), "FOO")}, _S),
]


@pytest.mark.parametrize(("locale", "text", "values", "standing"), ROWS, ids=[f"{r[1]} {r[2]}" for r in ROWS])
def test_a_quantity_stands_to_the_facts_as_the_table_says(
    locale: str, text: str, values: dict[str, Data], standing: Standing
) -> None:
    subject = make_subject(text, locale=locale, values=values)
    assert subject.number_evidence.judge(subject.quantities[0])[0] is standing


@pytest.mark.parametrize(
    ("text", "values", "is_name"),
    [
        ("Flex 20", {"name": "Flex 20"}, True),
        ("die 20", {"name": "Flex 20"}, False),
        ("4-Shelf", {"name": "Wood 4-Shelf Bookcase"}, True),
        ("PCL 6", {"languages": "PCL 6, PostScript 3"}, True),
        ("mit 6", {"note": "Drucker mit 6 Sprachen"}, False),
        ("hl5440d", {"model": "HL-5440D"}, True),
        ("HL-5450D", {"model": "HL-5440D"}, False),
        ("EN 1836", {"standards": ("en_1836",)}, True),
        ("Z80.3", {"standards": ("ansi_z80_3",)}, True),
        ("4K", {"video": "3840 x 2160"}, True),
        ("4K", {"video": "1920 x 1080"}, False),
        ("JK-1", {}, True),
        ("4006381333931", {"ean": "4006381333931"}, True),
        ("4006381333932", {"ean": "4006381333931"}, False),
    ],
)
def test_digits_belong_to_a_name_only_as_it_has_them(text: str, values: dict[str, Data], *, is_name: bool) -> None:
    attributes = dict(make_structure().attributes)
    attributes["standards"] = Attribute("standards", AttributeType.MULTI_SELECT)
    subject = make_subject(text, values=values, structure=make_structure(attributes=attributes))
    assert subject.number_evidence.is_name(subject.quantities[0]) is is_name


@pytest.mark.parametrize(
    ("stated", "decimals", "known", "loose", "expected"),
    [
        ("30", 0, "30.48", True, True),
        ("31", 0, "30.48", True, True),
        ("32", 0, "30.48", True, False),
        ("31", 0, "30.48", False, False),
        ("100", 0, "96.5", True, True),
        ("95", 0, "96.5", True, False),
        ("6.7", 1, "6.67", False, True),
        ("6.6", 1, "6.67", False, False),
        ("7", 0, "6.67", False, False),
        ("0", 0, "0", False, True),
        ("1", 0, "0", True, False),
        ("1400000", -5, "1440000", True, True),
    ],
)
def test_rounding_is_allowed_as_far_as_it_is_sensible(
    stated: str, decimals: int, known: str, *, loose: bool, expected: bool
) -> None:
    closeness = Closeness.ABOUT if loose else Closeness.EXACT
    assert agrees(Decimal(stated), decimals, Decimal(known), closeness) is expected


@pytest.mark.parametrize(
    ("text", "weight", "is_supported"),
    [
        ("Mit unter 90 g ist sie leicht.", "88 GRAM", True),
        ("Mit unter 90 g ist sie leicht.", "90 GRAM", True),
        ("Mit unter 90 g ist sie leicht.", "92 GRAM", False),
        ("Mit unter 90 g ist sie leicht.", "40 GRAM", False),
        ("Sie wiegt weniger als 100 g.", "88 GRAM", True),
        ("Sie wiegt über 1 kg.", "1250 GRAM", True),
        ("Sie wiegt über 1 kg.", "970 GRAM", False),
        ("Sie wiegt mehr als 1 kg.", "2500 GRAM", False),
        ("Sie wiegt knapp 4 kg.", "3.8 KILOGRAM", True),
        ("Sie wiegt knapp 4 kg.", "4.1 KILOGRAM", False),
        ("Sie wiegt gut 4 kg.", "4.2 KILOGRAM", True),
        ("Sie wiegt gut 4 kg.", "3.9 KILOGRAM", False),
    ],
)
def test_a_bound_lies_on_its_side_of_the_fact_and_near_it(text: str, weight: str, *, is_supported: bool) -> None:
    amount, unit = weight.split()
    values = {"weight": Amount(Decimal(amount), unit)}
    attributes = {"weight": Attribute("weight", AttributeType.METRIC, metric_family="Weight")}
    subject = make_subject(text, values=values, structure=make_structure(attributes=attributes))
    standing, _ = subject.number_evidence.judge(subject.quantities[0])
    assert (standing is Standing.SUPPORTED) is is_supported


@pytest.mark.parametrize(
    ("stated", "known", "is_supported"), [("20", "25", True), ("20", "19", False), ("3", "4", False), ("3", "3", True)]
)
def test_counts_are_bounded_from_ten_on(stated: str, known: str, *, is_supported: bool) -> None:
    assert agrees(Decimal(stated), 0, Decimal(known), Closeness.ABOVE) is is_supported


@pytest.mark.parametrize(
    ("passage", "value", "dimension", "expected"),
    [
        ("wiegt 0,45 kg", "450 GRAM", "Weight", True),
        ("wiegt 1.5 kg", "1500 GRAM", "Weight", True),
        ("wiegt 45 g", "450 GRAM", "Weight", False),
        ("2 lb 8 oz", "2.5 POUND", "Weight", True),
        ("450", "450 GRAM", "Weight", True),
        ("drei Taschen", "3", None, True),
        ("vier Taschen", "3", None, False),
        ("viel", "kein Wert", None, False),
    ],
)
def test_a_passage_states_a_value_in_any_notation(
    passage: str, value: str, dimension: str | None, *, expected: bool
) -> None:
    assert states_amount(passage, value, dimension) is expected


@pytest.mark.parametrize(
    ("locale", "text", "found"),
    [
        ("de_DE", "Die Jacke hat 12 Taschen.", ["12"]),
        ("en_US", "The jacket has 12 pockets.", ["12"]),
        ("de_DE", "18 Schwarzweißseiten schafft er pro Minute.", []),
        ("de_DE", "Sie läuft mit 12 V und hat 24 Streifen.", []),
        ("en_US", "Its style number is 12 and size 18 fits.", []),
    ],
)
def test_digits_that_count_things_do_not_rest_on_a_measure(locale: str, text: str, found: list[str]) -> None:
    values: dict[str, Data] = {
        "voltage": Amount(Decimal(12), "VOLT"),
        "speed": Amount(Decimal(18), "PAGE_PER_MINUTE"),
        "stripes": Decimal(24),
    }
    subject = make_subject(text, locale=locale, values=values)
    assert [one.text for one in numbers_in_facts()(subject)] == found


@pytest.mark.parametrize(
    ("locale", "text", "found"),
    [
        ("de_DE", "Breite x Höhe x Tiefe: 50 x 140 x 80 cm", ["50", "80 cm"]),
        ("de_DE", "Maße (B x H x T): 80 x 140 x 50 cm", []),
        ("de_DE", "80 x 50 x 140 cm (B x H x T)", ["50", "140 cm"]),
        ("de_DE", "80 x 140 x 50 cm", []),
        ("de_DE", "Breite x Höhe: 81 x 140 cm", []),
        ("en_US", "80 cm (W) x 50 cm (H)", ["50 cm"]),
        ("en_US", "80 cm (W) x 140 cm (H) x 50 cm (D)", []),
        ("en_US", "The depth comes in at 80 cm.", ["80 cm"]),
        ("de_DE", "Die Tiefe liegt bei 80 cm.", ["80 cm"]),
        ("de_DE", "Bei 80 cm Breite liegt die Tiefe bei 50 cm.", []),
    ],
)
def test_dimensions_are_those_that_their_order_or_their_words_name(locale: str, text: str, found: list[str]) -> None:
    sides = {"width": 80, "height": 140, "depth": 50}
    values: dict[str, Data] = {name: Amount(Decimal(side), "CENTIMETER") for name, side in sides.items()}
    subject = make_subject(text, locale=locale, values=values)
    assert [one.text for one in numbers_at_their_attribute()(subject)] == found
