"""Sizes that a text states are those of the data: letters, numbers, words, ranges, one size, and what a model wears."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from quality_checks.base import Subject
from quality_checks.grounding.sizes import sizes
from schemas.product import Amount, Value
from tests.builders import make_product
from tests.quality_checks.subjects import make_subject

CHECK = sizes()
#: Text, what the data say of sizes, and what is found.
WRONG = (
    ("Die Jacke gibt es in Größe XL.", {"size": "s"}, "Größe XL"),
    ("Hier liegt sie in XXL vor.", {"size": "s"}, "XXL"),
    ("Größen S, M und L", {"sizes": ("s", "m")}, "Größen S, M und L"),
    ("Es gibt sie von S bis 3XL.", {"sizes": ("s", "m", "l", "xl")}, "S bis 3XL"),
    ("Passend in Konfektionsgröße 42.", {"size": "36-40"}, "Konfektionsgröße 42"),
    ("Unser Model ist 1,79 m groß und trägt Größe 40.", {"model_size": "36", "wash": Decimal(40)}, "Größe 40"),
    ("In Größe S", {"size": "xxl", "total_length_size_m": Amount(Decimal(73), "CENTIMETER")}, "Größe S"),
    ("Einheitsgröße", {"size": "m"}, "Einheitsgröße"),
    ("All come in size small.", {"size": "one_size_fits_all"}, "size small"),
    ("Size medium.", {"size": "l"}, "Size medium"),
    ("It fits sizes 36 to 42.", {"size_range": "36-40"}, "sizes 36 to 42"),
    ("One size fits all.", {"size": "m"}, "One size fits all"),
    ("The model wears a size 38; this one is an XL.", {"model_size": "36", "size": "xl"}, "size 38"),
    ("Size XL.", {"pack_size": Decimal(3)}, "Size XL"),
)
RIGHT = (
    ("Gr. 40, in Größe 36 misst sie 45 cm.", {"size": "40", "total_length_size_36": Amount(Decimal(45), "CENTIMETER")}),
    ("In Größe M misst sie 73 cm.", {"size": "xxl", "total_length_size_m": Amount(Decimal(73), "CENTIMETER")}),
    ("Unser Model trägt Größe 36.", {"model_size": "36"}),
    ("In vier Größen von S bis XL, auch in L.", {"sizes": ("s", "m", "l", "xl")}),
    ("Einheitsgröße", {"size": "one_size_fits_all"}),
    ("Größe: 42,5. Die Größe 120 x 60 cm hat der Karton.", {"size": "42.5"}),
    ("Nicht in Größe XL erhältlich.", {"size": "s"}),
    ("Sizes 36 to 40, size 38 too.", {"size_range": "36-46"}),
    ("The model, who is tall, wears a size 36; this one is an XL.", {"model_size": "36", "size": "xl"}),
    ("US size 10, medium width, in size M/L.", {"size_us": Decimal(10), "size": "M/L"}),
    ("Size extra large (104 cm).", {"size": "xl"}),
    ("It fits size A4 and is in full size.", {"size": "s"}),
    ("The North Wind in an XL.", {"name": "North Wind XL"}),
    ("Grain size 120, frame size 54.", {"size": "l"}),
    ("It runs one size large.", {"size": "l"}),
    ("Sensor size: 1/4, a size of 3 fields.", {"size": "l"}),
)


def _subject(text: str, values: dict[str, Any]) -> Subject:
    is_english = not {"size", "sizes", "the"}.isdisjoint(text.lower().split())
    return make_subject(text, locale="en_US" if is_english else "de_DE", values=values)


@pytest.mark.parametrize(("text", "values", "found"), WRONG)
def test_a_size_that_the_data_do_not_name_is_found(text: str, values: dict[str, Any], found: str) -> None:
    findings = list(CHECK(_subject(text, values)))
    assert [(one.code, one.text) for one in findings] == [("grounding.shape_unsupported", found)]


@pytest.mark.parametrize(("text", "values"), RIGHT)
def test_a_size_of_the_data_and_what_is_no_size_are_left_alone(text: str, values: dict[str, Any]) -> None:
    assert list(CHECK(_subject(text, values))) == []


def test_what_the_model_wears_is_held_against_the_model_and_the_fact_is_shown() -> None:
    (found,) = CHECK(_subject("Unser Model trägt Größe M.", {"size": "m", "model_size": "36"}))
    assert [(one.attribute, one.value) for one in found.evidence] == [("model_size", "36")]


def test_without_sizes_in_the_data_a_letter_is_unsupported_and_a_number_may_be_anything() -> None:
    product = replace(make_product(), values={"name": (Value("Jacke"),)})
    assert [found.message for found in CHECK(make_subject("In Größe XL.", product=product))] == [
        '"Größe XL" is no size of the data'
    ]
    assert list(CHECK(make_subject("A filter of mesh size 40.", locale="en_US", product=product))) == []
