"""Numbers and quantities in German and English text: a table of notations, and the traps of real product texts."""

import timeit
from decimal import Decimal

import pytest

from quality_checks.agreement import Closeness
from quality_checks.number_notation import readings
from quality_checks.quantities import parse_quantities
from quality_checks.quantity import Shape

#: text, language, then for each number: what it spans, its readings, its unit codes
TEXTS = [
    ("1.5 l", "de", [("1.5 l", "1.5", "LITER")]),
    ("2,5 kg", "de", [("2,5 kg", "2.5", "KILOGRAM")]),
    ("2,5 kg", "en", [("2,5 kg", "2.5", "KILOGRAM")]),
    ("1.500 dpi", "de", [("1.500 dpi", "1500 1.500", "DPI")]),
    ("1.500 dpi", "en", [("1.500 dpi", "1.500 1500", "DPI")]),
    ("1,500 dpi", "en", [("1,500 dpi", "1500 1.500", "DPI")]),
    ("0.125 kg", "de", [("0.125 kg", "0.125", "KILOGRAM")]),
    ("1.234.567,89 km", "de", [("1.234.567,89 km", "1234567.89", "KILOMETER")]),
    ("1,234,567.89 km", "en", [("1,234,567.89 km", "1234567.89", "KILOMETER")]),
    ("10\u202f000 mm", "de", [("10\u202f000 mm", "10000", "MILLIMETER")]),
    ("10'000 mm", "de", [("10'000 mm", "10000", "MILLIMETER")]),
    ("10 000 mm", "de", [("10 000 mm", "10000", "MILLIMETER")]),
    ("weight of 85g", "en", [("85g", "85", "GRAM")]),
    ("ein Klinkenstecker mit 3.5mm.", "de", [("3.5mm", "3.5", "MILLIMETER")]),
    ("9,8 kg", "de", [("9,8 kg", "9.8", "KILOGRAM")]),
    ("53-mm-Treiber", "de", [("53-mm", "53", "MILLIMETER")]),
    ("24-inch display", "en", [("24-inch", "24", "INCH")]),
    ('H 20" x W 14"', "en", [('20"', "20", "INCH"), ('14"', "14", "INCH")]),
    ("24 in", "en", [("24 in", "24", "INCH")]),
    ("introduced 2020 in black", "en", [("2020", "2020", "")]),
    ("170° Blickwinkel", "de", [("170°", "170", "DEGREE CELSIUS")]),
    ("bei 40 °C", "de", [("40 °C", "40", "CELSIUS")]),
    ("bis -20 °C", "de", [("-20 °C", "-20", "CELSIUS")]),
    ("minus 20 Grad", "de", [("minus 20 Grad", "-20", "DEGREE CELSIUS")]),
    ("100%ig", "de", [("100%", "100", "PERCENT")]),
    ("57 Prozent", "de", [("57 Prozent", "57", "PERCENT")]),
    ("24-monatige Garantie", "de", [("24-monatige", "24", "MONTH")]),
    ("1,44 Millionen Bildpunkte", "de", [("1,44 Millionen Bildpunkte", "1440000.00", "DOT")]),
    ("65K Farben", "de", [("65K", "65000 65", "")]),
    ("6500K", "de", [("6500K", "6500", "KELVIN")]),
    ("38 Seiten pro Minute", "de", [("38 Seiten pro Minute", "38", "PAGE_PER_MINUTE")]),
    ("400 cd/m²", "de", [("400 cd/m²", "400", "CANDELA_PER_SQUARE_METER NIT")]),
    ("½ Liter", "de", [("½ Liter", "0.5", "LITER")]),
    ("2½ kg", "de", [("2½ kg", "2.5", "KILOGRAM")]),
    ("2 ½ kg", "de", [("2 ½ kg", "2.5", "KILOGRAM")]),
    ("anderthalb Liter", "de", [("anderthalb Liter", "1.5", "LITER")]),
    ("mit dreieinhalb Stunden", "de", [("dreieinhalb Stunden", "3.5", "HOUR")]),
    ("ein halber Meter", "de", [("ein halber Meter", "0.5", "METER")]),
    ("drei Viertel Liter", "de", [("drei Viertel Liter", "0.75", "LITER")]),
    ("halbe Sachen, halb so schwer", "de", []),
    ("two and a half hours", "en", [("two and a half hours", "2.5", "HOUR")]),
    ("half an inch", "en", [("half an inch", "0.5", "INCH")]),
    ("a quarter of an inch", "en", [("a quarter of an inch", "0.25", "INCH")]),
    ("three-quarters of a pound", "en", [("three-quarters of a pound", "0.75", "POUND")]),
    ("two and a quarter feet", "en", [("two and a quarter feet", "2.25", "FEET")]),
    ("two and three-quarter inches", "en", [("two and three-quarter inches", "2.75", "INCH")]),
    ("24 and a quarter inches", "en", [("24 and a quarter inches", "24.25", "INCH")]),
    ("zweieinviertel Zoll", "de", [("zweieinviertel Zoll", "2.25", "INCH")]),
    ("ein Zehntelwatt", "de", [("ein Zehntelwatt", "0.1", "WATT")]),
    ("Vier Tausendstelsekunden", "de", [("Vier Tausendstelsekunden", "0.004", "SECOND")]),
    ("four thousandths of a second", "en", [("four thousandths of a second", "0.004", "SECOND")]),
    (".043 of an inch", "en", [(".043 of an inch", "0.043", "INCH")]),
    ("in einer Viertelstunde", "de", []),
    ("ein halbes Dutzend Tasten", "de", [("halbes Dutzend", "6", "")]),
    ("Two million pixels", "en", [("Two million pixels", "2000000", "PIXEL")]),
    ("minus fünfzig Grad", "de", [("minus fünfzig Grad", "-50", "DEGREE CELSIUS")]),
    ("einen Meter achtzig", "de", [("einen Meter achtzig", "1.8", "METER")]),
    ("300 Punkte je Zoll", "de", [("300 Punkte je Zoll", "300", "DPI")]),
    ("30 Bilder in der Sekunde", "de", [("30 Bilder in der Sekunde", "30", "FRAME_PER_SECOND")]),
    ("63 cubic meters an hour", "en", [("63 cubic meters an hour", "63", "CUBIC_METER_PER_HOUR")]),
    ("72 K-Cup pods", "en", [("72", "72", "")]),
    ("half the fun, half in, half out", "en", []),
    ("11 3/4 inches", "en", [("11 3/4 inches", "11.75", "INCH")]),
    ("1/8000 s", "de", [("1/8000 s", "0.000125", "SECOND")]),
    ("zwei Jahre", "de", [("zwei Jahre", "2", "YEAR")]),
    ("Zweimal täglich", "de", [("Zweimal", "2", "")]),
    ("Achtung, zweifelhaft", "de", []),
    ("Twelve buttons often", "en", [("Twelve", "12", "")]),
    ("2 x USB 3.0", "de", [("2", "2", ""), ("3.0", "3.0", "")]),
    ("2x2.0 GHz", "en", [("2", "2", "GIGAHERTZ"), ("2.0 GHz", "2.0", "GIGAHERTZ")]),
    ("3 + 16 = 19", "de", [("3", "3", ""), ("16", "16", ""), ("19", "19", "")]),
    ("Ø10 mm", "de", [("10 mm", "10", "MILLIMETER")]),
    # no numbers but names, dates and versions
    ("X464de", "de", [("X464de", "", "")]),
    ("M8, 30p, 3D", "de", [("M8", "", ""), ("30p", "30", ""), ("3D", "3", "")]),
    ("am 19.9.2007", "de", [("19.9.2007", "", "")]),
    ("Version 3.2.1", "de", [("3.2.1", "", "")]),
]


