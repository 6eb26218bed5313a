"""German words: gender and forms only where the tables know them."""

import pytest

from enrichers.template_german import German
from enrichers.template_tables import phrases

GERMAN = German(phrases("de"))


@pytest.mark.parametrize(
    ("label", "indefinite", "definite", "bare"),
    [
        ("Jacken", "eine Jacke", "Die Jacke", "Jacke"),
        ("Rucksäcke", "ein Rucksack", "Der Rucksack", "Rucksack"),
        ("Zelte", "ein Zelt", "Das Zelt", "Zelt"),
        ("Stirnlampen", "eine Stirnlampe", "Die Stirnlampe", "Stirnlampe"),
        ("Hardshelljacken", "eine Hardshelljacke", "Die Hardshelljacke", "Hardshelljacke"),
        ("T-shirts", "ein T-Shirt", "Das T-Shirt", "T-Shirt"),
        ("Digitale Kameras", "eine digitale Kamera", "Die Kamera", "Digitale Kamera"),
        ("Elektrische Grills", "ein elektrischer Grill", "Der Grill", "Elektrischer Grill"),
        ("Faltbare Messer", "ein faltbares Messer", "Das Messer", "Faltbares Messer"),
        ("PC Monitoren", "ein PC-Monitor", "Der PC-Monitor", "PC-Monitor"),
        ("Outdoor-Schuhe", "ein Outdoor-Schuh", "Der Outdoor-Schuh", "Outdoor-Schuh"),
    ],
)
def test_a_family_is_what_its_label_is_the_plural_of(label: str, indefinite: str, definite: str, bare: str) -> None:
    noun = GERMAN.family_noun(label)
    assert noun is not None
    assert (noun.indefinite, noun.definite, noun.bare) == (indefinite, definite, bare)


@pytest.mark.parametrize(
    "label", ["Töpfe & Pfannen", "Jacken und Mäntel", "Accessories", "Schöne Jacken", "für Zelte", ""]
)
def test_a_family_whose_singular_is_not_certain_has_no_noun(label: str) -> None:
    assert GERMAN.family_noun(label) is None


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Kuppelzelt", "ein Kuppelzelt"),
        ("Weste", "eine Weste"),
        ("Gaskocher zum Aufschrauben", "ein Gaskocher zum Aufschrauben"),
        ("Verstellbares Rückensystem", None),
        ("CMOS", None),
        ("2-Personen-Zelt", None),
    ],
)
def test_an_option_that_names_a_thing_is_a_noun(label: str, expected: str | None) -> None:
    noun = GERMAN.kind_noun(label)
    assert (noun.indefinite if noun else None) == expected


@pytest.mark.parametrize(
    ("label", "phrase", "is_plural"),
    [
        ("Gewicht", "das Gewicht", False),
        ("Packlänge", "die Packlänge", False),
        ("Durchmesser", "der Durchmesser", False),
        ("Maximale Last", "die maximale Last", False),
        ("Maximaler Durchmesser", "der maximale Durchmesser", False),
        ("Empfohlenes Volumen", "das empfohlene Volumen", False),
        ("Maximale Scan-Abmessung", "die maximale Scan-Abmessung", False),
        ("Abmessungen", "die Abmessungen", True),
        ("Packmaß", "das Packmaß", False),
    ],
)
def test_a_measure_has_the_gender_of_its_last_part(label: str, phrase: str, is_plural: bool) -> None:
    found = GERMAN.measure(label)
    assert found is not None
    assert (found.phrase, found.is_plural) == (phrase, is_plural)


@pytest.mark.parametrize(
    "label", ["Wassersäule (Boden)", "Einsatztemperatur ab", "Sprunghafte Höhe", "Zoom", "länge", ""]
)
def test_a_measure_that_the_tables_do_not_know_has_no_phrase(label: str) -> None:
    assert GERMAN.measure(label) is None


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Taschen", ("Tasche", "Taschen")),
        ("Anzahl der Taschen", ("Tasche", "Taschen")),
        ("Anzahl Fächer", ("Fach", "Fächer")),
        ("Leuchtmodi", ("Leuchtmodus", "Leuchtmodi")),
        ("Heringe im Lieferumfang", None),
        ("Megapixel", None),
    ],
)
def test_what_is_counted_has_a_singular(label: str, expected: tuple[str, str] | None) -> None:
    assert GERMAN.counted(label) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Wasserdicht", "wasserdicht"),
        ("Ist wasserdicht?", "wasserdicht"),
        ("Wasserdicht (ja/nein)", "wasserdicht"),
        ("PFC-frei", "PFC-frei"),
        ("Trinksystem-kompatibel", "Trinksystem-kompatibel"),
        ("Für Kinder geeignet", "für Kinder geeignet"),
        ("Kapuze", None),
        ("Ohne Zuckerzusatz", None),
        ("Schwenkarm", None),
        ("Podest", None),
        ("", None),
    ],
)
def test_a_boolean_is_an_adjective_only_where_it_is_known_to_be(label: str, expected: str | None) -> None:
    assert GERMAN.predicate(label) == expected


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("Baumwolle",), ("Baumwolle",)),
        (("Merinowolle", "ABS-Kunststoff"), ("Merinowolle", "ABS-Kunststoff")),
        (("Recyceltes Polyester",), None),
        (("Keramisch",), None),
        (("polyester",), None),
        (("Baumwolle", "Keramisch"), None),
    ],
)
def test_materials_stand_in_a_sentence_where_nothing_is_inflected(
    labels: tuple[str, ...], expected: tuple[str, ...] | None
) -> None:
    assert GERMAN.materials(labels) == expected
