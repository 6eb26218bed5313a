"""English words: singulars from the tables, articles by sound, small letters within a sentence."""

import pytest

from enrichers.template_english import English
from enrichers.template_tables import phrases

ENGLISH = English(phrases("en"))


@pytest.mark.parametrize(
    ("label", "indefinite", "definite", "bare"),
    [
        ("Jackets", "a jacket", "The jacket", "Jacket"),
        ("Digital cameras", "a digital camera", "The digital camera", "Digital camera"),
        ("LED TVs", "an LED TV", "The LED TV", "LED TV"),
        ("PC Monitors", "a PC monitor", "The PC monitor", "PC monitor"),
        ("USB Cables", "a USB cable", "The USB cable", "USB cable"),
        ("Outdoor jackets", "an outdoor jacket", "The outdoor jacket", "Outdoor jacket"),
        ("Used books", "a used book", "The used book", "Used book"),
        ("Hiking pants", "a pair of hiking pants", "The product", "Hiking pants"),
        ("Headphones", "a pair of headphones", "The product", "Headphones"),
    ],
)
def test_a_family_is_what_its_label_is_the_plural_of(label: str, indefinite: str, definite: str, bare: str) -> None:
    noun = ENGLISH.family_noun(label)
    assert noun is not None
    assert (noun.indefinite, noun.definite, noun.bare) == (indefinite, definite, bare)


@pytest.mark.parametrize("label", ["Laser and LED printers", "Accessories", "Pots & pans", "Clothing", ""])
def test_a_family_whose_singular_is_not_certain_has_no_noun(label: str) -> None:
    assert ENGLISH.family_noun(label) is None


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Dome tent", "a dome tent"),
        ("Integrated cooking system", "an integrated cooking system"),
        ("Stove with hose", "a stove with hose"),
        ("CMOS", None),
        ("2-person tent", None),
    ],
)
def test_an_option_that_names_a_thing_is_a_noun(label: str, expected: str | None) -> None:
    noun = ENGLISH.kind_noun(label)
    assert (noun.indefinite if noun else None) == expected


@pytest.mark.parametrize(
    ("label", "phrase"),
    [
        ("Weight", "the weight"),
        ("Display diagonal", "the display diagonal"),
        ("Bluetooth range", "the Bluetooth range"),
        ("USB power", "the USB power"),
        ("Dimensions", "the dimensions"),
        ("Hydrostatic head (floor)", None),
        ("Operating temperature from", None),
        ("Maximum frame", None),
        ("", None),
    ],
)
def test_a_measure_is_named_in_small_letters(label: str, phrase: str | None) -> None:
    found = ENGLISH.measure(label)
    assert (found.phrase if found else None) == phrase


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Pockets", ("pocket", "pockets")),
        ("Number of pockets", ("pocket", "pockets")),
        ("Light modes", ("light mode", "light modes")),
        ("Pegs included", None),
    ],
)
def test_what_is_counted_has_a_singular(label: str, expected: tuple[str, str] | None) -> None:
    assert ENGLISH.counted(label) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Waterproof", "waterproof"),
        ("Is waterproof (yes/no)", "waterproof"),
        ("Fragrance-free", "fragrance-free"),
        ("BPA free", "BPA free"),
        ("Hydration compatible", "hydration compatible"),
        ("Hood", None),
        ("Cable", None),
        ("Without added sugar", None),
    ],
)
def test_a_boolean_is_an_adjective_only_where_it_is_known_to_be(label: str, expected: str | None) -> None:
    assert ENGLISH.predicate(label) == expected


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("Cotton",), ("cotton",)),
        (("Ripstop nylon", "ABS plastic", "TPU"), ("ripstop nylon", "ABS plastic", "TPU")),
        (("Gore-Tex",), None),
        (("100% Cotton",), None),
    ],
)
def test_materials_are_small_where_every_word_is_known(
    labels: tuple[str, ...], expected: tuple[str, ...] | None
) -> None:
    assert ENGLISH.materials(labels) == expected


@pytest.mark.parametrize(
    ("label", "expected"), [("Moss green", "moss green"), ("Black", "black"), ("Tempest Storm", "Tempest Storm")]
)
def test_colors_are_small_unless_they_are_somebodys_own(label: str, expected: str) -> None:
    assert ENGLISH.color(label) == expected