@pytest.mark.parametrize(("text", "language", "expected"), TEXTS, ids=[f"{row[1]}: {row[0]}" for row in TEXTS])
def test_numbers_are_read_with_span_readings_and_units(
    text: str, language: str, expected: list[tuple[str, str, str]]
) -> None:
    found = [
        (text[q.start : q.end], " ".join(map(str, q.amounts)), " ".join(unit.code for unit in q.units))
        for q in parse_quantities(text, language)
    ]
    assert found == expected


GROUPS = [
    ("10–20 mm", Shape.RANGE, ["MILLIMETER", "MILLIMETER"]),
    ("128–256GB", Shape.RANGE, ["GIGABYTE", "GIGABYTE"]),
    ("von 5 bis 10 kg", Shape.RANGE, ["KILOGRAM", "KILOGRAM"]),
    ("zwischen 5 und 10 kg", Shape.RANGE, ["KILOGRAM", "KILOGRAM"]),
    ("10 x 20 x 30 cm", Shape.DIMENSION, ["CENTIMETER"] * 3),
    ("51 × 36 × 30 cm", Shape.DIMENSION, ["CENTIMETER"] * 3),
    ("38 by 84 inches", Shape.DIMENSION, ["INCH", "INCH"]),
    ("16:10", Shape.RATIO, [None, None]),
    ("5 kg und 10 kg", Shape.SINGLE, ["KILOGRAM", "KILOGRAM"]),
]


@pytest.mark.parametrize(("text", "shape", "units"), GROUPS)
def test_numbers_of_a_group_share_shape_and_unit(text: str, shape: Shape, units: list[str | None]) -> None:
    found = parse_quantities(text, "de")
    assert [q.shape for q in found] == [shape] * len(units)
    assert [q.units[0].code if q.units else None for q in found] == units


def test_two_sizes_of_memory_are_a_choice_and_no_fraction() -> None:
    (memory,) = parse_quantities("6/8GB RAM", "en")
    assert (memory.amounts, memory.parts, memory.shape) == ((), (Decimal(6), Decimal(8)), Shape.CHOICE)


def test_neighbours_of_one_dimension_add_up() -> None:
    pounds, ounces = parse_quantities("2 lb 8 oz", "en")
    assert pounds.whole is not None
    assert (pounds.whole[0], pounds.whole[1].code) == (Decimal("2.5"), "POUND")
    assert ounces.whole == pounds.whole
    assert all(q.whole is None for q in parse_quantities("8 oz 2 lb", "en"))


@pytest.mark.parametrize(
    ("text", "closeness"),
    [("rund 5 kg", Closeness.ABOUT), ("ca. 5 kg", Closeness.ABOUT), ("~5 kg", Closeness.ABOUT),
     ("approx. 5 kg", Closeness.ABOUT), ("mehr als 5 kg", Closeness.ABOVE), ("weniger als 5 kg", Closeness.BELOW),
     ("unter 5 kg", Closeness.BELOW), ("knapp fünf Kilo", Closeness.NEARLY), ("genau 5 kg", Closeness.EXACT),
     ("als 5 kg", Closeness.EXACT), ("nicht ganz 5 kg", Closeness.NEARLY), ("just short of 5 kg", Closeness.NEARLY),
     ("knapp an die 5-kg-Marke", Closeness.NEARLY), ("gute 5 kg", Closeness.BARELY), ("an die 5 kg", Closeness.EXACT)],
)  # fmt: skip
def test_words_before_a_number_say_how_close_it_comes(text: str, closeness: Closeness) -> None:
    assert [q.closeness for q in parse_quantities(text, "de")] == [closeness]


def test_what_others_are_counted_on_is_marked() -> None:
    basis, protein = parse_quantities("je 100 g 5 g Eiweiß", "de")
    assert (basis.is_basis, protein.is_basis) == (True, False)


def test_a_code_may_be_part_of_a_name_with_or_without_its_hyphen() -> None:
    (written,), (joined,) = parse_quantities("HL-5440D", "de"), parse_quantities("HL5440D", "de")
    assert set(written.name_keys) & set(joined.name_keys) == {"hl5440d"}


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [("1.5", "de", "1.5"), ("1.500", "de", "1500 1.500"), ("1,500", "de", "1.500 1500"), ("1234.567", "de", "1234.567"),
     ("1.234,5", "de", "1234.5"), ("1,234.5", "de", "1234.5"), ("1.2.3", "de", ""), ("1.234,567,8", "de", ""),
     ("12.34,5", "de", "")],
)  # fmt: skip
def test_readings_keep_what_the_notation_allows(written: str, language: str, expected: str) -> None:
    assert " ".join(map(str, readings(written, language))) == expected


def test_parsing_does_not_explode_on_hostile_text() -> None:
    for text in ("1 " * 5000, "1.1." * 5000, "1/" * 5000, "a1" * 5000, "-" * 10000 + "1", "zwei " * 3000):
        # Half a millisecond a number would be thousands of times slower than what is measured on real texts.
        assert timeit.timeit(lambda text=text: parse_quantities(text, "de"), number=1) < 5
